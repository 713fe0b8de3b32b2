"""What speaks for it that two names of a story are one person's: a table of signs, each of a pair (`name_pairs`).

What a sign is worth stands in data/name_weights.csv, fitted by models/recipes/name_weights.py.
"""

from collections.abc import Callable

from checker.clashes.names import name_acts as acts
from checker.clashes.names.name_pairs import NamePair
from checker.mentions.famous import famous_words, known_surnames
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.lexicon import is_listed, is_only_name, is_word
from checker.mentions.likeness import (
    are_anagrams,
    are_man_and_woman,
    begins_alike,
    is_derived,
    is_doubled,
    is_transposed,
    may_be_one,
    plain,
    sound,
)
from checker.mentions.name_context import NameStory, has_other_title, share_sentence
from checker.mentions.name_words import first_names
from checker.patterns import lazy
from checker.types import Mention
from checker.weights import Sign

_FAMILY = lazy(
    r"(?i)\b(?:brothers?|sisters?|siblings?|twins?|sons?|daughters?|father|mother|dad|mum|parents?|wife|husband|widow(?:er)?|couple|married"
    r"|marriage|famil(?:y|ies)|cousins?|uncle|aunt|nephew|niece|children|relatives?)\b"
)
_LONG, _SHORT = 8, 4  # letters
_CROWD = 12  # full names
_FAR = 4  # sentences
_COMMON_ENDINGS = ("s", "ing", "ed", "ion", "ment", "ity", "ly")


def _alone(is_so: Callable[[NameStory, Mention], bool]) -> Callable[[NamePair], bool]:
    """Whether it is so of any mention of the name that stands alone; of two full names, of the odd one's."""
    return lambda pair: any(is_so(pair.story, mention) for mention in pair.alone.mentions)


_DIFFERENCE = (
    Sign("edits over length", lambda p: p.edits / max(len(plain(p.a)), len(plain(p.b)))),
    Sign("one edit", lambda p: p.edits == 1),
    Sign("three edits or more", lambda p: p.edits > 2),
    Sign("sounds the same", lambda p: sound(p.a) == sound(p.b)),
    Sign("the same letters, changed round", lambda p: is_transposed(plain(p.a), plain(p.b)) or are_anagrams(p.a, p.b)),
    Sign("a letter doubled", lambda p: is_doubled(p.a, p.b)),
    Sign("another first letter", lambda p: p.is_other_start),
    Sign("another first letter, short", lambda p: p.is_other_start and _is_short(p)),
    Sign("another last letter", lambda p: plain(p.a)[-1] != plain(p.b)[-1]),
    Sign("the same first three letters", lambda p: begins_alike(p.a, p.b)),
    Sign("one begins the other", lambda p: plain(p.a).startswith(plain(p.b)) or plain(p.b).startswith(plain(p.a))),
    Sign("an s too many or too few", lambda p: plain(p.a) + "s" == plain(p.b) or plain(p.b) + "s" == plain(p.a)),
    Sign("one derived from the other", lambda p: is_derived(p.a, p.b)),
    Sign("forms of one first name", lambda p: may_be_one(p.a, p.b)),
    Sign("a man's and a woman's", lambda p: are_man_and_woman(p.a, p.b)),
    Sign("a hyphen in one alone", lambda p: ("-" in p.a) != ("-" in p.b)),
    Sign("short", lambda p: _is_short(p)),
    Sign("long", lambda p: min(len(plain(p.a)), len(plain(p.b))) >= _LONG),
)
_WORDS = (
    Sign("odd in no list", lambda p: not is_listed(p.a)),
    Sign("odd in no list, one edit", lambda p: not is_listed(p.a) and p.edits == 1),
    Sign("odd only a name", lambda p: is_only_name(p.a)),
    Sign("odd a first name", lambda p: p.a in first_names()),
    Sign("odd a word", lambda p: is_word(p.a)),
    Sign("odd a word that ends as many do", lambda p: is_word(p.a) and p.a.endswith(_COMMON_ENDINGS)),
    Sign("odd a word that begins a sentence", lambda p: is_word(p.a) and acts.begins_sentence(p.story, p.odd.mentions[0])),
    Sign("odd a word with an article", lambda p: is_word(p.a) and acts.has_article(p.story, p.odd.mentions[0])),
    Sign("odd a place", lambda p: p.a in forms() or p.a in demonyms()),
    Sign("odd on the list of well-known names", lambda p: p.a in famous_words()),
    Sign("odd a surname of the facts", lambda p: p.a in known_surnames()),
    Sign("odd in small letters", lambda p: p.a.lower() in p.story.small_words),
    Sign("usual in no list", lambda p: not is_listed(p.b)),
    Sign("usual only a name", lambda p: is_only_name(p.b)),
    Sign("usual a first name", lambda p: p.b in first_names()),
    Sign("usual a word", lambda p: is_word(p.b)),
    Sign("usual a place", lambda p: p.b in forms() or p.b in demonyms()),
    Sign("usual on the list of well-known names", lambda p: p.b in famous_words()),
    Sign("usual in small letters", lambda p: p.b.lower() in p.story.small_words),
    Sign("both first names", lambda p: {p.a, p.b} <= first_names()),
)
_COUNTS = (
    Sign("odd twice", lambda p: len(p.odd.mentions) > 1),
    Sign("usual twice or more", lambda p: len(p.usual.mentions) > 1),
    Sign("usual three times or more", lambda p: len(p.usual.mentions) > 2),
    Sign("usual five times or more", lambda p: len(p.usual.mentions) > 4),
    Sign("odd before usual", lambda p: p.odd.mentions[0].span < p.usual.mentions[0].span),
    Sign("usual never in full", lambda p: len(p.usual.words) == 1),
    Sign("both never in full", lambda p: len(p.usual.words) == len(p.odd.words) == 1),
    Sign("first name of the full name", lambda p: p.is_first_name),
    Sign("surname alone as well", lambda p: p.is_surname_alone),
    Sign("other names are like the odd one", lambda p: min(p.rivals, 3)),
    Sign("other strangers", lambda p: min(p.strangers, 3)),
    Sign("nobody else is named in full", lambda p: p.story.full_names == 1),
    Sign("many full names", lambda p: p.story.full_names > _CROWD),
)
_CONTEXT = (
    Sign("odd is a person", lambda p: p.odd.kind == "person"),
    Sign("usual is a person", lambda p: p.usual.kind == "person"),
    Sign("described", _alone(acts.is_described)),
    Sign("speaks", _alone(acts.speaks)),
    Sign("speaks after a quote", _alone(acts.speaks_after_quote)),
    Sign("speaks as a firm", _alone(acts.speaks_as_firm)),
    Sign("does what people do", _alone(acts.does)),
    Sign("does what only people do", _alone(acts.does_as_person)),
    Sign("is done to", _alone(acts.is_done_to)),
    Sign("owns", _alone(acts.owns)),
    Sign("titled", _alone(acts.is_titled)),
    Sign("one title", lambda p: _is_one_title(p)),
    Sign("titled otherwise", lambda p: has_other_title(p.odd, p.usual)),
    Sign("titled otherwise, more than one edit", lambda p: has_other_title(p.odd, p.usual) and p.edits > 1),
    Sign("in a place", _alone(acts.is_in_place)),
    Sign("where places are", _alone(acts.is_placed)),
    Sign("with an article", _alone(acts.has_article)),
    Sign("before a noun", _alone(acts.is_before_noun)),
    Sign("in a list", _alone(acts.is_listed_after)),
    Sign("before others in a list", _alone(acts.is_listed_before)),
    Sign("after a word with a capital", _alone(acts.is_after_capital)),
    Sign("before a word with a capital", _alone(acts.is_before_capital)),
    Sign("begins a sentence", _alone(acts.begins_sentence)),
    Sign("all of a line", _alone(acts.is_all_of_line)),
    Sign("odd in a quote", lambda p: p.story.is_quoted(p.odd)),
    Sign("family", lambda p: _is_family(p)),
    Sign("two of one surname", lambda p: p.place == "first" and p.story.are_two(p.odd, p.usual)),
    Sign("the odd one introduced as well", lambda p: p.place == "first" and not p.story.is_unintroduced(p.odd, p.usual)),
    Sign("one sentence", lambda p: share_sentence(p.odd, p.usual)),
    Sign("next to the usual one", lambda p: _sentences_between(p) == 1),
    Sign("far from the usual one", lambda p: _sentences_between(p) > _FAR),
    Sign("usual named last before", lambda p: p.is_last_before),
    Sign("usual named next after", lambda p: p.is_next_after),
    Sign("usual named before and after", lambda p: p.is_last_before and p.is_next_after),
)
SIGNS: tuple[Sign, ...] = (*_DIFFERENCE, *_WORDS, *_COUNTS, *_CONTEXT)


def _is_short(pair: NamePair) -> bool:
    return min(len(plain(pair.a)), len(plain(pair.b))) <= _SHORT


def _is_one_title(pair: NamePair) -> bool:
    title = pair.story.title(pair.odd.mentions[0])
    return bool(title) and any(pair.story.title(mention) == title for mention in pair.usual.mentions)


def _is_family(pair: NamePair) -> bool:
    """Whether family is spoken of in the odd name's sentence or that of the usual one's first mention."""
    places = {pair.odd.mentions[0].sentence, pair.usual.mentions[0].sentence}
    return any(_FAMILY.search(pair.story.sentences[place].text) for place in places)


def _sentences_between(pair: NamePair) -> int:
    odd = pair.odd.mentions[0].sentence
    return min(abs(mention.sentence - odd) for mention in pair.usual.mentions)
