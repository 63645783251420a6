"""Whose words a stretch of an article is taken for."""

import pytest
from language import analysis

from generator.distillation.cast import Cast
from generator.distillation.origins import Origins
from generator.distillation.topic import Topic, voice
from generator.model import Span


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The bridge fell on Friday, the police said.", "the police"),
        ("Officials said that the bridge fell on Friday.", "Officials"),
        ("Envoys of both sides met in Osby on Friday for the first time in six years, at talks that mediators hope "
         "will end the war.", ""),
        ("The sitting planned for Friday has been put off until the next week because Acme said nobody could come.",
         ""),
        ("The bridge fell on Friday, according to a clerk.", "a clerk"),
        ("The bridge is old.", ""),
    ],
)  # fmt: skip
def test_a_sentence_is_his_whose_words_are_a_good_part_of_it(text: str, speaker: str) -> None:
    found = analysis(f"News\n\n{text}\n")
    told = next(one for one in found.passages if one.number)
    assert Topic((found,), Cast(), Origins({})).evidence(found, told.span).attributed_to == speaker


def test_of_two_speakers_in_a_sentence_each_has_his_own_words() -> None:
    text = "Zarvan claims that it holds the pass, but the border guards say that a flag of Osby flies there."
    found = analysis(text)
    start = found.passages[0].span.start

    def whose(words: str) -> str:
        place = start + text.index(words)
        return voice(found.passages[0], Span(place, place + len(words)))

    assert whose("it holds the pass") == "Zarvan"
    assert whose("a flag of Osby flies there") == "the border guards"
    assert whose("but the") == ""


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Berg has accused the board of Acme of hiding the report from the town, a charge Jan Lind described as "
         '"absurd".', ""),
        ("Both candidates claimed victory on Monday as the board of Osby stopped the count of the votes, citing a "
         '"technical fault".', ""),
        ("Ada Berg, whose union had insisted that it was right, said she accepted the ruling of the board in Osby "
         '"with a heavy heart".', "Ada Berg"),
        ('Jan Lind described the report of the board as "absurd".', "Jan Lind"),
    ],
)  # fmt: skip
def test_a_word_in_quotation_marks_at_the_end_makes_no_sentence_his(text: str, speaker: str) -> None:
    found = analysis(f"News\n\n{text}\n")
    told = next(one for one in found.passages if one.number)
    assert Topic((found,), Cast(), Origins({})).evidence(found, told.span).attributed_to == speaker
