from __future__ import annotations

from pathlib import Path

import pytest

ARTICLE = "河湾市昨日举行丰收节，各乡镇送来新米。\n市民可以到场免费品尝，活动持续三天。\n"


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    folder = tmp_path / "crawl"
    folder.mkdir()
    (folder / "harvest.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "gbk.txt").write_bytes(ARTICLE.encode("gb18030"))
    return folder
