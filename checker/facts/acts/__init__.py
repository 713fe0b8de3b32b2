"""Acts of the store: who did what to whom and where, and whom a sentence names instead."""
