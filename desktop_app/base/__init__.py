"""Ground floor: errors, clock, ids, paths, files, masked logs. Imports nothing of ours."""
