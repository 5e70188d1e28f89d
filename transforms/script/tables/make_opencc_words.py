"""Write ``opencc_words.tsv``: OpenCC's own Traditional words, as one table with ours.

    python make_opencc_words.py

Reads ``TSPhrases`` of the installed ``opencc`` with the ``opencc_dict`` program that its wheel
brings. One table converts half again as fast as OpenCC's group of two, and words stay what they
were when OpenCC is upgraded.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from importlib import metadata, resources
from pathlib import Path

_HEADER = """\
# OpenCC's words whose Simplified form no single character gives (the first where it lists several).
# Format: Traditional TAB Simplified, of the same length; sorted by code point; each key once.
# Source: TSPhrases of OpenCC {version}. Licence: Apache-2.0, (C) the OpenCC authors.
# Script: make_opencc_words.py. Reader: transforms/script/table_reader.py
"""


def main(target: Path) -> None:
    """Dump the dictionary and write the table."""
    with resources.as_file(resources.files("opencc") / "clib") as library:
        rows = sorted(line.split("\t") for line in _dump(library).splitlines())
    body = "".join(f"{word}\t{choices.split()[0]}\n" for word, choices in rows)
    header = _HEADER.format(version=metadata.version("opencc"))
    target.write_text(header + body, encoding="utf-8")


def _dump(library: Path) -> str:
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "TSPhrases.txt"
        source = library / "share" / "opencc" / "TSPhrases.ocd2"
        program = library / "bin" / "opencc_dict"
        formats = ["-f", "ocd2", "-t", "text"]
        subprocess.run(
            [program, "-i", source, "-o", output, *formats],
            check=True,
            env={**os.environ, "LD_LIBRARY_PATH": str(library / "lib64")},
        )
        return output.read_text(encoding="utf-8")


if __name__ == "__main__":
    main(Path(__file__).with_name("opencc_words.tsv"))
