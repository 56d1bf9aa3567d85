"""Branches of one stream: bundles kept word for word, which of them belong together, what was ruled about them."""
