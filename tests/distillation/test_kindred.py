from hypothesis import given
from hypothesis import strategies as st
from language import analysis

from generator.distillation import kindred
from generator.distillation.kindred import akin, head, kin

TEXT = "The assailants fled to Osby. Their attack was long planned."


def test_words_that_news_uses_one_for_the_other() -> None:
    told = analysis(TEXT)
    assert akin(("gunman", "flee"), told, 0) == 2
    assert akin(("gunman", "flee"), told, 1) == 0
    assert akin(("attacker",), told, 1) == 1  # another form of its own stem
    assert akin((), told, 0) == 0


@given(st.text(max_size=12))
def test_a_word_stands_for_itself_and_whom_it_stands_for_stands_for_it(word: str) -> None:
    assert word in kin(word)
    assert all(word in kin(other) for other in kin(word))


@given(st.text(max_size=12))
def test_one_stem_stands_for_all_of_a_family(word: str) -> None:
    assert head(head(word)) == head(word)
    assert head("raider") == head("thief") != head("bridge") == "bridge"


def test_no_word_is_of_two_families() -> None:
    words = [word for family in kindred._FAMILIES for word in family.split()]
    assert len(words) == len(set(words))


def test_all_of_a_family_stand_for_one_another() -> None:
    assert kin("thief") == kin("raider")
    assert kin("bridge") == {"bridge"}
