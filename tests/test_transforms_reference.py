from __future__ import annotations

import apache_beam as beam

import transforms
from docs import make_transforms


def test_the_reference_is_what_the_docstrings_say() -> None:
    written = make_transforms.REFERENCE.read_text(encoding="utf-8")
    assert written == make_transforms.render(), "run: python docs/make_transforms.py"


def test_every_transform_is_offered_in_yaml() -> None:
    offered = {name for name, _ in make_transforms.read_providers()}
    public = [getattr(transforms, name) for name in transforms.__all__]
    classes = [each for each in public if isinstance(each, type)]
    assert {each.__name__ for each in classes if issubclass(each, beam.PTransform)} == offered
