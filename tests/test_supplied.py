"""What an editor supplies of an article, laid over what it states."""

import pytest
from test_articles import LEAD, TEXT, article

from generator.model import Article, Known, Span
from generator.supplied import Supplied, describe, unknown_articles


class TestDescription:
    def describe(self, **supplied: object) -> tuple[Article, list[str]]:
        described, problems = describe(article(), Supplied(line=7, **supplied), "seeds/sources.yml")  # type: ignore[arg-type]
        return described, [f"{problem.code}: {problem}" for problem in problems]

    def test_what_the_editor_supplies_is_laid_over_what_is_stated(self) -> None:
        published = Known("2025-03", "inferred", ("said on Tuesday",), "The only March with a strike was in 2025.")
        described, problems = self.describe(
            publisher=Known("Northern Press", "stated", ("Source: Northern  Press",)),
            title=Known("No boats at night", "supplied"),
            published=published,
            rights="excerpt",
            rights_note="Not licensed.",
        )
        assert problems == []
        assert (described.title.value, described.publisher.value) == ("No boats at night", "Northern Press")
        assert described.label == "Northern Press"
        assert described.published == published
        assert described.date is not None
        assert (described.rights, described.rights_note) == ("excerpt", "Not licensed.")

    def test_nothing_supplied_changes_nothing(self) -> None:
        assert self.describe() == (article(), [])

    def test_an_editor_may_say_that_something_is_unknown(self) -> None:
        described, problems = self.describe(title=Known())
        assert (described.title, described.label, problems) == (Known(), "001", [])

    @pytest.mark.parametrize(
        ("fact", "known", "message"),
        [
            (
                "publisher",
                Known("X", "stated", ("Source: Southern Press",)),
                "quote-lost: seeds/sources.yml:7: 001.publisher.quote: the ",
            ),
            (
                "publisher",
                Known("X", "stated", ("Northern", "nowhere")),
                "quote-lost: seeds/sources.yml:7: 001.publisher.quotes[1]: the ",
            ),
            ("publisher", Known("X", "stated"), "no-quote: seeds/sources.yml:7: 001.publisher: is said to be stated"),
            ("title", Known("X", "inferred"), "no-note: seeds/sources.yml:7: 001.title: is said to be inferred"),
            ("published", Known("4 March", "supplied"), "bad-date: seeds/sources.yml:7: 001.published: "),
            (
                "url",
                Known("javascript:alert(1)", "supplied"),
                "bad-url: seeds/sources.yml:7: 001.url: 'javascript:alert(1)' is not",
            ),
            ("url", Known("https://", "supplied"), "bad-url: "),
            ("url", Known("http://[::1", "supplied"), "bad-url: "),
            ("url", Known("https://a.example:99999999/", "supplied"), "bad-url: "),
        ],
    )
    def test_a_fact_that_breaks_a_rule_is_reported_and_left_out(self, fact: str, known: Known, message: str) -> None:
        described, problems = self.describe(**{fact: known})
        assert getattr(described, fact) == getattr(article(), fact)
        assert [problem[: len(message)] for problem in problems] == [message]

    def test_furniture_is_corrected_both_ways(self) -> None:
        described, problems = self.describe(
            furniture=("a union leader told",), not_furniture=("Source: Northern Press",)
        )
        assert problems == []
        (mask,) = described.furniture
        assert TEXT[mask.start : mask.end] == "a union leader told"
        assert not any(paragraph.furniture for paragraph in described.paragraphs)

    def test_a_paragraph_masked_piece_by_piece_is_furniture(self) -> None:
        half = len(LEAD) // 2
        described, _ = self.describe(furniture=(LEAD[:half], LEAD[half:]))
        assert [paragraph.furniture for paragraph in described.paragraphs] == [False, True, False, True]

    def test_a_part_of_furniture_may_be_freed(self) -> None:
        described, _ = self.describe(not_furniture=("Northern Press",))
        (mask,) = described.furniture
        assert TEXT[mask.start : mask.end] == "Source:"
        assert not described.paragraphs[-1].furniture

    def test_a_correction_that_is_not_in_the_article_is_reported(self) -> None:
        _, (first, second) = self.describe(furniture=("Source: Southern Press",), not_furniture=("",))
        assert first.startswith(
            "furniture-lost: seeds/sources.yml:7: 001.furniture[0]: the text is not in seeds/001.txt; nearest is “Source: N"
        )
        assert second == "furniture-lost: seeds/sources.yml:7: 001.not_furniture[0]: the text is empty"

    def test_origins_are_located(self) -> None:
        described, problems = self.describe(origins=(("a union leader", ("a union  leader told", LEAD)),))
        assert problems == []
        (origin,) = described.origins
        assert origin.spans == (Span(TEXT.index(LEAD), TEXT.index(LEAD) + len(LEAD)), described.origins[0].spans[1])
        assert described.origin_of(Span(TEXT.index("night"), TEXT.index("night") + 5)) == "a union leader"

    def test_origins_that_cannot_be_located_are_reported(self) -> None:
        _, (crossing, lost) = self.describe(origins=(("x", ("islands. Crews had", "no such words")),))
        assert crossing.startswith("quote-paragraphs: seeds/sources.yml:7: 001.origins[0].quotes[0]: ")
        assert lost.startswith("quote-lost: seeds/sources.yml:7: 001.origins[0].quotes[1]: ")

    def test_names_of_no_article_are_reported(self) -> None:
        problems = unknown_articles(
            {"002x": 9, "001": 1, "zzz": 5, "001x": 12}, [article(), article(file="002.txt")], "seeds/sources.yml"
        )
        assert [str(problem) for problem in problems] == [
            "seeds/sources.yml:5: zzz: there is no article of this name; take its entry out, or put its file there",
            "seeds/sources.yml:9: 002x: there is no article of this name; did you mean '002'?",
            "seeds/sources.yml:12: 001x: there is no article of this name; take its entry out, or put its file there",
        ]
