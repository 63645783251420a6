"""What a draft got right, by section: figures from 0 to 1, more being better."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evaluation import timelines
from evaluation.gold import DIFFERENCES, Differing, Gold, Left, Named, Place, Published, Said
from evaluation.words import Result, all_capitalised, capitalised, name_key, numbers, same_speaker, share
from generator.analysis.attribution import Attribution
from generator.model import Actor, Article, Brief, Difference, Evidence, Position, Question

FIRST = 30
"""The actors a reader looks at."""
COVERED = 0.5
"""The part of a quotation that an attribution must hold to have found it."""


@dataclass(frozen=True)
class Drafted:
    """A draft with what it was made of."""

    brief: Brief
    articles: Mapping[str, Article]
    attributions: Mapping[str, Sequence[Attribution]]
    """By article, in order."""


def score(drafted: Drafted, gold: Gold) -> Result:
    """Every figure of a draft, and what was missed and invented, each with its section in front.

    What the gold has nothing of is not measured.
    """
    brief = drafted.brief
    parts = {
        "citations": citations(brief, drafted.articles),
        "published": published(drafted.articles, gold.published),
        "timeline": timelines.score(brief.events(), gold.timeline),
        "actors": actors(brief.actors, gold.actors),
        "speakers": speakers(drafted.attributions, gold.speakers),
        "differences": differences(brief.differences, gold.differences),
        "questions": questions(brief.questions, gold.questions),
    }
    total = Result()
    for name, part in parts.items():
        if getattr(gold, name, True):
            total.figures |= part.figures
            total.missed += [f"{name}: {line}" for line in part.missed]
            total.invented += [f"{name}: {line}" for line in part.invented]
    return total


def citations(brief: Brief, articles: Mapping[str, Article]) -> Result:
    """Whether quotes are verbatim, offsets right, and claims have evidence that holds their numbers and names."""
    evidence, claims = list(brief.evidence()), list(brief.claims())
    result = Result()

    def count(name: str, things: Sequence[object], right: Callable[..., bool]) -> None:
        wrong = [thing for thing in things if not right(thing)]
        result.figures[f"citations.{name}"] = share(len(things) - len(wrong), len(things))
        result.invented += [f"{name}: {getattr(thing, 'text', '') or getattr(thing, 'quote', '')}" for thing in wrong]

    def text(piece: Evidence) -> str:
        return articles[piece.article].text if piece.article in articles else ""

    def supported(read: Callable[[str], set[str]], stand: Callable[[str], set[str]]) -> Callable[..., bool]:
        return lambda claim: read(claim.text) <= stand(" ".join(piece.quote for piece in claim.evidence))

    count("verbatim", evidence, lambda piece: bool(piece.quote) and piece.quote in text(piece))
    count("offsets", evidence, lambda piece: text(piece)[piece.span.start : piece.span.end] == piece.quote)
    count("cited", claims, lambda claim: bool(claim.evidence))
    count("numbers", claims, supported(numbers, numbers))
    count("names", claims, supported(capitalised, all_capitalised))
    return result


def published(articles: Mapping[str, Article], gold: Mapping[str, Published]) -> Result:
    """Publication dates that the texts give; what sources.yml supplies is not scored.

    A date with a first and a last day is an answer; anything else may only say before or after which day. Both are
    right when they allow the true date.
    """
    result = Result()
    exact: list[bool] = []
    answered: list[bool] = []
    right: list[bool] = []
    for name, entry in gold.items():
        if entry.by == "sources":
            continue
        given = articles[name].date
        first, last = (given.earliest, given.latest) if given else (None, None)
        told = given.text if given else "nothing"
        if entry.by == "text":
            exact.append(first == last == entry.date.earliest)
            answered.append(first is not None and last is not None)
            if not exact[-1]:
                result.missed.append(f"{name}: {entry.date.text}, not {told}")
        if given:
            earliest, latest = entry.date.earliest or date.min, entry.date.latest or date.max
            right.append((first or date.min) <= latest and earliest <= (last or date.max))
            if not right[-1]:
                result.invented.append(f"{name}: {told}, not {entry.date.text}")
    for figure, cases in (("exact", exact), ("answered", answered), ("right", right)):
        result.figures[f"published.{figure}"] = share(sum(cases), len(cases))
    return result


def actors(shown: Sequence[Actor], gold: Sequence[Named]) -> Result:
    """Actors among the first thirty, each under one entry of its own; the gold's optional ones are no invention."""
    first = shown[:FIRST]
    keys = [{name_key(name) for name in entry.names} for entry in gold]
    owners = [
        [number for number, names in enumerate(keys) if names & {name_key(name) for name in actor.names}]
        for actor in first
    ]
    entries = [[place for place, owned in enumerate(owners) if number in owned] for number in range(len(gold))]
    wanted = [number for number, entry in enumerate(gold) if not entry.optional]
    found = [number for number in wanted if entries[number]]
    alone = [n for n in found if len(entries[n]) == 1 and owners[entries[n][0]] == [n]]
    kinds = [n for n in found if first[entries[n][0]].kind == gold[n].kind]
    result = Result(
        {
            "actors.recall": share(len(found), len(wanted)),
            "actors.precision": share(sum(map(bool, owners)), len(first)),
            "actors.one_entry": share(len(alone), len(found)),
            "actors.kind": share(len(kinds), len(found)),
        },
        missed=[gold[number].name for number in wanted if number not in found],
        invented=[actor.name for actor, owned in zip(first, owners, strict=True) if not owned],
    )
    for number in found:
        if number not in alone:
            names = "; ".join(" = ".join(first[place].names) for place in entries[number])
            result.invented.append(f"{gold[number].name} is split or mixed: {names}")
        elif number not in kinds:
            result.invented.append(f"{gold[number].name} is a {first[entries[number][0]].kind}")
    return result


def speakers(attributions: Mapping[str, Sequence[Attribution]], gold: Sequence[Said]) -> Result:
    """Quotations whose words are attributed, and to whom; who is anonymous must be known as such."""
    result = Result()
    found: list[bool] = []
    right: list[bool] = []
    secret: list[bool] = []
    through: list[bool] = []
    for entry in gold:
        said = _attribution(attributions.get(entry.place.article, ()), entry.place)
        found.append(said is not None)
        if said is None:
            result.missed.append(f"{entry.speaker}, in {entry.place}")
            continue
        right.append(any(same_speaker(said.speaker, name) for name in entry.names))
        if not right[-1]:
            result.invented.append(f"{said.speaker or 'nobody'}, not {entry.speaker}, in {entry.place}")
        if entry.anonymous:
            secret.append(said.anonymous)
            if not said.anonymous:
                result.missed.append(f"{entry.speaker} is anonymous, in {entry.place}")
        if entry.through:
            through.append(any(same_speaker(name, entry.through) for name in said.through))
            if not through[-1]:
                result.missed.append(f"through {entry.through}, in {entry.place}")
    for name, cases in (("recall", found), ("right", right), ("anonymous", secret), ("through", through)):
        result.figures[f"speakers.{name}"] = share(sum(cases), len(cases))
    return result


def _attribution(attributions: Iterable[Attribution], place: Place) -> Attribution | None:
    """The attribution that holds most of a passage, if together they hold enough of it."""
    held = [
        (min(place.span.end, said.content.end) - max(place.span.start, said.content.start), said)
        for said in attributions
        if said.content.overlaps(place.span)
    ]
    if not held or sum(length for length, _ in held) < COVERED * (place.span.end - place.span.start):
        return None
    return max(held, key=lambda one: one[0])[1]


def differences(shown: Sequence[Difference], gold: Sequence[Differing]) -> Result:
    """Differences found, by kind, and those that are none.

    One is found when two of its positions rest on two sides of the gold's. Where its passages fit several of the
    gold's, it is the one of which it has most sides, and no false alarm if it can be a true difference.
    """
    owner = [_difference(difference, gold) for difference in shown]
    found = {number for number in owner if number is not None}
    result = Result()
    for kind in DIFFERENCES:
        wanted = [number for number, entry in enumerate(gold) if entry.kind == kind and not entry.optional]
        result.figures[f"differences.{kind}"] = share(sum(number in found for number in wanted), len(wanted))
        result.missed += [f"{kind}: {gold[number].question}" for number in wanted if number not in found]
    spared = [number for number, entry in enumerate(gold) if entry.kind == "none"]
    true = [(difference, gold[n]) for difference, n in zip(shown, owner, strict=True) if n is not None]
    true = [(difference, entry) for difference, entry in true if entry.kind != "none"]
    right = sum(difference.kind == entry.kind for difference, entry in true)
    result.figures |= {
        "differences.spared": share(sum(number not in found for number in spared), len(spared)),
        "differences.kind": share(right, len(true)),
        "differences.precision": share(len(true), len(shown)),
    }
    for difference, number in zip(shown, owner, strict=True):
        sides = f"{difference.question} [{' | '.join(position.text for position in difference.positions)}]"
        if number is None:
            result.invented.append(f"{difference.kind}: {sides}")
        elif gold[number].kind != difference.kind:
            why = "no difference" if gold[number].kind == "none" else f"a {gold[number].kind}"
            result.invented.append(f"{difference.kind}, but is {why}: {sides}")
    return result


def _difference(shown: Difference, gold: Sequence[Differing]) -> int | None:
    """The number of the gold's difference that this one is."""
    best: tuple[tuple[int, int, int], int] | None = None
    for number, entry in enumerate(gold):
        held = [
            {side for side, places in enumerate(entry.sides) if any(_takes(position, place) for place in places)}
            for position in shown.positions
        ]
        sides = len(set().union(*held)) if held else 0
        apart = any(one - other and other - one for one in held for other in held)
        rank = (int(entry.kind != "none"), sides, int(not entry.optional))
        if apart and (best is None or rank > best[0]):
            best = (rank, number)
    return best[1] if best else None


def _takes(position: Position, place: Place) -> bool:
    """Whether a position rests on a passage; where both give numbers, they have one in common.

    A sentence may tell of the dead and of the injured, and evidence be the whole sentence.
    """
    given, meant = numbers(position.text), numbers(place.quote)
    return _touching((place,), position.evidence) and (not given or not meant or bool(given & meant))


def questions(shown: Sequence[Question], gold: Sequence[Left]) -> Result:
    """What is left open: the passages found that raise it, its status, and the passages that answer it."""
    owners = [
        [n for n, entry in enumerate(gold) if any(_touching(entry.raised, claim.evidence) for claim in question.known)]
        for question in shown
    ]
    wanted = [number for number, entry in enumerate(gold) if not entry.optional]
    first = {n: next((q for q, owned in zip(shown, owners, strict=True) if n in owned), None) for n in wanted}
    found = [number for number in wanted if first[number]]
    closed = [number for number in found if gold[number].answered_by]
    answered = sum(
        any(_touching(gold[n].answered_by, q.answered_by) for q, owned in zip(shown, owners, strict=True) if n in owned)
        for n in closed
    )
    status = sum((question := first[n]) is not None and question.status == gold[n].status for n in found)
    return Result(
        {
            "questions.recall": share(len(found), len(wanted)),
            "questions.precision": share(sum(map(bool, owners)), len(shown)),
            "questions.status": share(status, len(found)),
            "questions.answers": share(answered, len(closed)),
        },
        missed=[f"{gold[n].asks} ({gold[n].raised[0]})" for n in wanted if n not in found],
        invented=[question.text for question, owned in zip(shown, owners, strict=True) if not owned],
    )


def _touching(places: Iterable[Place], evidence: Iterable[Evidence]) -> bool:
    return any(place.touches(piece) for place in places for piece in evidence)
