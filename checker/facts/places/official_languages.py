"""The language that a sentence gives a country: 'Suriname, the small republic where French is the official language'.

What shows that a country's language is meant is a phrase such as 'official language' or 'lingua franca' beside the name of a
language, or a people 'who speak' it. Any language counts that the country has, uses or hears much of. Silent where the
sentence names a second country or a body, or a language that the country does have, and where it speaks of the past.
"""

import re
from collections.abc import Iterator
from functools import cache

from checker.facts import relations
from checker.facts.atlas import ADJECTIVE, BODY, COUNTRY_SIGN, REGION, Atlas, Named
from checker.facts.places.place_reading import Clash
from checker.facts.relations import values_of
from checker.facts.store import Fact
from checker.patterns import lazy

_RANK = r"(?:official|national|state|only|sole|main|principal|first|common|dominant|majority|chief|everyday|native|working|primary)"
_TONGUE = (
    rf"(?:(?:{_RANK}\s(?:and\s)?)+(?:languages?|tongues?)|lingua\sfranca|language\sof\s(?:government|state|the\scourts|administration))"
)
# Behind it comes what the language is of, if it is not the country.
_OF_OTHERS = r"(?!\sof\s(?!its|their|the\s(?:country|nation|state|republic|island|kingdom)|(?:the\s)?[A-Z]))"
_IS = (
    r"(?:,?\s(?:(?:which\s)?(?:is|remains|became|was\smade|has\sbeen|serves\sas)\s|as\s|,\s)?(?:still\s|now\s|also\s)?"
    r"(?:the|an?|its|their|one\sof\s\w+|[A-Z][\w-]+(?:\s[A-Z][\w-]+)*[’']s)\s)"
)
_TAKES_UP = lazy(r"^[^.;:()“”]{0,80}\b(?:where|whose|in which)\s(?:[a-z]+\s){0,2}$")
_SPEAK = r"(?:who|people|they|locals|inhabitants|islanders|everyone)\s(?:all\s|mostly\s|mainly\s|still\s)?speaks?\s"


def find_wrong_languages(text: str, sketch: str, names: dict[int, Named], atlas: Atlas) -> Iterator[Clash]:
    """Where the sentence gives its one country a language that is none of the country's."""
    if "language" not in text and "tongue" not in text and "franca" not in text and " speak" not in text:
        return
    told = next((match for form in _forms(atlas) if (match := form.search(text))), None)
    fact, country = _country(told, text, sketch, names, atlas) if told else (None, None)
    if fact is None or _has_own(text, told, fact) or _is_of_another(text, told, country):
        return
    language = told["language"]
    message = f"{language} is given as a language of {country.subject}; the reference says: {fact.statement} Which is right?"
    yield Clash(*told.span("language"), fact, message, (language, fact.value), ((country.start, country.end),))


@cache
def _languages(atlas: Atlas) -> frozenset[str]:
    return frozenset(
        name for (held, _), facts in atlas.facts.items() if held == relations.LANGUAGE for fact in facts for name in values_of(fact)
    )


@cache
def _forms(atlas: Atlas) -> tuple[re.Pattern[str], ...]:
    language = rf"(?<![\w-])(?P<language>{'|'.join(sorted(_languages(atlas), key=len, reverse=True))})(?![\w-])"
    return (
        re.compile(rf"{language}{_IS}{_TONGUE}\b{_OF_OTHERS}"),
        re.compile(rf"{language}(?:,\s[A-Z][a-z]+)*,?\sand\s[A-Z][a-z]+\s(?:are|were)\s(?:the|its)\s{_TONGUE}\b{_OF_OTHERS}"),
        re.compile(rf"(?:[A-Z][a-z]+,\s)*[A-Z][a-z]+,?\sand\s{language}\s(?:are|were)\s(?:the|its)\s{_TONGUE}\b{_OF_OTHERS}"),
        re.compile(
            rf"\b{_TONGUE}\b(?:\sof\s[^,;:.()“”]{{3,40}}?)?(?:,|:|\s(?:is|was|remains))\s(?:still\s|now\s)?(?!English\b.*\bspoken){language}"
        ),
        re.compile(rf"\b{_SPEAK}(?!English){language}"),
    )


def _country(told: re.Match[str], text: str, sketch: str, names: dict[int, Named], atlas: Atlas) -> tuple[Fact | None, Named | None]:
    """The country or region that 'where' takes up, or the one that the sentence names beside the language; and what it speaks."""
    tongues = _languages(atlas)
    places = [(sketch[at], name) for at, name in names.items() if name.start != told.start("language") and name.text not in tongues]
    named = [name for sign, name in places if sign in (COUNTRY_SIGN, ADJECTIVE, REGION)]
    before = [name for sign, name in places if name.end <= told.start() and sign in (COUNTRY_SIGN, REGION)]
    if before and _TAKES_UP.search(text[before[-1].end : told.start()]):
        named = before[-1:]
    if len({name.subject for name in named}) != 1 or any(sign == BODY for sign, _ in places):
        return None, None
    return atlas.fact(relations.LANGUAGE, named[-1].subject), named[-1]


def _is_of_another(text: str, told: re.Match[str], country: Named) -> bool:
    """Whether the phrase goes on to say that it is the language of something other than the country."""
    of = re.match(r"\sof\s(?:the\s)?(?=[A-Z])", text[told.end() :])
    return of is not None and told.end() + of.end() != country.start


def _has_own(text: str, told: re.Match[str], fact: Fact) -> bool:
    """Whether the sentence names a language of the country: an official one, if it speaks of those."""
    own = fact.value.split("; ") if re.search(r"official|state|sole|only", told[0]) else values_of(fact)
    return any(re.search(rf"(?<![\w-]){name}(?![\w-])", text) for name in own)
