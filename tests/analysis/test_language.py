"""What is read as English."""

import pytest
from language import analysis

from generator.analysis.language import LEAST, foreign

ENGLISH = """The council said on Tuesday that it would close the old bridge until engineers have looked at its pillars.
Residents who cross it every day were told to use the ferry, which runs twice an hour."""
GERMAN = """Der Stadtrat teilte am Dienstag mit, dass die alte Brücke gesperrt wird, bis Fachleute ihre Pfeiler geprüft
haben. Anwohner, die sie täglich nutzen, sollen mit der Fähre fahren, die zweimal in der Stunde geht."""
OTHERS = {
    "Dutch": """De gemeente heeft dinsdag gezegd dat de oude brug dicht gaat totdat er naar de pijlers is gekeken. Wie er
    elke dag over moet, had het over de veerboot, die twee keer per uur gaat en waar het druk was.""",
    "French": """La mairie a annoncé mardi que le vieux pont sera fermé en attendant que des experts aient examiné ses
    piliers. Les riverains qui le traversent chaque jour devront prendre le bac, deux fois par heure.""",
    "Spanish": """El ayuntamiento anunció el martes que cerrará el puente viejo hasta que los técnicos revisen sus pilares.
    Los vecinos que lo cruzan cada día tendrán que tomar el transbordador, que sale dos veces por hora.""",
    "Russian": """Городской совет сообщил во вторник, что старый мост будет закрыт, пока инженеры не осмотрят его опоры.
    Жителям, которые ездят по нему каждый день, советуют пользоваться паромом, который ходит дважды в час.""",
}


def test_english_is_read() -> None:
    assert not foreign(ENGLISH)


@pytest.mark.parametrize("text", [GERMAN, *OTHERS.values()], ids=["German", *OTHERS])
def test_other_languages_are_told_from_it(text: str) -> None:
    assert foreign(text)


def test_a_few_words_tell_no_language() -> None:
    assert not foreign("Bern Graz Wien Linz")
    assert not foreign(" ".join(["Wien"] * (LEAST - 1)))
    assert foreign(" ".join(["Wien"] * LEAST))


def test_nothing_is_read_from_another_language() -> None:
    found = analysis(GERMAN)
    assert [passage.statement.obstacle for passage in found.passages] == ["foreign"] * len(found.passages)
    assert found.passages
    assert not any(passage.mentions or passage.events or passage.times for passage in found.passages)
    assert all(found.text(passage.span) in GERMAN for passage in found.passages)
