"""What the program promises to people, shown on the demonstration with tools that are not ours."""
