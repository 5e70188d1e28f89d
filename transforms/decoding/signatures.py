"""Files that are no text, known by the bytes they open with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from transforms.decoding.outcome import Undecodable


@dataclass(frozen=True)
class Signature:
    """A kind of file, the bytes that every such file has at ``offset``, and those it opens with.

    Words may stand anywhere in a text: a magic word further in counts after its opening only.
    """

    kind: str
    magic: bytes
    offset: int = 0
    opening: bytes = b""


SIGNATURES: Final = (
    Signature("PNG image", b"\x89PNG\r\n\x1a\n"),
    Signature("JPEG image", b"\xff\xd8\xff"),
    Signature("GIF image", b"GIF87a"),
    Signature("GIF image", b"GIF89a"),
    Signature("WebP image", b"WEBP", 8, b"RIFF"),
    Signature("AVIF or HEIF image", b"ftypavif", 4, b"\0\0"),
    Signature("AVIF or HEIF image", b"ftyphei", 4, b"\0\0"),
    Signature("AVIF or HEIF image", b"ftypmif1", 4, b"\0\0"),
    Signature("TIFF image", b"II*\x00"),
    Signature("TIFF image", b"MM\x00*"),
    Signature("Windows icon", b"\x00\x00\x01\x00"),
    Signature("Photoshop image", b"8BPS\x00\x01"),
    Signature("PDF document", b"%PDF-"),
    Signature("Microsoft Office document (OLE)", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    Signature("ZIP archive", b"PK\x03\x04"),
    Signature("ZIP archive", b"PK\x05\x06"),
    Signature("gzip archive", b"\x1f\x8b\x08"),
    Signature("bzip2 archive", b"1AY&SY", 4, b"BZh"),
    Signature("xz archive", b"\xfd7zXZ\x00"),
    Signature("Zstandard archive", b"\x28\xb5\x2f\xfd"),
    Signature("LZ4 archive", b"\x04\x22\x4d\x18"),
    Signature("7-Zip archive", b"7z\xbc\xaf\x27\x1c"),
    Signature("RAR archive", b"Rar!\x1a\x07"),
    Signature("tar archive", b"ustar", 257),
    Signature("MPEG-4 media", b"ftyp", 4, b"\0\0"),
    Signature("WAVE audio", b"WAVEfmt ", 8, b"RIFF"),
    Signature("AVI video", b"AVI LIST", 8, b"RIFF"),
    Signature("MP3 audio", b"ID3\x02"),
    Signature("MP3 audio", b"ID3\x03"),
    Signature("MP3 audio", b"ID3\x04"),
    Signature("Ogg media", b"OggS\x00"),
    Signature("FLAC audio", b"fLaC\x00"),
    Signature("Matroska or WebM video", b"\x1a\x45\xdf\xa3"),
    Signature("Flash Video", b"FLV\x01"),
    Signature("Windows Media", b"\x30\x26\xb2\x75\x8e\x66\xcf\x11"),
    Signature("WOFF font", b"wOFF\x00"),
    Signature("WOFF font", b"wOF2\x00"),
    Signature("TrueType font", b"\x00\x01\x00\x00\x00"),
    Signature("OpenType font", b"OTTO\x00"),
    Signature("ELF program", b"\x7fELF"),
    Signature("Windows program", b"MZ\x90\x00"),
    Signature("Java class file", b"\xca\xfe\xba\xbe\x00"),
    Signature("WebAssembly module", b"\x00asm"),
    Signature("SQLite database", b"SQLite format 3\x00"),
    Signature("Parquet table", b"PAR1\x15"),
    Signature("HDF5 data", b"\x89HDF\r\n\x1a\n"),
)
"""In order of trial: a kind stands before the more general one whose bytes it shares."""

_ZIP_CONTENTS: Final = (
    (b"mimetypeapplication/epub+zip", "EPUB book"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "OpenDocument file"),
    (b"word/", "Word document (DOCX)"),
    (b"xl/", "Excel workbook (XLSX)"),
    (b"ppt/", "PowerPoint presentation (PPTX)"),
)
_ZIP_HEAD: Final = 4096


def name_binary_format(content: bytes) -> Undecodable | None:
    """Name the binary format that the first bytes declare, if they do.

    >>> name_binary_format(b"%PDF-1.7 ...").detail
    'the content is a PDF document, not text'
    """
    for signature in SIGNATURES:
        if content.startswith(signature.opening) and content.startswith(
            signature.magic, signature.offset
        ):
            kind = signature.kind
            if kind == "ZIP archive":
                kind = _name_zip_contents(content[:_ZIP_HEAD])
            return Undecodable("binary", f"the content is a {kind}, not text")
    return None


def _name_zip_contents(head: bytes) -> str:
    return next((name for mark, name in _ZIP_CONTENTS if mark in head), "ZIP archive")
