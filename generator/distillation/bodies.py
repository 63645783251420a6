"""Which names are one state's or one organisation's: with and without legal form, trade, country, and as acronyms.

What a longer name adds decides: "Acme Inc." is Acme, and so may be "Acme Motors" where no other Acme is; "Acme Europe"
and "Acme Foundation" never are.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from generator.analysis import places
from generator.analysis.headwords import APART, NO_ACTORS, ORGANISATION_HEADS, PLACE_HEADS, TRADES
from generator.distillation.naming import FIRMS, SMALL, Merge, Name, core, nation, plain

GOVERNMENT = frozenset(("government", "administration", "authorities", "govt"))
SEATS = {
    "white house": "United States",
    "kremlin": "Russia",
    "downing street": "United Kingdom",
    "10 downing street": "United Kingdom",
    "elysee": "France",
    "elysee palace": "France",
}
"""Buildings that stand for a state's government; capitals may stand for either and are the editor's to decide."""
OFFICES = {
    "pentagon": (("department", "defense"), ("defense", "department")),
    "foggy bottom": (("department", "state"), ("state", "department")),
}
"""Buildings that stand for an office, with its names as `plain` leaves them."""
ARTICLES = frozenset(("al", "el", "ul", "la", "le"))
"""Articles of other languages, which count for no word of a name."""
CUTS = 3
"""The most words by which a longer name is called for short."""
SHORTEST = 4
"""The letters of a short name that stands in no article with the long one must be more."""
GENERIC = ORGANISATION_HEADS | PLACE_HEADS | NO_ACTORS | TRADES | APART
"""Last words of names by which alone no body is called."""
OF_STATES = frozenset(
    (
        "army",
        "assembly",
        "cabinet",
        "congress",
        "court",
        "government",
        "house",
        "navy",
        "parliament",
        "police",
        "senate",
    )
)
"""Nouns for bodies that every state has, whoever else is called so too."""
LETTERS = {"un": ("united", "nations"), "eu": ("european", "union")}
"""Acronyms of two letters that everybody knows."""
TRADE_STEM = 4
"""Letters by which two words are of one trade: "pharma" and "pharmaceuticals"."""


def merges(names: Sequence[Name]) -> Iterator[Merge]:
    """The names of one state or organisation."""
    names = [name for name in names if name.kind != "person"]
    yield from _states(names)
    bodies = [name for name in names if not places.named_key(name.words)]
    exact = {plain(name.words): name for name in bodies}
    cores: dict[tuple[str, ...], Name] = {}
    for words, name in exact.items():
        first = cores.setdefault(core(words), exact.get(core(words), name))
        if first is not name:
            yield Merge(name.number, first.number, "legal form")
        if len(words) == 1 and words[0].endswith("com") and (words[0][:-3],) in exact:
            yield Merge(name.number, exact[words[0][:-3],].number, "web address")
    yield from _longer(cores, TRADES | FIRMS, "trade")
    yield from _longer(cores, frozenset(("department",)), "department")
    yield from _shortened(cores)
    yield from _last_words(cores)
    yield from _heads(cores)
    yield from _national(cores, {name.words[0] for name in names if name.kind == "state" and len(name.words) == 1})
    yield from _of_place(names)
    for building, offices in OFFICES.items():
        seat = exact.get((building,))
        for words, name in exact.items():
            if seat and words[-2:] in offices and len(words) - 2 == nation(words):
                yield Merge(name.number, seat.number, "seat of the office")
    yield from _acronyms(names)


def _states(names: Sequence[Name]) -> Iterator[Merge]:
    """Countries by any of their names, their governments and the seats of these."""
    states: dict[str, int] = {}
    for name in names:
        country = places.named_key(name.words)
        if country and states.setdefault(country, name.number) != name.number:
            yield Merge(name.number, states[country], "country")
    for name in names:
        seat = SEATS.get(" ".join(name.words))
        if seat in states:
            yield Merge(name.number, states[seat], "seat of government")
        if len(name.words) > 1 and name.words[-1] in GOVERNMENT:
            country = places.named_key(name.words[:-1])
            if country in states:
                yield Merge(name.number, states[country], "government")


def _longer(cores: dict[tuple[str, ...], Name], endings: frozenset[str], rule: str) -> Iterator[Merge]:
    """Names that add only words of some kind to another, where no two of them add different ones."""
    longer: dict[tuple[str, ...], dict[tuple[str, ...], Name]] = defaultdict(dict)
    for words, name in cores.items():
        end = len(words)
        while end > 1 and words[end - 1] in endings:
            end -= 1
        if end == len(words) or name.kind == "place":
            continue
        first = longer[words[:end]].setdefault(tuple(word[:TRADE_STEM] for word in words[end:]), name)
        if first is not name:
            yield Merge(name.number, first.number, rule)
    for words, full in longer.items():
        short = cores.get(words)
        if short and len(full) == 1 and short.kind == "organisation":
            yield Merge(next(iter(full.values())).number, short.number, rule)


def _shortened(cores: dict[tuple[str, ...], Name]) -> Iterator[Merge]:
    """Names by whose first words alone an article calls them afterwards, where no other name begins with these."""
    longer: dict[tuple[str, ...], list[tuple[tuple[str, ...], Name]]] = defaultdict(list)
    for words, name in cores.items():
        for cut in range(1, min(len(words), CUTS + 1)):
            longer[words[:cut]].append((words, name))
    for words, fuller in longer.items():
        short = cores.get(words)
        fuller = [one for one in fuller if one[1].first] or fuller  # a heading runs on into its verb
        if short is None or len(fuller) > 1 or words[0] in SMALL or nation((*words, "")):
            continue
        tail, full = fuller[0][0][len(words) :], fuller[0][1]
        apart = not APART.isdisjoint(tail) or any(map(places.named_key, ((word,) for word in tail)))
        if short.kind == full.kind == "organisation" and not apart and not short.described and not full.described:
            both = [article for article in short.first if article in full.first]
            one = sum(word not in ARTICLES for word in tail) == 1
            if (both or (one and len(words[0]) > SHORTEST)) and all(
                full.first[article] < short.first[article] for article in both
            ):
                yield Merge(full.number, short.number, "shortened afterwards")


def _last_words(cores: dict[tuple[str, ...], Name]) -> Iterator[Merge]:
    """Names by whose last word alone an article calls them afterwards: "The Daily Acre" and "Acre"."""
    longer: dict[str, list[Name]] = defaultdict(list)
    for words, name in cores.items():
        if len(words) > 1 and words[-1] not in GENERIC:
            longer[words[-1]].append(name)
    for word, fuller in longer.items():
        short, full = cores.get((word,)), fuller[0]
        if short is None or len(fuller) > 1 or {short.described, full.described} != {False} or SMALL & {*full.words}:
            continue
        if short.capitals or places.named_key((word,)) or not short.kind == full.kind == "organisation":
            continue
        both = [article for article in short.first if article in full.first]
        if both and all(full.first[article] < short.first[article] for article in both):
            yield Merge(full.number, short.number, "shortened afterwards")


def _heads(cores: dict[tuple[str, ...], Name]) -> Iterator[Merge]:
    """Bodies that an article calls by their noun alone afterwards, where the topic has one such: "the Trust"."""
    longer: dict[str, list[Name]] = defaultdict(list)
    for words, name in cores.items():
        if len(words) > 1 and name.kind == "organisation" and not name.described:
            longer[words[-1]].append(name)
    for word, fuller in longer.items():
        short, full = cores.get((word,)), fuller[0]
        if short is None or len(fuller) > 1 or word not in GENERIC or word in OF_STATES:
            continue
        both = [article for article in short.first if article in full.first]
        plain_noun = short.kind == "organisation" and not short.described and not short.capitals
        if plain_noun and both and all(full.first[article] < short.first[article] for article in both):
            yield Merge(full.number, short.number, "shortened afterwards")


def _national(cores: dict[tuple[str, ...], Name], states: Set[str]) -> Iterator[Merge]:
    """Organisations with their country before them and without: "U.S. Senate" and "Senate"."""
    national: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for words, name in cores.items():
        country = nation(words) or int(len(words) > 1 and words[0] in states)
        if country and name.kind == "organisation":
            national[words[country:]].append(name)
    for words, full in national.items():
        bare = cores.get(words)
        if bare and len(full) == 1 and bare.kind == "organisation":
            yield Merge(full[0].number, bare.number, "country before it")


def _of_place(names: Sequence[Name]) -> Iterator[Merge]:
    """Organisations with and without whose they are: "Air Board" and "Air Board of Acre"."""
    sites = {name.words for name in names if name.kind in ("place", "state")}
    bare = {name.words: name for name in names if name.kind == "organisation" and not name.described}
    longer: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in bare.values():
        cut = max((index for index, word in enumerate(name.words) if word == "of"), default=0)
        if cut > 1 and name.words[cut + 1 :] in sites:
            longer[name.words[:cut]].append(name)
    for words, full in longer.items():
        if words in bare and len(full) == 1:
            yield Merge(full[0].number, bare[words].number, "whose it is")


def initials(words: Sequence[str]) -> set[str]:
    """The first letters of a name's words, with and without the small ones."""
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in SMALL)}


def _acronyms(names: Sequence[Name]) -> Iterator[Merge]:
    """An acronym and the one long name with its initials; one of two letters only in an article that has both."""
    long: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if len(name.words) > 1 and not name.described and not places.named_key(name.words):
            forms = {name.words, core(name.words), name.words[nation(name.words) :]}
            for letters in sorted({found for form in forms if len(form) > 1 for found in initials(form)}):
                long[letters].append(name)
    for name in names:
        if len(name.words) != 1 or not name.capitals or places.named_key(name.words):
            continue
        fits = long.get(name.words[0], [])
        if name.words[0] in LETTERS:
            fits = [one for one in names if one.words == LETTERS[name.words[0]]]
            yield from (Merge(name.number, one.number, "acronym") for one in fits[:1])
            continue
        near = [one for one in fits if one.articles & name.articles]
        if not near and len(name.words[0]) > 2:
            near = fits
        if near and len({core(plain(one.words[nation(one.words) :])) for one in near}) == 1:
            yield Merge(name.number, near[0].number, "acronym")
