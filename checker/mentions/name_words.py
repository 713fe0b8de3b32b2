"""Words by which names are told: titles, words no name begins with, words that only bodies have, first names."""

from functools import cache
from importlib.resources import files

HONORIFICS = frozenset(
    "Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Madame President Vice-President Chancellor Senator Sen Sens Rep Reps"
    " Congressman Congresswoman"
    " Representative Gov Governor General Gen Lt Lieutenant Col Colonel Capt Captain Maj Major Sgt Sergeant Cpl Corporal Pvt"
    " Private Adm Admiral"
    " Cmdr Commander Judge Justice Rev Reverend Fr Father Archbishop Bishop Cardinal Imam Rabbi Sheikh Detective Det Inspector"
    " Insp Superintendent"
    " Supt Constable PC Officer Secretary Minister Premier Mayor Coach Chief Ambassador Councillor Cllr Chairman Chairwoman"
    " Speaker Hon Lord Lady"
    " Baroness Baron".split()
)
COURTESIES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir"})  # they introduce nobody
# Titles that stand between two names too: 'Acme Analytics CEO Owen McCorrick'. Those that are surnames are left out.
TITLES = (
    HONORIFICS - frozenset("Chief Constable Father General Judge Justice Lord Major Miss Private Lady Baron Bishop Dame".split())
) | frozenset(
    "MP MPs MEP MEPs MSP CEO CFO COO QC KC PM Senators Representatives Presidents Ministers Governors Messrs Secretary-General"
    " Founder Co-founder Director Executive Spokesman Spokeswoman Spokesperson Undersecretary Administrator Commissioner"
    " Chair Chairperson Chief-of-Staff Leader Whip Premier Lawmaker Prime-Minister".split()
)
# After these words the title before is part of a body's name: 'Justice Department', 'General Motors'.
AFTER_TITLES_IN_BODIES = frozenset("Motors Electric Mills Dynamics Election Elections Pride Order Hill Eye Secretary Accounting".split())
# They stand before titles and are no names then: 'Foreign Minister', 'Acting Chief'.
QUALIFIERS = frozenset(
    "Prime Vice Deputy Assistant Associate Acting Interim Foreign Defence Defense Finance Home Interior Health Justice Trade Energy"
    " Education Environment Agriculture Transport Labor Labour State Treasury Attorney Lead Senior Chief Shadow Former Lord"
    " Lady Managing Medical Executive General First Second Junior Ranking Democratic Republican Conservative Tory Majority Minority Senate"
    " House".split()
)
OFFICES = frozenset(
    "State Defense Defence Energy Education Health Labor Labour Commerce Agriculture Transportation Transport Interior Treasury"
    " Justice Homeland Security Veterans Affairs Foreign Housing Urban Development Human Services the and".split()
)
# Words that begin sentences and headings and are no part of the name after them.
NOT_NAMES = frozenset(
    "A About According Across Actually Add After Afterwards Again Against All Almost Along Also Although Always Am Among An And"
    " Another Any Anyone"
    " Are Around As Asked At Away Back Be Because Been Before Behind Being Below Besides Best Better Between Beyond Both But By"
    " Can Children Clearly"
    " Come Could Critics Despite Did Do Does Down During Each Earlier Early Either Else Enough Even Eventually Ever Every"
    " Everyone Everything Experts"
    " Few Finally First Five For Former Four From Further Get Give Given Go Good Had Half Has Have Having He Hello Hence Her Here"
    " Hers Him His How"
    " However I If In Indeed Inside Instead Into Is It Its Itself Just Last Late Later Latest Leave Less Let Like Look Made Make"
    " Many Maybe Me"
    " Meanwhile Men Might More Moreover Most Mostly Much Must My Near Nearly Neither Never Nevertheless New News Next No Nobody"
    " None Nor Not Nothing"
    " Now Of Off Officials Often Oh On Once One Only Or Other Others Our Out Outside Over Overall Part People Perhaps Photograph"
    " Photo Picture Please"
    " Police Previously Probably Put Rather Recently Reports Researchers Said Say Scientists Second See Seven She Should"
    " Similarly Since Six So Some"
    " Someone Something Sometimes Soon Still Students Such Suddenly Ten Than That The Their Them Then There Therefore These They"
    " Third This Those"
    " Though Three Through Throughout Thus To Today Together Tomorrow Tonight Too Toward Towards Two Under Unfortunately Unless"
    " Unlike Until Up Upon"
    " Us Use Usually Very Was We Well Were What Whatever When Whenever Where Whether Which While Who Whoever Whole Whose Why Will"
    " With Within Without"
    " Women Workers Would Yes Yesterday Yet You Young Your".split()
)
# Trades that begin a sentence before a name ('Author Ann Reed'), besides the roles of data/roles.csv.
TRADES = frozenset(
    "activist actor actress adviser advisor analyst architect archaeologist artist astronaut astronomer author biologist blogger boxer"
    " broadcaster businessman businesswoman campaigner cardiologist chef columnist comedian commentator composer conductor consultant"
    " critic cyclist dancer defender designer driver ecologist economist editor engineer expert explorer farmer filmmaker fisherman"
    " forward founder geologist goalkeeper graduate guitarist historian host jockey journalist lawyer lecturer manager midfielder model"
    " mother musician naturalist neuroscientist novelist owner painter philosopher photographer physicist pilot playwright poet"
    " presenter producer programmer prosecutor psychiatrist psychologist publisher reporter resident researcher rower rival runner"
    " scientist sculptor shopkeeper singer sociologist solicitor songwriter spokesman spokeswoman striker student surgeon swimmer"
    " teacher teenager trainer tycoon veteran veterinarian villager volunteer winger winner worker writer zoologist".split()
)
PARTICLES = frozenset("van von der den de del della di da dos du la le ter bin ibn al el".split())
# A name with one of these words is no person's.
BODY_WORDS = frozenset(
    "Academy Act Action Administration Agency Airlines Airport Airways Alliance Army Assembly Associates Association Authority"
    " Avenue Award Awards Bank Bay Beach Bill Board Brothers Bridge Bureau Business Campaign Campus Canal Capital Castle Cathedral"
    " Center Central Centre Chamber Champions Championship Charity Church City Clinic Club Coalition Coast College Commission"
    " Committee Commons Community Company Conference Congress Constitution Convention Corp Corporation Council Counties County"
    " Court Creek Cup Day Days Department District Division Economic Education Enterprise Federation Festival Fellowship Fire Fleet"
    " Force Forest Forum Foundation Fund Games Garden Gardens Gate Government Group Guard Guild Hall Health Herald Heritage"
    " High Highway Hill Hills Holdings Hospital Hotel House Inc Industries Industry Initiative Institute Institution Insurance"
    " International Investment Investments Island Islands Laboratories Laboratory Lab Labs Lake Law League Library Limited Lords Ltd"
    " Magazine Management Marathon March Market Media Medical Medicine Memorial Ministry Mission Mountain Mountains Movement Museum"
    " National Nations Navy Network News Office Olympics Open Order Organisation Organization Palace Panel Park Parliament"
    " Partners Partnership Party Plan Police Port Post Press Prize Program Programme Project Province Public Racing Railway"
    " Records Relief Republic Research Reserve Review River Road Rovers Royal Rules Safety School Schools Science Sciences Senate"
    " Security Series Service Services Show Society Solutions Square Stadium Staff State States Station Store Street Studies Studio"
    " Studios Subcommittee Survey System Systems Taskforce Team Technologies Technology Telegraph Television Territory Theatre Theater"
    " Times Today Tour Tower Town Trade Train Treasury Treaty Tribunal Trophy Trust Union United University Valley Veterans Village"
    " Wall War Water West World Zoo".split()
)
# Surnames too: 'Michael Day' is a person.
BODY_WORDS_AND_SURNAMES = frozenset(
    "Bay Bridge Castle Church Day Days Forest Garden Gardens Hall Hill Hills House Lake Law March Page Park Post River State Street"
    " Town Wall Water West Banks Lords Marshal Price".split()
)
# Many bodies of one story begin with the same of these: 'National Park Authority', 'National Health Authority'.
GENERAL_WORDS = frozenset(
    "American Appropriations Armed Asian Atlantic Australian Australia Best Big Black Blue Britain British Budget"
    " California Canadian Caribbean Chinese Civil Clean Consumer Deputy Disaster Eastern Emergency Energy England"
    " Environmental European Europe Family Farm Federal Financial First Food Foreign French General German Global Good"
    " Grand Great Green Homeland Human Indian Irish Japanese Joint Judiciary London Maryland Mexico Middle Minister"
    " Natural New North Northern Olympic Pacific People President Prime Red Rural Russian Scottish Second Select Small"
    " Social South Southern Special Super Supreme Tax Total Transport UK UN US U.S. Universal Vice Washington Welsh"
    " Western White Women Young Youth York".split()
)
JOINS = frozenset({"of", "for", "the", "&"})
_ENDINGS = "era led style based born backed funded run like owned bound controlled friendly linked area held type wide trained only".split()
COMPOUND_ENDINGS = "|".join(_ENDINGS)


@cache
def first_names() -> frozenset[str]:
    """First names that are common in English-language news, a choice of our own."""
    lines = files("checker.mentions").joinpath("data/first_names.txt").read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())
