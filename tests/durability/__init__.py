"""What was reported saved survives `kill -9` at any moment."""
