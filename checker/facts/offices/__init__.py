"""Offices of the store: who held them, when, after whom and for which party, as sentences say."""
