"""``python -m beam_pipeline`` is the command ``hanclean``."""

import sys

from beam_pipeline.cli import main

if __name__ == "__main__":
    sys.exit(main())
