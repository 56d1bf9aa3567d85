"""What two offices may have both: looked for at the bureau, and told to the later one."""
