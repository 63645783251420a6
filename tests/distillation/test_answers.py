"""What answers a question: passages of later articles that give what it asks for."""

from dataclasses import replace

import pytest
from language import analysis

from generator.analysis.passages import Analysis
from generator.distillation import cast, questions
from generator.distillation.origins import Origins
from generator.distillation.topic import Topic
from generator.model import Known, Question


def dated(text: str, date: str, file: str) -> Analysis:
    """An article of this day, under a headline that says nothing."""
    made = analysis(f"News\n\n{text}\n", file)
    return replace(made, article=replace(made.article, published=Known(date, "supplied")))


def answered(first: str, later: str, date: str = "2024-05-20") -> Question:
    """The only question of an article, where another followed."""
    analyses = (dated(first, "2024-05-03", "a.txt"), dated(later, date, "b.txt"))
    (question,) = questions.find(Topic(analyses, cast.resolve(analyses), Origins({})))
    return question


@pytest.mark.parametrize(
    ("first", "later", "status"),
    [
        ("It was unclear how fast the train had been travelling.", "The train was travelling at 118 km/h.", "answered"),
        ("Where the bacteria came from is not known.", "The bacteria were traced to a machine in Osby.", "answered"),
        ("Where the bacteria came from is not known.", "A machine had contaminated the milk.", "open"),
        ("Jane Roe will be sentenced in July.", "Jane Roe was jailed for nine years on Friday.", "answered"),
        ("Deputies demanded the resignation of Jane Roe.", "Jane Roe resigned on Friday.", "answered"),
        ("Six people were still missing in Osby.", "Two of the missing were found on a beach.", "partly answered"),
        ("Six people were still missing in Osby.", "The last of the missing was found on a beach.", "answered"),
        ("It is unclear whether the roof of the school was insured.", "The roof of the school had not been insured.",
         "answered"),
        ("No group claimed responsibility for the raid.", "The Red Front, its leader said, carried out the raid.",
         "partly answered"),
        ("Osby and Tarn are in talks to withdraw Tarnish troops from the valley of the Ely.",
         "The army said it had completed its withdrawal from Osby.", "answered"),
        ("Acme Bank has not announced a timeline for the closure of the branches in Osby.",
         "A schedule was agreed with the unions, setting 3 September for the closure.", "answered"),
        ("It is unclear whether Jane Roe is still in the old prison.", "Jane Roe had been released from the prison.",
         "answered"),
        ("The board had yet to recover the recorder of the ferry.", "The recorder was read in a laboratory.",
         "answered"),
        ("The court has ordered a recount in two districts.", "The recount has wiped out the lead of Jane Roe.",
         "answered"),
        ("It is not known who leaked the letters.", "Ada Berg leaked the letters, the court found.", "answered"),
        ("It was not known how much the gunmen wanted.", "The attackers asked for 9 million dollars.",
         "partly answered"),
        ("It is not known who owns the pier.", "The pier was sold to Acme Bank in May.", "partly answered"),
        ("It was too early to say how the raiders had got in.", "The thieves used a stolen key, the police said.",
         "partly answered"),
        ("It is not known why the ferry was stopped.", "The ferry was stopped to let a tug pass.", "answered"),
        ("It is not known why the ferry was stopped.", "The ferry was stopped near Osby.", "open"),
        ("It was not clear when the airport in Tarn would reopen.", "The Tarn runway opened on 8 May.",
         "partly answered"),
        ("It was not clear when the airport in Tarn would reopen.", "The Tarn airport was built on 8 May.", "open"),
        ("The police have not named any suspects.", "Prosecutors charged Jane Roe on Friday.", "partly answered"),
        ("The police have not named any suspects.", "Prosecutors have not charged Jane Roe.", "open"),
        ("It was not known how much the gunmen wanted.", "The gunmen left 9 bags behind.", "open"),
        ("It was too early to say how the raiders had got in.", "Ada Berg used the stairs, the police said.", "open"),
        ("It is not known who leaked the letters.", "According to Ada Berg, many letters were leaked.", "open"),
        ("The court has ordered a recount in two districts.", "The recount has started in Osby.", "open"),
        ("Jane Roe will be sentenced in July.", "Jane Roe will be sentenced by a new judge.", "open"),
        ("Deputies demanded the resignation of Jane Roe.", "Jane Roe may have resigned on Friday.", "open"),
        ("Deputies demanded the resignation of Jane Roe.", "Ada Berg resigned on Friday.", "open"),
        ("It is unclear whether Jane Roe will be called as a witness.", "Jane Roe told the club about her horse.", "open"),
        ("The envoy Ada Berg called for an independent inquiry into the attack.",
         "Jane Roe ordered an inquiry into the attack under the military prosecutor.", "open"),
    ],
)  # fmt: skip
def test_a_later_passage_that_gives_what_is_asked_for(first: str, later: str, status: str) -> None:
    question = answered(first, later)
    assert question.status == status
    assert bool(question.answered_by) == (status != "open")
    assert bool(question.missing) == (status != "answered")


def test_two_answers_that_deny_each_other_settle_nothing() -> None:
    asked = "The company refused to say whether it had paid the inspectors of the bridge."
    paid, denied = (
        "The company paid the inspectors of the bridge.",
        "The company never paid the inspectors of the bridge.",
    )
    assert answered(asked, paid).status == "answered"
    assert answered(asked, denied).status == "answered"
    assert answered(asked, f"{paid} {denied}").status == "partly answered"


def test_who_ended_something_else_answers_nothing() -> None:
    asked = "Jane Roe is scheduled to testify before a panel that is investigating Acme Bank."
    assert answered(asked, "Acme Bank has concluded its own investigation.").status == "open"


def test_a_verdict_says_nothing_of_what_is_only_believed() -> None:
    told = "A jury found Ola Ness guilty of the arson in which Jane Roe died."
    assert answered("Jane Roe is believed to have gone back up the stairs of the hotel.", told).status == "open"


def test_an_article_of_before_answers_nothing() -> None:
    question = answered("Deputies demanded the resignation of Jane Roe.", "Jane Roe resigned.", "2024-04-01")
    assert question.status == "open"


def test_where_it_is_not_known_which_came_later_only_one_whom_the_question_names_answers() -> None:
    asked = "It is unclear whether the government will publish the letters."
    ends = {
        "The Courier published the letters.": "open",
        "The government published the letters on its site.": "answered",
    }
    for told, status in ends.items():
        analyses = tuple(analysis(f"News\n\n{text}\n", f"{text[:7]}.txt") for text in (asked, told))
        (question,) = questions.find(Topic(analyses, cast.resolve(analyses), Origins({})))
        assert question.status == status, told


def test_where_it_is_not_known_which_came_later_who_will_do_a_thing_is_answered_by_a_name() -> None:
    asked = "It was unclear who would lead the commission."
    ends = {
        "Ada Berg will lead the inquiry into the fire.": "answered",
        "Ada Berg will lead the choir of the town.": "open",
        "The commission will meet in Osby.": "open",
    }
    for text, status in ends.items():
        analyses = (analysis(f"News\n\n{asked}\n", "a.txt"), analysis(f"News\n\n{text}\n", "b.txt"))
        found = {one.text: one for one in questions.find(Topic(analyses, cast.resolve(analyses), Origins({})))}
        assert found["Who will lead the commission?"].status == status, text


def test_what_says_that_a_thing_was_done_stands_alone_as_its_answer() -> None:
    first = "Osby and Tarn are in talks to withdraw Tarnish troops from the valley of the Ely."
    later = (
        "In May the ministry of Osby ordered the withdrawal of Tarnish troops from the valley of the Ely. "
        "The army said it had completed its withdrawal from Osby."
    )
    question = answered(first, later)
    assert question.status == "answered"
    assert [evidence.quote for evidence in question.answered_by] == [
        "The army said it had completed its withdrawal from Osby."
    ]
