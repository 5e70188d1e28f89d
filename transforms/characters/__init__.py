"""Control, zero-width, compatibility and private-use characters, newlines and entities."""

from transforms.characters.cleaner import CharacterCleaner, clean_characters

__all__ = ["CharacterCleaner", "clean_characters"]
