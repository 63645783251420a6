from hypothesis import given, settings
from hypothesis import strategies as st
from language import analysis
from stories import topic

from generator.distillation import oppositions
from generator.distillation.sayings import apart, giver, meant, sayings


def told(text: str) -> list[tuple[str, str]]:
    ((_, found),) = sayings(topic((("2024-03-01", text),)))
    return [(one.words, one.by) for one in found if one]


def test_owners_tell_offices_apart() -> None:
    ((_, found),) = sayings(
        topic(
            (
                (
                    "2024-03-01",
                    "Norland's Defence Ministry said that its troops were attacked. "
                    "Ustmark's Defence Ministry said that its army had responded.",
                ),
            )
        )
    )
    one, other = found
    assert one is not None and other is not None
    assert (one.by, other.by) == ("Norland's Defence Ministry", "Ustmark's Defence Ministry")
    assert apart(one, other)


def test_one_speaker_is_not_two() -> None:
    ((_, found),) = sayings(topic((("2024-03-01", "Vera Holm said that it rained. Holm said that it snowed."),)))
    assert found[0] is not None and found[1] is not None and not apart(found[0], found[1])


def test_a_whole_clause_and_who_speaks_after_it() -> None:
    assert told("Karl Lindner told the committee that he had passed it on 'within the hour'.")[0][0].startswith(
        "he had"
    )
    assert told("She has shown the papers to the court, her lawyer, Otto Krause, told the Courier.") == [
        ("She has shown the papers to the court", "Otto Krause")
    ]


def test_no_headings_questions_or_walls() -> None:
    assert not told("Who was it?")
    assert not told("The mill " + "and the mill " * 80 + "closed.")


def test_who_is_meant() -> None:
    one = analysis("Vera Holm left. She was tired. Karl Lindner met Otto Krause. He was late.")
    assert meant(one, 1) == "Vera Holm"
    assert meant(one, 3) == ""


def test_who_gives_a_figure() -> None:
    one = analysis("Organisers put the number at 300. The UN office, in Halden, has registered 3,400.")
    assert [giver(one, passage) for passage in one.passages] == ["Organisers", "The UN office"]


TEXT = (
    'The company said that there was no trace of such a message not a metre had been lost "within the hour" told Vera '
    "Holm had said it was twice speaks of 19 occasions contradicting the company's account that she held Videos show "
    "them , . ; ? ( ) “ ” Is Who He his lawyer"
)


@given(st.lists(st.sampled_from(TEXT.split()), min_size=1, max_size=40))
@settings(max_examples=25, deadline=None)
def test_odd_text_raises_nothing(words: list[str]) -> None:
    story = topic((("2024-03-01", f"Vera {' '.join(words)}"),))
    for _, difference in oppositions.find(story):
        assert difference.question.endswith("?")
        assert all(position.evidence for position in difference.positions)
