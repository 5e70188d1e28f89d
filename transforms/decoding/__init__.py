"""Bytes to text, with the evidence for the codec chosen."""

from transforms.decoding.decoder import DecodedText, Decoder, Undecodable, decode_document

__all__ = ["DecodedText", "Decoder", "Undecodable", "decode_document"]
