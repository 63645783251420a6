"""What has come, gone or been told since, and is no question any more."""

from language import analysis
from test_questions import asked, dated, named


def test_what_was_expected_and_came_is_no_question() -> None:
    first = dated("News\n\nA court is expected to appoint a trustee on Friday.\n", "2024-05-02", "a.txt")
    came = dated("News\n\nThe court appointed a trustee, Jane Roe.\n", "2024-05-07", "b.txt")
    assert [question.text for question in asked(first)] == ["Will a court appoint a trustee?"]
    assert not asked(first, came)


def test_a_report_that_was_published_is_not_waited_for() -> None:
    text = "News\n\nThe Harbour Board of Osby is investigating the sinking of a ferry in the bay.\n"
    first = dated(text, "2024-05-02", "a.txt")
    later = {
        "The Harbour Board published its report on Friday.": False,
        "The Harbour Board bought a new crane.": True,
        "The Bank of Tarn published its report on Friday.": True,
    }
    for told, waits in later.items():
        found = named(first, dated(f"News\n\n{told}\n", "2024-05-20", "b.txt"))
        assert any("find" in question.text for question in found) == waits, told


def test_tomorrow_of_nobody_knows_which_day_is_no_question() -> None:
    text = "News\n\nThe minister is expected to visit the island tomorrow.\n"
    other = dated("News\n\nThe island has a harbour.\n", "2024-05-20", "b.txt")
    assert asked(dated(text, "2024-05-19", "a.txt"))
    assert not asked(analysis(text, "a.txt"), other)
