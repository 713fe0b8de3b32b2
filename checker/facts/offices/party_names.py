"""Words for the parties of a country and for their members, each with the name that the party has in the facts."""

import re
from functools import cache

# Country: party in the facts = further words for it or its members.
_TABLE = """
Argentina: Peronist = Justicialist; Radical = UCR
Australia: Labor = Labour, ALP; Liberal; National = Country
Austria: Social Democratic = Social Democrat, Socialist, SPÖ; People's = ÖVP; Freedom
Bangladesh: Awami League; Bangladesh Nationalist = BNP
Belgium: Christian Democratic = Christian Democrat; Socialist; Liberal
Brazil: Workers = Workers’, Workers'; Social Democracy = PSDB; Liberal
Canada: Conservative = Tory, Tories, Progressive Conservative; Liberal = Grit; New Democrat
Chile: Christian Democratic = Christian Democrat; Socialist; National Renewal
Denmark: Social Democratic = Social Democrat; Conservative; Liberal = Venstre
Finland: Social Democratic = Social Democrat; Centre = Center; National Coalition
France: Socialist; Gaullist; Radical; Communist
Germany: Christian Democratic = Christian Democrat, CDU; Social Democratic = Social Democrat, SPD; Free Democratic = Free Democrat, FDP;
  Green; Nazi
Greece: Pasok = PASOK, Socialist; New Democracy = Conservative; Syriza
Hungary: Fidesz; Socialist; Democratic Forum
India: Congress; Bharatiya Janata = BJP; Janata
Ireland: Fianna Fáil = Fianna Fail; Fine Gael; Labour; Sinn Féin = Sinn Fein
Israel: Labour = Labor, Mapai; Likud; Kadima; Yesh Atid
Italy: Christian Democratic = Christian Democrat, Christian Democracy; Socialist; Communist; Forza Italia; Brothers of Italy;
  Republican; Liberal; Social Democratic = Social Democrat
Jamaica: Labour = JLP; People's National = PNP, People’s National
Japan: Liberal Democratic = Liberal Democrat, LDP; Socialist; Democratic
Malaysia: Umno = UMNO
Mexico: PRI = Institutional Revolutionary; PAN = National Action; Morena
the Netherlands: Labour; Christian Democratic = Christian Democrat; Liberal
New Zealand: Labour; National
Norway: Labour; Conservative; Christian Democratic = Christian Democrat, Christian People's; Centre = Center
Pakistan: Pakistan People's = PPP, People’s, People's; Muslim League; Tehreek-e-Insaf = PTI
Peru: APRA = Aprista; Popular Action
Poland: Law and Justice = PiS; Civic Platform; Democratic Left Alliance
Portugal: Socialist; Social Democratic = Social Democrat; Communist
Singapore: People's Action = People’s Action, PAP
South Africa: National = Nationalist; ANC = African National Congress
Spain: Socialist; People's = People’s, Popular; Democratic Centre
Sri Lanka: United National = UNP; Freedom
Sweden: Social Democratic = Social Democrat; Moderate; Centre = Center; Liberal
Taiwan: Kuomintang = KMT, Nationalist; Democratic Progressive = DPP
Turkey: Justice and Development = AK; Republican People's = Republican People’s, CHP; Motherland; True Path; Democratic; Justice
the United Kingdom: Conservative = Tory, Tories; Labour; Liberal; Whig; Liberal Democrat = Lib Dem; Peelite; National Labour; Unionist
the United States: Republican; Democratic = Democrat; Whig; Federalist; Democratic-Republican; Bull Moose; Progressive
Venezuela: Democratic Action; Copei = COPEI; United Socialist
Zimbabwe: Zanu-PF = Zanu, ZANU-PF; MDC
"""


@cache
def parties_of(country: str) -> dict[str, str]:
    """The words for the parties of a country, plurals among them, each with the party in the facts."""
    return {word: party for party, words in _read().get(country, {}).items() for one in words for word in (one, f"{one}s")}


@cache
def all_words() -> frozenset[str]:
    """All words for a party or its members."""
    return frozenset(word for country in _read() for word in parties_of(country))


@cache
def _read() -> dict[str, dict[str, tuple[str, ...]]]:
    found = {}
    for entry in re.split(r"\n(?! )", _TABLE.strip()):
        country, _, parties = " ".join(entry.split()).partition(": ")
        found[country] = dict(map(_read_party, parties.split("; ")))
    return found


def _read_party(entry: str) -> tuple[str, tuple[str, ...]]:
    party, _, words = entry.partition(" = ")
    return party, (party, *filter(None, words.split(", ")))
