"""The duties between bureau and offices: assignments, supervision, approvals, corrections, reports (sync.md §1).

Each side writes only records of its own; what the other side has seen is known from its acknowledgements.
"""
