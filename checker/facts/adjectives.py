"""How prose calls the countries of the offices: their adjectives, and names of their own beside the one in the facts."""

_TABLE = """
Afghanistan: Afghan; Albania: Albanian; Algeria: Algerian; Angola: Angolan; Argentina: Argentine, Argentinian; Australia: Australian;
Austria: Austrian; Azerbaijan: Azerbaijani, Azeri; Bangladesh: Bangladeshi; Belarus: Belarusian; Belgium: Belgian; Benin: Beninese;
Bolivia: Bolivian; Botswana: Botswanan; Brazil: Brazilian; Bulgaria: Bulgarian; Burkina Faso: Burkinabe; Cambodia: Cambodian; Cameroon:
Cameroonian; Canada: Canadian; Chile: Chilean; China: Chinese; the Chinese Communist Party: Chinese; Colombia: Colombian; Costa Rica:
Costa Rican; Croatia: Croatian; Cuba: Cuban; Cyprus: Cypriot; the Czech Republic: Czech; Czechoslovakia: Czechoslovak; the Democratic
Republic of the Congo: Congolese, Zairean; Denmark: Danish; the Dominican Republic: Dominican; East Germany: East German; Ecuador:
Ecuadorean, Ecuadorian; Egypt: Egyptian; El Salvador: Salvadoran; England: English; Estonia: Estonian; Ethiopia: Ethiopian; Finland:
Finnish; France: French; Gabon: Gabonese; the Gambia: Gambian; Georgia: Georgian; Germany: West German, German; Ghana: Ghanaian; Greece:
Greek; Guatemala: Guatemalan; Haiti: Haitian; Honduras: Honduran; Hungary: Hungarian; Iceland: Icelandic; India: Indian; Indonesia:
Indonesian; Iran: Iranian; Iraq: Iraqi; Ireland: Irish; Israel: Israeli; Italy: Italian; Ivory Coast: Ivorian; Jamaica: Jamaican; Japan:
Japanese; Jordan: Jordanian; Kazakhstan: Kazakh; Kenya: Kenyan; Latvia: Latvian; Lebanon: Lebanese; Liberia: Liberian; Libya: Libyan;
Lithuania: Lithuanian; Luxembourg: Luxembourgish; Malawi: Malawian; Malaysia: Malaysian; Mali: Malian; Malta: Maltese; Mexico: Mexican;
Morocco: Moroccan; Mozambique: Mozambican; Myanmar: Burmese; Namibia: Namibian; Nepal: Nepalese, Nepali; the Netherlands: Dutch; New
Zealand: New Zealand; Nicaragua: Nicaraguan; Nigeria: Nigerian; North Korea: North Korean; North Vietnam: North Vietnamese, Vietnamese;
Norway: Norwegian; the Ottoman Empire: Ottoman; Pakistan: Pakistani; the Palestinian Authority: Palestinian; Panama: Panamanian; Paraguay:
Paraguayan; Peru: Peruvian; the Philippines: Philippine, Filipino; Poland: Polish; Portugal: Portuguese; Rhodesia: Rhodesian; Romania:
Romanian; Russia: Russian; Rwanda: Rwandan; Saudi Arabia: Saudi, Saudi Arabian; Senegal: Senegalese; Serbia: Serbian; Sierra Leone: Sierra
Leonean; Singapore: Singaporean; Slovakia: Slovak; Slovenia: Slovenian, Slovene; Somalia: Somali; South Africa: South African; South
Korea: South Korean; South Vietnam: South Vietnamese; the Soviet Union: Soviet; Spain: Spanish; Sri Lanka: Sri Lankan; Sudan: Sudanese;
Sweden: Swedish; Syria: Syrian; Taiwan: Taiwanese; Tanzania: Tanzanian; Thailand: Thai; Togo: Togolese; Tunisia: Tunisian; Turkey:
Turkish; Uganda: Ugandan; Ukraine: Ukrainian; the United Kingdom: UK, U.K., British; the United States: US, U.S., American; Uruguay:
Uruguayan; Uzbekistan: Uzbek; Venezuela: Venezuelan; Yemen: Yemeni; Yugoslavia: Yugoslav, Yugoslavian; Zambia: Zambian; Zimbabwe:
Zimbabwean
"""
# Countries of which the facts list no holders of an office.
_OTHERS = """
Armenia: Armenian; the Bahamas: Bahamian; Bahrain: Bahraini; Barbados: Barbadian; Belize: Belizean; Bhutan: Bhutanese; Bosnia: Bosnian;
Burundi: Burundian; Djibouti: Djiboutian; East Timor: East Timorese; Eritrea: Eritrean; Fiji: Fijian; Guyana: Guyanese; Kosovo: Kosovan;
Kuwait: Kuwaiti; Kyrgyzstan: Kyrgyz; Laos: Laotian; Lesotho: Basotho; Madagascar: Malagasy; the Maldives: Maldivian; Mauritania:
Mauritanian; Mauritius: Mauritian; Moldova: Moldovan; Mongolia: Mongolian; Montenegro: Montenegrin; North Macedonia: Macedonian; Oman:
Omani; Papua New Guinea: Papua New Guinean; Qatar: Qatari; the Seychelles: Seychellois; South Sudan: South Sudanese; Suriname: Surinamese;
Switzerland: Swiss; Tajikistan: Tajik; Tonga: Tongan; Trinidad and Tobago: Trinidadian; Turkmenistan: Turkmen; Vietnam: Vietnamese
"""


def _read(table: str) -> dict[str, tuple[str, ...]]:
    entries = (entry.split(": ") for entry in " ".join(table.split()).split("; "))
    return {country: tuple(adjectives.split(", ")) for country, adjectives in entries}


ADJECTIVES, OTHER_COUNTRIES = _read(_TABLE), _read(_OTHERS)
OTHER_NAMES = {
    "FIFA": ("Fifa",),
    "NATO": ("Nato",),
    "Unesco": ("UNESCO",),
    "the Bank of England": (),
    "the Bundesbank": ("German Bundesbank", "Deutsche Bundesbank"),
    "the European Central Bank": ("ECB",),
    "the Central Intelligence Agency": ("CIA",),
    "the European Commission": ("Commission",),
    "the European Council": (),
    "the Federal Bureau of Investigation": ("FBI",),
    "the Federal Reserve": ("Fed", "US Federal Reserve"),
    "the International Atomic Energy Agency": ("IAEA",),
    "the International Monetary Fund": ("IMF",),
    "the International Olympic Committee": ("IOC",),
    "the League of Nations": (),
    "the United Nations": ("UN", "U.N."),
    "the World Bank": (),
    "the World Health Organization": ("WHO", "World Health Organisation"),
    "the World Trade Organization": ("WTO", "World Trade Organisation"),
    "Germany": ("West Germany", "the Federal Republic of Germany"),
    "Ivory Coast": ("Côte d’Ivoire", "Cote d’Ivoire"),
    "Myanmar": ("Burma",),
    "Turkey": ("Türkiye",),
    "the Czech Republic": ("Czechia",),
    "the Democratic Republic of the Congo": ("Congo", "Zaire"),
    "the Netherlands": ("Holland",),
    "the Soviet Union": ("USSR",),
    "the United Kingdom": ("the UK", "Britain", "Great Britain", "England"),
    "the United States": ("the US", "the USA", "America"),
}
