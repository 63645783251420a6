"""The open questions of a topic: which are asked, in what order, and what answers them."""

from dataclasses import replace

from language import analysis

from generator.analysis.passages import Analysis
from generator.distillation import cast, questions
from generator.distillation.cast import Cast
from generator.distillation.origins import Origins
from generator.distillation.topic import Topic
from generator.model import Known, Question

FERRY = """Ferry sinks off the coast of Tarn

A ferry with 120 people on board sank off the coast of Tarn on Friday, the coast guard said.

The cause of the sinking was not immediately known. The coast guard did not say when the search would resume.
"""


def dated(text: str, date: str, file: str) -> Analysis:
    """An article of this day."""
    made = analysis(text, file)
    return replace(made, article=replace(made.article, published=Known(date, "supplied")))


def asked(*analyses: Analysis, copies: dict[str, str] | None = None) -> tuple[Question, ...]:
    """The questions of a topic of these articles."""
    return questions.find(Topic(tuple(analyses), Cast(), Origins(copies or {})))


def test_questions_stand_on_the_passages_that_leave_them_open() -> None:
    one = dated(FERRY, "2024-05-03", "a.txt")
    found = asked(one)
    assert {question.text for question in found} == {
        "What is the cause of the sinking?",
        "When will the search resume?",
    }
    for question in found:
        assert question.status == "open"
        assert question.missing
        (claim,) = question.known
        assert claim.status == "proposed"
        for evidence in claim.evidence:
            assert one.article.text[evidence.span.start : evidence.span.end] == evidence.quote
        assert any("sinking was not" in e.quote or "did not say" in e.quote for e in claim.evidence)


def test_a_later_article_that_gives_the_date_is_a_candidate_answer() -> None:
    later = (
        "Ferry search\n\nThe coast guard said on Monday that the search for the ferry would resume on 12 May 2024.\n"
    )
    first, second = dated(FERRY, "2024-05-03", "a.txt"), dated(later, "2024-05-06", "b.txt")
    found = {question.text: question for question in asked(first, second)}
    question = found["When will the search resume?"]
    assert question.status == "partly answered"
    assert [evidence.article for evidence in question.answered_by] == ["b"]
    assert found["What is the cause of the sinking?"].status == "open"


def test_an_earlier_or_undated_article_answers_nothing() -> None:
    other = (
        "Ferry search\n\nThe coast guard said on Monday that the search for the ferry would resume on 12 May 2024.\n"
    )
    for date in ("2024-05-01", ""):
        found = asked(dated(other, date, "b.txt"), dated(FERRY, "2024-05-03", "a.txt"))
        assert all(question.status == "open" for question in found)


def test_a_plan_that_a_later_article_reports_as_done_is_an_answered_question() -> None:
    plan = "Mine deal\n\nNorvik is considering selling the copper mine in Osby to a rival.\n"
    done = "Mine deal\n\nNorvik sold the copper mine in Osby on Monday, the company said.\n"
    assert [q.text for q in asked(dated(plan, "2024-05-03", "a.txt"))] == [
        "Will Norvik sell the copper mine in Osby to a rival?"
    ]
    (question,) = asked(dated(plan, "2024-05-03", "a.txt"), dated(done, "2024-05-20", "b.txt"))
    assert question.status == "answered"
    assert [(evidence.article, evidence.quote[:11]) for evidence in question.answered_by] == [("b", "Norvik sold")]


def test_what_was_to_come_long_before_the_last_article_is_no_question() -> None:
    plan = "Mine deal\n\nNorvik is considering selling the copper mine in Osby to a rival.\n"
    other = "Copper\n\nThe price of copper rose on Monday.\n"
    assert asked(dated(plan, "2021-05-03", "a.txt"), dated(other, "2024-05-20", "b.txt")) == ()


def test_the_same_question_is_asked_once_and_copies_ask_none() -> None:
    first, second = dated(FERRY, "2024-05-03", "a.txt"), dated(FERRY, "2024-05-03", "b.txt")
    for copies in ({}, {"b": "a"}):
        found = asked(first, second, copies=copies)
        assert len({question.text for question in found}) == len(found) == 2
        assert {e.article for q in found for claim in q.known for e in claim.evidence} == {"a"}


def test_a_column_asks_none() -> None:
    column = """My harbour

I grew up by this harbour, and I miss it. I have asked the council ten times. My patience is at an end.

It is unclear whether the council will rebuild the old harbour.
"""
    assert asked(dated(column, "2024-05-03", "a.txt")) == ()
    assert len(asked(dated(column[column.index("It is") :], "2024-05-03", "a.txt"))) == 1


def test_no_more_questions_than_a_reader_can_use() -> None:
    things = ("bridge", "tunnel", "harbour", "airport", "station", "market", "library", "museum", "stadium", "school")
    text = "\n\n".join(f"It is unclear whether the {thing} near Osby will close." for thing in things)
    found = asked(dated(text, "2024-05-03", "a.txt"))
    assert 0 < len(found) <= 4
    assert asked(dated(text, "2024-05-03", "a.txt")) == found


def test_a_topic_without_articles_has_none() -> None:
    assert asked() == ()


def test_a_pronoun_gives_way_to_the_only_name_it_can_mean() -> None:
    text = "Race\n\nMara Lind met her party in the capital on Monday. She has not said whom she will back in the run-off.\n"
    (question,) = named(dated(text, "2024-05-03", "a.txt"))
    assert question.text == "Whom will Mara Lind back in the run-off?"
    assert "Mara Lind" in question.known[0].text or any("Mara Lind" in e.quote for e in question.known[0].evidence)


def test_of_two_names_neither_is_put_for_a_pronoun() -> None:
    text = "Race\n\nMara Lind met Ada Berg in Osby. Whether she will be prosecuted for perjury is under review.\n"
    assert not any("she" in question.text or "Lind" in question.text for question in named(dated(text, "", "a.txt")))


def test_no_more_than_a_third_of_the_questions_are_answered() -> None:
    things = ("ferry", "bridge", "school", "stadium", "bakery", "quarry")
    plans = "".join(f"Norvik is considering selling the {thing} in Osby to a rival.\n\n" for thing in things)
    sales = "".join(f"Norvik sold the {thing} in Osby on Monday, the company said.\n\n" for thing in things)
    found = asked(dated(f"Sale\n\n{plans}", "2024-05-03", "a.txt"), dated(f"Sale\n\n{sales}", "2024-05-20", "b.txt"))
    assert sum(question.status == "answered" for question in found) == 1


def named(*analyses: Analysis) -> tuple[Question, ...]:
    """The questions of a topic whose cast is known."""
    return questions.find(Topic(tuple(analyses), cast.resolve(analyses), Origins({})))
