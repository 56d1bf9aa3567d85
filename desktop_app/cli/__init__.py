"""The command line: the same services without Qt. `main` never raises for what a user can cause.

Exit codes: 0 done · 1 refused for a reason that is printed · 2 wrong usage · 3 damaged or foreign file
· 4 the store is open elsewhere · 70 a bug (masked details on stderr).
"""
