"""What English counts in the news, in classes that count the same, and the words that say how exactly.

The lists hold general words of newswriting: casualties, people, forces, votes, money; none belongs to one topic.
"""

from typing import Final

from generator.analysis import places


def _table(classes: dict[str, str]) -> dict[str, str]:
    return {word: name for name, words in classes.items() for word in words.split()}


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


NOUNS: Final = _table(
    {
        "person": "people person human individual consumer customer client user subscriber resident citizen inhabitant "
        "civilian man woman adult passenger patient victim member national villager",
        "soldier": "troop soldier personnel serviceman servicewoman serviceperson fighter combatant",
        "deaths": "dead death fatality toll",
        "injured": "injured wounded injury hurt",
        "casualties": "casualty",
        "bodies": "body corpse",
        "missing": "missing",
        "homeless": "homeless displaced refugee evacuee",
        "arrests": "arrest arrested detainee detention",
        "survivors": "survivor",
        "infections": "infection case",
        "staff": "employee worker staff staffer job position post",
        "votes": "vote ballot",
        "seats": "seat",
        "buildings": "building house home structure dwelling",
        "protesters": "protester demonstrator marcher",
        "hostages": "hostage captive",
        "bicycles": "bicycle bike",
    }
)
"""The classes of nouns that count the same; a noun in none is a class of its own."""
GENERIC: Final = _words("""people person human individual victim other more civilian man woman adult member""")
"""Nouns that do not narrow what happened to them: of "14 people died" the deaths count, whoever they were."""
HAPPENINGS: Final = _table(
    {
        "deaths": "kill die perish slay murder massacre drown dead",
        "injured": "injure wound hurt hospitalise hospitalize injured wounded",
        "missing": "missing unaccounted",
        "infections": "infect sicken ill sick infected sickened",
        "homeless": "displace flee homeless uproot",
        "arrests": "arrest detain jail imprison",
        "rescues": "rescue save",
        "evacuations": "evacuate",
        "affected": "affect hit expose compromise breach leak steal access hack harm involve pilfer strike",
        "cuts": "fire dismiss cut eliminate axe shed sack lay",
        "damaged": "damage destroy flatten wreck ruin demolish level gut",
        "deployed": "deploy station base garrison",
    }
)
"""What happens to those counted, by the lemma of a verb or of the adjective that states the result."""
OUTCOMES: Final = frozenset(
    ("deaths", "injured", "missing", "homeless", "arrests", "rescues", "evacuations", "infections")
)
"""Happenings that are counted themselves, whatever noun stands for those concerned."""
CHANGES: Final = _words(
    """rise climb soar jump surge pass exceed reach hit stand total surpass top grow fall drop increase decrease
    swell near approach decline sink number revise raise bring push take lift lower cut be put place extend
    widen expand"""
)
"""Verbs that say how large a number is that stands beside them."""
SURPASSING: Final = frozenset(("exceed", "surpass", "top", "pass", "outnumber", "overtake", "exceeding", "surpassing"))
MODIFIES_NOTHING: Final = frozenset(("military", "human", "own", "personal", "different", "separate", "total"))
"""Words before a noun that narrow no count."""
TOTALS: Final = frozenset(("number", "total", "toll", "count", "estimate", "tally", "figure", "sum"))
"""Nouns that hold a number of something."""
DURATIONS: Final = _words("""second minute hour day night week weekend month quarter year decade century time season""")
MEASURES: Final = _words(
    """kilometer kilometre km mile meter metre foot inch yard acre hectare pound kilogram kilo kg gram ton tonne
    degree gallon litre liter barrel magnitude mph kph knot point page step"""
)
"""Units that measure rather than count; two of them rarely measure the same."""
LENGTHS: Final = {
    "meter": "metre",
    "metre": "metre",
    "foot": "foot",
    "kilometer": "kilometre",
    "kilometre": "kilometre",
}
"""Units by which a thing is measured that has one height, length or depth, and how they are spelled here."""
INSTANCES: Final = frozenset(("report", "case", "incident", "instance", "count"))
"""Nouns that stand before what is counted: "26 reports of fires"."""
MARGINS: Final = frozenset(("lead", "margin", "majority", "advantage", "gap"))
"""Nouns for how far one is ahead of another."""
GETTING: Final = frozenset(
    ("have", "get", "receive", "win", "take", "poll", "score", "gain", "obtain", "secure", "garner", "draw")
)
"""Verbs whose subject a share belongs to."""
PUTTING: Final = frozenset(("put", "estimate", "set", "place", "assess", "value"))
"""Verbs that lead from what is measured to its measure by "at"."""
PENALTIES: Final = frozenset(("sentence", "jail", "imprison", "prison", "jailed", "imprisoned", "prison", "bars"))
CURRENCY_SIGNS: Final = {"$": "$", "£": "£", "€": "€", "¥": "¥", "₹": "₹", "₽": "₽", "₩": "₩", "₪": "₪", "₺": "₺"}
CURRENCY_PREFIXES: Final = ("US", "CA", "C", "A", "AU", "HK", "NZ", "S", "NT", "R")
"""Letters before a dollar or other sign; `US` says nothing more than the sign alone."""
CURRENCY_WORDS: Final = {
    "dollar": "$",
    "pound": "£",
    "euro": "€",
    "yen": "¥",
    "yuan": "yuan",
    "rupee": "₹",
    "rouble": "₽",
    "ruble": "₽",
    "won": "₩",
    "franc": "franc",
    "peso": "peso",
    "rand": "rand",
    "lira": "₺",
    "crown": "crown",
    "krona": "krona",
    "krone": "krone",
    "naira": "naira",
    "shekel": "₪",
    "real": "real",
}
COMPARATORS: Final = {
    ("no", "more", "than"): "<=",
    ("not", "more", "than"): "<=",
    ("no", "fewer", "than"): ">=",
    ("no", "less", "than"): ">=",
    ("not", "less", "than"): ">=",
    ("a", "minimum", "of"): ">=",
    ("a", "maximum", "of"): "<=",
    ("in", "excess", "of"): ">",
    ("as", "many", "as"): "<=",
    ("as", "much", "as"): "<=",
    ("as", "high", "as"): "<=",
    ("as", "few", "as"): ">=",
    ("upwards", "of"): ">",
    ("upward", "of"): ">",
    ("north", "of"): ">",
    ("more", "than"): ">",
    ("greater", "than"): ">",
    ("higher", "than"): ">",
    ("fewer", "than"): "<",
    ("less", "than"): "<",
    ("lower", "than"): "<",
    ("short", "of"): "<",
    ("just", "under"): "<",
    ("just", "over"): ">",
    ("well", "over"): ">",
    ("at", "least"): ">=",
    ("at", "most"): "<=",
    ("up", "to"): "<=",
    ("close", "to"): "<",
    ("an", "estimated"): "~",
    ("over",): ">",
    ("above",): ">",
    ("beyond",): ">",
    ("past",): ">",
    ("exceeding",): ">",
    ("surpassing",): ">",
    ("topping",): ">",
    ("under",): "<",
    ("below",): "<",
    ("nearly",): "<",
    ("almost",): "<",
    ("approaching",): "<",
    ("minimum",): ">=",
    ("maximum",): "<=",
    ("about",): "~",
    ("around",): "~",
    ("roughly",): "~",
    ("approximately",): "~",
    ("some",): "~",
    ("estimated",): "~",
    ("circa",): "~",
}
"""What stands before a number, to how exact it is; the longest that fits."""
LONGEST: Final = max(map(len, COMPARATORS))
COMPARING: Final = frozenset(word for words in COMPARATORS for word in words)


def country(words: str) -> str:
    """The key of a place or people for comparing: one for a country, its people and its adjective."""
    found = places.named(words)
    return places.key(found.name if found else words)
