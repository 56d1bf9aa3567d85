"""The bundle (数据包): one signed, sealed, immutable file that travels on a stick (sync.md §2 to §4).

Knows the format and its limits, not the keys and not the store: signing, sealing and trust come in
as functions.
"""
