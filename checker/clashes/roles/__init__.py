"""Offices and other descriptions that one person cannot all have."""
