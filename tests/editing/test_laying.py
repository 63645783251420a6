"""A draft over a brief, case by case: where what is new comes in, and what is known already."""

import textwrap

import pytest
from worlds import article, drafted

from generator.curation import brief_in
from generator.editing.updating import updated
from generator.model import Brief

OLD = article(
    "old",
    [
        "The ferry left the harbour with 12 workers that week.",
        "The mayor opened the new bridge on Monday, she said.",
        "Ines Vogt runs the harbour, and nobody knows why it closed.",
        "Some 400 people were on board, the owner said at first.",
    ],
)
NEW = article(
    "new",
    [
        "The ferry came back to the harbour with 3 workers later.",
        "The mayor opened the new bridge on Monday, she said.",
        "Ines Vogt, who is 40, left the harbour for the mill.",
        "In fact 350 people were on board, the owner said then.",
        "It closed for lack of money, the council told the paper.",
    ],
)
ARTICLES = {"new": NEW, "old": OLD}


def read(text: str) -> Brief:
    text = f"title: x\narticles: [old, new]\n{textwrap.dedent(text)}"
    found, problems = brief_in(text.encode(), "brief", "brief.yml", ARTICLES)
    assert [str(problem) for problem in problems] == []
    assert found
    return found


def test_what_comes_in_is_proposed_whatever_made_it() -> None:
    made = read(f"bottom_line: [{{claim: It came back., evidence: [{FERRY_NEW}]}}]")
    result = updated(b"title: x\narticles: [old]\n", "brief", "brief.yml", ARTICLES, lambda found: made).content
    assert b"    status: proposed\n" in result


def laid(brief: str, draft: str, others: dict[str, tuple[str, str]] | None = None) -> str:
    """The lines that come into a brief of the old article from a draft of both, those of `offered` left out."""
    text = f"title: x\narticles: [old]\n{textwrap.dedent(brief)}"
    made = drafted(read(draft))
    result = updated(text.encode(), "brief", "brief.yml", ARTICLES, lambda found: made, others).content.decode()  # type: ignore[arg-type]
    return result.replace("offered:\n  - new\n", "", 1).removeprefix("title: x\narticles: [old]\n")


FERRY_OLD = "{article: old, quote: The ferry left the harbour with 12 workers that week.}"
FERRY_NEW = "{article: new, quote: The ferry came back to the harbour with 3 workers later.}"


def test_what_rests_on_old_articles_alone_stays_out() -> None:
    brief = f"bottom_line:\n  - {{claim: Nothing else., evidence: [{FERRY_OLD}]}}\n"
    draft = """\
        bottom_line:
          - {claim: The bridge opened., evidence: [{article: old, quote: The mayor opened the new bridge on Monday}]}
    """
    assert laid(brief, draft) == brief


def test_what_is_told_already_gains_the_new_words() -> None:
    brief = "timeline:\n  - date: 2021\n    claim: It left.\n    evidence:\n      - article: old\n        quote: left the harbour\n"
    draft = f"timeline: [{{date: 2022, claim: The ferry moved., evidence: [{FERRY_OLD}, {FERRY_NEW}]}}]"
    assert laid(brief, draft) == brief + (
        "      - article: new\n        quote: The ferry came back to the harbour with 3 workers later.\n"
        "        status: proposed\n"
    )


def test_a_sentence_repeated_word_for_word_is_told_already() -> None:
    quote = "The mayor opened the new bridge on Monday, she said."
    brief = f"background:\n  - {{claim: It opened., evidence: [{{article: old, quote: '{quote}'}}]}}\n"
    draft = f"bottom_line: [{{claim: A bridge., evidence: [{{article: new, quote: '{quote}'}}]}}]"
    told = f",\n      {{article: new, quote: '{quote}', status: proposed}}]"
    assert laid(brief, draft).replace('"', "'") == brief.replace("}]", "}" + told)
    dated = brief.replace("background", "timeline").replace("{claim", "{date: 2021-05, claim")
    later = draft.replace("bottom_line", "timeline").replace("{claim", "{date: 2022-05, claim")
    assert "    status: proposed\n" in laid(dated, later)  # another day, another event
    assert laid(dated, later).startswith(dated)


TIMELINE = """\
timeline:
  - {date: 2020, claim: One., evidence: [{article: old, quote: Ines Vogt runs the harbour}]}
  # the end
  - {group: Later, events: [{date: 2022, claim: Two., evidence: [{article: old, quote: she said}]}]}
  - {date: unknown, claim: Three., evidence: [{article: old, quote: the owner said at first}]}
"""


@pytest.mark.parametrize(
    ("date", "before"),
    [("2019-03", "  - {date: 2020"), ("2021", "  # the end\n"), ("2023", "  - {date: unknown"), ("unknown", "")],
)
def test_an_event_comes_in_by_its_date(date: str, before: str) -> None:
    draft = f"timeline: [{{date: {date}, claim: It came back., id: back, evidence: [{FERRY_NEW}]}}]"
    event = f"  - date: {date}\n    claim: It came back.\n    id: back\n    status: proposed\n    evidence:\n"
    event += "      - article: new\n        quote: The ferry came back to the harbour with 3 workers later.\n"
    expected = TIMELINE.replace(before, event + before) if before else TIMELINE + event
    assert laid(TIMELINE, draft) == expected


def test_where_events_do_not_ascend_it_comes_at_the_end() -> None:
    brief = TIMELINE.replace("date: 2020", "date: 2024").replace("date: unknown", "date: 2020")
    draft = f"timeline: [{{date: 2021, claim: It came back., evidence: [{FERRY_NEW}]}}]"
    assert laid(brief, draft).startswith(brief)


@pytest.mark.parametrize(
    ("heading", "after"), [("after", "  - {claim: C"), ("Elsewhere", "  - {claim: A"), ("", "  - {claim: A")]
)
def test_a_claim_of_the_background_comes_below_its_heading_or_none(heading: str, after: str) -> None:
    brief = "background:\n"
    quotes = {"A": "Ines Vogt runs", "B": "she said", "C": "said at first", "D": "the new bridge"}
    for name, quote in quotes.items():
        brief += {"B": "  - heading: Before\n", "C": "  - heading: After\n", "D": "  - heading: Last\n"}.get(name, "")
        brief += f"  - {{claim: {name}, evidence: [{{article: old, quote: {quote}}}]}}\n"
    above = f"{{heading: {heading}}}, " if heading else ""
    draft = f"background: [{above}{{claim: It came back., evidence: [{FERRY_NEW}]}}]"
    lines = laid(brief, draft).splitlines()
    assert lines[lines.index("  - claim: It came back.") - 1].startswith(after)


ACTORS = """\
actors:
  - name: Ines Vogt
    aliases: [Vogt]
    kind: person
    roles:
      - {role: head of the harbour, evidence: [{article: old, quote: Ines Vogt runs the harbour}]}
"""


def test_an_actor_that_is_there_under_any_name_gains_a_role() -> None:
    draft = """\
        actors:
          - name: Vogt
            kind: organisation
            roles: [{role: left for the mill, id: vogt-2, evidence: [{article: new, quote: left the harbour for the mill}]}]
    """
    assert laid(ACTORS, draft) == ACTORS + (
        "      - role: left for the mill\n        id: vogt-2\n        status: proposed\n        evidence:\n"
        "          - article: new\n            quote: left the harbour for the mill\n"
    )


def test_a_role_in_the_same_words_gains_evidence() -> None:
    draft = "actors: [{name: Ines Vogt, kind: person, roles: [{role: Head of the harbour, evidence: "
    draft += "[{article: new, quote: 'Ines Vogt, who is 40'}]}]}]"
    assert laid(ACTORS, draft).count("status: proposed") == 1
    assert "quote: 'Ines Vogt, who is 40', status: proposed}]}" in laid(ACTORS, draft).replace('"', "'")


def test_a_new_actor_has_an_id_that_is_nobody_elses() -> None:
    draft = (
        "actors: [{name: The mill, kind: place, roles: [{role: a mill, evidence: [{article: new, quote: the mill}]}]}]"
    )
    assert "    id: the-mill\n" in laid(ACTORS, draft)
    assert "    id: the-mill\n" in laid(ACTORS, draft, {"the-mill": ("The mill", "place")})
    assert "    id: the-mill-place\n" in laid(ACTORS, draft, {"the-mill": ("The Mill", "organisation")})
    taken = ACTORS.replace("roles:", "was: [the-mill]\n    roles:")
    assert "    id: the-mill-2\n" in laid(taken, draft)


DIFFERENCES = """\
differences:
  - question: How many were there?
    kind: spread
    positions:
      - {position: '400', evidence: [{article: old, quote: Some 400 people were on board}]}
      - {position: '12', evidence: [{article: old, quote: with 12 workers}]}
"""
POSITION = "      - position: '350'\n        id: how-3\n        status: proposed\n        evidence:\n"
POSITION += "          - article: new\n            quote: In fact 350 people were on board\n"


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("how many WERE there", "{position: '9', evidence: [{article: old, quote: Ines Vogt}]}"),
        ("Another question?", "{position: some 400, evidence: [{article: old, quote: 400 people}]}"),
    ],
)
def test_a_difference_that_is_there_gains_a_position(question: str, first: str) -> None:
    draft = f"differences: [{{question: '{question}', kind: spread, positions: [{first}, "
    draft += "{position: '350', id: how-3, evidence: [{article: new, quote: In fact 350 people were on board}]}]}]"
    draft = draft.replace("position: '9'", "position: nine")
    assert laid(DIFFERENCES, draft) == DIFFERENCES + POSITION


def test_another_difference_over_the_same_sentence_is_another_one() -> None:
    draft = "differences: [{question: How old?, kind: spread, positions: ["
    draft += "{position: some people, evidence: [{article: old, quote: Some 400 people}]}, "
    draft += "{position: '40', evidence: [{article: new, quote: who is 40}]}]}]"
    result = laid(DIFFERENCES, draft)
    assert result.startswith(DIFFERENCES)
    assert "  - question: How old?\n" in result
    assert result.count("status: proposed") == 2


QUESTIONS = """\
open_questions:
  - question: Why did it close?
    status: open
    missing: A reason.
"""


def test_a_question_that_is_there_gains_what_is_known_and_what_answers_it() -> None:
    draft = f"""\
        open_questions:
          - question: why did it close
            status: answered
            known: [{{claim: The ferry came back., id: back, evidence: [{FERRY_NEW}]}}]
            answered_by: [{{article: new, quote: 'It closed for lack of money, the council told the paper.'}}]
    """
    assert laid(QUESTIONS, draft) == (
        "open_questions:\n  - question: Why did it close?\n    status: open\n"
        "    known:\n      - claim: The ferry came back.\n        id: back\n        status: proposed\n        evidence:\n"
        "          - article: new\n            quote: The ferry came back to the harbour with 3 workers later.\n"
        "    missing: A reason.\n"
        "    answered_by:\n      - article: new\n"
        "        quote: It closed for lack of money, the council told the paper.\n        status: proposed\n"
    )


def test_a_claim_names_the_difference_as_the_file_calls_it() -> None:
    brief = DIFFERENCES.replace("kind: spread", "id: how-many\n    kind: spread")
    draft = f"""\
        bottom_line: [{{claim: It came back., differs: other, evidence: [{FERRY_NEW}]}}]
        differences:
          - question: How many were there?
            id: other
            kind: spread
            positions:
              - {{position: '400', evidence: [{{article: old, quote: Some 400}}]}}
              - {{position: '350', id: how-3, evidence: [{{article: new, quote: In fact 350 people were on board}}]}}
    """
    assert "    differs: how-many\n" in laid(brief, draft)


def test_ids_that_were_used_are_not_used_again() -> None:
    brief = f"retired: [back, back-2]\nbottom_line:\n  - {{claim: x, id: y, was: [back-3], evidence: [{FERRY_OLD}]}}\n"
    draft = f"bottom_line: [{{claim: It came back., id: back, evidence: [{FERRY_NEW}]}}]"
    assert "    id: back-4\n" in laid(brief, draft)


def test_sections_that_are_missing_come_at_the_end_in_the_usual_order() -> None:
    draft = f"""\
        open_questions: [{{question: Why?, status: open, missing: All., known: [{{claim: a, evidence: [{FERRY_NEW}]}}]}}]
        timeline: [{{date: 2022, claim: b, evidence: [{FERRY_NEW}]}}]
        bottom_line: [{{claim: c, evidence: [{FERRY_NEW}]}}]
    """
    result = laid(f"background:\n  - {{claim: x, evidence: [{FERRY_OLD}]}}\n", draft)
    keys = [line for line in result.splitlines() if not line.startswith((" ", "-"))]
    assert keys == ["background:", "bottom_line:", "timeline:", "open_questions:"]


def test_the_words_of_what_is_new_are_proposed_too() -> None:
    draft = f"""\
        differences:
          - question: How many came?
            kind: spread
            summary: Some say three.
            positions:
              - {{position: three, evidence: [{FERRY_NEW}]}}
              - {{position: twelve, evidence: [{FERRY_OLD}]}}
        open_questions:
          - {{question: Who came?, status: open, known: [{{claim: Three did., evidence: [{FERRY_NEW}]}}], missing: Names.}}
    """
    result = updated(b"title: x\narticles: [old]\n", "brief", "brief.yml", ARTICLES, lambda found: read(draft)).content
    assert b"    kind: spread\n    wording: proposed\n    summary: Some say three.\n" in result
    assert b"    status: open\n    wording: proposed\n    known:\n" in result


def test_words_that_an_editor_stands_by_stay_so() -> None:
    draft = "differences: [{question: 'How many were there?', kind: spread, positions: ["
    draft += "{position: nine, evidence: [{article: old, quote: Ines Vogt}]}, "
    draft += "{position: '350', id: how-3, evidence: [{article: new, quote: In fact 350 people were on board}]}]}]"
    assert "wording" not in laid(DIFFERENCES, draft)
