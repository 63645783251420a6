"""YAML is read strictly: every scalar stays the text it is, and nothing is executed, guessed or grown."""

from pathlib import Path

import breaches
import pytest
import yaml
from breaches import Breach
from conftest import Project, assert_refused
from hypothesis import given
from hypothesis import strategies as st
from strategies import awkward

from generator import reading
from generator.reading import Fields, Node, Report, parse


@pytest.mark.parametrize("breach", breaches.READING, ids=str)
def test_a_file_of_the_wrong_shape_is_refused(project: Project, breach: Breach) -> None:
    assert_refused(project, breach)


def read(text: str) -> tuple[Node | None, list[str]]:
    report = Report("a.yml")
    return parse(text, report), [str(problem) for problem in report.problems]


@pytest.mark.parametrize(
    "value",
    ["no", "on", "2024-08", "1_000", "1.0", "0x10", "012", "1e3", ".inf", "2024-08-05", "=", "!", "12:30:00", "false"],
)
def test_a_word_stays_the_word_it_is(value: str) -> None:
    root, problems = read(f"a: {value}" if value != "!" else "a: '!'")
    assert problems == []
    assert root
    assert root.mapping["a"].text == value


@pytest.mark.parametrize("value", ["", "~", "null", "Null", "NULL"])
def test_null_is_nothing_and_quoted_it_is_a_word(value: str) -> None:
    root, _ = read(f"a: {value}\nb: '{value}'")
    assert root
    assert (root.mapping["a"].text, root.mapping["b"].text) == (None, value)


@given(awkward)
def test_any_text_that_yaml_can_hold_comes_back(text: str) -> None:
    root, problems = read(yaml.safe_dump({"a": text}, allow_unicode=True))
    assert problems == []
    assert root
    assert root.mapping["a"].text == text


@given(st.one_of(awkward, st.text("-:[]{},&*!|>'\"%@` \n\ta", max_size=60)))
def test_anything_else_is_a_problem_and_never_a_crash(text: str) -> None:
    root, problems = read(text)
    assert problems or root is None or isinstance(root, Node)
    for key in ("title", "topics", "bottom_line"):
        if root:
            fields = Fields(root, "", Report("a.yml"))
            fields.text(key), fields.texts(key), fields.each(key, lambda inner: inner.number("a"))


def test_a_file_cannot_grow_when_it_is_read() -> None:
    laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    root, problems = read(laughs)
    assert root
    assert len(problems) == 8 * 9
    assert "a.yml:2: *a is an alias; write the value out" in problems


def test_nothing_is_executed(tmp_path: Path) -> None:
    read(f"a: !!python/object/apply:os.mkdir ['{tmp_path}/made']")
    assert not (tmp_path / "made").exists()


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch, project: Project) -> None:
    monkeypatch.setattr(reading, "MAX_SIZE", 2_000)
    (problem, *_) = project.errors()
    assert (problem.code, problem.file, problem.line) == ("too-large", "briefs/ferry.yml", 0)
    assert "characters; at most 2,000 are read" in problem.message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", 1),
        ("12", 12),
        ("0", None),
        ("-1", None),
        ("1.0", None),
        ("²", None),
        ("١", None),
        ("one", None),
        ("", None),
    ],
)
def test_a_number_counts_from_one(text: str, expected: int | None) -> None:
    report = Report("a.yml")
    root = parse(f"n: {text}", report)
    assert root
    assert Fields(root, "", report).number("n") == expected
    assert bool(report.problems) == (expected is None and text != "")


def test_a_place_names_every_key_on_the_way() -> None:
    report = Report("a.yml")
    root = parse("timeline:\n  - events:\n      - {}\n      - date: [1]\n", report)
    assert root

    def event(fields: Fields) -> None:
        fields.text("date", required=True)

    with Fields(root, "", report) as fields:
        fields.each("timeline", lambda group: group.each("events", event))
    assert [str(problem) for problem in report.problems] == [
        "a.yml:3: timeline[0].events[0].date: is missing",
        "a.yml:4: timeline[0].events[1].date: must be text, not a list",
    ]
