"""Bytes to text, with the evidence for the codec chosen."""

from transforms.decoding.decoder import Decoder, decode_document
from transforms.decoding.outcome import DecodedText, Undecodable

__all__ = ["DecodedText", "Decoder", "Undecodable", "decode_document"]
