from __future__ import annotations

import apache_beam as beam

from docs import make_transforms
from transforms import ptransforms


def test_the_reference_is_what_the_docstrings_say() -> None:
    written = make_transforms.REFERENCE.read_text(encoding="utf-8")
    assert written == make_transforms.render(), "run: python docs/make_transforms.py"


def test_every_transform_is_offered_in_yaml() -> None:
    offered = {name for name, _ in make_transforms.read_providers()}
    public = (getattr(ptransforms, name) for name in ptransforms.__all__)
    transforms = {each.__name__ for each in public if issubclass(each, beam.PTransform)}
    assert transforms == offered
