"""总览: the bureau's first page, one line an office."""
