"""What a topic's articles together know better than each: which names are places, and who shares another's last name.

The parser guesses from one sentence; "in Acre" here and "Acrean ministers" there settle what Acre is in all articles.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.analysis import beside, places, titles
from generator.analysis.headwords import ORGANISATION_HEADS, PLACE_HEADS
from generator.analysis.passages import Analysis
from generator.distillation.bearers import Key, Row
from generator.distillation.bodies import OFFICES
from generator.distillation.naming import short_for
from generator.model import ActorKind
from generator.names import STEM, alike

PEOPLES = ("n", "ns", "ese", "ish", "i")
"""What the name of a place's people ends in."""
PARTS = places.COMPASS | {"great", "greater", "inner", "little", "lower", "old", "outer", "upper"}
"""Words that make a place's name of another's: "Little Acre"."""
OFTEN = 3
"""A name is a place's that stands where something is at least every so many times."""
SOVEREIGN = re.compile(
    r"(?:['’]s)? (?:[\w-]+ ){0,2}(?:air force|ambassador|army|embassy|foreign ministry|[Mm]inister|military|navy"
    r"|[Pp]resident(?:ial)?|troops)\b"
)
"""What follows a state's name, or that of its people."""
RULED = re.compile(
    r"['’]s? (?:[Pp]resident|[Pp]arliament|[Gg]overnment|ambassador|embassy|[Pp]rime [Mm]inister"
    r"|(?:[Dd]efen[cs]e|[Ff]oreign|[Ii]nterior) [Mm]inist(?:er|ry))\b"
)
"""What a state has, and hardly anybody else."""
COURTESY = frozenset(("dame", "dr", "lady", "lord", "miss", "mr", "mrs", "ms", "sir"))
FOLLOWING = re.compile(r" ([A-Z][\w'’-]+)")
"""A word with a capital right after a name."""
COMMON = re.compile(r" ([a-z]+)")
"""A common word right after a name."""
DATELINE = re.compile(
    r"^([A-ZÀ-Ý][A-ZÀ-Ý'’ .-]{1,40})(?:, [^\n()—–]{2,40})? (?:\([^)\n]{2,30}\) ?)?[-–—]{1,2} ", re.MULTILINE
)
"""The place at the beginning of a report: "ACRE, May 3 (Agency) - …"."""
BEFORE = re.compile(r"([A-Z][a-z]+\.?) $")
"""A word with a capital right before a name."""


@dataclass
class Heard:
    """What the articles say of one name, counted."""

    count: int = 0
    sited: int = 0
    """How often it stands where something is: "in Acre"."""
    beside: int = 0
    """How often after a preposition that says less: "on Acre"."""
    kinds: Counter[ActorKind] | None = None
    sure: Counter[ActorKind] | None = None
    persons: int = 0
    """How often it speaks, or is given as a person's."""
    located: int = 0
    modifies: int = 0
    sovereign: bool = False
    titled: bool = False
    """Whether a title stands before it: "Mr Acre"."""
    ruled: int = 0
    """How often it has what a state has: "Acre's prime minister"."""
    heads: int = 0
    """How often it stands before what kind of place it names: "the Acre pass"."""

    @property
    def told(self) -> bool:
        """Whether it is more a person's name than a place's."""
        places = self.kinds["place"] if self.kinds else 0
        return self.persons > self.sited + places

    @property
    def guessed(self) -> bool:
        """Whether the parser takes it for a person's, but no other words do, and nothing stands where it is."""
        kinds = self.kinds or Counter()
        return bool(kinds["person"]) and not (kinds["place"] or self.persons or self.sited or self.beside)


def settle(analyses: Sequence[Analysis], rows: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """The mentions of each article with the names they stand for, mended by what all articles say of these."""
    heard = _heard(analyses, rows)
    kinds, peoples = _kinds(heard)
    kinds |= dict.fromkeys((*_shortened(analyses, rows), *_begun(heard)), "organisation")
    apart = _apart(rows)
    persons = {key[1] for article in rows for _, _, key in article if key and key[0] and " " in key[1]}
    return [
        [_settled(_completed(row, analysis.article.text, persons), kinds, peoples, apart) for row in article]
        for analysis, article in zip(analyses, rows, strict=True)
    ]


def _completed(row: Row, text: str, persons: Set[str]) -> Row:
    """A mention of a person's first name alone, with the last name after it, where the topic knows the person."""
    passage, mention, _ = row
    if " " in mention.name or mention.kind in ("person", "state"):
        return row
    found = FOLLOWING.match(text, mention.span.end)
    full = places.key(f"{mention.name} {found[1]}") if found else ""
    return (passage, mention, (True, full)) if full in persons else row


def _settled(row: Row, kinds: Mapping[str, ActorKind], peoples: Mapping[str, str], apart: frozenset[Key]) -> Row:
    """A mention as what its name is in the topic."""
    passage, mention, key = row
    name = places.key(mention.name)
    if (key is None and name not in kinds) or (
        key and key[0] and key[1].startswith(f"{name} ") and mention.kind != "person"
    ):
        return row
    if name in kinds and mention.kind != "state":
        located = mention.located or bool(mention.sited) or mention.sure == "place"
        people = mention.people or name in peoples
        mended = replace(mention, kind=kinds[name], located=located, people=people)
        return passage, mended, (False, peoples.get(name, name))
    if key and key[1] != name and (key[1] in kinds or (key in apart and _is_family(name, key))):
        return passage, mention, (key[1] not in kinds, name)
    return row


def _is_family(name: str, key: Key) -> bool:
    """Whether a name is the last word of a full one."""
    return name == key[1].split()[-1]


def _heard(analyses: Sequence[Analysis], rows: Sequence[Sequence[Row]]) -> dict[str, Heard]:
    """What the articles say of each name, by its words for comparing."""
    heard: dict[str, Heard] = defaultdict(Heard)
    for analysis, article in zip(analyses, rows, strict=True):
        text = analysis.article.text
        datelines = {places.key(found[1]) for found in DATELINE.finditer(text)}
        for passage, mention, _ in article:
            if mention.kind == "state" or (mention.body and mention.body.alone):
                continue
            name = places.key(mention.name)
            one = heard[name]
            one.kinds, one.sure = one.kinds or Counter(), one.sure or Counter()
            one.count += not passage.headline
            one.sited += mention.sited in beside.INTO or (mention.name.isupper() and name in datelines)
            one.beside += mention.sited in beside.ONTO
            one.kinds[mention.kind] += 1
            one.located += mention.located
            one.modifies += mention.modifies
            if mention.sure:
                one.sure[mention.sure] += 1
            said = any(said.speaker_span == mention.span for said in passage.attributions)
            person = mention.kind == "person" and (bool(mention.title) or said)
            one.persons += mention.courtesy or person
            one.sovereign |= bool(SOVEREIGN.match(text, mention.span.end))
            one.titled |= mention.courtesy or bool(mention.title and mention.kind == "person")
            after = COMMON.match(text, mention.span.end)
            one.heads += after is not None and after[1] in PLACE_HEADS
            one.ruled += RULED.match(text, mention.span.end) is not None
    return heard


def _kinds(heard: Mapping[str, Heard]) -> tuple[dict[str, ActorKind], dict[str, str]]:
    """The names that are places or states, whatever mentions are taken for; and whose people some of them mean."""
    whose: dict[str, str] = {}
    families = {name.split()[-1] for name, one in heard.items() if " " in name and one.told}
    states = {name for name, one in heard.items() if name not in families and _is_state(name, one)}
    found: dict[str, ActorKind] = {
        name: "place" for name, one in heard.items() if name in states or (name not in families and _is_site(name, one))
    }
    for name in heard:
        part, _, rest = name.partition(" ")
        if part in PARTS and found.get(rest) == "place":
            found[name] = "place"
    stems: dict[str, list[str]] = defaultdict(list)
    for name, one in heard.items():
        if " " not in name and not one.titled and (one.modifies or name.endswith("ns")) and name.endswith(PEOPLES):
            stems[name[:STEM]].append(name)
    for name, one in heard.items():
        guessed = not one.sure or found.get(name) == "place"
        stands = not one.told and (one.sited or one.beside)
        if " " in name or not guessed or not (stands or name in states):
            continue
        peoples = [
            other
            for other in stems.get(name[:STEM], ())
            if len(other) > len(name) and alike(name, other) and not heard[other].sure
        ]
        if peoples:
            found |= dict.fromkeys((name, *peoples), "place")
            whose |= dict.fromkeys(peoples, name)
        sovereign = any(heard[one].sovereign for one in (name, *peoples))
        if name in found and sovereign and not places.is_known(name):
            found |= dict.fromkeys((name, *peoples), "state")
    return found, whose


def _is_state(name: str, one: Heard) -> bool:
    """Whether an unknown name has what only states have, more than once, and nobody bears it."""
    return one.ruled > 1 and " " not in name and not one.titled and not places.is_known(name)


def _is_site(name: str, one: Heard) -> bool:
    """Whether a name stands where places stand, and nothing says that it is somebody's or a body's."""
    words = name.split()
    kinds, sure = one.kinds or Counter(), one.sure or Counter()
    if one.told or not ORGANISATION_HEADS.isdisjoint(words) or name in OFFICES or words[:1] == ["the"]:
        return False
    if sure["place"]:
        return sure["place"] > sure["organisation"] + sure["person"]
    if (sure["organisation"] or sure["person"]) and 2 * kinds["place"] <= kinds.total():
        return False
    if kinds["place"] > max(kinds["organisation"], kinds["person"]):
        return bool(one.sited or one.located)
    if kinds["organisation"] > kinds["person"]:
        if places.is_known(name):
            return True
        often = one.sited > 1 and OFTEN * one.sited >= one.count
        return bool(one.sited and kinds["place"]) or often
    sited = one.sited + one.beside
    if not kinds["person"]:
        return False
    return (sited > 1 and OFTEN * sited >= one.count) or (one.heads > 1 and 2 * one.heads > kinds.total())


def _begun(heard: Mapping[str, Heard]) -> list[str]:
    """Names taken for persons', with which a body's longer name begins, and no person's begins or ends."""
    bodies, persons = set(), set()
    for name, one in heard.items():
        kinds, sure = one.kinds or Counter(), one.sure or Counter()
        words = name.split()
        if len(words) > 1 and kinds["person"] and not sure["organisation"]:
            persons |= {words[0], words[-1]}
        elif len(words) > 1 and not kinds["place"]:
            bodies.add(words[0])
    return [name for name in sorted(bodies - persons) if name in heard and heard[name].guessed]


def _shortened(analyses: Sequence[Analysis], rows: Sequence[Sequence[Row]]) -> set[str]:
    """Short names taken for persons' that stand in parentheses after the body they are short for: "(AfR)"."""
    found = set()
    for analysis, article in zip(analyses, rows, strict=True):
        text = analysis.article.text
        for (_, before, one), (_, mention, other) in pairwise(article):
            between = text[before.span.end : mention.span.start].strip() == "("
            closed = between and text.startswith(")", mention.span.end)
            if not closed or not one or not other or one[0] or not other[0]:
                continue
            if short_for(mention.name, places.key(before.name).split()):
                found.add(places.key(mention.name))
    return found


def _apart(rows: Sequence[Sequence[Row]]) -> frozenset[Key]:
    """The full names of those who are told of by somebody of the same last name: "Jane Roe, sister of Captain Roe"."""
    found: set[Key] = set()
    for article in rows:
        for passage, mention, key in article:
            span = mention.title_span
            if span is None or not key or " " not in key[1]:
                continue
            if any(span.contains(other.span) and _is_family(places.key(other.name), key) for other in passage.mentions):
                found.add(key)
    return frozenset(found)


def called(analyses: Sequence[Analysis], rows: Sequence[Sequence[Row]]) -> dict[Key, str]:
    """For persons known by one word only, the title that mostly stands before it: "Lord", "Captain"."""
    before: dict[Key, Counter[str]] = defaultdict(Counter)
    for analysis, article in zip(analyses, rows, strict=True):
        for _, mention, key in article:
            if key and key[0] and " " not in key[1]:
                word = BEFORE.search(analysis.article.text, max(0, mention.span.start - 20), mention.span.start)
                title = word[1] if word else ""
                known = title.rstrip(".").lower() in COURTESY or title.lower() in titles.HEADS
                before[key][title if known else ""] += 1
    return {key: found for key, counted in before.items() if (found := counted.most_common(1)[0][0])}
