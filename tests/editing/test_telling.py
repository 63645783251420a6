"""What an update did, in words."""

import pytest

from generator.editing.laying import Laid
from generator.editing.telling import came_in, joined
from generator.editing.updating import Update


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (Update(b""), ["nothing new"]),
        (Update(b"", renamed={"a": "b"}), ["a is called b now"]),
        (Update(b"", lost=1), ["1 quote lost: marked in the file, with the nearest passages"]),
        (Update(b"", laid=Laid(claims=2)), ["of articles read before: 2 claims proposed"]),
        (Update(b"", offered=("a",)), ["1 new article: 0 claims proposed"]),
        (
            Update(b"", lost=2, offered=("a", "b"), laid=Laid(claims=3, evidence=1, actors=1, questions=2)),
            [
                "2 quotes lost: marked in the file, with the nearest passages",
                "2 new articles: 3 claims proposed (1 new actor and 2 new questions among them), "
                "1 quote proposed for what was there",
            ],
        ),
    ],
)
def test_what_came_in(made: Update, expected: list[str]) -> None:
    assert list(came_in(made)) == expected


@pytest.mark.parametrize(
    ("parts", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_joined(parts: list[str], expected: str) -> None:
    assert joined(parts) == expected
