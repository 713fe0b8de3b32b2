"""Quotes and other words that deny each other."""
