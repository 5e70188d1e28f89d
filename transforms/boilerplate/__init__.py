"""Lines and spans that are not the article, out; the metadata they carry, kept."""

from transforms.boilerplate.stripper import (
    BoilerplateResult,
    BoilerplateStripper,
    strip_boilerplate,
)

__all__ = ["BoilerplateResult", "BoilerplateStripper", "strip_boilerplate"]
