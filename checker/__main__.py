"""`checker` and `python -m checker`."""

import gc

# Tables of facts and names are hundreds of thousands of objects that stay: looking through them again and again finds nothing.
_OBJECTS_BEFORE_COLLECTION = 100_000


def main() -> int:
    """Load the command line and run it; an interrupt while it is being loaded ends the program as quietly as a later one."""
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTION)
    try:
        from checker.cli import main as run
    except KeyboardInterrupt:
        return 130
    return run()


if __name__ == "__main__":
    raise SystemExit(main())
