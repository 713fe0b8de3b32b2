"""What in a story cannot all be so: what the checks of names, figures, dates, places, roles and quotes report."""
