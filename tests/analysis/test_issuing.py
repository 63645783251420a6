"""Whose own words a text is, and whose it must not be taken for."""

from dataclasses import replace

import pytest
from language import analysis, article, sentences

from generator.analysis.passages import Analysis, Passage, analyse
from generator.model import Known

LOSS = "The wall of the dam near Osby has lost four metres of its height since the storm of Sunday.\n"


def speakers(text: str) -> set[str]:
    """To whom what an article says of the wall is attributed."""
    return {said.speaker for said in wall(analysis(text)).attributions}


def wall(found: Analysis) -> Passage:
    return next(passage for passage in found.passages if "wall of the dam" in found.text(passage.span))


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("Statement by the Osby Water Board on the dam\n\nPRESS RELEASE\n\n", "Osby Water Board"),
        ("Osby Water Board: communiqué on the dam\n\nPublished by the Tarn Courier\n\n", "Osby Water Board"),
        ("The dam\n\n(Issued by the Osby Water Board on Monday 3 May 2021)\n\n", "Osby Water Board"),
        ("The dam\n\nThis update was produced by the Osby Water Board with its partners.\n\n", "Osby Water Board"),
        (
            "In full: Osby Water Board's statement on the dam\n\nThe board issued the following statement on Monday.\n\n",
            "Osby Water Board",
        ),
        (
            "MEDIA RELEASE\n\nOn the dam\n\nThe Osby Water Board today published its report on the dam in the valley.\n\n",
            "Osby Water Board",
        ),
    ],
)
def test_what_a_release_states_is_what_its_issuer_says(head: str, issuer: str) -> None:
    found = analysis(head + LOSS)
    passage = wall(found)
    assert {said.speaker for said in passage.attributions} == {issuer}
    the = "the " if f"he {issuer}" in head else ""
    assert passage.statement.text == f"{LOSS[:-2]}, {the}{issuer} said."
    assert [found.text(span) for span in passage.statement.support] == [issuer]


@pytest.mark.parametrize("note", ["[Editor's note: The board was asked. {}]", "[{}]", "Editor's note: {}"])
def test_a_note_of_the_publishers_is_not_the_issuers_word(note: str) -> None:
    head = "Statement by the Osby Water Board on the dam\n\nPRESS RELEASE\n\n"
    said = "The dam near Osby was built of clay in 1920."
    assert speakers(f"{head}{said}\n\n{LOSS}") == {"Osby Water Board"}
    assert speakers(f"{head}{said}\n\n{note.format(LOSS.strip())}\n") == set()


def test_a_company_says_today_what_its_release_tells() -> None:
    lead = "ROME, May 3, 2021 – Acme Water Corp. today announced that it will close its dam in the valley of Osby.\n\n"
    assert speakers(f"Acme closes dam\n\n{lead}{LOSS}\nAbout Acme Water\nAcme Water was founded in 1901.\n") == {
        "Acme Water Corp."
    }
    assert speakers(f"Acme closes dam\n\n{lead}{LOSS}") == set()


@pytest.mark.parametrize(
    "head",
    [
        "",
        "The dam\n\n",
        "Board's statement on dam angers farmers\n\n",
        "Statement on dam angers farmers\n\nBy Ada Berg\n\n",
        "The dam\n\nROME, May 3 (Wire) - The Osby Water Board issued the following statement by Ada Berg on Monday.\n\n",
        "The dam\n\nThe Osby Water Board today published its report on the dam in the valley near Osby.\n\n",
        "The dam\n\n“Issued by the Osby Water Board” is what the paper in the hall of the town says to everybody.\n\n",
    ],
)
def test_an_article_is_nobodys_word(head: str) -> None:
    assert speakers(head + LOSS) == set()


def test_the_we_of_a_statement_is_quoted_and_its_courtesies_are_not() -> None:
    head = "In full: Osby Water Board's statement on the dam\n\nThe board issued the following statement on Monday.\n\n"
    text = "We have repaired our pumps in the valley. We thank our colleagues for it. Please do not call us.\n"
    found = analysis(f"{head}{text}\n{LOSS}")
    told = {found.text(one.span): one.statement for one in found.passages}
    repaired = told["We have repaired our pumps in the valley."]
    assert repaired.text == "Osby Water Board said: “We have repaired our pumps in the valley.”"
    assert (repaired.obstacle, [found.text(span) for span in repaired.support]) == ("", ["Osby Water Board"])
    assert told["We thank our colleagues for it."].obstacle == "first person"
    assert told["Please do not call us."].obstacle


def test_who_is_quoted_in_a_release_says_it_himself() -> None:
    head = (
        "MEDIA RELEASE\n\nOn the dam\n\nThe Osby Water Board today published its report on the dam in the valley.\n\n"
    )
    found = analysis(f'{head}“It was the storm,” said Ada Berg, who leads the board. "The wall of the dam is safe."\n')
    assert {said.speaker for one in found.passages[-2:] for said in one.attributions} == {"Ada Berg"}


def test_what_tells_only_of_the_text_itself_is_no_statement() -> None:
    lead = (
        "ROME, May 3, 2021 – Acme Water Corp. today provided an update on its dam in the valley of the river Osby.\n\n"
    )
    tail = (
        "The next update will be issued in the second week of June.\n\n"
        "This release contains forward-looking statements.\n\nAbout Acme Water: Acme Water was founded in 1901.\n"
    )
    found = analysis(f"Acme closes dam\n\n{lead}{LOSS}\n{tail}")
    kept = [one.statement.text for one in found.passages if not one.statement.obstacle]
    assert kept == [f"{LOSS[:-2]}, Acme Water Corp. said.", "Acme Water was founded in 1901, Acme Water Corp. said."]
    last = found.passages[-1]
    assert found.text(last.statement.span) == "Acme Water was founded in 1901."


def test_where_the_issuer_publishes_the_text_himself_his_name_stands_beside_it() -> None:
    head = "The dam\n\n(Issued by the Osby Water Board on Monday 3 May 2021)\n\n"
    parsed = sentences(head + LOSS)
    own = replace(article(head + LOSS), publisher=Known("Osby Water Board", "supplied"))
    assert wall(analyse(own, parsed)).statement.text == LOSS.strip()
    assert [said.speaker for said in wall(analyse(own, parsed)).attributions] == ["Osby Water Board"]


def test_a_statement_that_its_own_publisher_issued_needs_no_other_sign() -> None:
    text = f"Statement on the dam\n\nThe board of the Osby Water Board met on Monday to hear of the storm.\n\n{LOSS}"
    parsed = sentences(text)
    own = replace(article(text), publisher=Known("Osby Water Board", "supplied"))
    assert [said.speaker for said in wall(analyse(own, parsed)).attributions] == ["Osby Water Board"]
    other = replace(own, publisher=Known("Tarn Courier", "supplied"))
    assert wall(analyse(other, parsed)).attributions == ()
