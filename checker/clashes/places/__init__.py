"""Places that are misspelt, or in which one thing cannot be at once."""
