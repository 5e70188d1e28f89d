"""Width and spacing of punctuation beside Chinese text."""

from transforms.punctuation.normalizer import PunctuationNormalizer, normalize_punctuation

__all__ = ["PunctuationNormalizer", "normalize_punctuation"]
