"""Packaging for hanclean; tool settings are in pyproject.toml."""

import re
from pathlib import Path

from setuptools import setup

HERE = Path(__file__).parent
VERSION = re.search(r'__version__ = "(.+)"', (HERE / "transforms/__init__.py").read_text())[1]

setup(
    name="hanclean",
    version=VERSION,
    description="An Apache Beam plugin that cleans scraped Chinese documents",
    long_description=(HERE / "README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    license="Apache-2.0",
    python_requires=">=3.10",
    # By name: find_packages() would install tests and benchmarks too.
    packages=[
        "beam_pipeline",
        "beam_pipeline.readers",
        "transforms",
        "transforms.boilerplate",
        "transforms.boilerplate.rules",
        "transforms.characters",
        "transforms.decoding",
        "transforms.paragraphs",
        "transforms.punctuation",
        "transforms.repair",
        "transforms.script",
        "transforms.yaml",
    ],
    package_data={"": ["py.typed", "tables/*", "*.yaml", "examples/*.yaml"]},
    exclude_package_data={"": ["tables/make_*.py", "tables/sources.py"]},
    install_requires=[
        "apache-beam>=2.76",  # 2.67 to 2.75 leak memory on processing errors
        "chardet>=7.4",
        "ftfy>=6.3",
        "opencc>=1.4",
        "regex>=2024.11.6",
        'tomli>=2.0; python_version < "3.11"',  # rules files; later versions have tomllib
    ],
    extras_require={
        "gcp": ["apache-beam[gcp]>=2.76"],
        "warc": ["warcio>=1.7.4"],
        "dev": [
            "build>=1.2",  # stages the package for remote workers
            "hypothesis>=6.100",
            "mypy>=1.13",
            "pytest>=8",
            "ruff>=0.8",
            "setuptools>=65",  # the same; Python 3.12 and later bring none
            "warcio>=1.7.4",
        ],
    },
    entry_points={"console_scripts": ["hanclean = beam_pipeline.cli:main"]},
    classifiers=[
        "Development Status :: 4 - Beta",
        "Intended Audience :: Developers",
        "Natural Language :: Chinese (Simplified)",
        "Natural Language :: Chinese (Traditional)",
        "Programming Language :: Python :: 3",
        "Topic :: Text Processing :: Linguistic",
        "Typing :: Typed",
    ],
)
