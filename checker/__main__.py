"""`checker` and `python -m checker`."""


def main() -> int:
    """Load the command line and run it; an interrupt while it is being loaded ends the program as quietly as a later one."""
    try:
        from checker.cli import main as run
    except KeyboardInterrupt:
        return 130
    return run()


if __name__ == "__main__":
    raise SystemExit(main())
