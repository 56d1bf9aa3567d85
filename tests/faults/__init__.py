"""Disks that fail at every point where our own code touches them: the state before or after, never between."""
