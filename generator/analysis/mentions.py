"""Who and what a sentence names: persons, organisations, states and places, with the titles they are given.

The parser's entities are the beginning; rules over words cut them right, and the article agrees on one sense for each
name, and is searched for the names it knows where the parser saw none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.analysis import beside, candidates, collectives, places, standing, titles
from generator.analysis.collectives import Body
from generator.analysis.cutting import Candidate
from generator.analysis.headwords import ORGANISATION_HEADS, STORMS, TRADES
from generator.analysis.places import key
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


SURE = 8
"""Votes for what the words beside a name say of it; a mention has two, and one in a headline."""
SITED = 4
"""Votes for a place where a person would be another: "in Smith"."""
ACRONYM = 4
"""Letters of the longest word in capitals that is more likely an acronym than a heading's."""


def find(sentences: Sequence[Sentence]) -> tuple[tuple[Mention, ...], ...]:
    """For each sentence of an article the mentions in it, in order, not overlapping."""
    found = [candidates.find(sentence) for sentence in sentences]
    senses = _senses(sentences, found)
    rows = [
        tuple(_mentions(sentence, _known(sentence, one, senses), senses))
        for sentence, one in zip(sentences, found, strict=True)
    ]
    return tuple(_with_alone(sentences, rows))


class Senses(NamedTuple):
    """What an article takes its names for."""

    kinds: Mapping[str, ActorKind | None]
    """By name; None for what is no name."""
    surnames: frozenset[str]
    """The last words of its persons' names."""
    starts: Mapping[str, tuple[tuple[str, ...], ...]]
    """Its names as words, the longest first, by their first words."""
    firm: frozenset[str]
    """The names that stand within a sentence somewhere, where a capital means something."""
    small: frozenset[str] = frozenset()
    """The words it also writes small."""


@dataclass
class Heard:
    """What an article's candidates say of its names, before it is settled; sentences by their numbers."""

    votes: dict[str, Counter[ActorKind | None]] = field(default_factory=lambda: defaultdict(Counter))
    begun: dict[str, int] = field(default_factory=dict)
    """Where each name stands first."""
    introduced: dict[str, int] = field(default_factory=dict)
    """Where a person's full name first ends in this word."""
    called: dict[str, int] = field(default_factory=dict)
    """Where a person's full name first begins with this word."""
    headed: dict[str, int] = field(default_factory=dict)
    """Where another longer name first begins with this word."""
    firm: set[str] = field(default_factory=set)
    """The names that stand within a sentence, where a capital means something."""
    works: set[str] = field(default_factory=set)
    """What laws and prizes may be called for short."""

    def add(self, sentence: Sentence, one: Candidate) -> None:
        """Hears a candidate."""
        name = key(sentence.between(one.first, one.end))
        words = name.split()
        self.votes[name][one.kind] += 1 if sentence.headline else 2
        if one.kind != "state":
            sure = beside.kind(sentence, one)
            if sure:
                self.votes[name][sure] += SURE
            elif one.kind == "person" and beside.is_several(sentence, one):
                self.votes[name]["organisation"] += SURE
            elif one.kind == "person" and len(words) == 1 and beside.where(sentence, one) in beside.INTO:
                self.votes[name]["place"] += SITED
        if one.kind not in ("state", "person") and standing.is_thing(sentence.tokens, one):
            self.votes[name][None] += SURE
        if one.kind != "state" and beside.is_thing(sentence.tokens, one):
            self.votes[name][None] += SURE
            self.works.update(words)
        if beside.is_numbered(sentence.tokens, one):
            self.votes[name][None] += SITED
        if len(words) > 1 and words[0] in STORMS:
            self.votes[name][None] += SURE
            self.works.add(" ".join(words[1:]))
        if not sentence.headline:
            self.begun.setdefault(name, sentence.number)
        if len(words) > 1 and one.kind == "person" and words[0] not in STORMS:
            self.introduced.setdefault(_family(words), sentence.number)
            self.called.setdefault(words[0], sentence.number)
        elif len(words) > 1:
            self.headed.setdefault(words[0], sentence.number)
        if one.first and not sentence.headline:
            self.firm.add(name)

    def kind(self, name: str, lower: frozenset[str]) -> ActorKind | None:
        """What a name is; one word that is also written small, and never within a sentence with a capital, is none."""
        never = 2 + max(self.begun.values(), default=0)
        counted = self.votes[name]
        introduced = self.introduced.get(name, self.called.get(name, never))
        if name in self.works or (name in lower and name not in self.firm):
            return None
        begun = self.begun.get(name, never - 1)
        if introduced <= begun < self.headed.get(name, never) and "state" not in counted:
            return "person"
        if counted["person"] and name in self.headed and introduced > begun:
            counted["organisation"] += counted.pop("person")
        return max(counted, key=lambda kind: (counted[kind], kind == "person", kind or ""))


def _senses(sentences: Sequence[Sentence], found: Sequence[Sequence[Candidate]]) -> Senses:
    """One sense for each name of an article, by vote; a full name speaks for the last name that follows it."""
    heard = Heard()
    for sentence, row in zip(sentences, found, strict=True):
        heard.works.update(candidates.works(sentence))
        for one in row:
            heard.add(sentence, one)
    lower = frozenset(token.text for sentence in sentences for token in sentence.tokens if token.text.islower())
    kinds = {name: heard.kind(name, lower) for name in heard.votes}
    alone = {surname: kinds.get(surname, "person") for surname in heard.introduced}
    starts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name, kind in sorted((kinds | alone).items()):
        if name and kind and kind != "state":
            starts[name.split()[0]].append(tuple(name.split()))
    longest = {word: tuple(sorted(names, key=lambda words: (-len(words), words))) for word, names in starts.items()}
    return Senses(kinds | alone, frozenset(heard.introduced), longest, frozenset(heard.firm), lower)


def _family(words: Sequence[str]) -> str:
    """The last name of a person."""
    return words[-2] if words[-1] in titles.GENERATIONS and len(words) > 2 else words[-1]


def _known(sentence: Sentence, found: Sequence[Candidate], senses: Senses) -> list[Candidate]:
    """The candidates of a sentence, mended by the names the article knows, and those of them found elsewhere in it."""
    tokens = sentence.tokens
    kept: list[Candidate] = []
    for one in found:
        kept += _mended(sentence, one, senses)
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
