"""Stretches that may be names."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from language import sentence, sentences

from generator.analysis import candidates
from generator.analysis.syntax import Entity, Sentence, Token
from generator.model import Span


def names(text: str) -> list[str]:
    parsed = sentence(text)
    return [parsed.between(one.first, one.end) for one in candidates.find(parsed)]


def spoken(text: str, *entities: tuple[str, str]) -> Sentence:
    """A sentence of proper nouns that an imagined parser finds these entities in."""
    words, tokens, start = text.split(), [], 0
    for i, word in enumerate(words):
        pos = "PROPN" if word[0].isupper() else "AUX" if word in ("do", "sack") else "NOUN"
        tokens.append(Token(i, word, start, start + len(word), word.lower(), pos, "NNP", "dep", max(i - 1, 0)))
        start += len(word) + 1
    found = []
    for name, label in entities:
        parts = name.split()
        first = next(i for i in range(len(words)) if words[i : i + len(parts)] == parts)
        found.append(Entity(first, first + len(parts), label))
    return Sentence(0, 1, Span(0, len(text)), text, tuple(tokens), tuple(found))


def cut(text: str, *entities: tuple[str, str]) -> list[str]:
    parsed = spoken(text, *entities)
    return [parsed.between(one.first, one.end) for one in candidates.find(parsed)]


@pytest.mark.parametrize(
    ("entity", "label", "expected"),
    [
        ("the World Bank", "ORG", ["World Bank"]),
        ("Secretary Jane Doe", "PERSON", ["Jane Doe"]),
        ("Contributor Acme", "ORG", ["Acme"]),
        ("Acme or Brandt", "ORG", ["Acme", "Brandt"]),
        ("Finance Ministry and Central Bank", "ORG", ["Finance Ministry", "Central Bank"]),
        ("Roe and Sons", "ORG", ["Roe and Sons"]),
        ("Clean Air Act", "LAW", []),
        ("@acme", "ORG", []),
        ("Monday", "ORG", []),
        ("Social Security Numbers", "ORG", []),
        ("President", "PERSON", []),
        ("U.S.", "ORG", ["U.S."]),
    ],
)
def test_an_entity_is_cut(entity: str, label: str, expected: list[str]) -> None:
    assert cut(f"yesterday {entity} tomorrow for them", (entity, label)) == expected


def test_a_name_parted_at_a_particle_is_joined() -> None:
    assert cut("then Ana do Lago spoke for us", ("Ana", "PERSON"), ("Lago", "PERSON")) == ["Ana do Lago"]


def test_a_verb_parts_two_names() -> None:
    assert cut("then Rovers sack Halloran for us", ("Rovers sack Halloran", "PERSON")) == ["Rovers", "Halloran"]
    assert cut("then Rovers sack Halloran for us", ("Rovers sack Halloran", "ORG")) == ["Rovers", "Halloran"]


def test_countries_are_found_without_the_parser() -> None:
    assert cut("then Burkina Faso and Norway spoke for us") == ["Burkina Faso", "Norway"]
    assert cut("then Faso spoke of Burkina Faso for us", ("Burkina", "GPE")) == ["Burkina Faso"]


def test_a_name_after_a_title_or_the_noun_for_a_body_is_found() -> None:
    assert cut("then Secretary Jane Doe and firm Brandt spoke for us") == ["Jane Doe", "Brandt"]


def test_a_body_is_named_to_its_end() -> None:
    assert names("Voters trust the Electoral Commission of Zambia.") == ["Electoral Commission of Zambia"]


def test_capitals_throughout_mean_nothing() -> None:
    assert names("ACME FIRES WORKERS IN OHIO AFTER LOSSES") == []


def test_a_law_is_known_by_its_initials() -> None:
    parsed = spoken("then the Clean Air Act passed", ("the Clean Air Act", "LAW"))
    assert list(candidates.works(parsed)) == ["caa"]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(["Acme", "the", "or", "and", "-", "Bank", "of", "Dr.", "US", "'s", "x", "9"]), min_size=1),
    st.data(),
)
def test_candidates_are_in_order_and_apart(words: list[str], data: st.DataObject) -> None:
    label = st.sampled_from(["PERSON", "ORG", "GPE", "NORP", "LAW", "DATE"])
    cuts = sorted(data.draw(st.sets(st.integers(0, len(words)), max_size=6)))
    parsed = spoken(" ".join(words))
    entities = tuple(Entity(a, b, data.draw(label)) for a, b in itertools.pairwise(cuts))
    parsed = Sentence(0, 1, parsed.span, parsed.text, parsed.tokens, entities)
    end = 0
    for one in candidates.find(parsed):
        assert end <= one.first < one.end <= len(words)
        end = one.end


def test_a_very_long_entity_is_read_at_once() -> None:
    words = " or ".join(["Acme"] * 3000)
    assert len(cut(f"then {words} spoke for us", (words, "ORG"))) == 3000


def test_a_foreign_sentence_has_none() -> None:
    (parsed,) = sentences("Dziś rano straż pożarna ugasiła wielki pożar składu Żywności")
    assert candidates.foreign(parsed)
    assert candidates.find(parsed) == []
