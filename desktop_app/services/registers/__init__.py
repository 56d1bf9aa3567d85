"""The registers (专项台账) of an office or bureau: one engine for all that the rules declare."""
