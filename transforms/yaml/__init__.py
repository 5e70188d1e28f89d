"""The transforms in Beam YAML: a provider file, and the factories that it names.

``hanclean.yaml`` is the provider file, ``examples/`` holds a pipeline with its test suite.
"""
