"""Event mentions: their class, what dates them, what they report, and who takes part."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from language import sentence, sentences

from generator.analysis import events, mentions, timex
from generator.analysis.events import EventMention
from generator.analysis.mentions import Mention
from generator.analysis.ontology import CLASSES, NOUNS, PHRASES, VERBS, WEIGHTS
from generator.analysis.syntax import Sentence, Token
from generator.analysis.timex import TimeExpression
from generator.model import Span


def time(found: Sentence, words: str) -> TimeExpression:
    """The words of a sentence as a time expression."""
    start = found.span.start + found.text.index(words)
    return TimeExpression(Span(start, start + len(words)), words, "day", "")


def dated(text: str, words: str) -> EventMention:
    """The event that some words of a sentence date."""
    found = sentence(text)
    (mention,) = [event for event in events.find(found, (time(found, words),), ()) if event.time == 0]
    return mention


def kinds(text: str) -> dict[str, str]:
    """The classes of a sentence's events by the lemma that names them."""
    return {event.lemma: event.kind for event in events.find(sentence(text), (), ())}


@pytest.mark.parametrize(
    ("text", "words", "lemma"),
    [
        ("The operator said on Monday that the bridge would close.", "on Monday", "say"),
        ("The operator said that the bridge closed on 4 May.", "on 4 May", "close"),
        ("On Monday the operator said the bridge had closed.", "On Monday", "say"),
        ("The May 6 election was peaceful.", "May 6", "election"),
        ("Residents fled after last summer's flood.", "last summer's", "flood"),
        ("The mayor, who resigned in April, praised the crew.", "in April", "resign"),
        ("The vote is on Tuesday.", "on Tuesday", "vote"),
    ],
)
def test_a_time_dates_the_event_it_governs(text: str, words: str, lemma: str) -> None:
    assert dated(text, words).lemma == lemma


def dated_words(text: str, *words: str) -> dict[str, str]:
    """The events of a sentence with the words that date them."""
    found = sentence(text)
    times = [time(found, one) for one in words]
    return {event.lemma: times[event.time].text for event in events.find(found, times, ()) if event.time is not None}


def test_a_clause_gives_its_time_to_the_event_it_hangs_on() -> None:
    told = dated_words("Three people died when a bridge fell on Monday.", "on Monday")
    assert told == {"die": "on Monday", "fall": "on Monday"}


def test_an_occasion_gives_its_time_to_what_is_said_there() -> None:
    told = dated_words("In a filing on Thursday, the bank said it was insolvent.", "on Thursday")
    assert told["say"] == "on Thursday"


def test_the_date_of_a_dateline_is_not_that_of_the_event() -> None:
    text = "LIMA, Oct. 12 (Newswire) - The bridge fell on Monday."
    assert dated_words(text, "Oct. 12", "on Monday") == {"fall": "on Monday"}
    assert dated_words("LIMA was shaken on Oct. 12 by a quake.", "on Oct. 12") == {"shake": "on Oct. 12"}


def test_no_past_time_dates_what_is_yet_to_be_done() -> None:
    told = dated_words("The minister accepted the call to remove the troops on Friday.", "on Friday")
    assert "remove" not in told


def test_a_date_that_is_compared_with_dates_nothing() -> None:
    for text in ("Turnout was the highest since 1999.", "The firm made its first loss since 1999."):
        assert not [one for one in events.find(sentence(text), timex.find(sentence(text)), ()) if one.time is not None]
    text = "The line has stood still since 1999."
    assert [one.lemma for one in events.find(sentence(text), timex.find(sentence(text)), ())] == ["stand"]


def test_a_duration_dates_nothing() -> None:
    found = sentence("He was jailed for two years on Monday.")
    times = (replace(time(found, "two years"), kind="duration"), time(found, "on Monday"))
    assert [event.time for event in events.find(found, times, ()) if event.time is not None] == [1]


def test_a_name_in_apposition_does_not_hide_the_main_event() -> None:
    found = events.find(sentence("The Peruvian airline Avia filed for bankruptcy on Thursday."), (), ())
    assert next(event for event in found if event.lemma == "file").main


def test_a_time_that_belongs_to_a_thing_dates_no_event() -> None:
    found = sentence("The court cited a 1970 statute.")
    assert all(event.time is None for event in events.find(found, (time(found, "1970"),), ()))


@pytest.mark.parametrize(
    ("text", "lemma", "kind"),
    [
        ("The minister stepped down.", "step", "leave office"),
        ("The firm filed for bankruptcy.", "file", "go bankrupt"),
        ("The union filed a lawsuit against the port.", "file", "sue"),
        ("Thousands took to the streets.", "take", "protest"),
        ("An earthquake occurred near the coast.", "occur", "disaster or accident"),
        ("The club held a vote.", "hold", "elect"),
        ("Police arrested two men.", "arrest", "arrest"),
        ("The jury convicted the banker.", "convict", "convict or acquit"),
    ],
)
def test_words_and_phrases_have_their_class(text: str, lemma: str, kind: str) -> None:
    assert kinds(text)[lemma] == kind


def test_a_reporting_word_points_to_what_it_reports() -> None:
    found = events.find(sentence("The port said that the strike had ended the talks."), (), ())
    said = next(event for event in found if event.lemma == "say")
    told = next(event for event in found if event.trigger == said.content)
    assert told.lemma == "end" and told.main and told.past and told.modality != "denied"


def test_what_acts_comes_first_among_the_participants() -> None:
    found = sentence("Berlin was visited by Jane Doe.")
    names = [
        Mention(Span(t.start, t.end), t.text, "place", t.i, t.i + 1, acts=t.text == "Doe")
        for t in found.tokens
        if t.text in ("Berlin", "Doe")
    ]
    (visit,) = events.find(found, (), names)
    assert visit.participants == (1, 0)


def test_a_noun_that_was_read_as_a_verb_is_still_an_event() -> None:
    text = "The talks come after the ruling junta revoked a 2012 military trade deal with the port last month."
    assert dated(text, "2012").kind == "agree"


def test_what_has_no_subject_of_its_own_is_told_with_its_clause() -> None:
    text = "Tensions rise in the army, which took power after ousting the president in July 2023."
    mention = dated(text, "July 2023")
    assert mention.lemma == "oust"
    assert [text[span.start : span.end] for span in mention.cut] == [
        "the army",
        "took power after ousting the president in July 2023",
    ]


def test_the_present_perfect_is_known() -> None:
    def perfect(text: str) -> list[bool]:
        return [event.perfect for event in events.find(sentence(text), (), ()) if event.kind == "close or end"]

    assert perfect("The council has closed the bridge.") == [True]
    assert perfect("The council closed the bridge.") == [False]
    assert perfect("The council had closed the bridge.") == [False]


def test_tenses() -> None:
    assert dated("The plant closed on Friday.", "on Friday").past
    assert dated("The plant was closed on Friday.", "on Friday").past
    assert not dated("The plant will be closed on Friday.", "on Friday").past


def test_every_class_has_a_name_of_its_own_and_a_weight() -> None:
    assert len(WEIGHTS) == len(CLASSES) and set(WEIGHTS.values()) == {0, 1, 2, 3}
    reachable = {*VERBS.values(), *NOUNS.values(), *(kind for phrase in PHRASES.values() for kind in phrase.values())}
    assert reachable == set(WEIGHTS)


@st.composite
def parses(draw: st.DrawFn) -> Sentence:
    """Sentences whose parse may be any forest at all, as a parser that errs may give."""
    words = draw(
        st.lists(st.sampled_from(("say", "vote", "on", "Monday", "close", "be", "5", "Doe")), min_size=1, max_size=9)
    )
    labels = st.sampled_from(
        ("ROOT", "nsubj", "dobj", "ccomp", "prep", "pobj", "compound", "aux", "conj", "xcomp", "npadvmod")
    )
    tags = st.sampled_from(("VERB", "NOUN", "PROPN", "AUX", "ADP", "NUM"))
    order = draw(st.permutations(range(len(words))))
    rank = {place: at for at, place in enumerate(order)}
    tokens, offset = [], 0
    for place, word in enumerate(words):
        heads = [other for other in order if rank[other] < rank[place]] or [place]
        head = draw(st.sampled_from(heads))
        label = "ROOT" if head == place else draw(labels)
        tokens.append(Token(place, word, offset, offset + len(word), word, draw(tags), "VBD", label, head))
        offset += len(word) + 1
    return Sentence(0, 1, Span(0, offset - 1), " ".join(words), tuple(tokens))


@given(parses(), st.data())
def test_no_parse_breaks_it(found: Sentence, data: st.DataObject) -> None:
    starts = st.integers(0, len(found.text))
    first, last = sorted((data.draw(starts), data.draw(starts)))
    times = (TimeExpression(Span(first, last), found.text[first:last], "day", ""),)
    names = tuple(Mention(token.span, token.text, "person", token.i, token.i + 1) for token in found.tokens[:2])
    told = events.find(found, times, names)
    assert [event.trigger for event in told] == sorted({event.trigger for event in told})
    assert sum(event.time is not None for event in told) <= len(times)
    for event in told:
        assert event.span == found.tokens[event.trigger].span
        assert event.kind == "" or event.kind in WEIGHTS
        assert -1 <= event.content < len(found.tokens)
        assert all(0 <= place < len(names) for place in event.participants)


def test_real_sentences_give_mentions_as_participants() -> None:
    found = sentences("Ana Sousa resigned on Friday. The harbour of Porto opened.")
    named = mentions.find(found)
    for one, names in zip(found, named, strict=True):
        for event in events.find(one, (), names):
            assert all(0 <= place < len(names) for place in event.participants)


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Police found a gun of a type that the army is known to have bought in 2020.", ["buy"]),
        ("The ban on two of the players suspended on 3 May has been lifted.", ["suspend"]),
        ("The dam, a wall of earth raised in 1974, burst early on Monday.", []),
        ("The truce signed on 3 May has been broken four times.", []),
        ("The dam burst on Monday.", []),
    ],
)
def test_what_only_says_which_thing_is_meant(text: str, inner: list[str]) -> None:
    found = sentence(text)
    assert [event.lemma for event in events.find(found, timex.find(found), ()) if event.inner] == inner


@pytest.mark.parametrize(
    ("text", "lemma", "time"),
    [
        ("The match, planned for Saturday, has been put off until next week.", "put", "Saturday"),
        ("The regatta, scheduled for 3 May, was cancelled.", "cancel", "3 May"),
        ("The match, planned for Saturday, was held on Sunday.", "hold", "Sunday"),
        ("The match, planned for Saturday, was called off on Thursday.", "call", "Thursday"),
    ],
)
def test_what_was_called_off_is_told_of_the_day_it_was_planned_for(text: str, lemma: str, time: str) -> None:
    found = sentence(text)
    times = timex.find(found)
    told = next(event for event in events.find(found, times, ()) if event.lemma == lemma)
    assert told.time is not None and times[told.time].text == time


def test_each_side_of_a_semicolon_is_told_for_itself() -> None:
    found = sentence("Colonel Bartos Lind, the warden, was dismissed on Monday; he denies any wrongdoing.")
    told = next(event for event in events.find(found, timex.find(found), ()) if event.lemma == "dismiss")
    assert told.modality == "happened"
    assert [found.text[span.start : span.end] for span in told.cut] == [
        "Colonel Bartos Lind, the warden, was dismissed on Monday"
    ]


def test_two_days_after_dates_what_follows() -> None:
    found = sentence("Farmers on Friday called off a blockade of the port, two days after the court froze the new tax.")
    times = timex.find(found)
    told = {event.lemma: times[event.time].text for event in events.find(found, times, ()) if event.time is not None}
    assert told == {"call": "Friday", "freeze": "two days after"}
