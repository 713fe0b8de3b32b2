"""What a command's exit code says."""

CLEAN, FINDINGS, FAILED, INTERRUPTED = 0, 1, 2, 130
