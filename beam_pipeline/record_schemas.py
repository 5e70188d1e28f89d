"""The records' Beam schemas under ids that all processes of a run share.

Beam gives each schema a random id in each process. A worker process does not know the id of
another, and takes the record for an anonymous row: without methods, and no dataclass.
"""

from __future__ import annotations

from apache_beam.typehints import row_type

from transforms.records import SCHEMA_VERSION
from transforms.schemas import RECORDS, register_records


def share_schemas() -> None:
    """Register every record that travels under an id made of its name."""
    for record in RECORDS:
        setattr(record, row_type._BEAM_SCHEMA_ID, f"hanclean.{record.__name__}.{SCHEMA_VERSION}")
    register_records()
