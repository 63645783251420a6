"""Who says what: speakers, cues, kinds, and the words that are attributed."""

import pytest
from hypothesis import given
from language import article, sentences
from trees import articles

from generator.analysis import attribution, mentions
from generator.analysis.attribution import Attribution
from generator.analysis.syntax import Sentence


def found(text: str) -> list[Attribution]:
    """Everything attributed in an article of this text."""
    parsed = sentences(text)
    return [one for said in attribution.find(parsed, mentions.find(parsed)) for one in said]


def told(text: str) -> list[tuple[str, str, str]]:
    """Speaker, kind and content of everything attributed."""
    stored = article(text).text
    return [(one.speaker, one.kind, stored[one.content.start : one.content.end]) for one in found(text)]


INDIRECT = [
    ("Officials said that the bridge was closed.", "Officials", "the bridge was closed"),
    ("The plant, officials said Monday, will close in May.", "officials", None),
    ("The bridge was closed, the mayor said.", "the mayor", "The bridge was closed"),
    ("According to police, two men were arrested.", "police", "two men were arrested"),
    ("The attack killed 12 people, according to the ministry.", "the ministry", "The attack killed 12 people"),
    ("The senator's office said that he was ill.", "The senator's office", "he was ill"),
    ("The company's statement said that nobody was hurt.", "The company", "nobody was hurt"),
    ("In a statement, the company said the fire had been put out.", "the company", "the fire had been put out"),
    ("The minister denied that troops had crossed the border.", "The minister", "troops had crossed the border"),
    ("The study found that prices had doubled.", "The study", "prices had doubled"),
    ("The tribunal ruled that the runner bore some fault.", "The tribunal", "the runner bore some fault"),
    ("The commission found that the gate was open.", "The commission", "the gate was open"),
    ("It is said that the king is ill.", "", "the king is ill"),
    (
        "Acme expects its mill to run again by Friday, Ada Berg said.",
        "Ada Berg",
        "Acme expects its mill to run again by Friday",
    ),
    (
        "Nurses told their managers on Friday that the pumps were failing, their union says.",
        "their union",
        "Nurses told their managers on Friday that the pumps were failing",
    ),
    (
        "OSBY, Tarn (Wire) - The prime minister of storm-hit Tarn on Friday rejected it, saying a siren sounded.",
        "The prime minister of storm-hit Tarn",
        "a siren sounded",
    ),
    (
        "OSBY, June 6 (Wire) - Tarn's food agency said on Friday that it had told the firm in May.",
        "Tarn's food agency",
        "it had told the firm in May",
    ),
    ("A spokesman for him said on Monday that the bridge was closed.", "A spokesman", "the bridge was closed"),
    ("The WHO said on Tuesday that the outbreak was over.", "WHO", "the outbreak was over"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), INDIRECT)
def test_reported_speech(text: str, speaker: str, content: str | None) -> None:
    ((who, kind, what),) = told(text)
    assert (who, kind) == (speaker, "indirect")
    assert content is None or what == content


@pytest.mark.parametrize(
    "text",
    [
        "The company declined to say how many jobs would be cut.",
        "The minister did not say that troops would leave.",
        "She left without saying that she would return.",
        "The bridge closed in May.",
        "The army has observed the ceasefire since Sunday, the hour agreed in Rome.",
        "Asked whether troops would leave, the minister walked away.",
        "Acme found that the door was open.",
        "The commission ruled out that the door was open.",
        "The commission wants to find out who left the door open.",
    ],
)
def test_what_nobody_says_is_not_attributed(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ministry should explain why the road was closed.",
        "Deputies asked the firm to explain why the road was closed.",
        "The firm has yet to say that the road was closed.",
    ],
)
def test_what_somebody_is_still_to_say_is_not_attributed_to_him(text: str) -> None:
    assert [speaker for speaker, _, what in told(text) if "road was closed" in what] == []


QUOTED = [
    ("Jane Roe spoke of “a pattern” in the vote.", "Jane Roe", "a pattern"),
    ("Jane Roe thanked the crew for “a night of courage”.", "Jane Roe", "a night of courage"),
    ("The board closed the line on Monday, citing “a technical problem”.", "The board", "a technical problem"),
    ("“It fell within a minute or two,” said the head of the court, Jane Roe, reading the ruling.", "Jane Roe",
     "It fell within a minute or two"),
    ("Jane Roe, the mayor, had won. And here is Jane Roe, in front of the crowd: “We are ahead, and not by much.”", "Jane Roe",
     "We are ahead, and not by much."),
    ("“Makers pull every lever they have to sell cars,” Jane Roe, an analyst for Acme.", "Jane Roe",
     "Makers pull every lever they have to sell cars"),
    ("Jane Roe brought in the bill on Monday.\n\n“It helps the town, and it gets people buying again.”", "Jane Roe",
     "It helps the town, and it gets people buying again."),
    ("A guard, who asked not to be named, said the gate was old. “It should have been mended every spring.”", "A guard",
     "It should have been mended every spring."),
    ("Her party's secretary-general, Mr Isaac Tembo, told reporters that she was “safe and well”.", "Isaac Tembo",
     "she was “safe and well”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "words"), QUOTED)
def test_quoted_words_and_whose_they_are(text: str, speaker: str, words: str) -> None:
    assert [who for who, kind, what in told(text) if what == words and kind != "indirect"] == [speaker]


def test_a_title_between_quotation_marks_is_nobodys() -> None:
    assert told("Jane Roe reads a book.\n\n“War and Peace.”") == []


def test_a_short_sentence_after_a_quotation_tells_who_asked() -> None:
    text = "Jane Roe agreed with her. “Did you make the call up?” Mr Berg asked. “I did not,” she replied."
    assert [who for who, _, what in told(text) if what == "Did you make the call up?"] == ["Berg"]


def test_a_pronoun_means_who_spoke_before_whom_he_spoke_of() -> None:
    text = "Ada Lund said Jane Roe owed the bank a million crowns. “Roe needed the place to burn,” she told the jury."
    assert ("Ada Lund", "direct", "Roe needed the place to burn") in told(text)


def test_a_quotation_over_paragraphs_that_do_not_open_it_anew() -> None:
    text = (
        "Jane Roe said: “There is anger here.\n\nAny time a plant closes, it hurts.\n\nWe are entitled to help.”\n\n"
        "The mill is old."
    )
    assert [(who, what) for who, kind, what in told(text) if kind == "direct"] == [
        ("Jane Roe", "There is anger here."),
        ("Jane Roe", "Any time a plant closes, it hurts."),
        ("Jane Roe", "We are entitled to help."),
    ]


def test_a_mark_that_is_forgotten_spoils_no_more_than_its_paragraph() -> None:
    text = "Jane Roe said: “There is anger here.\n\nThe mill is old.\n\n“We are entitled to help,” said Ada Berg."
    assert not any("mill" in what for _, _, what in told(text))


def test_a_direct_quotation_around_its_cue() -> None:
    text = '"We have no money," said Jane Roe, the mayor of Oldtown. "We never had."'
    assert told(text) == [("Jane Roe", "direct", "We have no money"), ("Jane Roe", "direct", "We never had.")]
    assert [one.inferred for one in found(text)] == [False, True]


def test_a_quotation_broken_by_its_cue() -> None:
    said = told('"We have no money," the mayor said, "and we never had."')
    assert [(who, kind) for who, kind, _ in said] == [("the mayor", "direct")] * 2


def test_quoted_words_within_reported_speech_are_mixed() -> None:
    assert told('The mayor said the plan was "a disgrace" to all.') == [
        ("The mayor", "mixed", 'the plan was "a disgrace" to all')
    ]


def test_a_quotation_after_a_colon() -> None:
    assert told('Asked about the delay, the minister said: "We are late."') == [
        ("the minister", "direct", "We are late.")
    ]


def test_a_quotation_over_paragraphs_has_one_speaker() -> None:
    text = '"We waited for three years.\n\n"Nobody should wait so long," Rosa Martinez, a teacher, wrote on Twitter.'
    assert told(text) == [
        ("Rosa Martinez", "direct", "We waited for three years."),
        ("Rosa Martinez", "direct", "Nobody should wait so long"),
    ]


def test_a_paragraph_of_quotation_continues_the_speaker_before() -> None:
    text = 'Anna Berg said the harbour would reopen.\n\n"It will be safe. Ships can come back."'
    assert [who for who, _, _ in told(text)] == ["Anna Berg"] * 3
    assert found(text)[-1].inferred


def test_a_pronoun_is_resolved_and_marked() -> None:
    text = "Anna Berg opened the harbour. She said that ships could return."
    (one,) = found(text)
    assert (one.speaker, one.inferred) == ("Anna Berg", True)
    assert one.speaker_span is not None
    assert article(text).text[one.speaker_span.start : one.speaker_span.end] == "Anna Berg"


def test_it_is_the_body_that_spoke_last_and_no_plural() -> None:
    text = "The navy said the ship had sunk. These sailors were saved. It said in a statement that a search went on."
    assert [who for who, _, _ in told(text)] == ["The navy", "The navy"]


@pytest.mark.parametrize(
    ("text", "through"),
    [
        ("Jane Roe told CNN that the trial was over.", ("CNN",)),
        ("Smith will resign, the minister said, Reuters reported.", ("Reuters",)),
        ("The bank would close in June, the newspaper reported, citing officials.", ("the newspaper",)),
    ],
)
def test_the_way_it_came(text: str, through: tuple[str, ...]) -> None:
    (one,) = found(text)
    assert one.through == through


@pytest.mark.parametrize(
    "text",
    [
        "A source said that the deal was near.",
        "People familiar with the matter said that the deal was near.",
        "A spokesman for Acme, who asked not to be named, said the plant would close.",
        "The deal was near, said two officials who spoke on condition of anonymity.",
        "A clerk, who asked not to use her name, said the list was made in an afternoon.",
        "Friends say that he is tired of politics.",
        "According to two people who were at the table, the deal was near.",
        "A former employee said that the tanks were never cleaned.",
    ],
)
def test_anonymous_sources(text: str) -> None:
    (one,) = found(text)
    assert one.anonymous


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe said that the deal was near.",
        "A spokesman for Acme said that the deal was near.",
        "Officials said that the deal was near.",
        "A doctor, Jane Roe, said that the deal was near.",
    ],
)
def test_the_named_and_who_speaks_for_a_body_are_not_anonymous(text: str) -> None:
    assert not found(text)[0].anonymous


@given(articles())
def test_content_lies_in_its_sentence_and_in_order(parsed: tuple[Sentence, ...]) -> None:
    said = attribution.find(parsed, [()] * len(parsed))
    assert len(said) == len(parsed)
    for sentence, attributions in zip(parsed, said, strict=True):
        spans = [one.content for one in attributions]
        assert spans == sorted(spans)
        assert all(sentence.span.contains(span) and span.start < span.end for span in spans)
        assert all((one.speaker_span is None) <= (one.speaker == "") for one in attributions)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Jane Roe's warning that the bridge would fail was ignored.", "warning"),
        ("The bridge would fail within a year, as Jane Roe put it.", "put"),
    ],
)
def test_nouns_of_speech_and_as_somebody_put_it(text: str, cue: str) -> None:
    (one,) = found(text)
    assert (one.speaker, one.cue, one.kind) == ("Jane Roe", cue, "indirect")


def test_a_warning_of_nobody_is_not_attributed() -> None:
    assert not found("The warning that the bridge would fail was ignored.")
