from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scribe import files

from generator.articles import FACTS, read_article
from generator.editing.emitting import block
from generator.editing.recording import NotRecorded, entry_of, verify, with_entries, with_fact
from generator.model import Known
from generator.sources import entries_in
from generator.supplied import Supplied

NEW = {"fire": {"title": "Fire: a report", "publisher": None}, "flood": {"title": "Flood"}}
OLD = """\
# Ours.
harbour:
  title: "Strike"   # as printed
  publisher: {value: Post, basis: stated, quote: "Post"}

# the end
"""


def written(old: str | bytes) -> bytes:
    return with_entries(old.encode() if isinstance(old, str) else old, NEW, "seeds/sources.yml")


def read(data: bytes) -> dict[str, Supplied]:
    entries, problems = entries_in(data, "sources.yml")
    assert problems == []
    return {key: replace(entry, line=0) for key, entry in entries.items()}


@pytest.mark.parametrize(
    "old",
    [
        b"",
        b"\xef\xbb\xbf",
        b"# nothing yet",
        b"# nothing yet\r\n\r\n",
        OLD.encode(),
        OLD.rstrip("\n").encode(),
        OLD.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + OLD.encode(),
        b"---\n" + OLD.encode(),
        b"  a:\n    title: x\n",
        b"{a: {title: x}, }\n",
        b"a: {title: x}\n...\n",
        b"a:\n  rights_note: |+\n    kept\n\n\n",
        b"a:\n  rights_note: |\n    kept",
    ],
)
def test_entries_come_at_the_end_and_nothing_else_changes(old: bytes) -> None:
    new = written(old)
    before, after = read(old), read(new)
    assert list(after) == [*before, "fire", "flood"]
    assert {key: after[key] for key in before} == before
    assert (after["fire"].title, after["fire"].publisher) == (Known("Fire: a report", "supplied"), Known())
    kept = iter(new)
    assert all(byte in kept for byte in old)  # every byte is still there, in this order
    assert new.count(b"\r\n") == (0 if b"\r\n" not in old else new.count(b"\n"))


def test_an_empty_line_parts_the_entries() -> None:
    assert (
        written(OLD).decode()
        == OLD + "\nfire:\n  title: 'Fire: a report'\n  publisher: null\n\nflood:\n  title: Flood\n"
    )


def test_no_entry_no_change() -> None:
    assert with_entries(b"any: [thing", {}, "x") == b"any: [thing"


def test_a_file_that_cannot_be_added_to_is_named_and_what_to_write_there() -> None:
    with pytest.raises(NotRecorded) as refused:
        written("- a\n- b\n")
    assert str(refused.value).startswith("seeds/sources.yml:1: cannot be added to: ")
    assert "\nflood:\n  title: Flood\n" in str(refused.value)


ARTICLE = read_article(
    b"Fire in Orrel\n\nThe market hall of Orrel burned down on Monday night, the fire brigade said.\n",
    "fire.txt",
    "seeds/fire.txt",
)[0]


def test_what_would_be_read_otherwise_is_not_written() -> None:
    content = ARTICLE.text.encode()
    good = block({"fire": {"title": "Fire"}}).encode()
    verify({}, good, [(content, replace(ARTICLE, title=Known("Fire", "supplied")))])
    with pytest.raises(NotRecorded, match="not be read as it was meant"):
        verify({}, good, [(content, replace(ARTICLE, title=Known("Flood", "supplied")))])
    bad = block({"fire": {"title": {"value": "Fire", "basis": "stated", "quote": "Flames in Orrel"}}}).encode()
    with pytest.raises(NotRecorded, match="the quote is not in"):
        verify({}, bad, [(content, ARTICLE)])


def test_an_old_entry_must_stay_as_it_is() -> None:
    old = {"harbour": Supplied(title=Known("Strike", "supplied"))}
    with pytest.raises(NotRecorded, match="would change"):
        verify(old, b"harbour: {title: Walkout}\nfire: {title: Fire}\n", [(ARTICLE.text.encode(), ARTICLE)])
    with pytest.raises(NotRecorded, match="would change"):
        verify(old, b"fire: {title: Fire}\n", [(ARTICLE.text.encode(), ARTICLE)])


text = (
    st.text(min_size=1, max_size=40).map(lambda t: " ".join(t.encode("utf-8", "ignore").decode().split())).filter(bool)
)
known = st.one_of(
    st.just(Known()),
    st.builds(lambda v, n: Known(v, "supplied", (), n), text, st.just("") | text),
    st.builds(lambda v, n: Known(v, "inferred", (), n), text, text),
    st.builds(lambda v, q: Known(v, "stated", tuple(q)), text, st.lists(text, min_size=1, max_size=3)),
)


@given(st.dictionaries(st.sampled_from(sorted(FACTS)), known, min_size=1), st.sampled_from(["", OLD, OLD.rstrip()]))
def test_what_is_known_is_read_back(facts: dict[str, Known], old: str) -> None:
    entry = read(with_entries(old.encode(), {"fire": entry_of(facts)}, "x"))["fire"]
    assert {fact: getattr(entry, fact) for fact in facts} == facts


MONTH = Known("2025-03", "inferred", ("on Monday",), "It says so: March.")
PLAIN = Known("2025-03-04", "supplied")


@pytest.mark.parametrize("known", [MONTH, PLAIN])
@pytest.mark.parametrize(
    "old",
    [
        OLD,
        OLD.replace("\n", "\r\n"),
        OLD + "fire:\n    title: x  # why\n\nflood: {title: y}\n",
        "fire: {title: x}\n",
        "fire:\n  published: null  # not known\n  title: x\n",
        "fire:\n  published:\n",
        "fire: {published: ~, title: x}\n",
        "",
    ],
)
def test_a_fact_goes_into_the_entry_and_nothing_else_changes(old: str, known: Known) -> None:
    new = with_fact(old.encode(), "fire", "published", known, "seeds/sources.yml")
    before, after = read(old.encode()), read(new)
    assert after == before | {"fire": replace(before.get("fire", Supplied()), published=known)}
    kept = iter(new.decode())
    gone = old.replace("published: null", "published:").replace("~", "")
    assert all(char in kept for char in gone)


@pytest.mark.parametrize(
    ("old", "told"),
    [
        ("fire:\n  published: 2024\n", "says '2024' there"),
        ("fire:\n  published: {value: null, note: Nobody knows.}\n", "says 'Nobody knows.' there"),
        ("fire:\n  publishd: 2024\n", "must be mended first"),
        ("fire:  # soon\n", "must be mended first"),
        ("fire.one:\n  title: x\n", "put it there yourself"),
    ],
)
def test_a_fact_that_is_there_or_has_no_place_is_refused(old: str, told: str) -> None:
    name = "fire.one" if "fire.one" in old else "fire"
    with pytest.raises(NotRecorded, match=told):
        with_fact(old.encode(), name, "published", MONTH, "seeds/sources.yml")


@given(st.data())
def test_in_any_hand_a_fact_is_added_to_the_letter_or_refused(data: st.DataObject) -> None:
    entries = {"one": {"title": "a word or two"}, "two": {"label": "yes", "rights_note": "# no comment of ours at all"}}
    old = data.draw(files(entries))
    try:
        new = with_fact(old.encode(), data.draw(st.sampled_from(["one", "two", "three"])), "published", MONTH, "s.yml")
    except NotRecorded:
        return
    kept = iter(new.decode())
    assert all(char in kept for char in old)
    assert [one.published for one in read(new).values() if one.published] == [MONTH]
