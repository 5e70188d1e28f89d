"""Traditional and Simplified script: which one a text is in, and conversion between them."""

from transforms.script.shadow import SimplifiedShadow
from transforms.script.unifier import ScriptResult, ScriptUnifier, unify_script

__all__ = ["ScriptResult", "ScriptUnifier", "SimplifiedShadow", "unify_script"]
