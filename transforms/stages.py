"""The stages of cleaning as one list, without Beam: what runs, in which order, and why there.

Each stage is built once and then called on one text after another.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import transforms
from transforms.boilerplate import BoilerplateStripper
from transforms.characters import CharacterCleaner
from transforms.decoding import DecodedText
from transforms.paragraphs import ParagraphSegmenter
from transforms.punctuation import PunctuationNormalizer
from transforms.records import Document, RawDocument, StageResult, merge_changes
from transforms.repair import Repairer
from transforms.script import ScriptUnifier

TextStage = Callable[[str], StageResult]
"""A built stage: text in, result out; raises on no text."""


@dataclass(frozen=True)
class Stage:
    """A text stage: its name in the command, how to build it, and which results a record keeps.

    ``kept`` maps attributes of the stage's result to fields of :class:`Document`. ``build`` is
    picklable; what it builds need not be.
    """

    name: str
    build: Callable[..., TextStage]
    kept: Mapping[str, str] = field(default_factory=dict)

    def configured(self, **options: Any) -> Stage:
        """Give the same stage with options for its constructor."""
        return dataclasses.replace(self, build=partial(self.build, **options))


# Damage cuts the phrases that every later stage looks for, and is undone on the raw string.
REPAIR = Stage("repair", Repairer, {"unresolved": "unresolved"})
# Invisible characters would split what the following stages match on.
CHARACTERS = Stage("characters", CharacterCleaner)
# Phrases are whole again and visible.
SCRIPT = Stage("script", ScriptUnifier, {"script": "script", "source": "script_source"})
# Boilerplate rules then see one form of every mark.
PUNCTUATION = Stage("punctuation", PunctuationNormalizer)
# Lines still stand as they were written.
BOILERPLATE = Stage(
    "boilerplate",
    BoilerplateStripper,
    {"removed": "removed", "metadata": "metadata", "rules_digest": "rules_digest"},
)
# Only the article is left to be joined.
PARAGRAPHS = Stage("paragraphs", ParagraphSegmenter, {"title": "title"})

DECODE = "decode"
"""The name of the first stage, which has bytes to work on and not text."""

TEXT_STAGES = (REPAIR, CHARACTERS, SCRIPT, PUNCTUATION, BOILERPLATE, PARAGRAPHS)
"""Every stage after decoding, in the order they run."""

STAGE_NAMES = (DECODE, *(stage.name for stage in TEXT_STAGES))
"""The stages by the names that the command and the rejections use."""


def configure_stages(
    *,
    script: str | None = "Hans",
    skip: Collection[str] = (),
    keep: Collection[str] = (),
    rules_file: str | None = None,
    line_model: bool = True,
    regional_vocabulary: bool = False,
    quotes: str | None = None,
    split_single_line: bool = False,
) -> tuple[Stage, ...]:
    """Give the text stages with the options of ``CleanDocuments``.

    Raises ``ValueError`` for a stage that cannot be skipped; what else is wrong is found when the
    stages are built.
    """
    check_skippable(skip)
    configured = (
        REPAIR,
        CHARACTERS,
        SCRIPT.configured(target=script, regional_vocabulary=regional_vocabulary),
        PUNCTUATION.configured(quotes=quotes),
        BOILERPLATE.configured(keep=keep, rules_file=rules_file, line_model=line_model),
        PARAGRAPHS.configured(split_single_line=split_single_line),
    )
    return tuple(stage for stage in configured if stage.name not in skip)


def check_skippable(skip: Collection[str]) -> None:
    """Raise ``ValueError`` for a name that is no stage, or one that cannot be left out."""
    names = [stage.name for stage in TEXT_STAGES]
    if isinstance(skip, str) or not set(skip) <= set(names):
        raise ValueError(f"cannot skip {skip}; give a list of {', '.join(names)}")


_ACCUMULATED = frozenset({"removed", "unresolved"})
"""Fields of a record that more than one step adds to."""


def make_document(raw: RawDocument, decoded: DecodedText, *, keep_raw: bool = False) -> Document:
    """Start a document's record from its bytes and the text they were decoded to."""
    return Document(
        id=raw.id,
        text=decoded.text,
        url=raw.url,
        attributes=raw.attributes,
        encoding=decoded.encoding,
        decoding=decoded.evidence,
        changes=merge_changes(decoded.changes),
        content_bytes=len(raw.content),
        content_sha256=hashlib.sha256(raw.content).hexdigest(),
        hanclean_version=transforms.__version__,
        raw=raw if keep_raw else None,
    )


def record_result(document: Document, result: StageResult, stage: Stage) -> Document:
    """Give the document with a stage's text, changes and kept results written into its record.

    What an earlier step removed, or could not resolve, stays on record.
    """
    kept = {name: getattr(result, attribute) for attribute, name in stage.kept.items()}
    for name in _ACCUMULATED.intersection(kept):
        kept[name] = (*getattr(document, name), *kept[name])
    changes = merge_changes(document.changes, result.changes)
    return dataclasses.replace(document, text=result.text, changes=changes, **kept)
