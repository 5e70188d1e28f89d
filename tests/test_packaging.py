"""What is installed: every package by name, every data file, and no test."""

from __future__ import annotations

import ast
import fnmatch
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent


def read_setup_arguments() -> dict[str, Any]:
    tree = ast.parse((ROOT / "setup.py").read_text("utf-8"))
    (call,) = (
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "setup"
    )
    wanted = ("packages", "package_data", "install_requires", "exclude_package_data")
    return {
        keyword.arg: ast.literal_eval(keyword.value)
        for keyword in call.keywords
        if keyword.arg in wanted
    }


SETUP = read_setup_arguments()


def find_packages() -> list[str]:
    return sorted(
        path.parent.relative_to(ROOT).as_posix().replace("/", ".")
        for top in ("beam_pipeline", "transforms")
        for path in (ROOT / top).rglob("__init__.py")
    )


def find_data_files() -> list[Path]:
    return sorted(
        path
        for top in ("beam_pipeline", "transforms")
        for path in (ROOT / top).rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc", ".md")
    )


def test_every_package_is_listed_by_name() -> None:
    assert sorted(SETUP["packages"]) == find_packages()


@pytest.mark.parametrize("path", find_data_files(), ids=lambda path: path.name)
def test_every_data_file_is_installed(path: Path) -> None:
    package = next(parent for parent in path.parents if (parent / "__init__.py").exists())
    name = path.relative_to(package).as_posix()

    assert any(fnmatch.fnmatch(name, pattern) for pattern in SETUP["package_data"][""])


def test_the_pinned_versions_cover_what_is_required() -> None:
    pinned = (ROOT / "requirements.txt").read_text("utf-8").lower()
    for requirement in SETUP["install_requires"]:
        name = requirement.split(">=")[0].split(";")[0].strip()
        assert f"\n{name}==" in pinned, f"{name} is not pinned: run make requirements"
