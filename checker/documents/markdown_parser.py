"""markdown-it-py with the place of every inline token in its line of source, and with template tags as tokens of their own.

The parser gives lines of blocks but no places within them. Three small additions note them while it parses: a rule that
matches nothing and marks where text begins, and a state whose tokens carry the place at which they were made.
"""

from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, html_block
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from checker.patterns import lazy

_LONGEST_TAG = 2000
_COMMENT_AND_WORDS = lazy(r"(?:<!--(?:(?!-->).)*-->\s*)+[^\s<]")
# Hugo's {{< >}} and {{% %}}, Liquid's {% %} and {{ }}, kramdown's {: }; WordPress's [gallery ids="1,2"], [embed] and [/embed]
_TEMPLATE_TAG = lazy(
    rf"\{{\{{[^{{}}]{{0,{_LONGEST_TAG}}}\}}\}}|\{{%[^{{}}]{{0,{_LONGEST_TAG}}}%\}}|\{{:[^{{}}\n]{{0,{_LONGEST_TAG}}}\}}"
    r"|\[/[a-z][\w-]{0,40}\](?![(\[])|\[(?:gallery|caption|embed|audio|video|playlist|toc|more)\](?![(\[])"
    rf"|\[[a-z][\w-]{{0,40}}(?:\s+[\w-]{{1,40}}=(?:\"[^\"]{{0,{_LONGEST_TAG}}}\"|'[^']{{0,{_LONGEST_TAG}}}'|[^\s\]\"']{{1,200}})){{1,40}}\s*/?\]"
)


def build_parser() -> MarkdownIt:
    """CommonMark with tables, struck text, footnotes where they are defined, and template tags; tokens hold `meta['at']`."""
    parser = MarkdownIt()
    parser.inline = _PlacingParser()
    parser.configure("commonmark").enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False)
    parser.block.ruler.at("html_block", _read_html_block, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.inline.ruler.before("text", "text_start", _note_text_start)
    parser.inline.ruler.before("text", "template_tag", _read_template_tag)
    parser.inline.ruler2.disable("fragments_join")  # joined tokens would lose their places
    parser.core.ruler.disable("text_join")
    parser.core.ruler.disable("footnote_tail")  # which takes the footnotes out of the order of the file
    return parser


def _read_html_block(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """HTML as the standard has it, but a comment with words after it in its line begins a paragraph and does not split it."""
    line = state.src[state.bMarks[first] + state.tShift[first] : state.eMarks[first]]
    return not _COMMENT_AND_WORDS.match(line) and html_block(state, first, end, silent)


class _PlacingState(StateInline):
    text_start = 0

    def push(self, ttype: str, tag: str, nesting: Any) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta["at"] = self.text_start
        return token


class _PlacingParser(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        state = _PlacingState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _note_text_start(state: _PlacingState, silent: bool) -> bool:
    if not silent and not state.pending:
        state.text_start = state.pos
    return False


def _read_template_tag(state: _PlacingState, silent: bool) -> bool:
    if state.src[state.pos] not in "{[" or not (tag := _TEMPLATE_TAG.match(state.src, state.pos, state.posMax)):
        return False
    if not silent:
        state.push("template_tag", "", 0)
    state.pos = tag.end()
    return True
