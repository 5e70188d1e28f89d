from __future__ import annotations

import subprocess
import sys

import pytest

import transforms

PURE_MODULES = (
    "transforms",
    "transforms.boilerplate",
    "transforms.characters",
    "transforms.decoding",
    "transforms.elements",
    "transforms.paragraphs",
    "transforms.punctuation",
    "transforms.records",
    "transforms.repair",
    "transforms.script",
    "transforms.stages",
)


@pytest.mark.parametrize("module", PURE_MODULES)
def test_pure_modules_do_not_import_beam(module: str) -> None:
    check = f"import sys, {module}; sys.exit('apache_beam' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_the_check_notices_beam() -> None:
    check = "import sys, transforms.ptransforms; sys.exit('apache_beam' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 1


def test_public_names_load_on_first_use_and_are_listed() -> None:
    assert transforms.UnifyScript.__module__ == "transforms.ptransforms"
    for name in transforms.__all__:
        assert getattr(transforms, name) is not None
    with pytest.raises(AttributeError, match="Unify"):
        _ = transforms.Unify
