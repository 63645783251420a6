"""What the articles say an actor is and did: titles and appositions to the letter, and its most telling act.

Nothing is put together from parts: a role is the words of one passage, and the passage is its evidence.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from generator.analysis import places
from generator.analysis.mentions import Mention
from generator.analysis.ontology import STATEMENT, TALK
from generator.analysis.passages import Analysis, Passage
from generator.model import Claim, Evidence, Span

MOST = 3
"""The most roles an actor is given."""
OF = (["of"], ["of", "the"])
"""Words between a person's name and the body the person is of."""
LONG, SHORT = 300, 30
"""Characters beyond which a statement is too long to say what somebody did, and words with which it says it well."""


class Seen(NamedTuple):
    """A mention of an actor and where it stands."""

    mention: Mention
    place: int
    """Its place among the passage's mentions."""
    passage: Passage
    analysis: Analysis
    body: bool = False
    """Whether it stands for the body without a name of its own that the mention owns."""

    @property
    def acts(self) -> bool:
        """Whether the actor, and not only something of it, does what the sentence tells."""
        body = self.mention.body
        return bool(body and body.acts) if self.body else self.mention.acts and not _owns(self)


def sightings(
    owners: Mapping[tuple[str, int], int],
    bodies: Mapping[tuple[str, int], int],
    wanted: Sequence[int],
    analyses: Sequence[Analysis],
) -> dict[int, list[Seen]]:
    """The mentions of some members by their numbers, in the order of the articles."""
    found: dict[int, list[Seen]] = {number: [] for number in wanted}
    for analysis in analyses:
        for passage in analysis.passages:
            for place, mention in enumerate(passage.mentions):
                for own, numbers in ((False, owners), (True, bodies)):
                    number = numbers.get((analysis.article.id, mention.span.start))
                    if number in found:
                        found[number].append(Seen(mention, place, passage, analysis, own))
    return found


def stated(seen: Sequence[Seen]) -> tuple[Claim, ...]:
    """An actor's roles: what it is said to be, the fullest first, then what it is said to have done; ids are empty."""
    titles: list[Seen] = []
    for one in sorted((one for one in seen if one.mention.title and not one.body), key=_title_order):
        words = _words(one.mention.title)
        if not any(_within(words, _words(other.mention.title)) for other in titles):
            titles.append(one)
    claims = [_title(one) for one in titles[: MOST - 1]]
    acts = _acts(seen, _telling, 1 if claims else 2) or ([] if claims else _acts(seen, _concerned, 1))
    claims += [_act(one) for one in acts]
    return tuple(claims)


def belongs_to(seen: Sequence[Seen], owners: Mapping[tuple[str, int], int], own: int) -> int | None:
    """The member that an actor's titles name most often: `Acme` for its chief executive; None where they name none."""
    counted: dict[int, int] = defaultdict(int)
    for one in seen:
        if one.body or one.mention.kind != "person":
            continue
        span = one.mention.title_span
        inside = [
            owners.get((one.analysis.article.id, other.span.start))
            for other in one.passage.mentions
            if span and span.contains(other.span) and other.kind in ("organisation", "state")
        ]
        inside.append(_of(one, owners))
        named = [number for number in inside if number is not None and number != own]
        if named:
            counted[named[0]] += 1
    return min(counted, key=lambda number: (-counted[number], number), default=None)


def _of(one: Seen, owners: Mapping[tuple[str, int], int]) -> int | None:
    """The body that follows a person's name after "of": "Jane Roe of the Air Board"."""
    after = one.passage.mentions[one.place + 1 : one.place + 2]
    if not after or after[0].kind != "organisation":
        return None
    between = one.analysis.text(Span(one.mention.span.end, max(one.mention.span.end, after[0].span.start)))
    return owners.get((one.analysis.article.id, after[0].span.start)) if between.split() in OF else None


def _title_order(one: Seen) -> tuple[int, int, int]:
    """Fuller titles first, up to a length beyond which they are none the better; those of persons before names."""
    words = len(_words(one.mention.title))
    return -min(words, 8), one.passage.number, one.passage.span.start


def _words(title: str) -> list[str]:
    return [word for word in places.key(title).split() if word not in ("the", "a", "an", "of", "former", "then")]


def _within(words: list[str], others: list[str]) -> bool:
    """Whether a title says nothing that another does not."""
    return set(words) <= set(others)


def _title(one: Seen) -> Claim:
    """A title as it is stated, with the stretch of the passage that gives it and the name."""
    span = one.mention.title_span or one.mention.span
    both = Span(min(span.start, one.mention.span.start), max(span.end, one.mention.span.end))
    statement = one.passage.statement.span
    whole = statement if statement.contains(both) else one.passage.span
    evidence = Evidence(one.analysis.article.id, one.analysis.text(whole), whole)
    return Claim(id="", text=one.mention.title, evidence=(evidence,), status="proposed")


def _acts(seen: Sequence[Seen], fit: Callable[[Seen], bool], most: int) -> list[Seen]:
    """The fit passages among those that name it, the most telling first, at most so many; a reprint adds nothing."""
    acting = [one for one in seen if fit(one)]
    kept: dict[str, Seen] = {}
    for one in sorted(acting, key=lambda one: -_weight(one)):
        if len(kept) == most:
            break
        kept.setdefault(" ".join(places.key(one.passage.statement.text).split()), one)
    return list(kept.values())


def _telling(one: Seen) -> bool:
    """Whether the mention acts in a statement that stands alone and holds its name."""
    return one.acts and _usable(one)


def _concerned(one: Seen) -> bool:
    """Whether it takes part in what a statement that stands alone tells."""
    named = not (one.mention.kind in ("state", "place") and one.mention.modifies) and not one.mention.people
    return _usable(one) and named and any(one.place in event.participants for event in one.passage.events)


def _usable(one: Seen) -> bool:
    """Whether it is named in a statement that stands alone."""
    statement = one.passage.statement
    plain = not statement.obstacle and not one.passage.headline and not one.mention.aside
    told = any(event.main and statement.span.contains(event.span) for event in one.passage.events)
    return plain and (told or statement.form == "definition") and statement.span.contains(one.mention.span)


def _weight(one: Seen) -> float:
    """How telling an act is: an event that happened, above all the sentence's main one; early in its article."""
    own = [event for event in one.passage.events if event.participants and event.participants[0] == one.place]
    weight = 0.0
    for event in own:
        sure = 2.0 if event.modality == "happened" else 1.0
        weight = max(
            weight, sure * (1.0 + event.main) * (1.0 if event.kind and event.kind not in (STATEMENT, TALK) else 0.3)
        )
    statement = one.passage.statement
    weight += 1.0 if statement.form == "definition" else 0.0
    weight -= 0.5 if statement.span.end - statement.span.start > LONG else 0.0
    weight -= 0.5 if one.mention.located and not one.acts else 0.0
    weight += 0.5 if len(statement.text.split()) <= SHORT else 0.0
    weight -= 1.0 if one.mention.people and not one.body else 0.0
    return weight + 0.5 / (1 + one.passage.number)


def _owns(one: Seen) -> bool:
    """Whether only something of it acts: "Acme's lawyers"."""
    end = one.mention.span.end
    return one.analysis.text(Span(end, end + 1)) in ("'", "’")


def _act(one: Seen) -> Claim:
    """What it did, in the statement's words."""
    statement = one.passage.statement
    evidence = tuple(
        Evidence(one.analysis.article.id, one.analysis.text(span), span, _speaker(one.passage, span))
        for span in (statement.span, *statement.support)
    )
    return Claim(id="", text=statement.text, evidence=evidence, status="proposed")


def _speaker(passage: Passage, span: Span) -> str:
    """Whom the article has some words of a passage from."""
    return next((one.speaker for one in passage.attributions if one.content.overlaps(span)), "")
