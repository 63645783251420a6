"""What waits in a brief, in reading order, with what an editor needs to decide on it."""

from worlds import article

from generator.curation import brief_in
from generator.editing.waiting import AFTER, BEFORE, Waiting, context, reviewed, waiting
from generator.model import Brief, Evidence, Span

FIRST, SECOND, THIRD = "The mill closed the bridge.", "The council refused the ferry.", "The market opened the school."
ARTICLES = {"one": article("one", [FIRST, SECOND]), "two": article("two", [THIRD])}
BRIEF = f"""\
title: The mill
articles: [one]
offered: [two]
bottom_line:
  - claim: The bridge was closed.
    evidence:
      - {{article: one, quote: {FIRST}}}
      - {{article: two, quote: {THIRD}, status: proposed}}
  - claim: The ferry was refused.
    status: proposed
    evidence: [{{article: one, quote: {SECOND}}}]
background:
  - heading: Before
  - claim: The school was opened.
    status: changed
    evidence: [{{article: one, quote: The school opened.}}]
timeline:
  - group: In March
    events:
      - {{claim: It was refused., date: unknown, status: proposed, evidence: [{{article: one, quote: {SECOND}}}]}}
actors:
  - name: The council
    kind: organisation
    aliases: [the town]
    roles:
      - {{role: Refused the ferry, status: proposed, evidence: [{{article: one, quote: {SECOND}}}]}}
open_questions:
  - question: Who pays?
    status: answered
    answered_by:
      - {{article: two, quote: {THIRD}, status: proposed}}
      - {{article: one, quote: Nobody pays., nearest: {FIRST}}}
"""


def read(text: str) -> Brief:
    brief, problems = brief_in(text.encode(), "mill", "briefs/mill.yml", ARTICLES, keep_lost=True)
    assert brief is not None, problems
    assert problems == []
    return brief


def test_everything_that_waits_in_reading_order() -> None:
    found = waiting(read(BRIEF))
    assert [(one.kind, one.owner, one.about) for one in found] == [
        ("quote", "bottom_line[0]", "Bottom line"),
        ("proposed", "bottom_line[1]", "Bottom line"),
        ("changed", "background[1]", "Background: Before"),
        ("proposed", "timeline[0].events[0]", "Timeline: In March"),
        ("proposed", "actors[0].roles[0]", "Actor: The council (the town)"),
        ("quote", "open_questions[0]", "Open question: Who pays?"),
        ("lost", "open_questions[0]", "Open question: Who pays?"),
    ]
    assert len({one.key for one in found}) == len(found)
    lines = BRIEF.splitlines()
    assert [lines[one.line - 1].strip()[:20] for one in found[:2]] == ["- {article: two, quo", "- claim: The ferry w"]


def test_what_is_to_be_decided_on() -> None:
    quote, claim, changed, *_, answer, lost = waiting(read(BRIEF))
    assert [one.quote for one in quote.evidence] == [THIRD]
    assert quote.near == ("The ferry was refused.",)
    assert claim.near == ("The bridge was closed.",)
    assert [one.quote for one in changed.lost] == ["The school opened."]
    assert [one.quote for one in answer.quotes] == [THIRD]
    assert [one.nearest for one in lost.lost] == [FIRST]
    assert (quote.articles, lost.articles) == ({"two"}, {"one"})


def test_an_article_is_reviewed_when_nothing_of_it_waits() -> None:
    assert reviewed(read(BRIEF)) == []
    assert reviewed(read(BRIEF.replace(", status: proposed}", "}"))) == ["two"]


def test_nothing_waits_in_a_brief_without_marks() -> None:
    plain = BRIEF[: BRIEF.index("  - claim: The ferry")].replace(", status: proposed", "")
    assert waiting(read(plain)) == []


def test_a_key_names_the_thing_and_not_its_place() -> None:
    one = waiting(read(BRIEF))[1]
    moved = waiting(read(BRIEF.replace("title: The mill\n", "title: The mill\n\n# more\n")))[1]
    assert isinstance(one, Waiting)
    assert (one.key, one.line + 2) == (moved.key, moved.line)


def test_words_around_a_quote() -> None:
    words = " ".join(f"word{number}" for number in range(200))
    long = article("long", [f"{words} The end of it all. {words}"])
    start = long.text.index("The end")
    quote = Evidence("long", "The end of it all.", Span(start, start + 18))
    before, found, after = context(long, quote)
    assert found == "The end of it all."
    assert before.startswith("…word")
    assert after.endswith("…")
    assert len(before) <= BEFORE + 1
    assert len(after) <= AFTER + 1
    assert f"{before[1:]}{found}{after[:-1]}" in long.text
    whole = ARTICLES["two"]
    start = whole.text.index(THIRD)
    assert "".join(context(whole, Evidence("two", THIRD, Span(start, start + len(THIRD))))) == whole.text


DIFFERS = f"""\
title: The mill
offered: [one, two]
differences:
  - question: What was closed?
    kind: spread
    wording: proposed
    summary: Two things.
    positions:
      - {{position: the bridge, note: by night, status: proposed, evidence: [{{article: one, quote: {FIRST}}}]}}
      - {{position: the ferry, evidence: [{{article: one, quote: {SECOND}}}]}}
    reading: Both.
open_questions:
  - question: Who pays?
    status: partly answered
    wording: proposed
    missing: The sum.
    known: [{{claim: The school was opened., evidence: [{{article: one, quote: {FIRST}}}]}}]
    answered_by: [{{article: two, quote: {THIRD}, status: proposed}}]
"""


def test_words_are_decided_on_after_what_stands_under_them() -> None:
    found = waiting(read(DIFFERS))
    assert [(one.kind, one.owner) for one in found] == [
        ("proposed", "differences[0].positions[0]"),
        ("wording", "differences[0]"),
        ("quote", "open_questions[0]"),
        ("wording", "open_questions[0]"),
    ]
    position, difference, _, question = found
    assert position.words == (("note", "by night"),)
    assert (difference.text, question.text) == ("What was closed?", "Who pays?")
    assert difference.words == (
        ("kind", "spread"),
        ("summary", "Two things."),
        ("position", "the bridge"),
        ("position", "the ferry"),
        ("reading", "Both."),
    )
    assert question.words == (
        ("status", "partly answered"),
        ("known", "The school was opened."),
        ("answered_by", THIRD),
        ("missing", "The sum."),
    )
    assert (difference.anchor, question.anchor) == ("d-what-was-closed", "q-who-pays")
    assert DIFFERS.splitlines()[difference.line - 1].endswith("question: What was closed?")
    assert len({one.key for one in found}) == len(found)


def test_an_article_is_not_reviewed_while_words_about_it_wait() -> None:
    reviewed_claims = DIFFERS.replace(", status: proposed", "")
    assert reviewed(read(reviewed_claims)) == []
    asked = reviewed_claims.replace("    wording: proposed\n    missing", "    missing")
    assert reviewed(read(asked)) == ["two"]
    assert reviewed(read(asked.replace("    wording: proposed\n", ""))) == ["one", "two"]


def test_a_date_is_shown_with_what_it_rests_on() -> None:
    event = "claim: It was refused., status: proposed"
    told = f"date: 2021-03, date_note: The paper says so., {event}"
    text = f"title: x\ntimeline:\n  - {{{told}, evidence: [{{article: one, quote: {SECOND}}}]}}\n"
    (one,) = waiting(read(text))
    assert one.words == (("date", "2021-03 (inferred)"), ("date_note", "The paper says so."))
    (one,) = waiting(read(text.replace("2021-03, date_note: The paper says so.", "unknown")))
    assert one.words == (("date", "unknown"),)
