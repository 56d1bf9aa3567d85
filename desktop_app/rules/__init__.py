"""Reads the TOML of resources/ and its overrides: text in, frozen dataclasses out."""
