"""Use cases: each is one transaction that writes record and journal and tells what changed."""
