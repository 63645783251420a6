import pytest
from language import sentence

from generator.analysis import datelines


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("OSBY (Wire) — The minister left on Friday.", "The"),
        ("OSBY, Tarn (Wire) - The minister left on Friday.", "The"),
        ("(Osby, 3 May 2021) – The minister left on Friday.", "The"),
        ("Lund – The minister left the town on Friday.", "The"),
        ("16:30 The minister left on Friday.", "The"),
        ("The minister left – on Friday.", "The"),
        ("Ada Berg – The minister left on Friday.", "Ada"),
        ("NATO left the town – on Friday.", "NATO"),
    ],
)
def test_where_a_sentence_begins_behind_its_dateline(text: str, first: str) -> None:
    found = sentence(text)
    assert found.tokens[datelines.end(found, next(iter(found.roots)))].text == first
