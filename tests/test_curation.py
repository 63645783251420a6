"""Curated briefs: what a file says is read, and what is wrong with it is told, all at once."""

from pathlib import Path

import breaches
import pytest
from breaches import Breach
from conftest import Project, assert_refused

from generator.curation import brief_in, read_brief
from generator.model import Brief, EventGroup, Lost
from generator.site import read


@pytest.mark.parametrize("breach", breaches.CURATION, ids=str)
def test_a_file_that_says_too_little_or_wrong_is_refused(project: Project, breach: Breach) -> None:
    assert_refused(project, breach)


@pytest.mark.parametrize("breach", breaches.QUOTES, ids=str)
def test_a_quote_that_is_not_in_its_article_is_refused(project: Project, breach: Breach) -> None:
    assert_refused(project, breach)


def ferry(project: Project) -> Brief:
    corpus, problems = read(project.settings())
    assert problems == []
    (brief,) = corpus.briefs
    return brief


def short(project: Project, text: str) -> Brief:
    """The brief in a file of its own; every error is a failure."""
    project.write("briefs/short.yml", f"title: Short\narticles: [0902-gazette, 0903-observer, 0920-report]\n{text}")
    corpus, problems = read(project.settings())
    assert [problem for problem in problems if problem.severity == "error"] == []
    return next(brief for brief in corpus.briefs if brief.id == "short")


GAZETTE = "evidence: [{article: 0902-gazette, quote: the ship had been inspected in May}]"


def test_everything_in_the_file_is_read(project: Project) -> None:
    brief = ferry(project)
    assert (brief.id, brief.file, brief.status) == ("ferry", "briefs/ferry.yml", "curated")
    assert brief.title == "The fire on the Halden Star"
    assert brief.edited
    assert brief.edited.text == "2019-09-25"
    assert brief.topics == ("Ferries", "Safety at sea")
    assert brief.articles == ("0902-gazette", "0903-observer", "0920-report")
    assert [claim.id for claim in brief.bottom_line] == ["began-in-a-lorry", "a-bang"]
    assert (brief.bottom_line[0].differs, brief.bottom_line[1].was) == ("where-it-began", ("bang",))
    assert [(section.heading, len(section.claims)) for section in brief.background] == [("", 1), ("On board", 1)]
    group = brief.timeline[1]
    assert isinstance(group, EventGroup)
    assert [event.id for event in group.events] == ["inspection", "valve-closed"]
    assert [actor.names for actor in brief.actors] == [("Norrline", "The company"), ("Mira Toft",)]
    assert [(one.kind, len(one.positions)) for one in brief.differences] == [("development", 2), ("spread", 2)]
    assert [question.status for question in brief.questions] == ["open", "answered", "partly answered"]
    assert brief.retired == ("first-report",)


def test_a_quote_is_given_back_to_the_letter_with_its_place(project: Project) -> None:
    (evidence,) = ferry(project).background[1].claims[0].evidence
    text = project.path("seeds/0902-gazette.txt").read_text("utf-8")
    assert text[evidence.span.start : evidence.span.end] == evidence.quote == "Everyone was taken off the ship"
    assert (evidence.article, evidence.attributed_to) == ("0902-gazette", "coast guard")
    assert evidence.place == "background[2].evidence[0]"


@pytest.mark.parametrize(
    ("choice", "start"),
    [
        ("occurrence: 2", "It said the ship"),
        ("prefix: known.", "It said the ship"),
        ("suffix: cause", "It said the cause"),
    ],
)
def test_the_editor_says_which_of_two_places_is_meant(project: Project, choice: str, start: str) -> None:
    brief = short(
        project,
        f"background: [{{claim: Norrline spoke., evidence: [{{article: 0902-gazette, quote: It said the, {choice}}}]}}]",
    )
    text = project.path("seeds/0902-gazette.txt").read_text("utf-8")
    (evidence,) = brief.evidence()
    assert text[evidence.span.start :].startswith(start)


@pytest.mark.parametrize(
    ("item", "place", "expected"),
    [
        (
            "background: [{claim: The ship had passed an inspection in May., EVIDENCE}]",
            "claims",
            "the-ship-had-passed-an-inspection",
        ),
        ("timeline: [{date: 2019-05, claim: Inspection., EVIDENCE}]", "claims", "inspection"),
        ("actors: [{name: Åsa Öst, kind: person, roles: [{role: Inspector, EVIDENCE}]}]", "claims", "asa-ost-1"),
        ("actors: [{name: Åsa Öst, kind: person}]", "actors", "asa-ost"),
        ("open_questions: [{question: Who?, status: open, missing: A name.}]", "questions", "who"),
        (
            "open_questions: [{question: Who?, status: open, missing: A name., known: [{claim: Norrline knew., EVIDENCE}]}]",
            "claims",
            "who-1",
        ),
    ],
    ids=["claim", "event", "role", "actor", "question", "known answer"],
)
def test_an_id_that_the_editor_leaves_out_is_made_of_the_words(
    project: Project, item: str, place: str, expected: str
) -> None:
    brief = short(project, item.replace("EVIDENCE", GAZETTE))
    found = list(brief.claims()) if place == "claims" else getattr(brief, place)
    assert [one.id for one in found] == [expected]


@pytest.mark.parametrize(
    "script",
    ["Хто перекрив клапан?", "誰がバルブを閉めたのか", "من أغلق الصمام؟", "🔥"],
    ids=["Ukrainian", "Japanese", "Arabic", "emoji"],
)
def test_words_of_any_script_make_ids_that_are_there_and_differ(project: Project, script: str) -> None:
    question = "{{question: '{0}', status: open, missing: A name.}}"
    brief = short(project, f"open_questions: [{question.format(script)}, {question.format(script + script)}]")
    first, second = (one.id for one in brief.questions)
    assert first
    assert second
    assert first != second


@pytest.mark.parametrize(
    ("date", "note", "quote", "basis"),
    [
        ("2019-09-20", "", "Friday 20 September", "inferred"),
        ("2019-09-20", "by the Observer", "Friday 20 September", "inferred"),
        ("unknown", "", "Friday 20 September", "unknown"),
        ("unknown", "nobody says", "Friday 20 September", "unknown"),
    ],
)
def test_a_date_says_on_what_it_rests(project: Project, date: str, note: str, quote: str, basis: str) -> None:
    event = f"{{date: {date}, date_note: {note!r}, claim: The board spoke., evidence: [{{article: 0920-report, quote: {quote}}}]}}"
    (found,) = short(project, f"timeline: [{event}]").events()
    assert found.date_basis == basis


def test_a_date_is_stated_where_the_quote_gives_all_of_it(new_project: object) -> None:
    project = new_project("takeover")  # type: ignore[operator]
    (event,) = read(project.settings())[0].briefs[0].events()
    assert event.date_basis == "stated"


def test_a_file_that_is_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    brief, (problem,) = read_brief(tmp_path / "a.yml", "briefs/a.yml", {})
    assert brief is None
    assert (problem.code, problem.file) == ("unreadable", "briefs/a.yml")


def test_every_problem_of_a_file_is_told_at_once_and_nothing_else(project: Project) -> None:
    wanted = {
        ("standfirst: ", "standfrist: ", "unknown-key"),
        ("edited: 2019-09-25", "edited: 2019-09-31", "bad-date"),
        ("quote: Everyone was taken off the ship", "quote: Everyone was taken off this ship", "quote-lost"),
        ("position: 214 passengers", "position: 215 passengers", "words-not-quoted"),
        ("kind: development", "kind: story", "bad-choice"),
        ("id: sail-again", "id: who-closed-it", "duplicate-id"),
        ("    missing: No article names the yard.\n", "", "nothing-missing"),
    }
    for old, new, _ in wanted:
        project.edit("briefs/ferry.yml", old, new)
    found = project.errors()
    assert sorted(problem.code for problem in found) == sorted(code for *_, code in wanted)
    result = project.mkdocs()
    assert result.exit_code == 1
    assert [problem for problem in map(str, found) if problem not in result.output] == []
    assert f"{len(wanted)} problems in the articles and briefs, nothing was built" in result.output


def test_the_problems_of_all_files_are_told_at_once(project: Project) -> None:
    project.edit("briefs/ferry.yml", "kind: spread", "kind: argument")
    project.edit("seeds/sources.yml", "rights: full", "rights: all")
    project.write("briefs/second.yml", "standfirst: No title")
    assert [problem.file for problem in project.errors()] == [
        "briefs/ferry.yml",
        "briefs/second.yml",
        "seeds/sources.yml",
    ]


@pytest.mark.parametrize(
    ("ids", "code", "place", "told"),
    [
        ('["a b"]', "bad-id", "retired[0]", "'a b' was never an id: it cannot stand in an address"),
        ("[x, y, x]", "duplicate-id", "retired[2]", "'x' stands in the list twice"),
    ],
)
def test_retired_ids_are_ids(project: Project, ids: str, code: str, place: str, told: str) -> None:
    project.edit("briefs/ferry.yml", "retired: [first-report]", f"retired: {ids}")
    (problem,) = project.problems()
    assert (problem.code, problem.place, problem.message) == (code, place, told)


def test_a_topic_in_two_spellings_is_one(project: Project) -> None:
    project.edit("briefs/ferry.yml", "topics: [Ferries, ", "topics: [Ferries, ferries, ")
    assert read(project.settings())[0].briefs[0].topics == ("Ferries", "Safety at sea")


@pytest.mark.parametrize(
    ("old", "new", "place", "told"),
    [
        (
            "background:\n",
            "background:\n  - heading: Nothing\n  - heading: Something\n",
            "background[0].heading",
            "no claim below",
        ),
        ("timeline:\n", "timeline:\n  - group: March 2025\n", "timeline[0].events", "a group holds the events"),
    ],
)
def test_what_holds_nothing_is_refused(project: Project, old: str, new: str, place: str, told: str) -> None:
    project.edit("briefs/ferry.yml", old, new)
    (problem,) = project.problems()
    assert (problem.code, problem.place) == ("missing", place)
    assert told in problem.message


LOST = "{article: 0902-gazette, quote: Everyone swam ashoreMORE}"


@pytest.mark.parametrize(
    ("status", "more", "nearest"),
    [
        (", status: changed", "", ""),
        (", status: changed", ", nearest: Everyone was taken off the ship", "Everyone was taken off the ship"),
        ("", ", nearest: Everyone was taken off the ship", "Everyone was taken off the ship"),
        (", status: proposed", ", nearest: null", ""),
        (", status: changed", ", nearest: Nobody says this", ""),
    ],
)
def test_evidence_under_review_is_kept_and_no_error(project: Project, status: str, more: str, nearest: str) -> None:
    evidence = LOST.replace("MORE", f", attributed_to: coast guard{more}")
    brief = short(project, f"bottom_line: [{{claim: They swam{status}, evidence: [{evidence}]}}]")
    (claim,) = brief.claims()
    assert (claim.status, claim.evidence) == ("changed", ())
    assert claim.lost == (Lost("0902-gazette", "Everyone swam ashore", nearest, "coast guard"),)
    assert claim.lost[0].place == "bottom_line[0].evidence[0]"
    assert list(brief.lost()) == list(claim.lost)


def test_what_is_under_review_and_found_is_evidence_as_any_other(project: Project) -> None:
    brief = short(project, f"bottom_line: [{{claim: Inspected in May, status: changed, {GAZETTE}}}]")
    (claim,) = brief.claims()
    assert (claim.status, claim.lost, len(claim.evidence)) == ("changed", (), 1)


def test_an_answer_that_is_lost_is_kept_with_its_question(project: Project) -> None:
    answer = LOST.replace("MORE", ", nearest: ~")
    brief = short(project, f"open_questions: [{{question: Who?, status: answered, answered_by: [{answer}]}}]")
    assert brief.questions[0].answered_by == ()
    assert [lost.quote for lost in brief.questions[0].lost] == ["Everyone swam ashore"]


def test_an_article_that_is_gone_may_be_listed_while_a_claim_from_it_is_under_review(project: Project) -> None:
    claim = "{claim: It sank, status: changed, evidence: [{article: gone, quote: It sank}]}"
    brief = short(project, f"offered: [gone]\nbottom_line: [{claim}]")
    assert brief.articles == ("0902-gazette", "0903-observer", "0920-report")
    assert brief.offered == ()
    assert [(lost.article, lost.quote) for lost in brief.lost()] == [("gone", "It sank")]


def test_articles_that_are_offered_come_behind_those_taken_in(project: Project) -> None:
    project.write("seeds/new.txt", "The ship was sold to a yard, the company said on its page.")
    brief = short(project, "offered: [new]")
    assert brief.articles == ("0902-gazette", "0903-observer", "0920-report", "new")
    assert brief.offered == ("new",)


def test_a_former_name_of_an_article_is_understood_wherever_it_stands(project: Project) -> None:
    project.path("seeds/0920-report.txt").rename(project.path("seeds/report.txt"))
    project.edit("seeds/sources.yml", "0920-report:", "report:")
    project.edit(
        "briefs/ferry.yml", "retired: [first-report]", "retired: [first-report]\nrenamed: {0920-report: r, r: report}"
    )
    corpus, problems = read(project.settings())
    assert problems == []
    assert corpus.briefs[0].articles == ("0902-gazette", "0903-observer", "report")
    assert {e.article for e in corpus.briefs[0].evidence()} == set(corpus.briefs[0].articles)
    assert corpus.briefs[0].renamed == {"0920-report": "r", "r": "report"}


def test_names_in_a_circle_lead_nowhere_and_end(project: Project) -> None:
    project.edit("briefs/ferry.yml", "retired: [first-report]", "renamed: {0902-gazette: b, b: 0902-gazette}")
    assert {problem.code for problem in project.problems()} == {"unknown-article"}


def test_a_reading_that_keeps_what_is_lost_finds_nothing_wrong_with_it(project: Project) -> None:
    project.path("seeds/0902-gazette.txt").unlink()
    corpus, _ = read(project.settings())
    content = project.path("briefs/ferry.yml").read_bytes()
    brief, problems = brief_in(content, "ferry", "briefs/ferry.yml", corpus.articles, keep_lost=True)
    assert problems == []
    assert brief
    assert {lost.article for lost in brief.lost()} == {"0902-gazette"}
