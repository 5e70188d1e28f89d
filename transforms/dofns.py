"""The DoFns that run the stages: build once per process, count every rule, reject on any error."""

from __future__ import annotations

import abc
from collections.abc import Iterable, Iterator
from typing import Any

import apache_beam as beam
from apache_beam.metrics.metric import Metrics
from apache_beam.utils.shared import Shared

from transforms import stages
from transforms.decoding import Decoder, Undecodable
from transforms.elements import get_text, reject, replace_text
from transforms.records import Change, Document, RawDocument, Rejection
from transforms.schemas import register_records
from transforms.stages import Stage, TextStage

# On import: a worker process imports what it was sent, this module at least.
register_records()

METRICS_NAMESPACE = "hanclean"
REJECTED = "rejected"
"""The tag of the output that rejections leave by."""


class RejectedError(ValueError):
    """A document that cannot be cleaned, met by a transform that has no error handler."""

    @classmethod
    def of(cls, rejection: Rejection) -> RejectedError:
        """Say what was rejected and why, without its content."""
        return cls(
            f"{rejection.id}: rejected by {rejection.stage}: {rejection.detail} "
            "(use with_error_handler, or error_handling in YAML, to collect rejections instead)"
        )


class RuleCounters:
    """Beam counters by rule name, made once each: making one per element costs microseconds."""

    def __init__(self) -> None:
        self._counters: dict[str, Any] = {}

    def add(self, changes: Iterable[Change]) -> None:
        """Add each change's count to the counter of its rule."""
        for change in changes:
            if change.rule not in self._counters:
                self._counters[change.rule] = Metrics.counter(METRICS_NAMESPACE, change.rule)
            self._counters[change.rule].inc(change.count)


class RejectingDoFn(beam.DoFn, abc.ABC):
    """Cleans elements one by one; unexpected errors become rejections.

    A subclass's ``process`` gives out what :meth:`settle` makes of an element.
    """

    def __init__(self, name: str, text_field: str, collects_rejections: bool) -> None:
        self._name = name
        self._text_field = text_field
        self._collects_rejections = collects_rejections

    def setup(self) -> None:
        """Make the counters once per DoFn."""
        self._counters = RuleCounters()

    @abc.abstractmethod
    def clean(self, element: Any, *side_inputs: Any) -> Any:
        """Give the cleaned element, or a :class:`Rejection` for an expected failure."""

    def settle(self, element: Any, *side_inputs: Any) -> Iterator[Any]:
        """Clean one element; give it, or its rejection on the tagged output."""
        outcome = self._clean_or_reject(element, *side_inputs)
        if not isinstance(outcome, Rejection):
            yield outcome
        elif self._collects_rejections:
            self._counters.add([Change(f"{self._name}.rejected.{outcome.reason}", 1)])
            yield beam.pvalue.TaggedOutput(REJECTED, outcome)
        else:
            raise RejectedError.of(outcome)

    def _clean_or_reject(self, element: Any, *side_inputs: Any) -> Any:
        if not self._collects_rejections:
            return self.clean(element, *side_inputs)
        try:
            return self.clean(element, *side_inputs)
        except Exception as error:  # whatever it was, the document must not be lost
            detail = f"{type(error).__name__}: {error}"
            return reject(element, self._name, "error", detail, self._text_field)


class StageDoFn(RejectingDoFn):
    """Runs one stage on one element after another."""

    def __init__(self, name: str, text_field: str, collects_rejections: bool) -> None:
        super().__init__(name, text_field, collects_rejections)
        self._shared = Shared()

    @abc.abstractmethod
    def build(self) -> Any:
        """Build the stage's resources; called once per process."""

    def setup(self) -> None:
        """Acquire the process's one copy of the resources."""
        super().setup()
        self._run = self._shared.acquire(self.build)

    def process(self, element: Any) -> Iterator[Any]:
        """Give the cleaned element, or its rejection on the tagged output."""
        return self.settle(element)


class RunTextStage(StageDoFn):
    """Runs a text stage on documents, strings or rows."""

    def __init__(self, stage: Stage, text_field: str, collects_rejections: bool) -> None:
        super().__init__(stage.name, text_field, collects_rejections)
        self._stage = stage

    def build(self) -> TextStage:
        """Build the stage."""
        return self._stage.build()

    def clean(self, element: Any, *side_inputs: Any) -> Any:
        """Clean one element."""
        result = self._run(get_text(element, self._text_field))
        self._counters.add(result.changes)
        if isinstance(element, Document):
            return stages.record_result(element, result, self._stage)
        return replace_text(element, result.text, self._text_field)


class RunDecoder(StageDoFn):
    """Runs the decoder on raw documents, bytes or rows."""

    def __init__(self, text_field: str, keep_raw: bool, collects_rejections: bool) -> None:
        super().__init__(stages.DECODE, text_field, collects_rejections)
        self._keep_raw = keep_raw

    def build(self) -> Decoder:
        """Build the decoder."""
        return Decoder()

    def clean(self, element: Any, *side_inputs: Any) -> Any:
        """Decode one element."""
        declared = getattr(element, "declared_charset", None)
        is_text = isinstance(element, RawDocument) and element.is_text
        content = get_text(element, self._text_field) or b""
        decoded = self._run(content, declared, is_text=is_text)
        if isinstance(decoded, Undecodable):
            return reject(element, self._name, decoded.reason, decoded.detail, self._text_field)
        self._counters.add([*decoded.changes, Change(f"decode.codec.{decoded.encoding}", 1)])
        if isinstance(element, RawDocument):
            return stages.make_document(element, decoded, keep_raw=self._keep_raw)
        return replace_text(element, decoded.text, self._text_field)
