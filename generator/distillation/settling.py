"""What a topic's articles together know better than each: which names are places, and who shares another's last name.

The parser guesses from one sentence; "in Acre" here and "Acrean ministers" there settle what Acre is in all articles.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from generator.analysis import places, titles
from generator.analysis.headwords import ORGANISATION_HEADS, TRADES
from generator.analysis.mentions import Mention
from generator.analysis.passages import Analysis
from generator.distillation import ministries
from generator.distillation.bearers import Key, Row
from generator.distillation.bodies import OFFICES
from generator.distillation.heard import Heard, hear
from generator.distillation.naming import COMPANY_ENDINGS, FIRMS, short_for
from generator.model import ActorKind
from generator.names import STEM, alike

PEOPLES = ("n", "ns", "ese", "ish", "i")
"""What the name of a place's people ends in."""
PARTS = places.COMPASS | {"great", "greater", "inner", "little", "lower", "nether", "old", "outer", "upper"}
"""Words that make a place's name of another's: "Little Acre"."""
OFTEN = 3
"""A name is a place's that stands where something is at least every so many times."""
MOSTLY = 2
"""Articles that write a word small at least, before it is no name elsewhere."""
COMPANIES = COMPANY_ENDINGS | TRADES | FIRMS
"""What companies' names end in."""
COURTESY = frozenset(("dame", "dr", "lady", "lord", "miss", "mr", "mrs", "ms", "sir"))
FOLLOWING = re.compile(r" ([A-Z][\w'’-]+)")
"""A word with a capital right after a name."""
DOUBLE = re.compile(r" [^\W\d_][\w'’]+-[^\W\d_][\w'’]+$")
"""A last name in two parts, which few bodies have."""
BEFORE = re.compile(r"([A-Z][a-z]+\.?) $")
"""A word with a capital right before a name."""


def settle(analyses: Sequence[Analysis], rows: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """The mentions of each article with the names they stand for, mended by what all articles say of these."""
    heard = hear(analyses, rows)
    kinds, peoples = _kinds(heard)
    kinds |= dict.fromkeys((*_shortened(analyses, rows), *_begun(heard)), "organisation")
    for name in sorted(_of_bodies(heard, rows)):
        kinds.setdefault(name, "organisation")
    kinds |= {name: "organisation" for name, one in sorted(heard.items()) if one.called and not one.titled}
    headed = {name for name, one in heard.items() if one.heads > 1 or one.begins}
    common = _common(analyses, heard, rows)
    apart = _apart(rows)
    persons = {key[1] for article in rows for _, _, key in article if key and key[0] and " " in key[1]}
    borne = {name.split(" ", 1)[1] for name in persons}
    alone = {
        key[1]
        for article in rows
        for _, mention, key in article
        if key and key[0] and "-" in mention.name and " " not in mention.name and key[1] not in borne
    }
    settled = [
        [
            (row[0], row[1], None)
            if row[2] and row[2][1] in common
            else _settled(_completed(row, analysis.article.text, persons, alone), kinds, peoples, apart, headed)
            for row in article
        ]
        for analysis, article in zip(analyses, rows, strict=True)
    ]
    return ministries.owned(analyses, settled)


def _completed(row: Row, text: str, persons: Set[str], alone: Set[str]) -> Row:
    """A mention of a person's first name alone, with the last name after it, where the topic knows the person."""
    passage, mention, _ = row
    own = places.key(mention.name)
    if mention.kind == "organisation" and DOUBLE.search(mention.name) and (own in persons or _last(mention) in alone):
        return passage, replace(mention, kind="person"), (True, own)
    if " " in mention.name or mention.kind in ("person", "state"):
        return row
    found = FOLLOWING.match(text, mention.span.end)
    full = places.key(f"{mention.name} {found[1]}") if found else ""
    return (passage, mention, (True, full)) if full in persons else row


def _last(mention: Mention) -> str:
    """The last word of a name, as a key."""
    return places.key(mention.name.rpartition(" ")[2])


def _settled(
    row: Row, kinds: Mapping[str, ActorKind], peoples: Mapping[str, str], apart: frozenset[Key], headed: Set[str]
) -> Row:
    """A mention as what its name is in the topic."""
    passage, mention, key = row
    name = places.key(mention.name)
    if (key is None and name not in kinds) or (
        key and key[0] and key[1].startswith(f"{name} ") and mention.kind != "person"
    ):
        return row
    if name in kinds and mention.kind != "state":
        located = mention.located or bool(mention.sited) or mention.sure == "place"
        located |= name in headed and kinds[name] == "place" != mention.kind
        people = mention.people or name in peoples
        mended = replace(mention, kind=kinds[name], located=located, people=people)
        return passage, mended, (False, peoples.get(name, name))
    if key and key[1] != name and (key[1] in kinds or (key in apart and _is_family(name, key))):
        return passage, mention, (key[1] not in kinds, name)
    return row


def _is_family(name: str, key: Key) -> bool:
    """Whether a name is the last word of a full one."""
    return name == key[1].split()[-1]


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
    told_of = one.persons or one.titled or sure["organisation"] or sure["person"]
    if one.houses and not told_of and (2 * kinds["place"] >= kinds["person"] or (one.houses > 1 and not one.acts)):
        return True
    if not kinds["person"] and kinds["organisation"] and not sure["organisation"] and not one.called:
        here = one.sited + one.beside
        begins = one.begins and kinds["organisation"] < 2
        if len(words) == 1 and (begins or (one.count > 1 and here >= one.count and not one.acts)):
            return True
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


def _common(analyses: Sequence[Analysis], heard: Mapping[str, Heard], rows: Sequence[Sequence[Row]]) -> frozenset[str]:
    """Words taken for persons' or places' names for their capital alone, which as many write small."""
    borne = {word for name in heard if " " in name for word in name.split()}
    guessed = {
        name
        for name, one in heard.items()
        if " " not in name and one.kinds and not one.kinds["organisation"] and not one.sure
        if not (one.titled or one.persons or one.sited or one.beside or one.located)
    } - borne
    if not guessed:
        return frozenset()
    small = Counter(word for one in analyses for word in guessed.intersection(one.article.text.split()))
    large = Counter(name for article in rows for name in {key[1] for _, _, key in article if key} & guessed)
    return frozenset(name for name in guessed if small[name] >= max(MOSTLY, large[name]))


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


def _of_bodies(heard: Mapping[str, Heard], rows: Sequence[Sequence[Row]]) -> set[str]:
    """Names taken for persons' by which articles call a body for short: of "Acre Lane Partners" and "The Daily Acre".

    Of a company's name only what companies' names end in is left out; a name's last word has to stand after the name.
    """
    called = {key[1] for article in rows for _, mention, key in article if key and places.key(mention.name) != key[1]}
    free = {
        name
        for name, one in heard.items()
        if one.kinds and one.kinds["person"] and not (one.addressed or one.sited or (one.sure and one.sure["person"]))
    } - called
    bearing = {
        word
        for name, one in heard.items()
        for word in name.split()
        if " " in name and one.kinds and one.kinds["person"] > one.kinds["organisation"]
    }
    found = {name for name in map(_company, sorted(heard)) if " " in name} & free
    for article in rows:
        ends: set[str] = set()
        for _, mention, _ in article:
            words = places.key(mention.name).split()
            if len(words) == 1 and words[0] in ends:
                found |= {words[0]} & free - bearing
            elif mention.kind == "organisation" and len(words) > 1 and "of" not in words:
                ends.add(words[-1])
    return found


def _company(name: str) -> str:
    """A company's name without what such names end in; empty where that is nothing."""
    words = name.split()
    end = len(words)
    while end > 1 and words[end - 1] in COMPANIES:
        end -= 1
    return " ".join(words[:end]) if end < len(words) else ""


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
