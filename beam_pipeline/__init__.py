"""The command: flags, files and runners around the transforms."""

import logging

# Beam warns about missing optional Google packages as it is imported, wanted or not.
logging.getLogger().addFilter(lambda record: "apitools" not in record.getMessage())
