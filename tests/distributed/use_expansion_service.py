"""A pipeline that knows nothing of the package and has its transform from an expansion service.

Runs in an environment without the package, as a pipeline in Java or Go would::

    python use_expansion_service.py 127.0.0.1:PORT
"""

import sys

import apache_beam as beam
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.transforms.external import ImplicitSchemaPayloadBuilder

TEXT = "河灣市稻田音樂節開幕，觀眾免費入場。"

payload = ImplicitSchemaPayloadBuilder(
    {"constructor": "transforms.ptransforms.UnifyScript", "kwargs": beam.Row(target="Hans")}
)
unify_script = beam.ExternalTransform(
    "beam:transforms:python:fully_qualified_named", payload, sys.argv[1]
)
with beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"])) as pipeline:
    texts = pipeline | beam.Create([TEXT]).with_output_types(str)
    _ = texts | unify_script | beam.Map(print)
