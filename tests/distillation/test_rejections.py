import pytest

from generator.distillation.rejections import DIFFERS, rejection


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The company denied that.", "denied that"),
        ("The ministry has rejected the allegations.", "rejected the allegations"),
        ('Her office calls it "pure fiction".', 'calls it "pure fiction'),
        ("That is a lie, said Holm.", "That is a lie"),
        ("The agriculture ministry disagreed.", "disagreed"),
        ("Berta Holm, the former engineer, does not believe it.", "does not believe it"),
    ],
)
def test_what_rejects(text: str, words: str) -> None:
    found = rejection(text)
    assert found is not None and found[0] == words
    assert (found.re is DIFFERS) == (words == "disagreed")


@pytest.mark.parametrize("text", ["The company denied a loan.", "That is wrong of them.", "They called it a day."])
def test_what_rejects_nothing(text: str) -> None:
    assert rejection(text) is None
