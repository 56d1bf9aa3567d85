"""Taking tables in: file, columns, what is wrong, done."""
