"""What the words beside a name say it is, whatever the parser takes it for: "the city of Acre", "her coach, Jane Doe".

Grammar says more surely than a name's look what it names; what it leaves open stays with the parser.
"""

from generator.analysis import places, standing, titles
from generator.analysis.cutting import LEGAL_FORMS, Candidate, shouted
from generator.analysis.headwords import ORGANISATION_HEADS, PLACE_HEADS, TRADES
from generator.analysis.syntax import Sentence, Token
from generator.model import ActorKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLACES = _words(
    """
    borough capital city county district governorate hamlet island lake municipality neighborhood neighbourhood parish
    port prefecture province region resort river suburb town township village volcano
    """
)
"""Nouns beside which a place's name stands: "the city of Acre", "the capital, Acre"."""
AREAS = _words("county district governorate municipality prefecture province region suburb")
"""Nouns that follow a place's name: "Acre province"."""
EITHER = _words(
    """
    administrator adviser advisor agent author broadcaster consultant controller developer investor member
    operator organizer owner partner player producer publisher reader researcher resident shareholder specialist
    strategist survivor trader victim
    """
)
"""Nouns for what a person is that a company may be too: "the operator, Acme"."""
SPEAKING = _words("spokesman spokesperson spokeswoman spokespeople spokesmen")
OWNED = _words(
    """
    board ceo chairman chairwoman competitors creditors customers director directors employees executive executives
    founder franchise headquarters investors managers parent profit profits revenue rivals sales share shareholders
    shares stock subsidiary suppliers
    """
)
"""What only a company has: "Acme's shareholders"."""
GROUPS = _words(
    "agency association channel federation foundation institute ngo outlet portal station union watchdog website"
)
"""Nouns for a body, right before its name or with its name after a comma: "the association Acme"."""
BUILDINGS = _words("arena auditorium gymnasium hall stadium theater theatre")
"""Last words of the names of buildings, which may be called after a person."""
SEATS = _words("city council county guild town village")
"""Words before "hall" that make it a body's: "City Hall said"."""
THINGS = _words(
    """
    aircraft airliner animal bag bags bird boat boats bottle bull camel cars cat cats cattle computer cow cows device
    devices dog dogs dolphin donkey doll drone drones elephant folder folders gun guns helicopter horse horses laptop
    lion mascot missile missiles pet phone plane planes pony puppy rifle rocket rockets tiger toy truck trucks vessel
    whale
    """
)
"""Nouns for beasts and things that have names and tell no news."""
INTO = _words("in near across around outside throughout")
"""Prepositions before a name that is no person's."""
ONTO = _words("on to from over off at")
"""Prepositions that say it less surely."""
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
FAR = 4
"""Words between a thing and its name."""
VESSELS = _words(
    """
    barge boat ferry freighter frigate icebreaker schooner ship steamer submarine tanker trawler tug vessel yacht
    """
)
"""What a vessel is, that a person may have given its name."""
VILLAGERS = _words(
    """
    baker boy builder carpenter cook couple driver family farmer father fisherman girl grandfather grandmother housewife
    labourer man mechanic men mother pensioner plumber schoolboy schoolgirl shopkeeper teenager teenagers toddler
    villager villagers widow widower woman women youth youths
    """
)
"""People who come from a place, and not from a body: "a cook from Acre"."""
AMOUNTS = _words(
    "bar batch batches bottle bottles box boxes can cans carton jar jars pack packet packets packs tin tins"
)
"""Nouns for so much of some goods: "a batch of Acme Gold"."""


def kind(sentence: Sentence, one: Candidate) -> ActorKind | None:
    """What the words beside a candidate say it is; None where they say nothing."""
    tokens = sentence.tokens
    if _is_site(tokens, one):
        return "place"
    if _has_kin(tokens, one) and not _is_of_body(tokens, one):
        return "person"
    if one.kind == "organisation" and _is_building(tokens, one):
        return "place"
    if _is_group(sentence, one):
        return "organisation"
    if one.kind != "place":
        found = standing.beside(sentence, one)
        if found == "person" and _is_of_body(tokens, one):
            found = None  # "Jane Doe of Acre University, who …"
        if found or one.kind != "organisation":
            return found
    if _may_be_person(tokens, one):
        return "person" if _has_office(sentence, one) or _has_age(tokens, one) else None
    return "organisation" if one.kind == "place" and _has_staff(sentence, one) else None


def where(sentence: Sentence, one: Candidate) -> str:
    """The preposition of place that a name stands after, with nothing of its own following: "fires in Acre"; or ``."""
    tokens = sentence.tokens
    name = standing.top(tokens, one)
    if one.end < len(tokens) and tokens[one.end].tag == "POS":
        return ""
    while name.dep == "conj" and name.head < name.i:
        name = tokens[name.head]
    above = tokens[name.head].lower
    return above if name.dep == "pobj" and above in INTO | ONTO else ""


def is_numbered(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a number follows a name within its phrase: "the Comet 407", which is a train or a model."""
    after = tokens[one.end] if one.end < len(tokens) else None
    last = tokens[one.end - 1]
    joined = after is not None and (after.head == last.i or last.head in (after.i, after.head))
    return after is not None and joined and after.text.isdecimal() and len(after.text) in (2, 3, 5)


def is_several(sentence: Sentence, one: Candidate) -> bool:
    """Whether the verb treats a name as several: "Rovers have signed a striker"; not the verb of what it says."""
    token = standing.top(sentence.tokens, one)
    verb = sentence.tokens[token.head]
    auxiliary = sentence.child(verb, "aux", "auxpass")
    return standing.many(sentence, one) and any(word and word.lower in ("have", "are") for word in (verb, auxiliary))


def is_thing(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a name is that of a beast or thing: "two bags, Lynx and Otter", "a dog called Otter"."""
    name = standing.top(tokens, one)
    above = tokens[name.head]
    if above.lower == "of" and name.dep == "pobj" and tokens[above.head].lower in AMOUNTS:
        return True
    if any(below.dep == "appos" and below.lower in VESSELS for below in tokens[one.end :] if below.head == name.i):
        return True  # "the Jane Doe, a container ship"
    if name.dep == "appos":
        return above.text in THINGS and abs(above.i - one.first) < FAR
    called = name.dep == "oprd" and above.lemma in ("call", "name", "dub", "christen")
    return called and any(
        token.text in THINGS
        and (token.i == above.head if above.dep == "acl" else token.head == above.i and token.dep in SUBJECTS)
        for token in tokens[: one.first]
    )


def _has_kin(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a name is a relative's or has relatives: "her sister Jane", "his son, Jan Roe", "Jan Roe, whose wife"."""
    before = tokens[max(0, one.first - 2) : one.first]
    after = tokens[one.end : one.end + 3]
    if before and before[-1].lower in titles.KIN:
        return True
    if len(before) == 2 and before[1].text == "," and before[0].lower in titles.KIN:
        return True
    return len(after) == 3 and after[0].text == "," and after[1].lower == "whose" and after[2].lower in titles.KIN


def _is_group(sentence: Sentence, one: Candidate) -> bool:
    """Whether the noun for a body stands right before a name, or with a comma between: "a website, Acme Today,"."""
    tokens = sentence.tokens
    name = standing.top(tokens, one)
    before = tokens[one.first - 1] if one.first else None
    if before is not None and before.text in GROUPS:
        return before.dep in ("compound", "nmod", "appos") or name.dep == "appos"
    if name.dep != "appos" or before is None or before.text != "," or one.first < 2:
        return False
    noun = tokens[one.first - 2]
    return noun.text in GROUPS and noun.i == name.head and tokens[noun.head].lower != "of"


def _is_building(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a name is a building's: "the Jane Doe Hall"; not the body "City Hall"."""
    words = [token.lower for token in tokens[one.first : one.end]]
    return len(words) > 1 and words[-1] in BUILDINGS and words[-2] not in SEATS


def _is_site(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether the noun for a place stands beside a name: "the city of Acre", "Acre province"."""
    after = tokens[one.end] if one.end < len(tokens) else None
    if after is not None and after.text in AREAS and (after.i + 1 == len(tokens) or tokens[after.i + 1].pos != "NOUN"):
        return True
    before = tokens[max(0, one.first - 2) : one.first]
    if len(before) == 2 and before[1].lower == "from" and before[0].lower in VILLAGERS and not _is_of_body(tokens, one):
        return True
    if before and before[-1].text in PLACES and standing.top(tokens, one).dep not in ("compound", "nmod"):
        return True
    return len(before) == 2 and before[1].lower in ("of", ",") and before[0].lower in PLACES


def _is_of_body(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a name holds a noun for a body or a legal form."""
    words = tokens[one.first : one.end]
    return len(words) > 1 and any(
        word.lower in ORGANISATION_HEADS or word.text.rstrip(".") in LEGAL_FORMS for word in words
    )


def _may_be_person(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a name is made like a person's: two to four words with a capital each, and none for a body or place."""
    words = [token for token in tokens[one.first : one.end] if token.text != "-"]
    if not 2 <= len(words) <= 5 or places.named_key([words[0].lower]):
        return False
    for word in words:
        plain = word.text.rstrip(".")
        if not plain.replace("-", "").replace("'", "").replace("’", "").isalpha() or not plain[0].isupper():
            return False
        if plain in LEGAL_FORMS or word.lower in ORGANISATION_HEADS | PLACE_HEADS | TRADES or shouted(word):
            return False
    return not titles.is_head(words[-1])


def _has_office(sentence: Sentence, one: Candidate) -> bool:
    """Whether a title of persons alone stands beside a name: "her coach, Jane Doe"; not "the operator, Acme"."""
    role = titles.of(sentence, one.first, one.end, person=True)
    if role is None:
        return False
    words = [token for token in sentence.tokens[role[0] : role[1]] if titles.is_head(token)]
    return any(word.lemma.lower() not in EITHER and word.lower not in EITHER for word in words)


def _has_age(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether an age stands after a name: "Jane Doe, 45,"."""
    after = tokens[one.end : one.end + 3]
    return (
        len(after) == 3
        and after[0].text == after[2].text == ","
        and after[1].text.isdecimal()
        and len(after[1].text) == 2
    )


def _has_staff(sentence: Sentence, one: Candidate) -> bool:
    """Whether a name has what only a company has: "a spokesman for Acme", "Acme's shareholders"."""
    tokens = sentence.tokens
    if places.is_known(sentence.between(one.first, one.end)):
        return False
    before = tokens[max(0, one.first - 2) : one.first]
    if len(before) == 2 and before[1].lower == "for" and before[0].lower in SPEAKING:
        return True
    owns = one.end < len(tokens) and tokens[one.end].tag == "POS"
    name = standing.top(tokens, one)
    return owns and name.dep == "poss" and tokens[name.head].lower in OWNED | SPEAKING | {"owner", "owners"}
