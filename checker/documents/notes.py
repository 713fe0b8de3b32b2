"""Paragraphs that are not the story's own words: notes to the desk, corrections, boilerplate, links to other stories, captions.

Each must say so itself, by words that no sentence of a story has at its head, or stand below a mark of the story's end.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from checker.patterns import lazy

_BULLET = lazy(r"^[•▪*_]+\s?|[*_]+$")  # '• This article was amended', '_Editing by Tom Moss_'
_MOST_WORDS = 15  # of a title; leads have more
_MOST_CHARACTERS = 600  # of a note; a longer paragraph is a story, whatever it begins with
ENDS_SENTENCE = lazy(r"[.!?…][\"”’')\]]*$")


def _one_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.DOTALL)


_ADVISES = "Corrects|Adds|Updates|Recasts|Refiles|Clarifies|Removes|Restores|Repeats|Resends|Amends|Trims|Fixes"
_ADVISED = rf"(?:{_ADVISES.upper()}|SUBS)\b[:;,]?\s+(?=[^A-Z\s]|[A-Z][a-z])"  # a headline goes on in capitals
_STORY = "(?:article|story|piece|column|essay|post|interview|feature|obituary|review)"
_WRITETHRU = r"[^.!?]{0,50}(?:\b\d+(?:st|nd|rd|th)\s(?:Ld|LD|Lead)\b|\b[Ww]rite-?[Tt]hru\b|\bWRITETHRU\b)[^.!?]{0,50}"
_AMENDED = "(?:amended|corrected|updated|edited|revised|clarified|modified|changed)"
_CREDITED = "(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Rr]esearch|[Gg]raphics?|[Pp]roduction)"
_NAMES = r"(?:[A-Z][\w’'.-]*|and|in|for)(?:,?\s(?:[A-Z][\w’'.-]*|and|in|for))*"

# Kinds of section and what a whole paragraph of the kind looks like; the first that fits counts.
_PARAGRAPHS = (
    (
        "editor's note",
        _one_of(
            # 'Eds: UPDATES with comment.', 'AP-style note to editors: …', 'Editor’s note: …'
            r"(?i:eds|editor[’']?s?[’']?\s+note|(?:[\w.-]+\s)?note\s+to\s+(?:editors|desks|subs))\s*[:.]+\s.+",
            rf"{_WRITETHRU}(?:\.\s{_ADVISED}.*)?",
            rf"{_ADVISED}.*",
            rf"[(\[](?:(?:{_ADVISES})\b|{_ADVISED})[^()\[\]]*[)\]]\.?",
            r"(?:AP|BC|AM|PM)(?:--?[A-Z][\w’'&]*)+(?:\s[A-Z][\w’'-]*){0,4},\s?[^.!?]{1,40}",  # 'AP-US--Flood,3rd Ld'
            r"(?:AP|BC|AM|PM)(?:--?[A-Z][\w’'&]*){2,}|BC-[A-Z]\S*",
            r"\^?(?:URGENT|BULLETIN|FLASH|\(?MORE\)?|[-–—]+\s?more\s?[-–—]+)\^?",
            r"(?i:for immediate release|(?:strictly )?embargoed\b[^.!?]{0,80}|press release|news release|media advisory)[:.]?",
            r"(?:HOLD FOR RELEASE|NOT FOR PUBLICATION)\b.*",
        ),
    ),
    (
        "correction",
        _one_of(
            # 'Correction: …', 'CORRECTION (May 3, 2021): …', 'Corrections and clarifications, 3 May: …'
            r"(?i:corrections?(?:\s(?:and|&)\sclarifications?)?|clarification)"
            r"(?:,?\s[^:.!?]{0,30}\d[^:.!?]{0,15}|\s\([^)]{1,40}\))?\s?[:—–]\s?\S.*",
            rf"This\s(?:{_STORY}|page|headline)\s(?:was|has been|is being)\s(?:also\s|since\s)?{_AMENDED}\b.*",
            r"This\s(?:version|story|article)\s(?:corrects|clarifies|updates)\b.*",
            r"(?:An|The|Our)\s(?:earlier|previous|original)\s(?:version|edition)\s"
            rf"of\s(?:this|the|our)\s(?:{_STORY}|report|headline|caption)\b.*",
            r"An\searlier\sversion\s(?:gave|mis\w+|wrongly|incorrectly)\b[^.!?]*\.(?:\s[^.!?]*\.)?",
        ),
    ),
    (
        "boilerplate",
        _one_of(
            rf"\((?:Additional |Further )?{_CREDITED}\sby\s[^()]*\)\.?",
            rf"(?:Additional |Further )?{_CREDITED}\sby\s[A-Z][^.]*(?:;|\b[Ee]diting by\b).*",
            rf"(?:Additional |Further )?{_CREDITED}\sby\s{_NAMES}\.?",
            rf"[A-Z][^!?]*\bcontributed\s(?:to\sthis\s(?:report|{_STORY})|(?:additional\s)?reporting)\b[^.!?]*\.?",
            r"(?:©|(?i:\(c\)|copyright(?:\s\(c\)|\s©)?)\s?\d{4}|(?i:copyright\s©)).*|[^.]{0,60}\b[Aa]ll [Rr]ights [Rr]eserved\b.*",
            rf"This\s{_STORY}\s(?:was\s|has\sbeen\s|is\s)?"
            r"(?:(?:first|originally|initially)\s(?:published|appeared|posted|ran|aired)|re(?:published|printed)|syndicated|translated)\b.*",
            r"Follow\s(?:us|him|her|them|@?[A-Z]\S+(?:\s\S+){0,3})\s(?:on|at)\s"
            r"(?:Twitter|X|Facebook|Instagram|Bluesky|Threads|http)\b.*",
            r"(?i:(?:media|press)\s(?:contacts?|enquiries|inquiries|office)|contacts?)\s?:\s[^.!?]{1,150}",
        ),
    ),
    (
        "caption",
        _one_of(
            r"(?:Caption|Photo|Photograph|Picture|Image)\s*:\s*\S.*",
            r"FILE(?:\sPHOTO)?\s?[-–—:]+\s?\S.*",  # 'FILE - The bridge in May 2021.'
            r".*\S\s\((?:[A-Z][\w /]{1,20}\s)?[Pp]hotos?(?:\s?[/:]\s?|\sby\s|\))[^()]*\)?",  # '… on Monday. (AP Photo/Jane Hale)'
            r".*\S[\s.](?:Photograph|Photo|Picture|Image)(?:\scredit)?:\s[A-Z][^.!?]{2,60}",  # '… on Monday. Photograph: Jane Hale/Agency'
        ),
    ),
    (
        "furniture",
        _one_of(
            r"(?i:(?:join our (?:new )?commenting forum|view comments|\d+ comments|comments"
            r"|read more|advertisement|(?:story|article) continues (?:below|after)(?: (?:the |this )?(?:advertisement|promotion|video))?"
            r"|share(?: this)?(?: article| story)?|sign up (?:to|for) (?:our|the) .*newsletters?|follow us on .*"
            r"|\d+[ -]min(?:ute)?s? read|(?:published |updated )?\d+ (?:minutes?|hours?|days?) ago|listen to this (?:article|story)"
            r"|copy link|subscribe(?: now)?)[.:…]?)",
        ),
    ),
)
_RELATED_LINE = lazy(
    r"(?i:related(?: (?:stor(?:y|ies)|articles?|coverage|links?))?|read (?:more|next|also)|see also|also read|more on this(?: story)?"
    r"|recommended|don[’']t miss|you may also like|up next)\s?[:>»|–—]\s?\S.{2,150}",
    re.DOTALL,
)
_RELATED_HEAD = lazy(
    r"(?i:related(?: (?:articles|stories|topics|content|coverage|links))?|more on this story|most (?:read|popular)|you may also like)[:.…]?"
)
_END_MARK = lazy(r"[-–—*~(\s]*(?:ENDS?|Ends)[-–—*~)\s]*|[-–—]+\s?(?:ends?|30)\s?[-–—]+|#(?:\s?#){1,4}")
_BACKMATTER = lazy(
    r"(?i:notes?\s(?:to|for)\s(?:the\s)?editors?|(?:media|press)\s(?:contacts?|enquiries|inquiries|office)|contacts?"
    r"|(?:cautionary\s\w+\s\w+\s)?forward[- ]looking\sstatements?|safe\sharbou?r(?:\sstatement)?)\s?[:.]?"
)
_ABOUT = lazy(r"About\s(?:the\s)?(?P<name>[A-Z][\w’'&-]+)[^.!?]{0,60}")


def mark_notes(paragraphs: Sequence[str]) -> dict[int, str]:
    """The kinds of those paragraphs of a story that are not its own words, by their place."""
    kinds = {i: kind for i, text in enumerate(paragraphs) if (kind := _kind_of(text))}
    kinds |= {i: "related" for i, text in enumerate(paragraphs) if i and _RELATED_LINE.fullmatch(text)}
    for i, (text, following) in enumerate(pairwise(paragraphs)):
        if i and text == following:  # a picture's text and its caption in copied pages
            kinds[i] = kinds[i + 1] = "caption"
    marked = dict.fromkeys(_related_boxes(paragraphs), "related") | dict.fromkeys(_backmatter(paragraphs), "boilerplate")
    return dict.fromkeys(_furniture_tail(paragraphs, kinds), "furniture") | marked | kinds


def is_editors_note(text: str) -> bool:
    """Whether a paragraph, or a sentence of one, is an instruction to the desk."""
    return _kind_of(text) == "editor's note"


def is_title(text: str) -> bool:
    """Whether a paragraph is one short line and no sentence."""
    return len(text.split(maxsplit=_MOST_WORDS)) <= _MOST_WORDS and not ENDS_SENTENCE.search(text) and "\n" not in text


def _kind_of(text: str) -> str | None:
    if len(text) > _MOST_CHARACTERS:
        return None
    words = _BULLET.sub("", text)
    return next((kind for kind, pattern in _PARAGRAPHS if pattern.fullmatch(words)), None)


def _related_boxes(paragraphs: Sequence[str]) -> Iterator[int]:
    """Headings such as 'Related stories', with the titles below them."""
    is_open = False
    for i, text in enumerate(paragraphs):
        is_open = bool(_RELATED_HEAD.fullmatch(text)) or (is_open and is_title(text))
        if is_open:
            yield i


def _backmatter(paragraphs: Sequence[str]) -> Iterator[int]:
    """Headings of a press release's notes, and marks of the end, with all below them.

    Only the line itself where more stands below than above: a second story may follow a mark, which asks for twice as much above.
    """
    lengths = list(accumulate((len(text) for text in paragraphs), initial=0))
    for i, text in enumerate(paragraphs):
        above, below = lengths[i], lengths[-1] - lengths[i]
        is_heading, is_mark = _BACKMATTER.fullmatch(text), _END_MARK.fullmatch(text)
        if (is_heading and below < above) or (is_mark and 2 * below < above):
            yield from range(i, len(paragraphs))
            return
        if is_heading or is_mark:
            yield i
        elif 2 * below < above and _is_about(paragraphs[i : i + 2]):
            yield from (i, i + 1)


def _is_about(two: Sequence[str]) -> bool:
    """'About Tanabe', and below it 'Tanabe Holdings makes …'."""
    about = _ABOUT.fullmatch(two[0])
    return bool(about) and len(two) == 2 and about["name"] in two[1][:60]


def _furniture_tail(paragraphs: Sequence[str], kinds: dict[int, str]) -> range:
    """From the first line of furniture to the end, where nothing but titles follows."""
    tail = len(paragraphs)
    while tail and is_title(paragraphs[tail - 1]):
        tail -= 1
    first = min((i for i, kind in kinds.items() if i >= tail and kind == "furniture"), default=len(paragraphs))
    return range(first, len(paragraphs))
