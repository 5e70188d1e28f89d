"""The command: flags, files and runners around the transforms."""
