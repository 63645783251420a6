"""Whose name it is."""

from language import analysis

from generator.distillation import bearers


def keys(*texts: str) -> list[list[tuple[str, str]]]:
    """For each article its names with the names they stand for; empty where that may be several."""
    rows = bearers.rows([analysis(text, f"{number}.txt") for number, text in enumerate(texts)])
    return [[(mention.name, key[1] if key else "") for _, mention, key in row] for row in rows]


def test_a_last_name_stands_for_the_full_name_of_another_article() -> None:
    _, later = keys("Priya Raman met the mayor on Friday.", "Mr. Raman said on Monday that talks had failed.")
    assert later == [("Raman", "priya raman")]


def test_a_first_name_stands_for_the_only_bearer() -> None:
    one = "Priya Raman met the mayor on Friday."
    assert keys(one, "Everybody likes Priya, who sings well.")[1] == [("Priya", "priya raman")]
    other = "Priya Menon left the town on Friday."
    assert keys(one, other, "Everybody likes Priya, who sings well.")[2] == [("Priya", "")]


def test_what_one_article_calls_a_firm_is_one_in_all() -> None:
    texts = (
        "Batteries made by Lumora, a subsidiary of Kestrel, failed on Friday.",
        "Jane Doe sued Lumora on Monday.",
    )
    found = bearers.rows([analysis(text, f"{number}.txt") for number, text in enumerate(texts)])
    assert [key for row in found for _, mention, key in row if mention.name == "Lumora"] == [(False, "lumora")] * 2
