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
    things = ("bridge will close", "mayor will resign", "dam will burst", "market will move", "train will run")
    text = "\n\n".join(f"It is unclear whether the {thing}." for thing in things)
    first, second = dated(text, "2024-05-03", "a.txt"), dated("Osby waits.", "2024-05-03", "b.txt")
    assert [len(asked(first)), len(asked(first, second))] == [2, 3]
    assert asked(first) == asked(first)


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


def test_no_more_than_half_of_the_questions_are_answered() -> None:
    things = ("ferry", "bridge", "school", "stadium", "bakery", "quarry")
    plans = "".join(f"Norvik is considering selling the {thing} in Osby to a rival.\n\n" for thing in things)
    sales = "".join(f"Norvik sold the {thing} in Osby on Monday, the company said.\n\n" for thing in things)
    found = asked(dated(f"Sale\n\n{plans}", "2024-05-03", "a.txt"), dated(f"Sale\n\n{sales}", "2024-05-20", "b.txt"))
    assert sum(question.status == "answered" for question in found) == 1


def test_a_verdict_answers_a_trial_and_nothing_more_is_missing() -> None:
    trial = "Trial\n\nThe trial of Jane Roe, the mayor of Osby, opened on Monday.\n"
    verdict = "Verdict\n\nJane Roe was convicted of fraud on Friday after a trial of three weeks.\n"
    (question,) = named(dated(trial, "2024-05-06", "a.txt"), dated(verdict, "2024-05-24", "b.txt"))
    assert (question.text, question.status, question.missing) == ("Will Jane Roe be convicted?", "answered", "")
    assert [evidence.article for evidence in question.answered_by] == ["b"]
    (question,) = named(dated(trial, "2024-05-06", "a.txt"))
    assert (question.status, question.missing) == ("open", questions.UNANSWERED)


def test_a_cause_that_somebody_names_later_answers_in_part_and_an_inquirys_in_full() -> None:
    fire = "Fire\n\nA fire destroyed the mill in Osby. The fire chief did not say what had caused the fire.\n"
    said = "Fire\n\nThe owner said an overheated motor had started the blaze in Osby.\n"
    found = "Fire\n\nAn overheated motor caused the fire at the mill in Osby, the inquiry found.\n"
    for later, status in ((said, "partly answered"), (found, "answered")):
        (question,) = asked(dated(fire, "2024-05-03", "a.txt"), dated(later, "2024-05-20", "b.txt"))
        assert (question.text, question.status) == ("What caused the fire?", status)
    unrelated = "Fire\n\nThe owner started to let the mill two days before the fire.\n"
    (question,) = asked(dated(fire, "2024-05-03", "a.txt"), dated(unrelated, "2024-05-20", "b.txt"))
    assert question.status == "open"


def test_what_one_sentence_keeps_back_of_the_one_before_is_asked_in_its_words() -> None:
    text = "Mill\n\nNorvik will close the mill in Osby, the company said. It gave no date.\n"
    (question,) = asked(dated(text, "2024-05-03", "a.txt"))
    assert question.text == "When will Norvik close the mill in Osby?"
    assert question.missing == "No date was found in these articles."
    assert [e.quote[:4] for e in question.known[0].evidence] == ["Norv", "It g"]
    apart = "Mill\n\nNorvik will close the mill in Osby.\n\nThe town is old.\n\nIt gave no date.\n"
    assert asked(dated(apart, "2024-05-03", "a.txt")) == ()


def test_a_deal_whose_terms_the_next_sentence_keeps_back() -> None:
    text = "Court\n\nNorvik has reached a settlement with the families. The amount is confidential.\n"
    assert [q.text for q in asked(dated(text, "2024-05-03", "a.txt"))] == ["What is the amount of the settlement?"]


def test_where_somebody_is_who_has_spoken_since_is_no_question() -> None:
    gone = "Osby\n\nJane Roe has not been seen since Tuesday.\n"
    back = "Osby\n\n“I was ill,” Jane Roe told reporters.\n"
    assert [q.text for q in named(dated(gone, "2024-05-03", "a.txt"))] == ["Where is Jane Roe now?"]
    assert named(dated(gone, "2024-05-03", "a.txt"), dated(back, "2024-05-20", "b.txt")) == ()


def test_a_pronoun_may_mean_the_body_of_the_sentence_before() -> None:
    text = "Flood\n\nThe company has paid each household. It would not say how much it would offer to the town.\n"
    assert [q.text for q in asked(dated(text, "2024-05-03", "a.txt"))] == [
        "How much will the company offer to the town?"
    ]
    text = "Court\n\nThe judge was stern. A hearing on how much he must pay back has been fixed for May 2025.\n"
    assert not any("judge" in q.text for q in asked(dated(text, "2024-05-03", "a.txt")))


def named(*analyses: Analysis) -> tuple[Question, ...]:
    """The questions of a topic whose cast is known."""
    return questions.find(Topic(tuple(analyses), cast.resolve(analyses), Origins({})))


def test_an_article_tells_of_one_search_in_one_question() -> None:
    text = (
        "Acme Bank leaves Osby\n\nAcme Bank is searching for a new home in the south. The Acme board is actively "
        "exploring other towns in which to open its branches.\n\nAcme Bank did not say when the Osby branch would close.\n"
    )
    found = [question.text for question in asked(dated(text, "2024-05-03", "a.txt"))]
    assert len([question for question in found if " find " in question]) == 1
    assert "When will the Osby branch close?" in found


def test_what_was_to_come_in_the_coming_days_is_no_question_weeks_later() -> None:
    first = (
        "Mill talks\n\nTalks on how Norvik will close the mill will be held in the coming days. It was not known who "
        "wrote the letter to Norvik.\n"
    )
    soon = "Mill\n\nNorvik said that the mill was old.\n"
    ended = {"2024-05-06": True, "2024-06-03": False}
    for day, asks in ended.items():
        found = [question.text for question in asked(dated(first, "2024-05-03", "a.txt"), dated(soon, day, "b.txt"))]
        assert "Who wrote the letter to Norvik?" in found
        assert any("close the mill" in question for question in found) == asks


def test_what_was_not_known_long_ago_is_no_question() -> None:
    text = "In 2021 a fire destroyed the mill of Osby; the owner never said whether he had paid the guards.\n"
    assert asked(dated(f"News\n\n{text}", "2021-05-03", "a.txt"))
    assert not asked(dated(f"News\n\n{text}", "2024-05-03", "a.txt"))


def test_talks_that_are_over_have_no_outcome_to_wait_for() -> None:
    text = "The talks in Osby are scheduled to last until May 23.\n"
    last = dated("News\n\nA dam broke near Tarn.\n", "2024-06-11", "b.txt")
    assert asked(dated(f"News\n\n{text}", "2024-05-13", "a.txt"))
    assert not asked(dated(f"News\n\n{text}", "2024-05-13", "a.txt"), last)


def test_who_gave_an_order_is_who_ordered_it() -> None:
    text = "It is not known who gave the order. It is not known who ordered the guards to fire on the boat.\n"
    assert len(asked(dated(f"News\n\n{text}", "2024-05-03", "a.txt"))) == 1


def test_of_what_is_looked_into_one_report_is_waited_for() -> None:
    text = (
        "Prosecutors in Tarn are investigating the sinking of the ferry. "
        "The port of Osby is investigating the loss of forty containers.\n"
    )
    found = asked(dated(f"News\n\n{text}", "2024-05-03", "a.txt"))
    assert [question.text.split()[:2] for question in found] == [["What", "will"]]


def test_when_something_will_be_is_not_asked_for_long() -> None:
    text = "The harbour board of Tarn did not say when the search would resume.\n"
    first = dated(f"News\n\n{text}", "2024-05-03", "a.txt")
    news = "News\n\nThe harbour board of Tarn met on Friday.\n"
    assert asked(first, dated(news, "2024-05-20", "b.txt"))
    assert not asked(first, dated(news, "2024-06-20", "b.txt"))


def test_what_is_known_is_the_sentence_that_leaves_it_open_with_the_name_for_its_pronoun() -> None:
    told = analysis(
        "News of the port\n\nMara Lind is walking on crutches. Whether police used gas at the gate on the night she "
        "was hurt has still not been established.\n",
        "a.txt",
    )
    (question,) = questions.find(Topic((told,), cast.resolve([told]), Origins({})))
    assert [claim.text for claim in question.known] == [
        "Whether police used gas at the gate on the night Mara Lind was hurt has still not been established."
    ]
    assert len(question.known[0].evidence) == 2
