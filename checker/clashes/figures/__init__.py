"""Figures that deny each other, or the sums, shares and comparisons told beside them."""
