"""Who and what sentences name."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from language import article, parser, sentences

from generator.analysis import mentions
from generator.analysis.mentions import Mention


def found(text: str) -> list[Mention]:
    """Every mention in an article of this text."""
    return [mention for row in mentions.find(sentences(text)) for mention in row]


def names(text: str) -> list[str]:
    return [mention.name for mention in found(text)]


def only(text: str, name: str) -> Mention:
    """The first mention of a name."""
    return next(mention for mention in found(text) if mention.name == name)


def test_names_come_without_determiners_titles_and_possessives() -> None:
    text = "The World Bank's president, Dr. Jane Doe, met Secretary of State John Roe in the Netherlands."
    assert names(text) == ["World Bank", "Jane Doe", "John Roe", "Netherlands"]


def test_a_person_wins_over_a_country_in_the_name() -> None:
    mention = only("Michael Jordan said he would retire.", "Michael Jordan")
    assert mention.kind == "person"
    assert names("Michael Jordan said he would retire.") == ["Michael Jordan"]


def test_a_last_name_is_a_persons_after_the_full_name() -> None:
    text = "Gov. Anna Chase vetoed the bill on Tuesday. Chase said the bill was unfair. Lawmakers criticised Chase."
    assert {mention.kind for mention in found(text) if "Chase" in mention.name} == {"person"}
    assert sum("Chase" in mention.name for mention in found(text)) == 3


def test_a_double_last_name_is_a_persons_after_the_full_name() -> None:
    text = "Paul Haldane-Orr was arrested on Monday. Haldane-Orr bought the ground in 2019."
    assert [(m.name, m.kind) for m in found(text)] == [("Paul Haldane-Orr", "person"), ("Haldane-Orr", "person")]


def test_a_question_has_its_verb_before_the_name() -> None:
    assert [m.name for m in found("Will Norvik appeal?")] == ["Norvik"]
    assert [m.name for m in found("Will Hartman has appealed.")] == ["Will Hartman"]


def test_a_company_named_before_the_person_stays_a_company() -> None:
    text = (
        "Lund cut its forecast on Friday. Shares of Lund Motor Company fell in Oslo. "
        "Peter Lund, its chairman, resigned. Lund makes tractors in Sweden."
    )
    kinds = {mention.name: mention.kind for mention in found(text)}
    assert kinds["Peter Lund"] == "person"
    assert kinds["Lund Motor Company"] == "organisation"
    assert kinds["Lund"] == "organisation"


def test_the_title_is_kept_with_its_place() -> None:
    text = "Deputy Secretary of State Jane Doe visited Oslo on Friday."
    mention = only(text, "Jane Doe")
    assert mention.title == "Deputy Secretary of State"
    assert mention.title_span is not None
    assert text[mention.title_span.start : mention.title_span.end] == mention.title
    assert "State" not in names(text)


def test_an_organisation_has_its_definition() -> None:
    mention = only("Acme Corp., a maker of pumps, filed for bankruptcy in March.", "Acme Corp.")
    assert mention.title == "a maker of pumps"


@pytest.mark.parametrize(
    ("text", "name", "acts"),
    [
        ("Acme Corp. fired 300 workers in Ohio.", "Acme Corp.", True),
        ("Three hundred workers were fired by Acme Corp. in Ohio.", "Acme Corp.", True),
        ("Danish officials said the border was open.", "Danish", True),
        ("The court fined Acme Corp. in Ohio.", "Acme Corp.", False),
        ("Workers gathered near the river in Ohio.", "Ohio", False),
    ],
)
def test_acting(text: str, name: str, acts: bool) -> None:
    assert only(text, name).acts is acts


def test_where_a_place_stands() -> None:
    assert only("The fire broke out in Ohio on Friday.", "Ohio").located
    assert not only("Ohio sued the company on Friday.", "Ohio").located
    assert only("The men met at the Old Mill in May.", "Old Mill").located
    assert only("TOLEDO, Ohio, May 3 - Two men sued the company on Friday.", "Ohio").located


def test_a_people_is_its_state() -> None:
    mention = only("Danish troops crossed the border.", "Danish")
    assert (mention.kind, mention.people) == ("state", True)
    assert not only("Denmark closed the border.", "Denmark").people


def test_the_long_name_of_a_body_is_one_name() -> None:
    text = "The Electoral Commission of Zambia (ECZ) postponed the vote. Prosecutors from the U.S. Attorney's Office agreed."
    assert "Electoral Commission of Zambia" in names(text)
    assert "ECZ" in names(text)
    assert "U.S. Attorney's Office" in names(text)


def test_who_only_carries_the_news_stands_aside() -> None:
    text = "The minister told Reuters on Friday that talks had failed. Acme Corp. said it would appeal."
    assert only(text, "Reuters").aside
    assert not only(text, "Acme Corp.").aside


def test_an_agency_that_reports_stands_aside() -> None:
    text = "Rescuers found three survivors, the Associated Press (AP) reported. The AP has its office in Oslo."
    assert only(text, "Associated Press").aside


@pytest.mark.parametrize(
    "text",
    [
        "Click here to read more on Monday.",
        "Follow us on Twitter @acmenews for more.",
        "They met on Tuesday, 5 March, for two hours.",
        "The Clean Water Act (CWA) was passed in March. Courts apply the CWA widely.",
        "He applied for Social Security on Friday.",
        "STORM KILLS DOZENS NEAR COAST AS RIVERS RISE",
        "The police said the company had paid.",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert names(text) == []


def test_a_word_that_is_also_written_small_is_no_name_at_a_sentences_beginning() -> None:
    assert names("Groups of farmers protested. The groups demanded aid.") == []


def test_a_heading_goes_on_after_a_known_name() -> None:
    text = "Belnor Foods Announces Recall of Milk\n\nThe Acre firm Belnor Foods recalled its milk on Friday, it said."
    assert set(names(text)) >= {"Belnor Foods"}
    assert "Belnor Foods Announces" not in names(text)


def test_a_last_name_is_one_where_the_parser_sees_a_common_noun() -> None:
    text = (
        "He was questioned for nine hours on Friday, according to Acre's chief prosecutor, Chiara Demetz. "
        "Demetz explained: eleven bags contained blood, three were empty."
    )
    assert "Demetz" in names(text)


def test_beasts_are_nobody() -> None:
    assert names("Her dog is called Otter. Otter barked. Half the village calls its dog Otter.") == []


def test_captions_and_lists_in_capitals_stand_aside() -> None:
    text = "Jane Doe, Staff Writer"
    assert all(mention.aside for mention in found(text))


def test_a_foreign_sentence_names_nobody() -> None:
    assert names("Dziś rano straż pożarna ugasiła wielki pożar składu Żywności") == []


PIECES = st.sampled_from(
    [
        "The",
        "Acme",
        "Corp.",
        "said",
        "Mr.",
        "Jane",
        "Doe",
        ",",
        "president",
        "of",
        "U.S.",
        "(",
        "ABC",
        ")",
        "'s",
        "’s",
        "—",
        "“",
        "”",
        "Secretary",
        "of",
        "State",
        "in",
        "and",
        "&",
        "the",
        "@x",
        "#y",
        "http://a.b/c",
        "Dr.",
        "Inc.",
        "\u200b",
        "\xa0",
        "'",
        '"',
        "-",
        "12",
        "%",
        "$5",
        "é",
        "東京",
        "NATO",
        "Jr.",
        "von",
        "Republic",
        "Ministry",
        "for",
        ",",
        ",",
        ".",
        "!",
        "?",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=1, max_size=30))
def test_mentions_stand_in_the_text_in_order_and_apart(pieces: list[str]) -> None:
    text = " ".join(pieces)
    one = article(f"Alpha {text}")
    ((_, parsed),) = parser().parse([one])
    rows = mentions.find(parsed)
    assert len(rows) == len(parsed)
    for sentence, row in zip(parsed, rows, strict=True):
        end = sentence.span.start
        for mention in row:
            assert one.text[mention.span.start : mention.span.end] == mention.name == mention.name.strip()
            assert mention.name
            assert mention.span.start >= end
            assert sentence.span.contains(mention.span)
            assert sentence.tokens[mention.first].start == mention.span.start
            assert sentence.tokens[mention.end - 1].end == mention.span.end
            end = mention.span.end
            if mention.title_span:
                assert one.text[mention.title_span.start : mention.title_span.end] == mention.title
                assert not mention.title_span.overlaps(mention.span)
            else:
                assert mention.title == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It is led by former captain Ana Prosser-Hale's agency.", "Ana Prosser-Hale"),
        ("The prosecutor, General Castor Ruiz-Hale, will report in May.", "Castor Ruiz-Hale"),
        ("His lawyer, Jean-Baptiste Oyar, said that he was ill.", "Jean-Baptiste Oyar"),
        ("The club's chief executive, Tor-Inge Maddock, said: “No.”", "Tor-Inge Maddock"),
        ("The bishop of Osby, Monsignor Anselm Hale-Duarte, left.", "Anselm Hale-Duarte"),
    ],
)
def test_names_in_two_parts_are_whole_and_persons(text: str, name: str) -> None:
    assert only(text, name).kind == "person"
    assert not [one for one in names(text) if one != name and one in name]


def test_what_an_office_is_for_names_nobody() -> None:
    text = "Gustav Hale, Vice President Exploration, has reviewed the report of the mine."
    assert names(text) == ["Gustav Hale"]


def test_an_agency_in_a_dateline_stands_aside() -> None:
    text = "OSBY, Oct 9, 2023 (Coastal News Agency) — A man died on Sunday when the police broke up a blockade."
    assert only(text, "Coastal News Agency").aside
