"""The command: flags, files and runners around the transforms."""

import logging

# Beam warns about missing optional Google packages as it is imported, wanted or not.
logging.getLogger().addFilter(lambda record: "apitools" not in record.getMessage())

from transforms.schemas import register_records  # noqa: E402  after the filter

# On import, because a worker process imports what it was sent and runs no command.
register_records()
