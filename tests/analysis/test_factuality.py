"""What words say of the events they govern."""

from generator.analysis.factuality import MODALS, ONLY_CLAUSE, SAYS, WITH_PARTICLE, Modality, words


def test_every_word_of_a_narrower_list_is_one_that_says_something() -> None:
    assert set(SAYS) >= ONLY_CLAUSE - words("tell direct stop")
    assert set(SAYS) >= set(WITH_PARTICLE) - words("look")


def test_a_word_says_one_of_the_kinds() -> None:
    kinds = Modality.__args__  # type: ignore[attr-defined]
    assert {*SAYS.values(), *MODALS.values()} <= set(kinds)
    assert SAYS["neglect"] == SAYS["refuse"] == "denied"
