"""The closed lists of English words that point at what was named before, and of nouns that tell what they may mean."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FIRST: Final = _words("i me my mine myself we us our ours ourselves")
SECOND: Final = _words("you your yours yourself yourselves")
HE: Final = _words("he him his himself")
SHE: Final = _words("she her hers herself")
IT: Final = _words("it its itself")
THEY: Final = _words("they them their theirs themselves")
POINTING: Final = _words("this that these those")
COMPANIES: Final = _words(
    "company firm business corporation bank airline carmaker automaker manufacturer retailer insurer lender "
    "giant start-up startup operator maker supplier utility chain"
)
BODIES: Final = _words("agency group organisation organization union party charity regulator club newspaper team")
PEOPLE: Final = _words(
    "man woman boy girl teenager child couple spokesman spokeswoman spokesperson official suspect defendant "
    "victim author pair duo trio lawmaker politician executive"
)
POINTERS: Final = _words(
    "move decision incident announcement statement latter former step deal agreement proposal measure plan bill "
    "article letter document report finding ruling verdict accusation allegation claim comment remark development "
    "delay change figure number statistic datum data amount result case study survey paper device facility plant "
    "site vessel practice method idea issue problem situation process period effect difference increase decrease "
    "decline rise total transaction purchase order demand condition request offer response reply note message "
    "email post video image photo footage visit meeting talks programme program project scheme package"
)
"""Nouns that with a bare "the" take up something that was said before."""
TIMES: Final = _words(
    "time year month week day morning afternoon evening night weekend summer spring autumn fall winter season "
    "decade century moment hour minute season quarter term era age"
)
HUMANS: Final = _words(
    "president minister chief judge king queen prince princess pope general colonel captain senator governor "
    "mayor lawyer attorney person patient student witness resident citizen husband wife father mother son "
    "daughter brother sister parent candidate representative ambassador chairman chairwoman chair head boss "
    "pilot nurse priest host guest journalist spokesman chancellor sheriff coach star actress guard soldier "
    "nominee employee refugee baby infant newborn toddler aunt uncle cousin friend partner colleague widow "
    "hero thief spy chef mp ceo analyst expert doctor neighbour neighbor driver teacher officer worker leader "
    "member reporter manager director professor writer actor owner prisoner farmer banker trader player voter "
    "fighter rebel aide adviser advisor secretary deputy assistant prosecutor investigator inspector rival "
    "opponent successor predecessor passenger survivor protester protestor engineer villager lawmaker buyer "
    "consumer customer investor supporter"
)
COLLECTIVES: Final = _words(
    "people police staff everyone everybody anyone anybody someone somebody nobody person family team group "
    "government company army military navy public crew party board jury committee union council couple pair "
    "band audience crowd majority minority media press opposition club firm half dozen hundred thousand "
    "million"
)
INSTITUTIONS: Final = _words(
    "ministry department senate congress court police commission council house parliament university army agency "
    "bureau party union association committee board nations assembly navy force forces government administration"
)
"""Words by which a name is no company's; and, as common nouns, bodies that can say something."""
MEN: Final = _words("mr sir lord king prince")
WOMEN: Final = _words("mrs ms miss lady queen princess dame")
"""Titles that tell whether he or she is meant."""
OFFICES: Final = _words(
    "office headquarters government army staff lawyers board members leaders officials workers employees shares profit "
    "parliament council founder"
)
"""Nouns, besides those for people, of what only a body has: "its shares"."""
REPORTING: Final = _words(
    "say add tell announce state note warn claim deny argue insist confirm acknowledge admit explain declare "
    "stress emphasise emphasize continue reply respond conclude write tweet recall suggest predict estimate "
    "describe call urge accuse promise pledge vow agree refuse reject propose reveal disclose report testify "
    "maintain comment ask demand indicate believe think expect hope want plan condemn criticise criticize praise thank "
    "apologise apologize mention reiterate concede complain contend allege assert caution remark observe"
)
COUNTING: Final = _words("other another both further previous same")
ALONE: Final = _words("both neither others another one such none some many most few several")
"""Words that, as a subject with nothing beside them, count what was told before."""
ORDINALS: Final = _words("first second third fourth fifth sixth last latest next")
WEATHER: Final = _words("rain snow hail thunder drizzle freeze")
RAISING: Final = _words("likely unlikely able unable set due ready expected bound sure certain about supposed willing")
"""Adjectives whose "it" means something though a clause follows: it is likely to fall."""
OPINIONS: Final = _words(
    "say believe think fear report expect hope know understand claim allege estimate assume suggest agree "
    "announce reveal decide argue rumour rumor note see find"
)


def is_human(lemma: str) -> bool:
    """Whether a common noun means a person."""
    if lemma in HUMANS or lemma in PEOPLE:
        return True
    return len(lemma) > 5 and lemma.endswith(("man", "woman", "ist", "eer", "yer", "cian", "ician"))
