"""Projects of any size to measure with: articles of invented news, and briefs whose quotes stand in them to the letter.

The same size and seed give the same files. A place's news makes one brief: ten articles tell 60 facts, each fact in
one to three of them and in other words each time, between sentences that no brief cites. Some actors stand in the
briefs of one region, the others in one brief only.
"""

import random
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).parent.parent
ARTICLES_A_BRIEF = 10
WORDS_AN_ARTICLE = 600
REGION = 10
"""Briefs that share actors."""

# How much of each a brief has: 60 claims in all.
BOTTOM_LINE, BACKGROUND, TIMELINE, ACTORS, DIFFERENCES, QUESTIONS = 4, 14, 22, 8, 3, 6
CLAIMS = 60
NEW = 20
"""One article in so many is not in the long brief yet."""

Entry = dict[str, Any]

# What a brief says, and the ways in which articles say it.
_FACTS = (
    (
        "{body} repaired {n} of {m} pumps in {place}.",
        "{body} repaired {n} of {m} pumps in {place} before the rains set in, and left the rest to the districts.",
        "Of {m} pumps in {place}, {body} had repaired {n} by the end of the season, a list at the town hall shows.",
        "In {place} the work is slow: {n} of {m} pumps have been repaired by {body}, and none of the others is in use.",
    ),
    (
        "{body} agreed to pay {n} million crowns for the bridge at {place}.",
        "After a long night {body} agreed to pay {n} million crowns for the bridge at {place}, half of it in the first year.",
        "The bridge at {place} will cost {n} million crowns, which {body} agreed to pay from its own reserves.",
        "{body} will find {n} million crowns for the bridge at {place}; it agreed to pay without a loan from the capital.",
    ),
    (
        "{n} families left the valley above {place} in {m} boats.",
        "{n} families left the valley above {place} in {m} boats, taking tools, seed and the bell of the school with them.",
        "In {m} boats, {n} families left the valley above {place} while the water was still rising behind the old dam.",
        "The valley above {place} is empty since {n} families left it in {m} boats, most of them for the coast.",
    ),
    (
        "{person} asked {body} to open the archive in {place} to {n} researchers.",
        "{person} asked {body} to open the archive in {place} to {n} researchers, who had waited since the change of law.",
        "The archive in {place} should be opened to {n} researchers, {person} asked of {body} in an open letter.",
        "{person} wrote again and asked {body} for the archive in {place} to be opened, this time to {n} researchers.",
    ),
    (
        "{body} closed the ferry line to {place} for {n} weeks.",
        "{body} closed the ferry line to {place} for {n} weeks because its {m} captains had worked without a day of rest.",
        "For {n} weeks no ferry went to {place}: {body} closed the line when the harbour had silted up once more.",
        "The ferry line to {place} is closed for {n} weeks, by order of {body}, and {m} lorries wait at the quay.",
    ),
    (
        "{person} counted {n} lamps and {m} broken ones in {place}.",
        "{person} counted {n} lamps and {m} broken ones in {place} on three walks through the town after midnight.",
        "There are {n} lamps and {m} broken ones in {place}, counted by {person} with the help of two schoolchildren.",
        "In {place}, {person} counted {n} lamps, and {m} broken ones among them, which nobody has come to mend.",
    ),
)
_EVENTS = (
    (
        "{body} opened the new mill at {place} with {n} workers.",
        "{body} opened the new mill at {place} with {n} workers on {day}, a month later than it had been promised.",
        "On {day} the new mill at {place} was opened by {body}, which had hired {n} workers from the villages around.",
        "With {n} workers the new mill at {place} began on {day}, and {body} opened its gates to visitors for a day.",
    ),
    (
        "{person} met {n} farmers at {place}.",
        "{person} met {n} farmers at {place} on {day} and stayed until the last of them had spoken about the harvest.",
        "{n} farmers came to {place} on {day}, where {person} met them in the hall that the brewers lend for such days.",
        "On {day}, {person} met {n} farmers at {place}; the talk was of prices, of rain and of the road to the market.",
    ),
    (
        "A storm took the roofs of {n} houses in {place}.",
        "A storm took the roofs of {n} houses in {place} on {day} and left the tower of the mill without its sails.",
        "In {place} a storm took the roofs of {n} houses on {day}, more than in any year that the older people remember.",
        "The storm of {day} took {n} roofs from houses in {place}, and the glass from nearly every window by the river.",
    ),
    (
        "{body} voted with {n} to {m} for the harbour plan of {place}.",
        "{body} voted with {n} to {m} for the harbour plan of {place} on {day}, after a debate of seven hours.",
        "On {day} the harbour plan of {place} passed: {body} voted with {n} to {m}, and both sides claimed the day.",
        "With {n} to {m}, {body} voted on {day} for the harbour plan of {place} that it had turned down a year before.",
    ),
)
_FILLER = (
    "The road from {other} follows the river for most of the way, and in a dry year it is the quickest one to {place}.",
    "“We have seen plans come and go,” said a baker near the station, who gave her name as {first} and would not be drawn.",
    "Nobody in {place} remembers a summer in which the market began so early or the barges from {other} lay so low.",
    "At the inn across from the town hall the talk went on for hours, and turned to prices, schools and the new timetable.",
    "The council’s minutes run to {m} pages and mention the matter in a single line, between a lease and a late bill.",
    "A clerk who has worked there for {n} years said the files had been moved twice and were never quite in order again.",
    "From the hill above {other} the works look smaller than they are, a row of sheds beside a basin of brown water.",
    "Most of those who spoke had walked in from the farms, and some had brought the letters they had never had answered.",
    "The figures for {other} are older and were put together in another way, so that a comparison says very little.",
    "It is the kind of question that is asked every spring in {place} and put aside when the first boats are let down.",
    "Two engineers drew the same line on two maps, {m} paces apart, and for a week each of them waited for the other.",
    "“It will be done when it is done,” said {first}, a foreman, and pointed to the {n} crates that stood by the gate.",
    "The new rules fill one page and leave to the districts what the old ones had settled in a book of {m} paragraphs.",
    "Rain began in the afternoon, and the band of the firemen played on under the arcades until the lamps were lit.",
    "What the work will cost in the end is written nowhere, and the two offices that must share it are not on good terms.",
    "In {other}, where the same was tried, the first winter was hard and the second one so mild that nothing was proved.",
)
_FURNITURE = ("Subscribe to our newsletter", "Advertisement", "Share this article", "Read more: The week in pictures")
_BODIES = ("Water Board", "Lakes Authority", "Harbour Council", "Roads Office", "Guild of Millers", "School Board")
_OFFICES = ("Mayor of", "Engineer in", "Headmistress in", "Pilot in", "Judge in", "Miller in")
_TOPICS = ("Water", "Transport", "Schools", "Harvest", "Harbours", "Archives", "Energy", "Health")


@dataclass
class _Article:
    id: str
    title: str
    published: date
    publisher: str
    sentences: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Actor:
    name: str
    kind: str
    role: str


def write(folder: Path, articles: int, seed: int = 0) -> None:
    """Writes a whole project of that many articles, and a tenth as many briefs, into a folder that is not there yet."""
    copy(folder, articles=False)
    world = _World(seed)
    sources: Entry = {}
    for number in range((articles + ARTICLES_A_BRIEF - 1) // ARTICLES_A_BRIEF):
        count = min(ARTICLES_A_BRIEF, articles - number * ARTICLES_A_BRIEF)
        brief = _BriefWriter(world, number, count)
        _dump(brief.brief(), folder / "briefs" / f"{brief.id}.yml")
        for article in brief.articles:
            (folder / "seeds" / f"{article.id}.txt").write_text(brief.text(article), "utf-8")
            sources[article.id] = brief.described(article)
    _dump(sources, folder / "seeds" / "sources.yml")


def write_long(folder: Path, articles: int, claims: int, seed: int = 0) -> None:
    """Writes a project of one brief of that many claims, over that many short articles, of which the last are new."""
    copy(folder, articles=False)
    writer = _BriefWriter(_World(seed), 0, articles)
    for article in writer.articles:
        article.sentences += [_sentence(writer.random.choice(_FILLER), writer.slots()) for _ in range(2)]
    listed, writer.articles = writer.articles, writer.articles[: -articles // NEW]
    brief = writer.brief() | {"articles": [article.id for article in writer.articles]}
    brief["background"] += [writer.claim(f"more-{i}", "claim", _FACTS) for i in range((claims - CLAIMS) // 2)]
    brief["timeline"] += [writer.event(f"later-{i}") for i in range((claims - CLAIMS) // 2)]
    _dump(brief, folder / "briefs" / "long.yml")
    writer.articles = listed[len(writer.articles) :]
    for number, _ in enumerate(writer.articles):
        writer.event(f"new-{number}")
        writer.claim(f"new-{number}", "claim", _FACTS)
    for article in listed:
        told = [article.title, f"{article.published.day} {article.published:%B %Y}"]
        told += writer.paragraphs(article.sentences)
        (folder / "seeds" / f"{article.id}.txt").write_text("\n\n".join(told) + "\n", "utf-8")
    _dump({article.id: writer.described(article) for article in listed}, folder / "seeds" / "sources.yml")


def copy(folder: Path, articles: bool = True) -> None:
    """Copies this project into a folder: its configuration, templates and written pages, and maybe what it is about."""
    for name in ("briefs", "seeds"):
        (folder / name).mkdir(parents=True)
        for path in (PROJECT / name).iterdir():
            if path.is_file() and (path.suffix == ".md" or articles):
                shutil.copy(path, folder / name)
    shutil.copytree(PROJECT / "site_templates", folder / "site_templates")
    shutil.copy(PROJECT / "mkdocs.yml", folder)


def _dump(value: Entry, path: Path) -> None:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    path.write_text(yaml.dump(value, Dumper=dumper, allow_unicode=True, sort_keys=False, width=100), "utf-8")


def _sentence(wording: str, slots: Mapping[str, str]) -> str:
    sentence = wording.format_map(slots)
    return sentence[0].upper() + sentence[1:]


class _World:
    """Names, each given once."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.given: set[str] = set()
        self.shared: list[_Actor] = []

    def name(self, syllables: int = 3) -> str:
        while True:
            parts = (self.random.choice("bdfgklmnprstvz") + self.random.choice("aeiou") for _ in range(syllables))
            name = "".join(parts).capitalize() + self.random.choice(("", "l", "n", "r", "s"))
            if name not in self.given:
                self.given.add(name)
                return name

    def actors(self, place: str, count: int) -> list[_Actor]:
        people = [
            _Actor(f"{self.name(2)} {self.name()}", "person", f"{self.random.choice(_OFFICES)} {place}")
            for _ in range(count // 2)
        ]
        bodies = [
            _Actor(f"{self.name()} {self.random.choice(_BODIES)}", "organisation", f"In charge of works in {place}")
            for _ in range(count - len(people))
        ]
        return people + bodies

    def region(self, number: int, place: str) -> list[_Actor]:
        """The actors that a brief shares with its region."""
        if number % REGION == 0:
            self.shared = self.actors(place, ACTORS // 4)
        return self.shared


class _BriefWriter:
    """One brief and its articles. A claim's sentences are put into the articles as the claim is made."""

    def __init__(self, world: _World, number: int, articles: int):
        self.world, self.random = world, world.random
        self.place, self.other = world.name(), world.name()
        self.id = f"{number:04}-{self.place.lower()}"
        self.start = date(2031, 1, 1) + timedelta(days=self.random.randrange(2000))
        self.actors = world.region(number, self.place)
        self.actors = [*self.actors, *world.actors(self.place, ACTORS - len(self.actors))]
        self.articles = [
            _Article(
                f"{number:04}-{index}-{world.name().lower()}",
                f"{self.random.choice(('What', 'How much', 'Whom'))} the {self.random.choice(_TOPICS).lower()} plan for "
                f"{self.place} leaves to {self.other}",
                self.start + timedelta(days=30 * index + self.random.randrange(30)),
                f"The {world.name()} {self.random.choice(('Courier', 'Herald', 'Post'))}",
            )
            for index in range(articles)
        ]
        self.taken: set[tuple[int, int]] = set()

    def brief(self) -> Entry:
        bottom_line = [self.claim(f"bottom-{i}", "claim", _FACTS) for i in range(BOTTOM_LINE)]
        background: list[Entry] = [self.claim(f"background-{i}", "claim", _FACTS) for i in range(BACKGROUND)]
        timeline: list[Entry] = [self.event(f"event-{i}") for i in range(TIMELINE)]
        group = {"group": "In the same month", "events": timeline[-3:]}
        differences = [self.difference(i) for i in range(DIFFERENCES)]
        bottom_line[0]["differs"] = differences[0]["id"]
        return {
            "title": f"The works in {self.place}",
            "standfirst": f"What was promised to {self.place}, what came of it, and what {self.other} has to do with it",
            "edited": self.start.replace(year=self.start.year + 2, day=1).isoformat(),
            "topics": self.random.sample(_TOPICS, 2),
            "articles": [article.id for article in self.articles],
            "bottom_line": bottom_line,
            "background": [*background[:5], {"heading": "The plan"}, *background[5:]],
            "timeline": [*timeline[:-3], group],
            "actors": [self.actor(actor) for actor in self.actors],
            "differences": differences,
            "open_questions": [self.question(i) for i in range(QUESTIONS)],
        }

    def claim(self, claim_id: str, key: str, wordings: tuple[tuple[str, ...], ...], **more: str) -> Entry:
        slots = self.slots() | more
        told, *ways = (_sentence(way, slots) for way in self.random.choice(wordings))
        count = min(len(self.articles), self.random.choice((1, 1, 2, 2, 3)))
        articles = self.random.sample(self.articles, count)
        evidence = [self.evidence(a, way) for a, way in zip(articles, self.random.sample(ways, count), strict=True)]
        return {key: told, "id": claim_id, "evidence": evidence}

    def event(self, claim_id: str) -> Entry:
        when = self.start + timedelta(days=self.random.randrange(300))
        event = self.claim(claim_id, "claim", _EVENTS, day=f"{when.day} {when:%B %Y}")
        return {"date": when.isoformat()} | event

    def actor(self, actor: _Actor) -> Entry:
        if actor.kind == "person":
            told = f"{actor.name}, {actor.role[0].lower()}{actor.role[1:]}, had come with {self.slots()['n']} letters"
        else:
            told = f"The {actor.name}, in charge of works in {self.place}, keeps {self.slots()['n']} people in its pay"
        evidence = [self.evidence(self.random.choice(self.articles), f"{told}.")]
        shared = actor in self.world.shared
        group = "The region" if shared else f"In {self.place}"
        role = {"role": f"In charge of works in {self.place}", "evidence": evidence}
        if actor.kind == "person":
            role["role"] = actor.role
        return {"name": actor.name, "kind": actor.kind, "group": group, "roles": [role]}

    def difference(self, number: int) -> Entry:
        slots = self.slots()
        positions = []
        for figure, article in zip((slots["n"], slots["m"]), self.random.sample(self.articles, 2), strict=True):
            told = f"In the quarter by the {self.world.name()} gate of {self.place}, {figure} households were without water."
            positions.append({"position": f"{figure} households", "evidence": [self.evidence(article, told)]})
        return {
            "question": f"How many households in {self.place} were without water in week {number + 1}?",
            "id": f"households-{number}",
            "kind": "disagreement",
            "summary": "The articles give two numbers for one week.",
            "positions": positions,
            "reading": "Neither article says who counted, so the brief takes neither side.",
        }

    def question(self, number: int) -> Entry:
        status = ("open", "partly answered", "answered")[number % 3]
        question: Entry = {
            "question": f"Who pays for part {number + 1} of the works in {self.place}?",
            "id": f"payer-{number}",
            "status": status,
            "known": [self.claim(f"known-{number}", "claim", _FACTS)],
        }
        if status == "answered":
            told = (
                f"Part {number + 1} of the works is paid for by {self.slots()['body']}, a notice of the treasury says."
            )
            question["answered_by"] = [self.evidence(self.random.choice(self.articles), told)]
        else:
            question["missing"] = "No article names the treasury that has set the money aside."
        return question

    def evidence(self, article: _Article, sentence: str) -> Entry:
        article.sentences.append(sentence)
        return {"article": article.id, "quote": sentence}

    def slots(self) -> dict[str, str]:
        """What stands in for the braces; no two facts of a brief get the same numbers."""
        while True:
            n, m = sorted(self.random.sample(range(20, 990), 2))
            if (n, m) not in self.taken:
                self.taken.add((n, m))
                break
        people = [actor.name for actor in self.actors if actor.kind == "person"]
        bodies = [f"the {actor.name}" for actor in self.actors if actor.kind != "person"]
        told = {"place": self.place, "other": self.other, "n": str(n), "m": str(m), "first": self.world.name(2)}
        return told | {"person": self.random.choice(people), "body": self.random.choice(bodies)}

    def text(self, article: _Article) -> str:
        """The article as its file holds it: title, publisher's line, paragraphs, and some furniture between them."""
        sentences = list(article.sentences)
        while sum(len(sentence.split()) for sentence in sentences) < WORDS_AN_ARTICLE:
            sentences.append(_sentence(self.random.choice(_FILLER), self.slots()))
        self.random.shuffle(sentences)
        paragraphs = list(self.paragraphs(sentences))
        for line in self.random.sample(_FURNITURE, 2):
            paragraphs.insert(self.random.randrange(1, len(paragraphs)), line)
        return "\n\n".join([article.title, f"{article.published.day} {article.published:%B %Y}", *paragraphs]) + "\n"

    def paragraphs(self, sentences: list[str]) -> Iterator[str]:
        while sentences:
            count = self.random.choice((2, 2, 3, 4))
            yield " ".join(sentences[:count])
            sentences = sentences[count:]

    def described(self, article: _Article) -> Entry:
        """The entry in sources.yml."""
        return {
            "label": article.publisher.removeprefix("The "),
            "publisher": article.publisher,
            "published": {
                "value": article.published.isoformat(),
                "basis": "stated",
                "quote": f"{article.published.day} {article.published:%B %Y}",
            },
            "url": f"https://example.org/{article.id}",
            "rights": self.random.choice(("full", "excerpt", "excerpt")),
            "rights_note": "Invented for measuring.",
        }
