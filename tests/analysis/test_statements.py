"""What sentences state when they stand alone, and what keeps others from it."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from language import analysis, article, sentences

from generator.analysis import attribution, mentions, statements
from generator.analysis.passages import Analysis
from generator.analysis.statements import Statement
from generator.articles import read_article
from generator.model import Claim, Evidence, Span
from generator.support import ClaimCheck


def stated(text: str) -> list[Statement]:
    """The statements of a text."""
    return [passage.statement for passage in analysis(text).passages]


def last(text: str) -> Statement:
    """The statement of a text's last sentence."""
    return stated(text)[-1]


def quote(text: str, statement: Statement) -> str:
    """The words of a text that a statement uses."""
    return article(text).text[statement.span.start : statement.span.end]


@pytest.mark.parametrize(
    "text",
    [
        "The council approved the new bridge by nine votes to four.",
        "Acme said on Monday it had closed its two plants in Leeds.",
        "When the river rose, it cut the only road to the village.",
        "“We have closed the road,” said Anna Berg, the mayor of Lund.",
        "It is not clear whether the talks will resume this year.",
        "It took firefighters nine hours to reach the cabin.",
        "There were no reports of injuries after the landslide.",
        "In his report, Karl Lind said the dam had been neglected.",
        "More people died in the floods than officials had feared.",
        "Those who stayed in the town have no electricity.",
        "Six people have died.",
        "Karl Lind, a commander of the rebels, was killed on May 14, his movement said.",
        "Lind said Tuesday that he has kept the keys of the house.",
        "A drain inside the dam, unnoticed for years, led to the collapse of the wall, a commission said.",
    ],
)
def test_a_sentence_that_stands_alone_is_its_own_statement(text: str) -> None:
    assert replace(last(text), form="", lasting="") == Statement(last(text).span, text)
    assert quote(text, last(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("However, the court rejected the appeal on Friday.", "The court rejected the appeal on Friday."),
        ("But the court rejected the appeal on Friday.", "The court rejected the appeal on Friday."),
        ("In addition, the ministry closed four schools.", "The ministry closed four schools."),
        ("Meanwhile, fuel prices rose by 12 percent in May.", "Fuel prices rose by 12 percent in May."),
        ("Also on Monday, the port was closed to ships.", "On Monday, the port was closed to ships."),
        ("And yet, the mine was never inspected again.", "The mine was never inspected again."),
        ("LIMA (Reuters) — Peru closed two ports on Monday.", "Peru closed two ports on Monday."),
        ("Lima, 22 May - Peru closed two ports on Monday.", "Peru closed two ports on Monday."),
        ("(Lima, 14 March 2024) – Peru closed two ports on Monday.", "Peru closed two ports on Monday."),
        ("SAN PABLO (AFP) - Peru closed two ports on Monday.", "Peru closed two ports on Monday."),
        ("By Jane Doe, 3 May 2020 Peru closed two ports on Monday.", "Peru closed two ports on Monday."),
        ("Published: 3 May 2020 Peru closed two ports on Monday.", "Peru closed two ports on Monday."),
        ("Defence Minister Ana Berg, speaking on state television, blamed ABC.",) * 2,
        ("16:30 Peru's navy has just closed two ports.", "Peru's navy has just closed two ports."),
        ("THE port of Lima was closed to ships on Monday.", "The port of Lima was closed to ships on Monday."),
        ("The  port of Lima was closed  to ships on Monday.", "The port of Lima was closed to ships on Monday."),
        ("Farmers in the south, however, rejected the plan.", "Farmers in the south rejected the plan."),
    ],
)
def test_connectives_and_datelines_go_and_the_words_stay(text: str, expected: str) -> None:
    assert (last(text).text, last(text).obstacle) == (expected, "")
    used = quote(text, last(text))
    assert used in article(text).text
    assert set(expected.lower().split()) <= set(used.lower().replace(",", "").split()) | set(used.lower().split())


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Officials said the bridge was safe.", "said"),
        ("The firm Acme has not paid the fine.", "not"),
        ("If it rains, the match will be cancelled.", "If"),
        ("The dam may reportedly fail within days.", "reportedly"),
    ],
)
def test_attribution_negation_condition_and_hedge_are_never_cut(text: str, kept: str) -> None:
    assert kept in last(text).text


@pytest.mark.parametrize(
    ("obstacle", "text"),
    [
        ("fragment", "A bridge over the river in the north of the country."),
        ("fragment", "Karl Lind, left, with the mayor of Oslo in 2017."),
        ("fragment", "It closed."),
        ("fragment", "Anna Berg contributed to this report from Oslo."),
        ("fragment", "The crew escaped (and the ship sank in the bay."),
        ("question", "Who will pay for the new bridge in Leeds?"),
        ("quotation", "“The bridge will never be built in our lifetime.”"),
        ("quotation", "said the mayor of the town on Monday evening."),
        ("pronoun", "They closed the bridge on Monday morning."),
        ("pronoun", "Its shares fell by nine percent in early trading."),
        ("pronoun", "This has angered many farmers in the north."),
        ("pronoun", "The latter will close its plant in Leeds in May."),
        ("pronoun", "In the hours after the quake, they slept in cars."),
        ("pronoun", "“This is a disgrace for the whole city,” said Anna Berg."),
        ("context", "This move has angered many farmers in the north."),
        ("context", "The decision was criticised by farmers in the north."),
        ("context", "The company will close its plant in Leeds in May."),
        ("context", "The latest, a woman of 69, had been in hospital for a month."),
        ("context", "The fourth will be taken out of the river in May."),
        ("pronoun", "Karl Lind, whose paper had praised the mayor, denied this."),
        ("pronoun", "Mr. Lind, the head of the paper, had often praised her."),
        ("context", "Other firms have also closed plants in the north."),
        ("context", "Since then, the mine has been closed to visitors."),
        ("first person", "We asked the ministry about the two closed mines."),
        ("address", "Click the button and choose a shop near the station."),
        ("address", "Here are the five things that matter in the vote."),
        ("address", "Passengers can fly to Oslo if you have a ticket."),
    ],
)
def test_what_cannot_stand_alone_says_why(obstacle: str, text: str) -> None:
    assert last(f"The ferry sank near the harbour of Bergen on Sunday night.\n\n{text}").obstacle == obstacle


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme said on Monday it had closed two plants in Leeds.", "Acme said it had closed two plants in Leeds."),
        ("On Monday evening, the council of Lund closed the bridge.", "The council of Lund closed the bridge."),
        ("The council of Lund, on Monday, closed the only bridge.", "The council of Lund closed the only bridge."),
        ("Two ships sank near the port, the navy said yesterday.", "Two ships sank near the port, the navy said."),
        ("Two ships sank near the port, the navy said.", ""),
        ("The talks between the two unions will begin on Monday.", ""),
        ("The workers of the mine return to the pit on Monday.", ""),
        ("Acme closed the plant on Sunday and opened it again on Monday.", ""),
        ("Nobody may enter the closed port before Monday.", ""),
        ("The port of Lima was closed on Monday, 3 May 2021.", ""),
        ("“The port was closed on Monday,” said Karl Lind of Acme.", ""),
    ],
)
def test_what_lasts_of_a_statement_names_no_day_of_its_article(text: str, expected: str) -> None:
    assert (last(text).text, last(text).lasting) == (text, expected)


def test_brackets_around_a_statement_go() -> None:
    assert (
        last("(Peru declined to comment on the pending case.)").text == "Peru declined to comment on the pending case."
    )


def test_what_lasts_of_a_long_statement_lacks_what_only_adds_and_keeps_every_number() -> None:
    told = (
        "The council of Lund has agreed with the owners of the land around the old harbour that the road "
        "to the island will be closed to all lorries from the north of the country"
    )
    assert last(f"{told}, ending a long quarrel with the farmers.").lasting == f"{told}."
    assert last(f"{told}, ending a quarrel of 12 years with the farmers.").lasting == ""


def test_an_object_or_an_owner_is_named_where_it_is_certain() -> None:
    charged = last("Anna Lind led the plant for ten years. Prosecutors charged her with negligence last month.")
    assert charged.text == "Prosecutors charged Anna Lind with negligence last month."
    assert len(charged.support) == 1
    resigned = last("The Harbour Inspectorate did not act. Its director, Karl Berg, offered to resign in May.")
    assert resigned.text == "The Harbour Inspectorate's director, Karl Berg, offered to resign in May."
    unsure = last("Anna Lind met Berta Holm at the plant. Prosecutors charged her with negligence last month.")
    assert unsure.obstacle == "pronoun"


def test_a_title_is_a_headline() -> None:
    found = [replace(one, headline=True) for one in sentences("The council approved the new bridge by a vote.")]
    (statement,) = statements.find(found, mentions.find(found), [()])
    assert statement.obstacle == "headline"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Karl Lind spoke on Monday. He added that nobody was hurt.",
            "Karl Lind added that nobody was hurt.",
        ),
        ("Karl Lind runs the dam. His deputy resigned in the spring.", "Karl Lind's deputy resigned in the spring."),
        (
            "The Acme Corporation rejected the claim. It said the dam was safe.",
            "The Acme Corporation said the dam was safe.",
        ),
        ("The army denied the claim. It said the dam was safe.", "The army said the dam was safe."),
        ("The rebels rejected the truce. They threatened to leave again.", "The rebels threatened to leave again."),
        (
            "The envoy, Anna Berg, met the rebels. She said the talks had failed.",
            "Anna Berg said the talks had failed.",
        ),
    ],
)
def test_a_pronoun_with_one_antecedent_is_replaced_by_its_name(text: str, expected: str) -> None:
    first, second = stated(text)
    assert (second.text, second.obstacle, second.support) == (expected, "", (first.span,))


@pytest.mark.parametrize(
    "text",
    [
        "Karl Lind met Anna Berg in Oslo. He left the country on Monday.",
        "Mr Karl Lind spoke in Oslo on Monday. She left before the end.",
        "Anna Berg resigned.\n\n“It is over,” Karl Lind told reporters.\n\nHer lawyer left the court in tears.",
        "Acme announced a new phone. It will be sold from May in Japan.",
        "The shop belongs to Karl Lind. He's expected to sell it in May.",
    ],
)
def test_a_pronoun_that_may_mean_another_is_not_replaced(text: str) -> None:
    assert last(text).obstacle == "pronoun"


def test_a_name_put_in_answers_the_pronouns_after_it() -> None:
    text = "Karl Lind runs the dam. He said that he would sell his house."
    assert last(text).text == "Karl Lind said that he would sell his house."


def test_a_quotation_that_began_before_is_opened_again_where_its_speaker_follows() -> None:
    text = "“The water rose at night. The road was gone by the morning,” said Anna Berg."
    first, second = stated(text)
    assert first.obstacle == "quotation"
    assert second.text == "“The road was gone by the morning,” said Anna Berg."
    assert quote(text, second) == "The road was gone by the morning,” said Anna Berg."


def test_a_long_sentence_loses_only_an_addition_at_its_end() -> None:
    core = "The ministry said on Monday that the bridge over the river would be closed to lorries and buses"
    tail = ", " + "leaving the farmers of the valley and the workers of the two mines " * 4 + "without a road."
    text = core + " and to all other traffic from the north of the country until the end of the summer" + tail
    statement = last(text)
    assert statement.text == text[: text.index(", leaving")] + "." or statement.obstacle == "long"
    assert quote(text, statement) in text


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("definition", "Acme is the second largest maker of pumps in Norway."),
        ("state", "Acme operates eleven factories in seven countries."),
        ("definition", "Norway has been a member of the alliance since 1949."),
        ("state", "Norway is among the countries most exposed to storms."),
        ("earlier", "The dam had been repaired twice before the flood."),
        ("", "The dam burst on Monday after three days of rain."),
        ("", "The plants make half of the pumps of the country."),
        ("", "Acme is in talks with two firms in Norway."),
    ],
)
def test_the_form_of_a_sentence(form: str, text: str) -> None:
    assert last(text).form == form


POOL = """
However , But he she it They the company The latter said added that “ ” " ' ( ) [ Karl Lind closed bridge is was on Monday
not if may . . . ? ! , which this move Acme 12 we you here
"""
WORDS = st.sampled_from((*POOL.split(), "\n\n"))
TEXTS = st.one_of(
    st.lists(WORDS, max_size=40).map(" ".join), st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=120)
)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


@settings(max_examples=60, deadline=None)
@given(TEXTS.map(lambda text: f"Karl Lind left. {text}"))
def test_whatever_the_text_a_statement_is_a_cut_of_its_sentence(text: str) -> None:
    found = sentences(text)
    named = mentions.find(found)
    made = statements.find(found, named, attribution.find(found, named))
    assert len(made) == len(found)
    for sentence, statement in zip(found, made, strict=True):
        assert sentence.span.contains(statement.span)
        assert statement.span.start < statement.span.end
        assert statement.text
        if not statement.obstacle:
            assert statement.text.count("“") == statement.text.count("”")
            assert statement.text.count('"') % 2 == 0
            assert "\n" not in statement.text
            assert len(statement.lasting.split()) <= len(statement.text.split())
            assert Counter(_words(statement.lasting)) <= Counter(_words(statement.text))
            for span in statement.support:
                assert span.end <= sentence.span.start


STORY = """Norvik to cut 3,200 jobs after loss widens

OSLO, Nov 4 - Norvik ASA, the world's fourth-largest maker of wind turbines, said on Tuesday it would cut 3,200 jobs.

“We have to act now,” Chief Executive Lise Dahl said in a statement. She may sell two plants this year, analysts said.

However, the government of Norway reportedly offered to buy 20 percent of Norvik ASA in October 2021.
"""


def doubts(found: Analysis) -> list[tuple[str, str]]:
    """The library's own doubts about every statement of an article as a claim."""
    raised = []
    for passage in found.passages:
        if not passage.statement.obstacle:
            spans = (passage.statement.span, *passage.statement.support)
            evidence = tuple(Evidence(found.article.id, found.text(span), span) for span in spans)
            claim = Claim(id="one", text=passage.statement.text, evidence=evidence)
            raised += list(ClaimCheck(claim, {found.article.id: found.article}, (), frozenset()).doubts())
    return raised


def test_a_statement_says_nothing_that_its_quotes_do_not() -> None:
    found = analysis(STORY)
    assert sum(not passage.statement.obstacle for passage in found.passages) >= 3
    assert doubts(found) == []


def test_offsets_count_from_the_article_as_stored() -> None:
    text = "\n\nHowever, the court rejected the appeal on Friday.\n"
    found = read_article(text.encode(), "a.txt", "a.txt")[0]
    (statement,) = stated(text)
    assert found.text[statement.span.start : statement.span.end] == "the court rejected the appeal on Friday."


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "The trust, which looks after the old harbour wall, found the loss in March.",
            "The trust looks after the old harbour wall",
        ),
        (
            "Brightwater, which belongs to the Halvorsen Group, shut two towers.",
            "Brightwater belongs to the Halvorsen Group",
        ),
        ("The tower, which was built in 1871, has lost two of its bells.", "The tower was built in 1871"),
        ("The bank, which was fined in court, shut two of its branches.", ""),
        ("The debate, which is to be held in May, will be on television.", ""),
        ("The firm, which makes pumps for the army, shut two plants.", ""),
        ("Acme, which says that it makes no pumps, shut two plants.", ""),
        ("Acme, which would make pumps for the army, shut two plants.", ""),
        ("Acme shut two plants that make pumps for the army.", ""),
    ],
)
def test_a_clause_may_say_by_itself_what_somebody_is(text: str, clause: str) -> None:
    assert " ".join(article(text).text[span.start : span.end] for span in last(text).aside) == clause


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Troops were divided between a base in Leeds and the northern Hull base. The latter has held drones since 2019.",
            "The northern Hull base has held drones since 2019.",
        ),
        ("The firm has plants in Leeds and Hull. The former was closed in May 2019.", "Leeds was closed in May 2019."),
    ],
)
def test_the_latter_is_the_second_of_two(text: str, expected: str) -> None:
    found = last(text)
    assert (found.text, found.obstacle) == (expected, "")
    assert [quote(text, stated(text)[0])] == [article(text).text[span.start : span.end] for span in found.support]


@pytest.mark.parametrize(
    "text",
    [
        "The firm has plants in Leeds, Hull and York. The latter was closed in May 2019.",
        "The firm has plants in Leeds and Hull. It made pumps. The latter was closed in May 2019.",
        "The firm has a plant in a port and a yard. The latter was closed in May 2019.",
    ],
)
def test_the_latter_is_left_where_there_are_not_just_two(text: str) -> None:
    assert last(text).obstacle == "pronoun"


def test_what_is_long_has_a_crisp_form_that_keeps_its_days() -> None:
    text = (
        "The ministry of transport of the republic on Monday ordered the owners of all the ferries that cross the wide bay of "
        "Lund in the north to take them out of the water, marking a shift in its rules for ships."
    )
    found = last(text)
    assert found.crisp.endswith("take them out of the water.")
    assert "on Monday" in found.crisp
    assert last("The ministry ordered the ferries out of the water on Monday.").crisp == ""


def test_the_only_firm_is_named_and_the_words_that_describe_it_are_its_evidence() -> None:
    first = "The carmaker Volvo closed a plant in May."
    found = last(f"{first} Hundreds of workers marched through Oslo on Sunday. The company cut 300 jobs on Monday.")
    assert found.text == "Volvo cut 300 jobs on Monday."
    assert found.support == (Span(0, len(first)),)


def test_the_last_sentence_of_an_editors_note_stands_without_its_bracket() -> None:
    text = "[Editor's note: The union stands by its word. The council met on Monday in the town hall.]"
    note, last = stated(text)
    assert note.obstacle == "fragment"
    assert (last.obstacle, last.text) == ("", "The council met on Monday in the town hall.")
    assert text[last.span.start : last.span.end] == last.text


def test_who_and_what_a_sentence_before_alone_tells_of_is_named_and_shown() -> None:
    person = analysis(
        "The Courier can now name her as Anna Berg, a retired cook. She died in a hospital in May. She was buried in Osby."
    ).passages
    assert [one.statement.text for one in person[1:]] == [
        "Anna Berg died in a hospital in May.",
        "Anna Berg was buried in Osby.",
    ]
    assert person[1].statement.support == (person[0].statement.span,)
    thing = analysis("The strike had lasted fifteen days. It was ended by an agreement in May.").passages
    assert thing[1].statement.text == "The strike was ended by an agreement in May."
    assert thing[1].statement.support == (thing[0].statement.span,)


def test_a_claim_is_shorter_without_a_second_clause_like_one_that_it_has() -> None:
    text = (
        "The strike in Osby was ended by an agreement that mediator Naomi Stralen brokered at four in the morning on "
        "Saturday 18 October, and that the members approved in ballots two days later: the dockers by 71 per cent, the "
        "pilots by only 62 votes to 39."
    )
    (passage,) = analysis(text).passages
    assert passage.statement.lasting.endswith("brokered at four in the morning on Saturday 18 October.")
    assert passage.statement.text.endswith("62 votes to 39.")
