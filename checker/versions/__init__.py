"""Two versions of a story side by side: which values changed, and where the new version still has the old one."""
