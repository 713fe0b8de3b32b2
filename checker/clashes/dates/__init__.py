"""Dates, ages, orders and lengths of time that cannot all be so."""
