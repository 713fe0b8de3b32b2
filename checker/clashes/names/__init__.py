"""Names of one person or body that are written in two ways, and names that belong to nobody."""
