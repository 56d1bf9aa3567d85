"""What every screen stands on: theme, tasks, change bus, messages, crash report, view state."""
