"""Who and what a sentence names: persons, organisations, states and places, with the titles they are given.

The parser's entities are the beginning; rules over words cut them right, and the article agrees on one sense for each
name, and is searched for the names it knows where the parser saw none.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analysis import beside, candidates, collectives, datelines, places, standing, titles
from generator.analysis.collectives import Body
from generator.analysis.cutting import Candidate
from generator.analysis.headwords import ORGANISATION_HEADS, TRADES
from generator.analysis.places import key
from generator.analysis.senses import Senses, settle
from generator.analysis.syntax import Sentence, Token
from generator.model import ActorKind, Span


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence, to the letter."""

    span: Span
    """Of the name, titles and determiners left out."""
    name: str
    kind: ActorKind
    first: int
    """Tokens `first` to `end` (exclusive) of the sentence."""
    end: int
    title: str = ""
    """The role stated beside it, to the letter: "Secretary of State", "president of Acme"."""
    title_span: Span | None = None
    acts: bool = False
    """Whether it is the subject of a verb, or the agent of a passive."""
    located: bool = False
    """Whether it stands where a place stands: "in Paris", "Paris, France"."""
    sited: str = ""
    """The preposition of place it stands after, whatever it is taken for: "in Smith", "on Smith"."""
    people: bool = False
    """Whether it is the word for a people, or its adjective: "Danish", "Americans"."""
    courtesy: bool = False
    """Whether it follows a form of address: "Mr. Smith"."""
    aside: bool = False
    """Whether it only carries the news or stands in no sentence: "told Reuters", a byline, a caption."""
    modifies: bool = False
    """Whether it only stands before another noun: `US` in "a US website"."""
    sure: ActorKind | None = None
    """What the words beside it say it is: "the firm Acme"; None where they say nothing."""
    body: Body | None = None
    """The body without a name of its own that it owns: "US troops" for `US`."""


ACRONYM = 4
"""Letters of the longest word in capitals that is more likely an acronym than a heading's."""


def find(sentences: Sequence[Sentence]) -> tuple[tuple[Mention, ...], ...]:
    """For each sentence of an article the mentions in it, in order, not overlapping."""
    found = [candidates.find(sentence) for sentence in sentences]
    senses = settle(sentences, found)
    rows = [
        tuple(_mentions(sentence, _known(sentence, one, senses), senses))
        for sentence, one in zip(sentences, found, strict=True)
    ]
    return tuple(_with_alone(sentences, rows))


def _known(sentence: Sentence, found: Sequence[Candidate], senses: Senses) -> list[Candidate]:
    """The candidates of a sentence, mended by the names the article knows, and those of them found elsewhere in it."""
    tokens = sentence.tokens
    kept: list[Candidate] = []
    for one in found:
        if not kept or one.end > kept[-1].end:
            kept += _mended(sentence, _whole(sentence, one), senses)
    taken = {index for one in kept for index in range(one.first, one.end)}
    for index, token in enumerate(tokens):
        acronym = len(token.text) > 1 and token.text.isupper()
        if index in taken or not (acronym or (token.text[0].isupper() and token.pos in ("PROPN", "NOUN", "ADJ"))):
            continue
        for words in senses.starts.get(key(token.text), ()):
            end = index + len(words)
            fits = end <= len(tokens) and taken.isdisjoint(range(index, end))
            named = token.pos == "PROPN" or acronym or _is_surname(token, senses)
            if not fits or (end - index == 1 and not named):
                continue
            if key(sentence.between(index, end)) == " ".join(words):
                kept.append(Candidate(index, end, senses.kinds[" ".join(words)]))
                taken.update(range(index, end))
                break
    return sorted(kept)


def _whole(sentence: Sentence, one: Candidate) -> Candidate:
    """A name with what belongs to it around hyphens: "Jane Roe" and "Jane" of "Jane Roe-Doe", "Roe" of "Mary-Jane Roe".

    The second only behind a title, where what follows is no more than that last name.
    """
    tokens = sentence.tokens
    start = one.first - 3
    if one.end - one.first == 1 and start >= 0 and _behind_hyphen(tokens, start + 1) == one.first:
        whole = Candidate(start, one.end, one.kind)
        return whole._replace(kind="person") if beside.kind(sentence, whole) == "person" else whole
    end = _behind_hyphen(tokens, one.end)
    titled = one.kind == "person" and one.first and titles.is_head(tokens[one.first - 1]) and one.end - one.first == 1
    if titled and end == one.end < len(tokens) and tokens[end].pos == "PROPN" and tokens[end].text.istitle():
        further = _behind_hyphen(tokens, end + 1)
        end = further if further > end + 1 else end
    grows = end > one.end and one.kind in ("person", "organisation")
    return Candidate(one.first, end, one.kind) if grows and one.end - one.first < 4 else one


def _behind_hyphen(tokens: tuple[Token, ...], end: int) -> int:
    """The end of a name that goes on behind a hyphen with a capital."""
    while (
        0 < end < len(tokens) - 1
        and tokens[end].text == "-"
        and tokens[end - 1].end == tokens[end].start
        and tokens[end].end == tokens[end + 1].start
        and tokens[end + 1].text.istitle()
        and tokens[end - 1].text.istitle()
        and tokens[end + 1].pos == "PROPN"
    ):
        end += 2
    return end


def _is_surname(token: Token, senses: Senses) -> bool:
    """Whether a subject that the parser takes for a common noun is a person's last name, and never written small."""
    return token.dep == "nsubj" and key(token.text) in senses.surnames and token.lower not in senses.small


def _mended(sentence: Sentence, one: Candidate, senses: Senses) -> list[Candidate]:
    """A candidate without what ran into it: a name twice, a photo's credit, a title before a known last name."""
    tokens = sentence.tokens
    length = one.end - one.first
    if length < 2 or one.kind == "state":
        return [one]
    if (
        sentence.headline
        and one.kind == "organisation"
        and key(sentence.between(one.first, one.end)) not in senses.firm
    ):
        words = tuple(key(token.text) for token in tokens[one.first : one.end])
        for name in senses.starts.get(words[0], ()):
            rest = tokens[one.first + len(name) : one.end]
            if name == words[: len(name)] and rest and " ".join(name) in senses.firm and _is_verb(rest[0]):
                return [Candidate(one.first, one.first + len(name), senses.kinds[" ".join(name)])]
    last = key(tokens[one.end - 1].text)
    kind = senses.kinds.get(last)
    if titles.is_head(tokens[one.first]) and last in senses.surnames and one.kind != "person":
        return [Candidate(one.end - 1, one.end, "person")]
    if kind == one.kind == "organisation" and last in senses.firm:
        opening, closing = tokens[one.first].text, tokens[one.end - 1].text
        shouted = opening.isupper() and len(opening) > ACRONYM and not closing.isupper()
        if shouted or key(tokens[one.end - 2].text) == last:
            return [Candidate(one.end - 1, one.end, kind)]
    return [one]


def _is_verb(token: Token) -> bool:
    """Whether a word of a heading may be what a body does, and not the end of its name: "Acme Foods Announces"."""
    word = token.lower
    return word.endswith("s") and not word.endswith("ss") and word not in ORGANISATION_HEADS | TRADES


def _mentions(sentence: Sentence, found: Sequence[Candidate], senses: Senses) -> Iterator[Mention]:
    """The mentions of a sentence, in order."""
    tokens = sentence.tokens
    loose = standing.loose(sentence)
    begins = datelines.end(sentence, next(iter(sentence.roots), None))
    roles = {}
    for one in found:
        if _kind(sentence, one, senses) not in ("state", None) and not one.people:
            role = titles.of(sentence, one.first, one.end, _kind(sentence, one, senses) == "person")
            if role:
                roles[one] = role
    for one in found:
        kind = _kind(sentence, one, senses)
        if kind is None or any(_is_title(tokens, one, role, kind) for role in roles.values()):
            continue
        text = sentence.between(one.first, one.end)
        role = roles.get(one)
        country = places.named(text)
        yield Mention(
            span=Span(tokens[one.first].start, tokens[one.end - 1].end),
            name=text,
            kind=kind,
            first=one.first,
            end=one.end,
            title=sentence.between(*role) if role else "",
            title_span=Span(tokens[role[0]].start, tokens[role[1] - 1].end) if role else None,
            acts=standing.acts(tokens, one),
            located=kind in ("place", "state")
            and (standing.located(tokens, one) or beside.where(sentence, one) in beside.INTO),
            sited=beside.where(sentence, one),
            people=(one.people and kind == "place") or bool(country and country.people),
            courtesy=one.first > 0 and tokens[one.first - 1].lower.rstrip(".") in titles.COURTESY,
            aside=loose
            or (one.end <= begins and kind == "organisation")
            or (kind == "organisation" and standing.carries(sentence, one, role))
            or (kind == "person" and standing.signs(sentence, one)),
            modifies=standing.modifies(tokens, one),
            sure=beside.kind(sentence, one) if kind != "state" else None,
            body=collectives.of(sentence, one.first, one.end, kind),
        )


def _kind(sentence: Sentence, one: Candidate, senses: Senses) -> ActorKind | None:
    """What a candidate names, in this article."""
    name = key(sentence.between(one.first, one.end))
    if one.kind == "state" and not (name in senses.surnames and not one.people):
        return "state"
    return senses.kinds.get(name, one.kind)


def _is_title(tokens: tuple[Token, ...], one: Candidate, role: tuple[int, int], kind: ActorKind) -> bool:
    """Whether a candidate is only part of a title: the field of an office, `State` in "Secretary of State Jane Doe"."""
    if not (role[0] <= one.first and one.end <= role[1]) or kind == "state" or one.people:
        return False
    if kind == "person":
        return one.end == role[1] - 1 and titles.is_head(tokens[one.end])
    before = tokens[one.first - 2 : one.first] if one.first > 1 else ()
    return len(before) == 2 and before[1].lower in ("of", "for") and before[0].lower in titles.PORTFOLIO


def _with_alone(sentences: Sequence[Sentence], rows: Sequence[tuple[Mention, ...]]) -> Iterator[tuple[Mention, ...]]:
    """The mentions with those of a body by its noun alone, after the only body of the kind in the article."""
    kinds: dict[str, dict[str, Body]] = defaultdict(dict)
    for row in rows:
        for body in filter(None, (mention.body for mention in row)):
            kinds[body.words[len(body.owner) + 1 :]].setdefault(body.words, body)
    only = {kind: next(iter(some.values())) for kind, some in kinds.items() if len(some) == 1}
    named: dict[str, Body] = {}
    for sentence, row in zip(sentences, rows, strict=True):
        more = [
            Mention(
                span=Span(sentence.tokens[noun.i - 1].start, noun.end),
                name=body.name,
                kind="organisation",
                first=noun.i - 1,
                end=noun.i + 1,
                acts=body.acts,
                aside=standing.loose(sentence),
                body=body,
            )
            for noun, body in (collectives.alone(sentence, named) if named else ())
            if not any(mention.first <= noun.i < mention.end for mention in row)
        ]
        yield tuple(sorted((*row, *more), key=lambda mention: mention.first)) if more else row
        for body in filter(None, (mention.body for mention in row)):
            kind = body.words[len(body.owner) + 1 :]
            if kind in only:
                named[kind] = body
