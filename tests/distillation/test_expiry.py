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


def test_who_is_missing_is_no_question_once_they_were_counted_anew() -> None:
    first = dated("News\n\nFour people were still missing after the flood in Osby.\n", "2024-05-02", "a.txt")
    counted = dated("News\n\nThe last two bodies were recovered in Osby.\n", "2024-05-07", "b.txt")
    other = dated("News\n\nThe bank in Osby is open.\n", "2024-05-07", "b.txt")
    assert any("missing" in question.text for question in named(first, other))
    assert not any("missing" in question.text for question in named(first, counted))


def test_a_day_after_the_words_of_a_question_belongs_to_it() -> None:
    first = dated("News\n\nA ferry is due to start on Monday.\n", "2024-05-16", "a.txt")
    assert asked(first)
    assert not asked(first, dated("News\n\nOsby has a harbour.\n", "2024-06-20", "b.txt"))


def test_what_is_not_known_of_the_past_is_a_question_where_others_tell_of_it() -> None:
    open_ = dated(
        "News\n\nThe report does not touch on why the new harbour bridge was dropped in 2021.\n", "2024-05-16", "a.txt"
    )
    told = dated("News\n\nA new harbour bridge was planned and dropped.\n", "2024-05-12", "b.txt")
    other = dated("News\n\nOsby has a bank.\n", "2024-05-12", "b.txt")
    question = "Why was the new harbour bridge dropped in 2021?"
    assert question in [one.text for one in asked(told, open_)]
    assert question not in [one.text for one in asked(other, open_)]
