"""Write docs/transforms.md from the transforms themselves.

Run from the repository: ``python docs/make_transforms.py``. A test fails while the file differs
from what this program would write.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

import transforms

REPOSITORY = Path(__file__).resolve().parents[1]
REFERENCE = REPOSITORY / "docs" / "transforms.md"
PROVIDERS = REPOSITORY / "transforms" / "yaml" / "hanclean.yaml"

_OPENING = """\
# Transforms

Written by `python docs/make_transforms.py` from the docstrings in `transforms`; do not
edit. For each transform: what it does, its options in Python, and its name and options in Beam
YAML (provider file `transforms/yaml/hanclean.yaml`).

Every stage takes documents, plain text or rows with a named text field, and gives the same kind;
`with_error_handler` takes its rejections. Each rule that changes a text is counted under its name
in Beam's metrics, namespace `hanclean`.
"""


def render() -> str:
    """Write the whole reference."""
    sections = (render_transform(name, factory) for name, factory in read_providers())
    return _OPENING + "".join(sections)


def read_providers() -> Iterator[tuple[str, str]]:
    """List the transforms with the factories that the YAML provider file names, in its order."""
    for provider in yaml.safe_load(PROVIDERS.read_text()):
        yield from provider["transforms"].items()


def render_transform(name: str, factory: str) -> str:
    """Write one transform's section."""
    transform = getattr(transforms, name)
    module, _, function = factory.rpartition(".")
    in_yaml = getattr(__import__(module, fromlist=[function]), function)
    parts = [
        f"\n## {name}\n",
        _to_markdown(inspect.getdoc(transform) or ""),
        "| option | default |\n|---|---|\n" + "".join(_render_options(transform)),
        f"In Beam YAML, `type: {name}`:\n",
        "| option | default | what |\n|---|---|---|\n" + "".join(_render_arguments(in_yaml)),
    ]
    return "\n".join(parts)


def _to_markdown(docstring: str) -> str:
    """Turn literals of reStructuredText into those of Markdown, doctests into code."""
    paragraphs = [
        f"```python\n{paragraph}\n```" if paragraph.startswith(">>>") else paragraph
        for paragraph in docstring.split("\n\n")
    ]
    text = re.sub(r"(?<!`)``(?!`)", "`", "\n\n".join(paragraphs))
    return re.sub(r":\w+:`([^`]+)`", r"`\1`", text) + "\n"


def _render_options(transform: Any) -> Iterator[str]:
    for option in dataclasses.fields(transform):
        default = getattr(option.default, "__name__", repr(option.default))
        yield f"| `{option.name}` | `{default}` |\n"


def _render_arguments(factory: Any) -> Iterator[str]:
    documented = dict(re.findall(r"^\s+(\w+): (.+)$", inspect.getdoc(factory) or "", re.M))
    for name, parameter in inspect.signature(factory).parameters.items():
        yield f"| `{name}` | `{parameter.default!r}` | {documented[name]} |\n"


if __name__ == "__main__":
    REFERENCE.write_text(render(), encoding="utf-8")
