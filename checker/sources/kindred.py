"""Words of one kind, of which a writer takes one for another: body parts, relatives, verdicts, colours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

# In each line words of one kind; those joined by '=' say the same, and a story may have either. No word is in two lines.
_KINDS = """
twins triplets quadruplets
ankle=ankles wrist=wrists elbow knee=knees shoulder hip=hips collarbone rib=ribs shin jaw thumb toe finger neck skull pelvis thigh
lung=lungs kidney=kidneys liver bowel=bowels pancreas prostate ovary=ovaries=ovarian breast stomach
grandfather grandmother
uncle aunt
nephew niece cousin
brother=brothers sister=sisters
father=dad mother=mum=mom
stepfather stepmother
husband wife=wives
grandson granddaughter
son=sons daughter=daughters
widow widower
convicted=guilty=convict=conviction acquitted=cleared=acquittal=acquit
without^charge bail=bailed cautioned=caution remanded=remand=custody
murder=murdered=murdering manslaughter arson burglary=burgled robbery=robbed fraud=defrauded theft=stealing perjury blackmail
 kidnap=kidnapping
stabbed=stabbing=knife shot=shooting=gunshot strangled=strangling
gold silver=runner-up bronze
inadequate requires^improvement=requiring^improvement=require^improvement outstanding
unanimous=unanimously majority
approved=approve=approval=backed rejected=reject=refused=refuse=refusal=turned^down deferred=defer=postponed
granted dismissed=threw^out=thrown^out
upgraded downgraded
red blue yellow purple pink orange
north=northern south=southern
north-east=northeast=north-eastern south-east=southeast=south-eastern north-west=northwest=north-western south-west=southwest=south-western
spring summer autumn
breakfast lunch dinner=supper
morning afternoon evening
weekly fortnightly monthly quarterly
upstream downstream
port=left^side starboard=right^side
diesel petrol=gasoline hydrogen
wheat barley oats rye maize=corn sorghum
apple=apples pear=pears plum=plums cherry=cherries
beef pork=pig=pigs lamb=sheep poultry=chicken=chickens venison=deer
dog=dogs cat=cats horse=horses goat=goats cow=cows=cattle donkey=donkeys
heron=herons stork=storks crane=cranes osprey=ospreys kestrel=kestrels buzzard=buzzards
oak=oaks ash birch=birches elm=elms beech=beeches pine=pines
copper zinc nickel lithium cobalt tin iron^ore
helicopter=helicopters lorry=truck=lorries=trucks bus=buses tram=trams van=vans motorcycle=motorbike coach
bridge=bridges tunnel=tunnels
church=churches chapel=chapels mosque=mosques synagogue=synagogues cathedral
library=libraries museum=museums theatre=theater=theatres
primary secondary
violin=violinist cello=cellist viola piano=pianist trumpet=trumpeter flute=flautist oboe=oboist clarinet
goalkeeper defender midfielder striker=forward
breaststroke backstroke butterfly freestyle
semi-final=semifinal quarter-final=quarterfinal
hat-trick brace
fire=blaze flood=flooding=floods earthquake=quake landslide avalanche
measles mumps cholera typhoid dengue malaria polio diphtheria
stroke heart^attack
hospital=infirmary hospice
chemistry physics biology geology astronomy
physicist chemist biologist geologist astronomer archaeologist historian
bishop archbishop
mayor deputy^mayor
sergeant inspector superintendent constable
lieutenant captain colonel brigadier
chairman=chairwoman=chair=chairs=chairing treasurer
chief^executive=CEO finance^director=chief^financial=finance^chief chief^operating
bachelor doctorate=PhD
flat=flats=apartment=apartments bungalow=bungalows
lease=leased freehold
solar=panels wind^turbine=wind^turbines=wind^farm
highest lowest
largest=biggest smallest
oldest youngest
longest shortest
warmest=hottest coldest
wettest driest
fastest=quickest slowest
best worst
minimum maximum
doubled=doubling trebled=tripled=trebling=tripling quadrupled halved=halving
majority^of minority^of
northbound southbound
eastbound westbound
upper lower
""".replace("\n ", " ")


@dataclass(frozen=True, slots=True)
class Kindred:
    """A word of a kind where it stands in a text; equal `key` says the same."""

    kind: int
    key: int
    text: str
    start: int
    end: int


@cache
def _table() -> dict[str, tuple[int, int]]:
    """Each written form to its kind and its word."""
    lines = [line.split() for line in _KINDS.strip().splitlines()]
    return {
        form.replace("^", " ").lower(): (kind, key)
        for kind, line in enumerate(lines)
        for key, forms in enumerate(line)
        for form in forms.split("=")
    }


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(_table(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])", re.IGNORECASE)


def find_kindred(text: str) -> Iterator[Kindred]:
    """The words of the table in reading order; one with a capital within a sentence is a name and left out."""
    for match in _pattern().finditer(text):
        is_name = (
            match[0][0].isupper()
            and not match[0].isupper()
            and text[max(0, match.start() - 2) : match.start()].strip(" “\"'‘") not in ("", ".")
        )
        before = text[: match.start()].rstrip()
        if match[0][0].islower() or not before or before[-1] in ".!?\n" or not is_name:
            yield Kindred(*_table()[match[0].lower()], match[0], match.start(), match.end())
