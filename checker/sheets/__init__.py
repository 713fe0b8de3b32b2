"""The check sheet of a story: what an editor ticks off. One file a format, each with `write(sheets, out)`."""

FORMATS = ("text", "html", "csv")
