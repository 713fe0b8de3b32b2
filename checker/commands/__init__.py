"""One file a command, each with `add_to(commands)`, which adds its parser; parses and prints."""
