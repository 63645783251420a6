import pytest
from language import analysis

from generator.distillation import questions
from generator.distillation.cast import Cast
from generator.distillation.origins import Origins
from generator.distillation.posed import REST
from generator.distillation.topic import Topic
from generator.model import Question

SAYS = "The shipping line says that a tug had struck the pier on Friday. The tug belongs to Acme Bank."


def asked(text: str) -> tuple[Question, ...]:
    analyses = (analysis(f"News of the pier\n\n{text}\n", "a.txt"),)
    return questions.find(Topic(analyses, Cast(), Origins({})))


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_question_that_an_article_puts_with_what_it_says_to_it(gap: str) -> None:
    (question,) = asked(f"Why was the pier in Osby closed?{gap}{SAYS}")
    assert (question.text, question.status) == ("Why was the pier in Osby closed?", "partly answered")
    assert [claim.text for claim in question.known] == [
        "The shipping line says that a tug had struck the pier on Friday."
    ]
    assert [one.quote for one in question.answered_by] == ["The tug belongs to Acme Bank."]
    assert question.missing == REST


def test_where_only_one_sentence_stands_under_it_it_is_open() -> None:
    (question,) = asked(f"Will the pier in Osby be closed? {SAYS.partition('. ')[0]}.\n\nThe pier is long.")
    assert (question.status, question.answered_by) == ("open", ())


@pytest.mark.parametrize(
    "question",
    [
        "What happens next?",
        "What about the pier?",
        "Who closed?",
        "Who is Ada Berg?",
        "How did they get into the harbour?",
        "How many ships use the pier?",
        "Can you see the pier from Osby?",
        "“Why was the pier in Osby closed?”",
        "“Why was the pier in Osby closed?” asked Ada Berg.",
        "Why was the pier in Osby closed.",
        "The pier in Osby, closed?",
        "Is it closed?",
        "How does a germ get into milk?",
        "Why do piers fall into harbours?",
    ],
)
def test_what_leads_over_leans_on_others_or_is_quoted_is_none(question: str) -> None:
    assert not [one for one in asked(f"{question}\n\n{SAYS}") if one.text.startswith(question.strip("“”?.")[:12])]


def test_a_pronoun_for_what_the_question_itself_names_does_no_harm() -> None:
    assert [one.text for one in asked(f"Has Osby closed the pier, or will it?\n\n{SAYS}")]


def test_a_headline_asks_nothing_and_a_question_without_a_sentence_under_it_is_none() -> None:
    assert not asked("Why was the pier in Osby closed?")
    assert not [one for one in asked(f"Why was the pier closed? Why in Osby? {SAYS}") if "Why in" in one.text]


@pytest.mark.parametrize(
    ("under", "known"),
    [
        ("She would not be drawn on that. The crane is long.", "She would not be drawn on that."),
        ("Its lawyers have looked at the rules. In 2018 a crane fell.", "Its lawyers have looked at the rules."),
        ("Jane Roe was blunt. Norvik closed the pier for its staff.", "Norvik closed the pier for its staff."),
    ],
)
def test_what_is_known_is_what_has_its_words_or_what_leans_on_it(under: str, known: str) -> None:
    (question,) = asked(f"Why was the pier in Osby closed? {under}")
    (claim,) = question.known
    assert claim.text == known


def test_a_sentence_that_leans_on_a_question_is_cited_with_it() -> None:
    (question,) = asked("Why was the pier in Osby closed? She would not be drawn on that.")
    (claim,) = question.known
    assert [one.quote for one in claim.evidence][-1] == "Why was the pier in Osby closed?"


def test_a_numbered_question_is_asked_without_its_number() -> None:
    (question,) = asked(f"2. Why was the pier in Osby closed?\n\n{SAYS}")
    assert question.text == "Why was the pier in Osby closed?"


def test_what_only_leads_over_is_not_what_is_known() -> None:
    (question,) = asked(f"Why was the pier in Osby closed? Here it gets sticky. {SAYS}")
    assert [claim.text for claim in question.known] == [
        "The shipping line says that a tug had struck the pier on Friday."
    ]


def test_how_something_of_the_story_came_about_is_asked() -> None:
    (question,) = asked(f"How did the germ get into the milk in Osby? {SAYS}")
    assert question.text == "How did the germ get into the milk in Osby?"
