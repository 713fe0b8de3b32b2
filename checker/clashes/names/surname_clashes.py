"""Surnames that stand alone, belong to nobody of the story, and are like that of one whom it introduces."""

import re
from collections.abc import Iterator

from checker.clashes.names.lookalikes import Lookalikes
from checker.clashes.names.side_by_side import are_told_apart
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.lexicon import is_only_name
from checker.mentions.likeness import (
    are_anagrams,
    begins_alike,
    is_alike,
    is_derived,
    is_doubled,
    is_one_edit,
    is_slip,
    is_transposed,
    plain,
)
from checker.mentions.name_context import Found, NameStory, has_other_title, share_sentence
from checker.mentions.name_words import BODY_WORDS, NOT_NAMES, PARTICLES, first_names
from checker.mentions.people import Person
from checker.patterns import lazy

_MANY = "some|many|few|several|these|those|other"  # of a people or a faith: 'some Sunnis'
_IN_PLACE = lazy(rf"\b(?:in|at|near|outside|around|the|an?|{_MANY})\s$")
_LOCATIVE = lazy(rf"\b(?:in|at|near|from|(?<!ccording )to|of|outside|around|the|an?|{_MANY})\s$")
# What people do who are named by a surname alone: 'Lindmark resigned', 'Lindmark's car', 'told Lindmark', 'by Lindmark.'
_DOES = lazy(
    r"[’']s?\s[a-z]|,?\s(?:said|says|who|whose)\b|\s(?:was|is|has|had|will|would|could|also|then|later|never|[a-z]{2,}ed|told|won|left|took|made|came"
    r"|went|ran|led|did|knows|felt|held|sold|bought|kept|gave|got|began|became|spoke|found|fell|grew|stood|met|lost|saw|sent|thought|brought|wrote)\b"
)
_DONE_TO = lazy(r"\b(?:told|asked|met|by|according to|with|against|for|such as|beat|sued|said|says|that|[a-z]{2,}ed)\s$")
# Before a subject; not after a noun, which would say what it is: 'old mare Linden'.
_BEGINS = lazy(
    r"(?:^|[,;:—–”\"(]\s?|\b(?:and|but|that|when|as|while|because|if|before|after|where|although|said|says|since|than|until|then|M(?:r|rs|s)\.?)\s)$"
)
_ENDS = lazy(r"[.,;:!?”\")]|$|\s(?:and|or|in|on|at|to|for|as|with|from|by|about|after|before|when|who|that|was|is|has|had|would|will)\b")


def by_surname(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """'Kenji Morisada' and 'Morisade', or another surname like it, alone."""
    full = [person for person in people if person.kind != "body" and len(person.words) > 1]
    alike = Lookalikes((name, at) for at, usual in enumerate(full) for name in {usual.words[-1], usual.surname})
    parts = {plain(word) for person in story.people if len(person.words) > 1 for word in person.words}
    for odd in people:
        is_word = odd.name.replace("-", "").replace(" ", "").isalpha()
        if not PARTICLES.issuperset(odd.words[:-1]) or odd.kind == "body" or plain(odd.name) in parts or len(odd.name) < 4 or not is_word:
            continue
        near = [(score, full[at]) for at in sorted(set(alike.near(odd.name))) if (score := _score(story, odd, full[at]))]
        best = max((score for score, _ in near), default=0)
        usual = [person for score, person in near if score == best]
        if len({plain(person.surname) for person in usual}) == 1:
            is_introduced_wrong = len(odd.mentions) > len(usual[0].mentions) and len(usual) == 1
            yield (usual[0], odd, "surname", best) if is_introduced_wrong else (odd, usual[0], "surname", best)


def _score(story: NameStory, odd: Person, usual: Person) -> float | None:
    surname = usual.surname if len(odd.words) > 1 else usual.words[-1]  # 'de Klerk', 'de Clerk'
    is_near = is_slip(odd.name, surname) or _is_short_slip(odd, usual) or are_anagrams(odd.name, surname) or _is_clipped(story, odd, usual)
    if not (is_near or is_alike(odd.name, surname) or begins_alike(odd.name, surname)):
        return None
    if not is_near and odd.name.startswith(surname):
        return None  # 'the Reid-sponsored bill'
    if is_derived(odd.name, surname) and not is_near and (odd.kind != "person" or _LOCATIVE.search(story.before(odd.mentions[0]))):
        return None  # 'the Boers'
    if odd.gender and usual.gender and odd.gender != usual.gender:
        return None
    if are_told_apart(story, odd, usual) if is_near and len(odd.mentions) == 1 else share_sentence(odd, usual):
        return None
    if is_near:
        return _slip_score(story, odd, usual)
    return _other_score(story, odd, usual)


def _is_short_slip(odd: Person, usual: Person) -> bool:
    """'Sale', 'Bale': a letter of a short surname, of somebody who does what people do; words of four letters are like many others."""
    return odd.kind == usual.kind == "person" and is_one_edit(odd.name, usual.words[-1])


def _is_clipped(story: NameStory, odd: Person, usual: Person) -> bool:
    """'Gifford' for 'Giffords', which does what a person does: not a possessive, and no first name."""
    mention = odd.mentions[0]
    is_short = usual.words[-1] == odd.name + "s" and len(odd.mentions) == 1 and len(usual.mentions) > 2
    return is_short and odd.name not in first_names() and story.after(mention)[:1] == " " and _acts(story, odd)


def _slip_score(story: NameStory, odd: Person, usual: Person) -> float | None:
    if odd.kind == "person":
        is_told_apart = has_other_title(odd, usual) and len(odd.name) < 7
        return None if is_told_apart else 0.8 if usual.kind == "person" else 0.6
    return 0.5 if _is_sure_slip(story, odd, usual) else None


def _is_sure_slip(story: NameStory, odd: Person, usual: Person) -> bool:
    """Whether a name that does nothing a person does is a slip all the same: long or with letters changed round, and no place."""
    surname, before = usual.words[-1], story.before(odd.mentions[0])
    if _is_introduced_wrong(story, odd, usual):
        return True
    is_often = len(usual.mentions) > 2 and usual.kind == "person"
    is_surname = is_only_name(odd.name) and usual.kind == "person"  # and no word: it need do nothing that a person does
    place = _IN_PLACE if len(usual.mentions) > 1 and usual.kind == "person" else _LOCATIVE
    if surname in demonyms() or place.search(before) or len(odd.mentions) > len(usual.mentions):
        return False
    is_long = min(len(odd.name), len(surname)) >= (5 if is_often else 6 if usual.kind == "person" else 7)
    is_plain_slip = is_doubled(odd.name, surname) or (is_transposed(odd.name, surname) and (len(surname) > 4 or is_often))
    return is_long or is_surname or _acts(story, odd) or (is_plain_slip and usual.kind == "person")


def _is_introduced_wrong(story: NameStory, odd: Person, usual: Person) -> bool:
    """Whether the full name stands once and first, and its surname otherwise ever after: 'Ann Magire', 'Maguire', 'Maguire'."""
    is_first = len(usual.mentions) == 1 and usual.mentions[0].span.start < odd.mentions[0].span.start
    return (
        is_first and usual.kind == "person" and len(odd.mentions) > 1 and not any(_LOCATIVE.search(story.before(m)) for m in odd.mentions)
    )


def _other_score(story: NameStory, odd: Person, usual: Person) -> float | None:
    """How sure it is that another surname stands for the usual one's: it acts as a person, later, and is introduced nowhere."""
    is_earlier = usual.mentions[0].span.start < odd.mentions[0].span.start
    if not is_earlier or has_other_title(odd, usual) or len(odd.mentions) > 2 or _is_known(story, odd.name):
        return None
    if odd.kind == "person":
        return 0.45 if usual.kind == "person" else 0.35
    is_usual_sure = usual.kind == "person" or len(usual.mentions) > 2
    is_surname = is_only_name(odd.name)
    acts = _acts(story, odd) if is_surname or not odd.name.endswith("s") else False
    return 0.3 if is_usual_sure and len(odd.mentions) == 1 and (acts or (is_surname and not _is_placed(story, odd))) else None


def _is_placed(story: NameStory, odd: Person) -> bool:
    """Whether a name stands where places do, or in a list, which may be of anything."""
    before, after = story.before(odd.mentions[0]), story.after(odd.mentions[0])
    return bool(_LOCATIVE.search(before)) or (before.endswith((", ", " and ")) and after.startswith((",", " and ", ".", ";")))


def _is_known(story: NameStory, name: str) -> bool:
    """Whether a word is a first name, a place's, a word of bodies, also written small, or introduced."""
    is_speaker = name in first_names() and _speaks_alone(story, name)
    if (name in first_names() and not is_speaker) or name in forms() or name in demonyms() or name in BODY_WORDS or name in NOT_NAMES:
        return True
    small = name.lower()
    is_word = small in story.text and re.search(rf"(?<![\w’'-]){re.escape(small)}", story.text)
    return bool(is_word) or story.is_described(name)


def _speaks_alone(story: NameStory, name: str) -> bool:
    """Whether a first name is used as a surname is: '... damaging,” said Ross.'"""
    said = re.compile(rf"[”\"]\ssaid\s{re.escape(name)}(?=[.,;])")
    return any(map(said.search, story.texts_with(name)))


def _acts(story: NameStory, odd: Person) -> bool:
    mention = odd.mentions[0]
    before, after = story.before(mention), story.after(mention)
    if _IN_PLACE.search(before):
        return False
    is_subject = _DOES.match(after) and (_BEGINS.search(before) or after[0] != " ")
    return bool(is_subject or (_DONE_TO.search(before) and _ENDS.match(after)))
