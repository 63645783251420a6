"""Where a brief stands: what waits for its editor, and how much of the articles is used."""

import json

import pytest
from conftest import Project

from generator.articles import read_article
from generator.curation import brief_in
from generator.editing.progress import Line, Progress, Use, progress, told
from generator.model import Article

ONE = "The ferry left the harbour that week.\n\nNobody saw the ferry again, she said."
TWO = "The owner sold the ferry last year, he said."
TEXT = """\
title: x
articles: [one]
offered: [two]
bottom_line:
  - {claim: a, id: a, evidence: [{article: one, quote: The ferry left}]}
  - {claim: b, id: b, status: proposed, evidence: [{article: two, quote: The owner sold the ferry}]}
  - {claim: c, id: c, evidence: [{article: one, quote: Nobody saw it}]}
differences:
  - question: d
    kind: spread
    positions:
      - {position: x, evidence: [{article: one, quote: The ferry left}]}
      - {position: y, evidence: [{article: one, quote: left the}, {article: two, quote: he said, status: proposed}]}
open_questions:
  - {question: e, status: open, missing: All.}
  - question: f
    status: answered
    answered_by: [{article: two, quote: last year, status: proposed}]
"""


def article(name: str, text: str) -> Article:
    return read_article(text.encode(), f"{name}.txt", f"seeds/{name}.txt")[0]


ARTICLES = {"one": article("one", ONE), "three": article("three", TWO), "two": article("two", TWO)}


def found(text: str) -> Progress:
    brief, problems = brief_in(text.encode(), "x", "briefs/x.yml", ARTICLES, keep_lost=True)
    assert problems == []
    assert brief
    return progress(brief, ARTICLES)


def test_everything_that_waits_is_there() -> None:
    one = found(TEXT)
    assert one == Progress(
        brief="x",
        file="briefs/x.yml",
        new=("three",),
        offered=("two",),
        proposed=("b",),
        changed=("c",),
        quotes=("differences[0].positions[1].evidence[1]", "open_questions[1].answered_by[0]"),
        lost=("bottom_line[2].evidence[0]",),
        differences=("d",),
        questions=("f",),
        articles=(
            Use("one", 2, 1, (Line(0, 37, ("a", "d-1", "d-2")), Line(39, len(ONE)))),
            Use("two", 1, 1, (Line(0, len(TWO), ("b", "d-2", "f")),)),
        ),
    )
    assert one.is_open
    assert list(told(one)) == [
        "briefs/x.yml: 1 new article, 1 article not wholly reviewed, 1 claim proposed, 1 claim under review, "
        "2 quotes proposed and 1 quote lost",
        "  new: three",
        "  to review: two",
        "  lost: bottom_line[2].evidence[0]",
        "  proposed: differences[0].positions[1].evidence[1], open_questions[1].answered_by[0]",
        "  differences to look at again: d",
        "  questions to look at again: f",
        "  one: 1 of 2 sentences quoted",
        "  two: 1 of 1 sentence quoted",
    ]


def test_words_that_nobody_has_reviewed_wait() -> None:
    one = found(
        "title: x\narticles: [one, two, three]\n"
        "differences:\n  - question: d\n    kind: spread\n    wording: proposed\n    positions:\n"
        "      - {position: x, evidence: [{article: one, quote: The ferry left}]}\n"
        "open_questions:\n  - {question: e, status: open, wording: proposed, missing: All.}\n"
    )
    assert (one.wordings, one.differences, one.questions, one.is_open) == (("d", "e"), ("d",), ("e",), True)
    assert next(told(one)) == "briefs/x.yml: 2 wordings proposed"


def test_nothing_waits_where_everything_is_reviewed() -> None:
    one = found("title: x\narticles: [one, two, three]\n")
    assert not one.is_open
    assert next(told(one)) == "briefs/x.yml: nothing to do"


def test_long_lists_are_cut() -> None:
    one = Progress(brief="x", file="x", new=tuple("abcdefghij"))
    assert "  new: a, b, c, d, e, f, g, h and 2 more" in told(one)


def test_each_sentence_is_told_with_what_rests_on_it() -> None:
    assert list(told(found(TEXT), ARTICLES))[-5:] == [
        "  one: 1 of 2 sentences quoted",
        "    a, d-1, d-2: The ferry left the harbour that week.",
        "    not quoted: Nobody saw the ferry again, she said.",
        "  two: 1 of 1 sentence quoted",
        "    b, d-2, f: The owner sold the ferry last year, he said.",
    ]


def test_no_parser_is_asked(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*_: object) -> None:
        raise AssertionError("status makes no draft")

    monkeypatch.setattr("generator.editing.desk.Desk.draft", asked)
    assert project.briefing("status").exit_code == 0


def test_the_command_says_nothing_waits(project: Project) -> None:
    result = project.briefing("status")
    assert result.exit_code == 0
    assert result.output.startswith("briefs/ferry.yml: nothing to do\n  0902-gazette: ")


def test_the_command_fails_when_something_waits(project: Project) -> None:
    project.write("seeds/new.txt", TWO)
    result = project.briefing("status", "ferry")
    assert result.exit_code == 1
    assert result.output.startswith("briefs/ferry.yml: 1 new article\n  new: new\n")
    result = project.briefing("status", "--format", "json")
    assert result.exit_code == 1
    document = json.loads(result.output)
    assert (document["version"], document["open"], document["problems"]) == (1, True, [])
    (brief,) = document["briefs"]
    assert (brief["brief"], brief["open"], brief["new"]) == ("ferry", True, ["new"])
    uses = {use["article"]: use for use in brief["articles"]}
    assert "new" not in uses
    assert (uses["0902-gazette"]["sentences"], uses["0902-gazette"]["used"]) == (8, 5)
    assert uses["0902-gazette"]["lines"][-1]["claims"] == []
    (line,) = (line for line in uses["0902-gazette"]["lines"] if "inspection" in line["claims"])
    text = project.path("seeds/0902-gazette.txt").read_text("utf-8")
    assert text[line["start"] : line["end"]] == "The company, Norrline, said the ship had been inspected in May."


def test_the_command_shows_the_coverage(project: Project) -> None:
    line = "    inspected, inspection, norrline-role: The company, Norrline, said the ship had been inspected in May."
    assert line in project.briefing("status", "--coverage").output.splitlines()
    assert line not in project.briefing("status").output.splitlines()


def test_a_brief_that_cannot_be_read_waits_and_says_why(project: Project) -> None:
    project.write("briefs/wrong.yml", "title: [")
    result = project.briefing("status")
    assert result.exit_code == 1
    assert result.stdout.startswith("briefs/ferry.yml: nothing to do")
    assert result.stderr.startswith("error: briefs/wrong.yml:1: is not YAML: the [ is never closed")
    document = json.loads(project.briefing("status", "--format", "json").stdout)
    assert [problem["code"] for problem in document["problems"]] == ["not-yaml"]


def test_a_brief_that_is_not_there_is_called_wrongly(project: Project) -> None:
    assert project.briefing("status", "fery").exit_code == 2
