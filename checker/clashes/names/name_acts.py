"""What the words around a name say of it: that it is a person's who does something, or a place's, or one of a list."""

from checker.mentions.name_context import NameStory
from checker.mentions.name_words import COURTESIES, NOT_NAMES, PARTICLES
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention

_MANY = "some|many|few|several|these|those|both|all|other"
_KIN = lazy(r"\b(?:brothers?|sisters?|twins?|sons?|daughters?|father|mother|children),?\s$")
_PLURAL = lazy(rf"(?i)\b(?:{_MANY}|young|old|our|their)\s$")  # of a people or a faith: 'some Sunnis'
_ARTICLE = lazy(r"(?i)\b(?:the|an?)\s(?:[a-z-]+\s){0,2}$")
_IN_PLACE = lazy(r"(?i)\b(?:in|at|near|outside|around|across)\s$")
_LOCATIVE = lazy(r"(?i)\b(?:in|at|near|outside|around|across|from|(?<!ccording )to|between|visit(?:ed|ing)?)\s$")
_AFTER_NAME = lazy(rf"(?<![\w’'-])(?P<word>[A-ZÀ-Þ][\w’'-]*)\.?,?\s(?:(?:{'|'.join(sorted(PARTICLES))})\s){{0,2}}$")
_TITLED = lazy(
    r"\b(?:M(?:r|rs|s|iss)|Dr|Sens?|Senators?|Reps?|Representative|Congress(?:wo)?man|President|Minister|Judge|Justice|Prof|Professor|Gov|Governor"
    r"|Gen|General|Mayor|Sir|Chancellor|Secretary|Sheriff|Chairman|Ambassador)\.?\s$"
)
_SPEAKS = lazy(
    r",?\s(?:also\s|then\s|later\s)?(?:said|says|told|adds|added|wrote|writes|believes|thinks|argued|argues|explained|explains|recalled|recalls"
    r"|admits|admitted|insists|insisted|agrees|agreed|hopes|knows|noted|notes|who|whose)\b"
)
_SAID = lazy(r"\b(?:said|says|adds|added|explained|explains|recalled|recalls|asked|told|according to)\s$")
# 'Corvallo said it would appeal': a firm; of the weather, 'it' does other things.
_AS_FIRM = lazy(
    r"\s(?:also\s|then\s|later\s)?(?:said|says|told|added|adds|admitted|admits|believes|thinks)\s(?:on\s\w+day\s|that\s)?"
    r"(?:its\s|it\s(?:would|will|had|has|plans|planned|expects|expected|aims|intends)\s)"
)
# '... told us,” said Hanley'; '... told us,” Hanley said'
_AFTER_QUOTE = lazy(r"[”\"’'](?:\s[a-z]+)?\s(?:M(?:r|rs|s|iss)\.?\s|Dr\.?\s)?$")
# What people do who are named by a surname alone: 'Lindmark resigned'.
_DOES = lazy(
    r",?\s(?:was|is|has|had|will|would|could|does|did|also|then|later|never|[a-z]{2,}ed|won|left|took|made|came|went|ran|led|felt|held"
    r"|sold|bought|kept|gave|got|began|became|spoke|found|fell|grew|stood|met|lost|saw|sent|thought|brought|needs?|wants?|joins?"
    r"|[a-z]{3,}s(?=\s(?:with|to|that|his|her|the|an?|as|from|by|at|in|for|on)\b))\b"
)
# What hardly anything but a person does: firms, brands and websites of one word have, are and do all else.
_PERSONAL = lazy(
    r"\s(?:also\s|then\s|later\s)?(?:stated|hopes|thinks|believes|knows|recalls|recalled|admitted|admits|insists|insisted|wrote|estimates"
    r"|pointed\sout|points\sout|smiled|laughed|nodded|shrugged|resigned|retired|(?:was|has\sbeen)\s(?:born|arrested|elected|appointed"
    r"|jailed|sentenced|convicted|charged|sacked|re-elected)|(?:does|did)\s(?:not\s)?(?:believe|think|acknowledge|admit)"
    r"|(?:lost|won|raised|kept)\s(?:his|her))\b"
)
_DONE_TO = lazy(r"\b(?:told|asked|met|by|with|against|for|such as|beat|sued|that|like|thank|join|[a-z]{2,}ed)\s$")
# Before a subject; not after a noun, which would say what it is: 'old mare Linden'.
_BEGINS = lazy(
    r"(?i)(?:^|[,;:—–”\"(]\s?|\b(?:and|but|that|when|as|while|because|if|before|after|where|although|said|says|since|than|until|then|M(?:r|rs|s)\.?)\s)$"
)
_ENDS = lazy(r"[.,;:!?”\")]|$|\s(?:and|or|in|on|at|to|for|as|with|from|by|about|after|before|when|who|that|was|is|has|had|would|will)\b")
_OWNS = lazy(r"[’']s?\s[a-z]")
_AGE = lazy(r"(?:,\s(?:aged\s)?|\s\()(\d{1,3})(?=[,).;]|$)")
_DESCRIBED = lazy(
    r"[’']?,\s(?:\d\d|who\b|whose\b|an?\s|the\s|his\b|her\b|of\s|from\s)|\s\(|,\s(?:[a-z]+\s){0,3}(?:of|for|from|at)\s(?:the\s)?[A-Z]"
)
_LISTED = lazy(r"(?:\b[Aa]nd|&|;|\bor|[A-Z][\w.]+,|\),|^[*•-])\s(?:[A-Z][\w.]+\s)?$")
_LISTED_AFTER = lazy(r",?\s(?:and|&|or)\s(?:\w+\s)?[A-Z]|,\s[A-Z]|;")
_CAPITAL_BEFORE = lazy(r"[A-ZÀ-Þ][\w-]*\s$")
_CAPITAL_AFTER = lazy(r"\s[A-ZÀ-Þ]")
_NOUN_AFTER = lazy(r"\s(?!and|or|in|on|at|to|for|as|with|from|by|is|was|has|had|will|would)[a-z]+(?<!ed)(?<!ing)(?<!s)\b")


def ages(story: NameStory, person: Person) -> set[str]:
    """The ages that stand right after a name: 'Callum Reid, 15,'."""
    return {found[1] for mention in person.mentions if (found := _AGE.match(story.after(mention)))}


def names_several(story: NameStory, mention: Mention) -> bool:
    """'some Sunnis', 'these Lindmarks'."""
    return bool(_PLURAL.search(story.before(mention)))


def is_kin(story: NameStory, mention: Mention) -> bool:
    """'her sister Anna': `kin_names` compares those."""
    return bool(_KIN.search(story.before(mention)))


def has_article(story: NameStory, mention: Mention) -> bool:
    return bool(_ARTICLE.search(story.before(mention)))


def is_placed(story: NameStory, mention: Mention) -> bool:
    """Whether a name stands where places do: 'in Linden', 'visited Linden'."""
    return bool(_LOCATIVE.search(story.before(mention)))


def is_in_place(story: NameStory, mention: Mention) -> bool:
    """'in Linden', but not 'to Linden', which may be said of a person."""
    return bool(_IN_PLACE.search(story.before(mention)))


def is_titled(story: NameStory, mention: Mention) -> bool:
    return bool(_TITLED.search(story.before(mention)))


def is_after_name(story: NameStory, mention: Mention) -> bool:
    """'Ann Lindmark', 'Ann van Lindmark', 'Senator Lindmark', but not 'Mr Lindmark': whether it is introduced."""
    before = _AFTER_NAME.search(story.before(mention))
    if before is None or (before.start() == 0 and before["word"].lower() in PARTICLES):  # 'De Lindmark', at the head of a sentence
        return False
    return before["word"] not in COURTESIES | NOT_NAMES


def speaks(story: NameStory, mention: Mention) -> bool:
    return bool(_SPEAKS.match(story.after(mention)) or _SAID.search(story.before(mention)))


def speaks_after_quote(story: NameStory, mention: Mention) -> bool:
    """'“Nobody told us,” said Lindmark.'"""
    return bool(_AFTER_QUOTE.search(story.before(mention))) and speaks(story, mention)


def speaks_as_firm(story: NameStory, mention: Mention) -> bool:
    """'Lindmark said it would appeal.'"""
    return bool(_AS_FIRM.match(story.after(mention)))


def does(story: NameStory, mention: Mention) -> bool:
    """Whether it is the subject of what a person may do: 'Lindmark resigned', but not 'old mare Linden resigned'."""
    return bool(_DOES.match(story.after(mention)) and (_BEGINS.search(story.before(mention)) or is_titled(story, mention)))


def does_as_person(story: NameStory, mention: Mention) -> bool:
    """'Lindmark was arrested'."""
    return bool(_PERSONAL.match(story.after(mention)) and _BEGINS.search(story.before(mention)))


def is_done_to(story: NameStory, mention: Mention) -> bool:
    """'praised Lindmark.'"""
    return bool(_DONE_TO.search(story.before(mention)) and _ENDS.match(story.after(mention)))


def owns(story: NameStory, mention: Mention) -> bool:
    return bool(_OWNS.match(story.after(mention)))


def is_described(story: NameStory, mention: Mention) -> bool:
    """'Lindmark, 40,', 'Lindmark, head of Acme'."""
    return bool(_DESCRIBED.match(story.after(mention)))


def is_listed_after(story: NameStory, mention: Mention) -> bool:
    return bool(_LISTED.search(story.before(mention)))


def is_listed_before(story: NameStory, mention: Mention) -> bool:
    return bool(_LISTED_AFTER.match(story.after(mention)))


def is_after_capital(story: NameStory, mention: Mention) -> bool:
    return bool(_CAPITAL_BEFORE.search(story.before(mention)))


def is_before_capital(story: NameStory, mention: Mention) -> bool:
    return bool(_CAPITAL_AFTER.match(story.after(mention)))


def is_before_noun(story: NameStory, mention: Mention) -> bool:
    """'Linden staff', 'the Linden bill'."""
    return bool(_NOUN_AFTER.match(story.after(mention)))


def begins_sentence(story: NameStory, mention: Mention) -> bool:
    return not story.before(mention).strip(" *•-“\"'")


def is_all_of_line(story: NameStory, mention: Mention) -> bool:
    return begins_sentence(story, mention) and not story.after(mention).strip(" .,;")
