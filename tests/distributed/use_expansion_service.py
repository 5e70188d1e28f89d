"""A pipeline that knows nothing of the package and has its transform from an expansion service.

Runs in an environment without the package, as a pipeline in Java or Go would::

    python use_expansion_service.py 127.0.0.1:PORT
"""

import sys

import apache_beam as beam
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.transforms.external import ImplicitSchemaPayloadBuilder

TRANSFORM_URN = "beam:transforms:python:fully_qualified_named"
CONSTRUCTOR = "transforms.ptransforms.UnifyScript"
TEXT = "河灣市稻田音樂節開幕，觀眾免費入場。"


def main(address: str) -> None:
    """Unify one text's script and print it."""
    kwargs = beam.Row(target="Hans")
    payload = ImplicitSchemaPayloadBuilder({"constructor": CONSTRUCTOR, "kwargs": kwargs})
    unify_script = beam.ExternalTransform(TRANSFORM_URN, payload, address)
    with beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"])) as pipeline:
        texts = pipeline | beam.Create([TEXT]).with_output_types(str)
        _ = texts | unify_script | beam.Map(print)


if __name__ == "__main__":
    main(sys.argv[1])
