"""Proof that the whole works: the demonstration month and the self-test, through the services alone."""
