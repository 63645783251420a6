"""The measures have the answers worked out by hand here, the gold fits its articles, and the floors hold a run."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import evaluate
import pytest
from evaluation import scores, timelines
from evaluation.gold import Differing, Gold, GoldError, Happening, Left, Named, Place, Published, Said, read
from evaluation.words import capitalised, name_key, numbers, same_speaker

from generator.analysis.attribution import Attribution
from generator.dates import Date
from generator.model import (
    Actor,
    ActorKind,
    Article,
    Brief,
    Claim,
    Difference,
    DifferenceKind,
    Event,
    Evidence,
    Known,
    Paragraph,
    Position,
    Question,
    QuestionStatus,
    Section,
    Span,
)

TEXT = "The mill burned on Friday. Seven people died, the mayor said. Nobody knows who lit the fire. Nine died, police said."
LATER = "A boy lit it."
SETS = evaluate.sets()


def article(text: str = TEXT, name: str = "one", published: str | None = None) -> Article:
    known = Known(published, "stated") if published else Known()
    paragraphs = (Paragraph(1, Span(0, len(text))),)
    return Article(id=name, file=f"{name}.txt", text=text, sha256="", paragraphs=paragraphs, published=known)


def place(quote: str, text: str = TEXT, name: str = "one") -> Place:
    start = text.index(quote)
    return Place(name, quote, Span(start, start + len(quote)))


def evidence(quote: str, text: str = TEXT, name: str = "one") -> Evidence:
    return Evidence(name, quote, place(quote, text, name).span)


def claim(text: str, *quotes: str) -> Claim:
    return Claim(id="", text=text, evidence=tuple(map(evidence, quotes)))


def event(when: str | None, text: str) -> Event:
    return Event(id="", text=text, evidence=(), date=Date.parse(when) if when else None, date_basis="stated")


def happening(when: str, text: str, optional: bool = False) -> Happening:
    return Happening(Date.parse(when), text, (), optional)


def rounded(figures: Mapping[str, float | None]) -> dict[str, float | None]:
    """The figures to three digits, without their section."""
    return {key.split(".")[1]: None if figure is None else round(figure, 3) for key, figure in sorted(figures.items())}


# --- Words ----------------------------------------------------------------------------------------------------------


def test_numbers_are_the_same_in_words_and_digits() -> None:
    assert numbers("Seven of 1,200 in 3.5 weeks, one of them ninety") == {"7", "1200", "3.5", "90"}


def test_a_capital_at_the_start_of_a_sentence_is_no_name() -> None:
    assert capitalised("The mayor met Ada Holm. She left. “We go,” he told Radio Two, in May.") == {
        "Ada",
        "Holm",
        "Radio",
        "Two",
        "May",
    }


def test_names_are_compared_without_titles_and_articles() -> None:
    assert name_key("The Dr. Ada Holm") == name_key("ada holm") == ("ada", "holm")
    assert name_key("the U.N.'s") == ("un",)


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Ada Holm", "Mrs Holm", True),
        ("Ada Holm", "Jon Holm", False),
        ("two people familiar with the talks", "people familiar", True),
        ("one of them", "one of them", True),
        ("", "Holm", False),
    ],
)
def test_a_speaker_may_be_named_more_shortly(name: str, other: str, same: bool) -> None:
    assert same_speaker(name, other) is same is same_speaker(other, name)


# --- Citations and publication --------------------------------------------------------------------------------------


def citations(*claims: Claim) -> dict[str, float | None]:
    brief = Brief(id="b", file="", title="B", background=(Section(heading="", claims=claims),))
    return rounded(scores.citations(brief, {"one": article()}).figures)


def test_citations_all_right() -> None:
    found = citations(claim("7 people died, the mayor said.", "Seven people died, the mayor said."))
    assert found == {"cited": 1, "names": 1, "numbers": 1, "offsets": 1, "verbatim": 1}


def test_citations_all_wrong() -> None:
    lost = Evidence("one", "Eight people died", Span(0, 5))
    found = citations(Claim(id="", text="There, 7 people of Osk died.", evidence=(lost,)), claim("Nothing"))
    assert found == {"cited": 0.5, "names": 0.5, "numbers": 0.5, "offsets": 0, "verbatim": 0}


def test_a_quote_of_another_article_is_not_verbatim() -> None:
    stray = Evidence("two", "Seven people died", Span(27, 44))
    assert citations(Claim(id="", text="Seven died", evidence=(stray,)))["verbatim"] == 0


def test_no_claims_no_citations() -> None:
    assert set(citations().values()) == {None}


def dated(**answers: tuple[str | None, str, str]) -> dict[str, float | None]:
    """The figures for articles with what the draft answers, the true date, and what tells it."""
    articles = {name: article(name=name, published=answer) for name, (answer, _, _) in answers.items()}
    gold = {name: Published(Date.parse(true), by) for name, (_, true, by) in answers.items()}
    return rounded(scores.published(articles, gold).figures)


def test_publication_dates() -> None:
    assert dated(a=("2021-03-04", "2021-03-04", "text")) == {"answered": 1, "exact": 1, "right": 1}
    assert dated(a=("2021-03-05", "2021-03-04", "text")) == {"answered": 1, "exact": 0, "right": 0}
    assert dated(a=("2021-03", "2021-03-04", "text")) == {"answered": 1, "exact": 0, "right": 1}
    assert dated(a=(None, "2021-03-04", "text")) == {"answered": 0, "exact": 0, "right": None}
    assert dated(a=("[2021-03-01..]", "2021-03-04", "text")) == {"answered": 0, "exact": 0, "right": 1}
    assert dated(a=("[2021-03-05..]", "2021-03-04", "text"))["right"] == 0


def test_an_article_that_nothing_dates_can_only_be_dated_wrongly() -> None:
    assert dated(a=("2021-03-09", "2021-03-04", "nothing")) == {"answered": None, "exact": None, "right": 0}
    assert dated(a=("2021-03-09", "2021-03-04", "sources")) == {"answered": None, "exact": None, "right": None}


# --- Timeline -------------------------------------------------------------------------------------------------------


def timeline(ours: Sequence[Event], *gold: Happening) -> dict[str, float | None]:
    return rounded(timelines.score(ours, gold).figures)


def test_the_gold_s_own_timeline_scores_one() -> None:
    gold = [happening("2021-03-04", "The mill burned"), happening("2021-03", "Talks began")]
    ours = [event(entry.date.text, entry.text) for entry in gold]
    assert set(timeline(ours, *gold).values()) == {1}


def test_no_timeline_scores_nothing() -> None:
    assert set(timeline([], happening("2021-03-04", "The mill burned"), happening("2021", "It")).values()) == {0}
    assert set(timeline([event("2021-03-04", "The mill burned")]).values()) == {None}


def test_days_are_counted_once_and_optional_ones_neither_way() -> None:
    ours = [event("2021-03-04", "a"), event("2021-03-04", "b"), event("2021-03-07", "c"), event("2021-04-01", "d")]
    gold = [happening(f"2021-03-0{day}", "x") for day in (4, 5, 8)] + [happening("2021-04-01", "x", optional=True)]
    found = timeline([*ours, event(None, "undated")], *gold)
    assert (found["day_precision"], found["day_recall"], found["day_f1"]) == (0.5, 0.333, 0.4)
    assert found["near_f1"] == 0.8
    assert found["partial_f1"] is None


def test_near_days_pair_off_one_to_one() -> None:
    days = [date(2021, 3, day) for day in range(1, 8)]
    assert timelines.near_f1([days[1]], [days[0], days[2]]) == pytest.approx(2 / 3)
    assert timelines.near_f1(days[1:4], days[:3]) == 1
    assert timelines.near_f1([days[0], days[6]], [days[3]]) == 0


def test_what_lasts_since_a_day_began_on_it() -> None:
    assert timeline([event("2021-03-04/..", "Shut")], happening("2021-03-04", "Shut"))["day_f1"] == 1
    assert timeline([event("2021-03-04/2021-03-06", "Shut")], happening("2021-03-04", "Shut"))["day_f1"] == 0


def test_words_count_less_the_further_their_day_is_off() -> None:
    def rouge(ours: str, text: str = "mill burned") -> float | None:
        return timelines.aligned_rouge(
            timelines.by_day([(Date.parse(ours), text)]),
            timelines.by_day([(Date.parse("2021-03-04"), "The mill burned")]),
        )

    assert rouge("2021-03-04") == 1
    assert rouge("2021-03-05") == rouge("2021-03-03") == 0.5
    assert rouge("2021-03-07") == 0.25
    assert rouge("2021-03-04", "mill") == pytest.approx(2 / 3)
    assert rouge("2021-03-04", "The") == 0


def test_a_day_is_aligned_to_a_likely_one_near_it() -> None:
    """The likest day wins over the nearest where it is not too far; the cost is that of Martschat and Markert."""
    ours = timelines.by_day([(Date.parse("2021-03-05"), "mill burned")])
    gold = timelines.by_day(
        [(Date.parse(day), text) for day, text in (("2021-03-04", "mill burned"), ("2021-03-06", "talks"))]
    )
    assert timelines.aligned_rouge(ours, gold) == pytest.approx(2 * 0.5 * (1 / 3) / (0.5 + 1 / 3))


# --- Actors, speakers -----------------------------------------------------------------------------------------------


def actor(name: str, kind: ActorKind = "person", *aliases: str) -> Actor:
    return Actor(id="", name=name, kind=kind, aliases=aliases)


HOLM = Named("Ada Holm", "person", ("Ada Holm", "Holm"), False)
BOARD = Named("Mill Board", "organisation", ("Mill Board", "MB"), False)
OSK = Named("Osk", "place", ("Osk",), True)


def cast(*shown: Actor) -> dict[str, float | None]:
    return rounded(scores.actors(shown, (HOLM, BOARD, OSK)).figures)


def test_actors_all_found() -> None:
    found = cast(actor("Dr Holm"), actor("MB", "organisation"), actor("Osk", "place"))
    assert found == {"kind": 1, "one_entry": 1, "precision": 1, "recall": 1}


def test_actors_none_found() -> None:
    assert cast() == {"kind": None, "one_entry": None, "precision": None, "recall": 0}
    assert cast(actor("Nobody")) == {"kind": None, "one_entry": None, "precision": 0, "recall": 0}


def test_an_actor_in_two_entries_is_split_and_two_in_one_are_mixed() -> None:
    assert cast(actor("Ada Holm"), actor("Holm"))["one_entry"] == 0
    assert cast(actor("Ada Holm", "person", "MB"))["one_entry"] == 0
    assert cast(actor("Ada Holm"), actor("Mill Board", "place"), actor("Nobody")) == {
        "kind": 0.5,
        "one_entry": 1,
        "precision": 0.667,
        "recall": 1,
    }


def test_only_the_first_thirty_actors_count() -> None:
    many = [actor(f"Nobody {number}") for number in range(scores.FIRST)]
    assert cast(*many, actor("Ada Holm"))["recall"] == 0
    assert cast(*many[1:], actor("Ada Holm"))["recall"] == 0.5


def said(*attributions: Attribution) -> dict[str, Sequence[Attribution]]:
    return {"one": attributions}


MAYOR = Said(place("Seven people died"), "the mayor", ("the mayor",), False, "")
POLICE = Said(place("Nine died"), "police", ("police",), True, "The Post")


def attributed(quote: str, speaker: str, anonymous: bool = False, through: tuple[str, ...] = ()) -> Attribution:
    return Attribution(place(quote).span, speaker, None, "say", "indirect", anonymous=anonymous, through=through)


def test_speakers_all_right() -> None:
    attributions = said(attributed("Seven people died", "mayor"), attributed("Nine died", "police", True, ("Post",)))
    assert rounded(scores.speakers(attributions, (MAYOR, POLICE)).figures) == {
        "anonymous": 1,
        "recall": 1,
        "right": 1,
        "through": 1,
    }


def test_speakers_all_wrong() -> None:
    attributions = said(attributed("Seven people died", ""), attributed("Nine died", "mayor"))
    found = scores.speakers(attributions, (MAYOR, POLICE))
    assert rounded(found.figures) == {"anonymous": 0, "recall": 1, "right": 0, "through": 0}
    assert len(found.invented) == 2


def test_half_of_the_words_must_be_attributed() -> None:
    assert scores.speakers(said(attributed("Seven people", "mayor")), (MAYOR,)).figures["speakers.recall"] == 1
    assert scores.speakers(said(attributed("Seven", "mayor")), (MAYOR,)).figures["speakers.recall"] == 0
    assert scores.speakers({}, (MAYOR,)).figures == {
        "speakers.recall": 0,
        "speakers.right": None,
        "speakers.anonymous": None,
        "speakers.through": None,
    }


# --- Differences, questions -----------------------------------------------------------------------------------------

SEVEN, NINE = "Seven people died", "Nine died"
TOLL = Differing("How many died?", "disagreement", ((place(SEVEN),), (place(NINE),)), False)
SAME = Differing("Only similar", "none", ((place("on Friday"),), (place(NINE),)), False)


def difference(kind: DifferenceKind, *quotes: str) -> Difference:
    positions = tuple(Position(id="", text=quote, evidence=(evidence(quote),)) for quote in quotes)
    return Difference(id="", question="?", kind=kind, positions=positions)


def differences(*shown: Difference) -> dict[str, float | None]:
    return rounded(scores.differences(shown, (TOLL, SAME)).figures)


def test_differences() -> None:
    right = {"development": None, "disagreement": 1, "kind": 1, "precision": 1, "spared": 1, "spread": None}
    assert differences(difference("disagreement", SEVEN, NINE)) == right
    assert differences(difference("spread", SEVEN, NINE)) == right | {"kind": 0}
    assert differences() == right | {"disagreement": 0, "kind": None, "precision": None}


def test_false_alarms() -> None:
    assert differences(difference("disagreement", "burned on Friday", NINE)) == {
        "development": None,
        "disagreement": 0,
        "kind": None,
        "precision": 0,
        "spared": 0,
        "spread": None,
    }
    assert differences(difference("disagreement", "The mill", "Nobody knows"))["spared"] == 1


def test_two_positions_on_one_side_are_no_difference() -> None:
    assert differences(difference("disagreement", "Seven people", "people died"))["disagreement"] == 0


def test_what_can_be_a_true_difference_is_no_false_alarm() -> None:
    found = differences(difference("disagreement", "burned on Friday. Seven people died", NINE))
    assert (found["disagreement"], found["spared"]) == (1, 1)


def test_a_sentence_with_two_numbers_is_evidence_for_both_and_a_position_for_one() -> None:
    texts = {"one": "Three died and 29 fell ill.", "two": "Five died and 41 fell ill."}

    def differing(question: str, *quotes: str) -> Differing:
        sides = tuple((place(quote, texts[name], name),) for name, quote in zip(texts, quotes, strict=True))
        return Differing(question, "development", sides, False)

    gold = (differing("How many died?", "Three died", "Five died"), differing("How many fell ill?", "29", "41"))
    positions = tuple(
        Position(id="", text=text, evidence=(evidence(texts[name], texts[name], name),))
        for name, text in zip(texts, ("29 ill", "41 ill"), strict=True)
    )
    shown = Difference(id="", question="?", kind="development", positions=positions)
    assert scores.differences([shown], gold).missed == ["development: How many died?"]


LIT = Left("Who lit it?", "answered", (place("who lit the fire"),), (place("A boy", LATER, "two"),), False)
WHEN = Left("When?", "open", (place("on Friday"),), (), True)


def question(quote: str, status: QuestionStatus, answered: bool = False) -> Question:
    answers = (evidence("A boy lit it.", LATER, "two"),) if answered else ()
    return Question(id="", text="?", status=status, known=(claim(quote, quote),), answered_by=answers)


def questions(*shown: Question) -> dict[str, float | None]:
    return rounded(scores.questions(shown, (LIT, WHEN)).figures)


def test_questions() -> None:
    lit = "Nobody knows who lit the fire."
    assert questions(question(lit, "answered", True)) == {"answers": 1, "precision": 1, "recall": 1, "status": 1}
    assert questions(question(lit, "open")) == {"answers": 0, "precision": 1, "recall": 1, "status": 0}
    assert questions() == {"answers": None, "precision": None, "recall": 0, "status": None}
    assert questions(question(NINE, "open"), question("on Friday", "open")) == {
        "answers": None,
        "precision": 0.5,
        "recall": 0,
        "status": None,
    }


# --- The gold -------------------------------------------------------------------------------------------------------


def test_there_are_sets() -> None:
    assert [path.name for path in SETS] == ["arson", "dam", "election", "outbreak", "recall", "summit"]


@pytest.mark.parametrize("folder", SETS, ids=lambda path: path.name)
def test_the_gold_fits_its_articles(folder: Path) -> None:
    articles, gold = evaluate.load(folder)
    texts = {article.id: article.text for article in articles}
    assert 6 <= len(articles) <= 8
    assert {*gold.published} == {*texts}
    assert all(texts[place.article][place.span.start : place.span.end] == place.quote for place in gold.places())
    assert len([*gold.places()]) > 100
    for article in articles:
        by = gold.published[article.id].by
        assert (article.published.basis in ("supplied", "inferred")) is (by == "sources"), article.id
        if by == "sources":
            assert article.published.value == gold.published[article.id].date.text


def perfect(articles: Sequence[Article], gold: Gold) -> scores.Drafted:
    """What the gold describes, as a draft."""

    def given(places: Sequence[Place]) -> tuple[Evidence, ...]:
        return tuple(Evidence(place.article, place.quote, place.span) for place in places)

    brief = Brief(
        id="b",
        file="",
        title="B",
        timeline=tuple(
            Event(id="", text=entry.text, evidence=given(entry.places), date=entry.date, date_basis="stated")
            for entry in gold.timeline
        ),
        actors=tuple(
            Actor(id="", name=entry.name, kind=entry.kind, aliases=entry.names[1:])
            for entry in sorted(gold.actors, key=lambda entry: entry.optional)
        ),
        differences=tuple(
            Difference(
                id="",
                question=entry.question,
                kind=entry.kind,
                positions=tuple(Position(id="", text=side[0].quote, evidence=given(side)) for side in entry.sides),
            )
            for entry in gold.differences
            if entry.kind != "none"
        ),
        questions=tuple(
            Question(
                id="",
                text=entry.asks,
                status=entry.status,
                known=(Claim(id="", text=entry.asks, evidence=given(entry.raised)),),
                answered_by=given(entry.answered_by),
            )
            for entry in gold.questions
        ),
    )
    dated = [
        one if gold.published[one.id].by != "text" else replace(one, published=Known(gold.published[one.id].date.text))
        for one in articles
    ]
    said: dict[str, list[Attribution]] = {one.id: [] for one in articles}
    for entry in gold.speakers:
        through = (entry.through,) if entry.through else ()
        content, speaker = entry.place.span, entry.speaker
        said[entry.place.article].append(
            Attribution(content, speaker, None, "say", "direct", entry.anonymous, False, through)
        )
    return scores.Drafted(brief, {one.id: one for one in dated}, said)


@pytest.mark.parametrize("folder", SETS, ids=lambda path: path.name)
def test_what_the_gold_describes_scores_one(folder: Path) -> None:
    """No two entries of the gold stand in each other's way."""
    articles, gold = evaluate.load(folder)
    found = scores.score(perfect(articles, gold), gold)
    figures = {key: figure for key, figure in found.figures.items() if not key.startswith("citations")}
    assert {key: figure for key, figure in figures.items() if figure not in (1, None)} == {}, found
    assert found.missed == []


@pytest.mark.parametrize(
    ("gold", "told"),
    [
        ("articles: {}", "one is missing"),
        ("articles: {one: {published: 2021-02-30, by: text}}", "not in the calendar"),
        ("articles: {one: {published: 2021, by: guess}}", "'guess' is none of"),
        ("about: x\nmore: y", "unknown key more"),
        ("actors: [{name: Nobody Here, kind: person}]", "no article holds Nobody Here"),
        ("actors: [{name: police, kind: force}]", "'force' is none of"),
        ("timeline: [{date: 2021-03-04, text: x, quotes: [one: died]}]", "one holds 2 times 'died'"),
        ("timeline: [{date: 2021-03-04, text: x}]", "has no quote"),
        ("speakers: {one: [{quote: Nine died, speaker: Ada}]}", "'Ada' is neither an actor nor in one"),
        ("differences: [{question: x, kind: spread, sides: [[one: Nine died]]}]", "needs two sides"),
        ("questions: [{asks: x, status: answered, raised: [one: Nine died]}]", "the others have one"),
        ("[]", "must be keys with values"),
        ("about: {", "gold.yml"),
    ],
)
def test_what_is_wrong_with_a_gold_is_told(gold: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "gold.yml").write_text(gold, "utf-8")
    with pytest.raises(GoldError) as error:
        read(tmp_path / "gold.yml", {"one": TEXT})
    assert told in str(error.value)


# --- The floors, and a run ------------------------------------------------------------------------------------------


def test_every_set_has_a_floor_for_every_figure() -> None:
    floors = evaluate.read_floors(evaluate.FLOORS)
    assert [*floors] == [path.name for path in SETS]
    for folder in SETS:
        articles, gold = evaluate.load(folder)
        drafted = scores.Drafted(Brief(id="b", file="", title="B"), {one.id: one for one in articles}, {})
        figures = scores.score(drafted, gold).figures
        assert {key for key, figure in figures.items() if figure is not None} <= {*floors[folder.name]} <= {*figures}
        assert all(0 <= floor <= 1 for floor in floors[folder.name].values())


def test_floors_are_raised_and_never_lowered_unasked() -> None:
    figures = {"a": {"x": 0.456, "y": 0.3, "z": None}}
    assert evaluate.raise_floors({}, figures) == {"a": {"x": 0.45, "y": 0.3}}
    floors = {"a": {"x": 0.4, "y": 0.5, "z": 0.1}, "b": {"x": 1.0}}
    assert evaluate.raise_floors(floors, figures) == {"a": {"x": 0.45, "y": 0.5, "z": 0.1}, "b": {"x": 1.0}}
    assert evaluate.raise_floors(floors, figures, lower=True) == {"a": {"x": 0.45, "y": 0.3}, "b": {"x": 1.0}}


def test_every_figure_below_its_floor_is_named() -> None:
    figures: dict[str, evaluate.Figures] = {"a": {"x": 0.456, "y": 0.3, "z": None}, "c": {"x": 0.1}}
    floors = {"a": {"x": 0.46, "y": 0.3, "z": 0.1}, "b": {"x": 1.0}}
    assert [*evaluate.breaches(figures, floors)] == [
        "a: x is 0.456, its floor 0.46",
        "a: z is not measured, its floor 0.10",
    ]


def test_tables() -> None:
    figures: dict[str, evaluate.Figures] = {"a": {"x.one": 0.456, "x.two": None}, "b": {"x.one": 1.0}}
    assert [*evaluate.markdown(figures)] == [
        "| Measure | a | b | mean |",
        "|---|--:|--:|--:|",
        "| x.one | 0.46 | 1.00 | 0.73 |",
        "| x.two | – | – | – |",
    ]
    assert [*evaluate.plain(figures)] == [
        "          a     b  mean",
        "x.one  0.46  1.00  0.73",
        "x.two     –     –     –",
    ]


def test_a_folder_that_is_no_set_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate.main([str(tmp_path)]) == 2
    assert "there must be a gold.yml or a gold.json" in capsys.readouterr().err


def test_a_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One of our sets from end to end: the same figures each time, and the floors decide."""
    floors = tmp_path / "floors.json"
    run = [str(evaluate.SETS / "dam"), "--floors", str(floors), "--json"]
    assert evaluate.main([*run, "--write-floors"]) == 0
    first = capsys.readouterr().out
    assert evaluate.main(run) == 0
    assert capsys.readouterr().out == first
    figures = json.loads(first)["dam"]["figures"]
    assert all(figures[f"citations.{name}"] == 1 for name in ("verbatim", "offsets", "cited"))
    floors.write_text('{"dam": {"timeline.day_f1": 1.01}}', "utf-8")
    assert evaluate.main(run) == 1
    assert f"dam: timeline.day_f1 is {int(figures['timeline.day_f1'] * 1000) / 1000:.3f}, its floor 1.01" in (
        capsys.readouterr().err
    )


def test_a_set_of_one_s_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The gold may be JSON, the articles may lie beside it, and what the gold leaves out is not measured."""
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    gold = {"articles": {"one": {"published": "2021-03-06", "by": "nothing"}}}
    (tmp_path / "gold.json").write_text(json.dumps(gold), "utf-8")
    assert evaluate.main([str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith(f"no floors for {tmp_path.name}\n")
    assert evaluate.main([str(tmp_path), "--markdown", "-v"]) == 0
    told = capsys.readouterr().out
    assert "| published.exact | – | – |" in told
    assert "timeline" not in told


def test_the_readme_shows_the_floors() -> None:
    readme = evaluate.README.read_text("utf-8")
    assert evaluate.shown(readme, evaluate.read_floors(evaluate.FLOORS)) == readme
    assert "| citations.verbatim |" in readme
