"""Which packages may know of which: what reads a story knows nothing of what judges it."""

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "checker"
# Each package, and those that none of its modules may import.
FORBIDDEN = {
    "mentions": ("clashes", "facts", "checks", "sources", "versions", "pipeline", "story", "reports"),
    "clashes": ("checks", "sources", "versions", "reports"),
    "facts": ("checks", "sources", "versions", "reports"),
    "checks": ("reports", "commands", "editor"),
}


@pytest.mark.parametrize("package", FORBIDDEN)
def test_no_package_imports_one_above_it(package):
    above = re.compile(rf"^\s*(?:from|import) checker\.({'|'.join(FORBIDDEN[package])})\b", re.MULTILINE)
    for_types = re.compile(r"^if TYPE_CHECKING:\n(?:    .*\n)+", re.MULTILINE)
    modules = sorted((PACKAGE / package).rglob("*.py"))
    texts = {module.relative_to(PACKAGE): for_types.sub("", module.read_text("utf-8")) for module in modules}
    assert texts
    assert {str(name): found[0].strip() for name, text in texts.items() if (found := above.search(text))} == {}
