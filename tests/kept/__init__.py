"""Stores and bundles written by earlier versions of this program, kept as they were: later versions must open them."""
