"""How fast it is: our side and a plain one, measured in turn on one machine, one file and the same pragmas."""
