"""Names of bodies, brands and works that are nearly right; what is somebody else's name stays silent."""

import pytest

from checker.clashes.names.body_slips import find_body_slips
from checker.mentions.known_bodies import known_names


def _found(*texts: str) -> list[tuple[str, str]]:
    return [(texts[slip.text][slip.start : slip.end], slip.right) for slip in find_body_slips(texts)]


def test_every_name_of_the_list_is_right_alone_in_capitals_and_in_the_plural():
    texts = [
        f"They spoke of {name} on Monday; the {name.upper()} vote, and all the {name}s." for name in known_names() if name[-2:] != "'s"
    ]
    assert [slip for text in texts for slip in _found(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The trade with Arthur Apolinario and Khristopher Dunard was over.",  # people
        "Researchers at Carilion Biomedical Institute and Marillion played.",  # namesakes
        "The Goldman sacks of flour were old.",  # a small letter
        "She sang of Vikander’s and Lansbury’s parts.",  # other first letters
        "The Word Bank of the school is a list.",  # English, and so is the rest
        "Thomas Cooke and Harry Porter met Calvin Kline.",  # people with other surnames
        "The Departments of Commerce and of Energys.",  # plurals
        "The Apollo Theatre, the Labor Party and the World Health Organisation.",  # another English
        "Buy it at facebok.example/Volkswagon or from @Volkswagon.",  # addresses
        "The novel (Doktor Zhivago) is called Doctor Zhivago in English.",  # two languages
        "The VOLKSWAGON plant and the PortsmouthOn.",  # all capitals; two words in one
        "An editorial of the Pittsburgh Post-GazetteBy our own.",
        "He met Lilly Volkswagon in May.",  # a part of a longer name
        "The towns of Goole and Tesko lie there.",  # short, and no word of the kind near
        "In Diaval’s story there is no king.",
        "Three Boeings, two Brahmins and a Cleveland Indian came.",
        "The New York Nets lost.",  # two names are as near
    ],
)
def test_right_or_of_others(text):
    assert _found(text) == []


def test_a_word_that_the_story_has_twice_is_its_own():
    assert _found("The mayor of Volkswagon spoke.", "Nobody in Volkswagon listened.") == []


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("The drinks firm Diagio cut its forecast.", "Diagio", "Diageo"),
        ("The recall by Volkswagon’s rivals began.", "Volkswagon", "Volkswagen"),
        ("She bought a Louis Vitton bag.", "Louis Vitton", "Louis Vuitton"),
        ("He joined Goldman Sacks as a trainee.", "Goldman Sacks", "Goldman Sachs"),
        ("The auditor Deloite was fined.", "Deloite", "Deloitte"),
        ("Doses by Astra Zenica came.", "Astra Zenica", "Astra Zeneca"),
        ("A surgeon with Médecins sans Frontière operated.", "Médecins sans Frontière", "Médecins Sans Frontières"),
        ("The charity Oxfarm sent tents.", "Oxfarm", "Oxfam"),
        ("The Guggenhiem shows his work.", "Guggenhiem", "Guggenheim"),
        ("She won at Wimbeldon in July.", "Wimbeldon", "Wimbledon"),
        ("The Bundestaag votes today.", "Bundestaag", "Bundestag"),
        ("He told Al Jazera so.", "Al Jazera", "Al Jazeera"),
        ("Fighters of Hezbolla fired rockets.", "Hezbolla", "Hezbollah"),
        ("Patients with Hodgkinn’s lymphoma took it.", "Hodgkinn’s lymphoma", "Hodgkin's lymphoma"),
        ("She studied at John Hopkins University.", "John Hopkins University", "Johns Hopkins University"),
        ("The Untied Nations agreed.", "Untied Nations", "United Nations"),
        ("A bag by Calvin Klien was found.", "Calvin Klien", "Calvin Klein"),
        ("Money of Al Queda was found.", "Al Queda", "Al Qaeda"),
        ("The Lamborghinii Gallardo stood there.", "Lamborghinii Gallardo", "Lamborghini Gallardo"),
        ("The Volkswagon Group lost.", "Volkswagon", "Volkswagen"),
        ("The bill cuts Medicair benefits.", "Medicair", "Medicare"),  # by ear, though Medicaid is a letter nearer
        ("The firm Phillip Morris lost.", "Phillip Morris", "Philip Morris"),
    ],
)
def test_nearly_right(text, written, right):
    assert _found(text) == [(written, right)]


def test_a_longer_name_is_told_once_and_in_the_order_of_the_text():
    assert _found("The Uffiiz Gallery and the Kremlim agreed.") == [("Uffiiz Gallery", "Uffizi Gallery"), ("Kremlim", "Kremlin")]
