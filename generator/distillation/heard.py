"""What a topic's articles say of each name, counted: where it stands, what it has, what stands beside it."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.analysis import beside, places
from generator.analysis.headwords import PLACE_HEADS
from generator.analysis.passages import Analysis
from generator.distillation.bearers import Row
from generator.model import ActorKind

SOVEREIGN = re.compile(
    r"(?:['’]s)? (?:[\w-]+ ){0,2}(?:air force|ambassador|army|embassy|foreign ministry|[Mm]inister|military|navy"
    r"|[Pp]resident(?:ial)?|troops)\b"
)
"""What follows a state's name, or that of its people."""
RULED = re.compile(
    r"['’]s? (?:[Pp]resident|[Pp]arliament|[Gg]overnment|ambassador|embassy|[Pp]rime [Mm]inister"
    r"|(?:[Dd]efen[cs]e|[Ff]oreign|[Ii]nterior) [Mm]inist(?:er|ry))\b|['’]s (?:[a-z-]+ ){1,2}minister\b"
)
"""What a state has, and hardly anybody else."""
COMMON = re.compile(r" ([a-z]+)")
"""A common word right after a name."""
CALLED = re.compile(
    r"\b(?:[Gg]roup|gang|organi[sz]ation|outfit|collective|militia|movement|network|party|unit) (?:that |which )?"
    r"(?:call(?:s|ed|ing)? (?:itself|themselves)|known as|called|named) (?:the )?$"
)
"""What stands before a body's name, whatever that looks like: "a group that calls itself Red Lamp"."""
FACILITY = re.compile(
    r" (?:(?:[a-z]+ ){0,2}(?:airport|bridge|concession|dam|factory|hospital|mine|plant|port|prison|project|refinery"
    r"|stadium|station|university)\b)"
)
"""What is called after where it is: "the Acre copper mine"."""
DATELINES = (
    re.compile(
        r"^([A-ZÀ-Ý][A-ZÀ-Ý'’ .-]{1,40})(?:, [^\n()—–]{2,40})? (?:\([^)\n]{2,30}\) ?)?[-–—]{1,2} ", re.MULTILINE
    ),
    re.compile(r"^([A-ZÀ-Ý][A-ZÀ-Ý'’ -]{2,40}), [A-Z][a-z]{2,8}\.? \d{1,2}\b", re.MULTILINE),
    re.compile(r"^([A-ZÀ-Ý][\w'’-]{2,20}) \([^)\n]{2,30}\) ?[-–—]{1,2} ", re.MULTILINE),
)
"""The place at the beginning of a report: "ACRE, May 3 (Agency) - …", "ACRE, May 3, Agency.", "Acre (agency) – …"."""
SEATED = re.compile(
    r"\b(?:court|embassy|government|headquarters|hospital|[Mm]inistry|museum|parliament|prison|prosecutors|university"
    r"|zoo) in $"
)
"""What stands in towns, right before a town's name."""

REACH = 30
"""Characters before a name in which such words are looked for."""


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
    addressed: bool = False
    """The same, where the title is none that a company may have too: "the owner, Acre"."""
    ruled: int = 0
    """How often it has what a state has: "Acre's prime minister"."""
    heads: int = 0
    """How often it stands before what kind of place it names: "the Acre pass"."""

    houses: int = 0
    """How often it stands before what is called after its place."""
    called: bool = False
    """Whether it is said to be what a group calls itself."""
    acts: int = 0
    """How often it does something."""
    begins: bool = False
    """Whether a report begins with it as where it is from."""

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


def hear(analyses: Sequence[Analysis], rows: Sequence[Sequence[Row]]) -> dict[str, Heard]:
    """What the articles say of each name, by its words for comparing."""
    heard: dict[str, Heard] = defaultdict(Heard)
    for analysis, article in zip(analyses, rows, strict=True):
        text = analysis.article.text
        datelines = {places.key(found[1]) for line in DATELINES for found in line.finditer(text)}
        for name in sorted(datelines):
            heard[name].sited += 1
            heard[name].begins = True
        for passage, mention, _ in article:
            if mention.kind == "state" or (mention.body and mention.body.alone):
                continue
            name = places.key(mention.name)
            one = heard[name]
            one.kinds, one.sure = one.kinds or Counter(), one.sure or Counter()
            one.count += not passage.headline
            one.sited += mention.sited in beside.INTO
            one.sited += SEATED.search(text, max(0, mention.span.start - REACH), mention.span.start) is not None
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
            title = mention.title.lower().split() if mention.kind == "person" else []
            one.titled |= mention.courtesy or bool(title)
            one.addressed |= mention.courtesy or (bool(title) and beside.EITHER.isdisjoint(title))
            after = COMMON.match(text, mention.span.end)
            one.heads += after is not None and after[1] in PLACE_HEADS
            one.houses += FACILITY.match(text, mention.span.end) is not None
            one.called |= CALLED.search(text, max(0, mention.span.start - 2 * REACH), mention.span.start) is not None
            one.acts += mention.acts
            one.ruled += RULED.match(text, mention.span.end) is not None
    return heard
