"""What the reader is told that no file says: numbers, letters, counts, origins, orders."""

import pytest
from conftest import Project
from reader import Html
from unreviewed import leave_unreviewed

from generator.model import Claim, EventGroup
from generator.site import build, read
from generator.views import BriefView


@pytest.fixture
def ferry(project: Project) -> BriefView:
    (view,) = read(project.settings())[0].views
    return view


def claim(view: BriefView, claim_id: str) -> Claim:
    return next(one for one in view.brief.claims() if one.id == claim_id)


def test_articles_have_the_numbers_of_the_list_and_passages_letters_in_their_order(ferry: BriefView) -> None:
    assert [ferry.number(article) for article in ferry.articles] == [1, 2, 3]
    for article in ferry.articles:
        passages = ferry.passages_of(article)
        assert [passage.letter for passage in passages] == [
            f"{ferry.number(article)}{letter}" for letter in "abcdefghij"[: len(passages)]
        ]
        starts = [passage.evidence.span.start for passage in passages]
        assert starts == sorted(starts)
    assert sum(len(ferry.passages_of(article)) for article in ferry.articles) == len(
        {(one.article, one.span) for one in ferry.brief.evidence()}
    )


def test_one_citation_an_article_in_the_order_of_numbers(ferry: BriefView) -> None:
    cites = ferry.cites(claim(ferry, "a-bang").evidence[::-1])
    assert [(cite.number, cite.letters) for cite in cites] == [(1, "1d"), (2, "2c")]
    assert cites[0].name == "1: Gazette: We heard a bang…"


@pytest.mark.parametrize(
    ("claim_id", "told"),
    [
        ("everyone-off", "one article"),
        ("a-bang", "2 articles, repeating one origin: Nordic Wire interview with Mira Toft"),
        ("norrline-role", "2 articles"),
    ],
)
def test_repetition_is_not_corroboration(ferry: BriefView, claim_id: str, told: str) -> None:
    assert ferry.support(claim(ferry, claim_id).evidence) == told


def test_counts(ferry: BriefView) -> None:
    assert ferry.claim_count == 2 + 2 + 5 + 1
    assert (ferry.supported_by_several(), ferry.repeating()) == (1, 1)
    assert ferry.status_count("open", "partly answered") == 2


def test_the_timeline_ascends_with_groups_where_they_begin_and_undated_events_apart(ferry: BriefView) -> None:
    told = [entry.label if isinstance(entry, EventGroup) else entry.id for entry in ferry.timeline]
    assert told == ["Before the fire", "2019-09-02-fire", "2019-09-20-findings"]
    assert [event.id for event in ferry.undated] == ["accepted"]


@pytest.mark.parametrize(
    ("count", "shown", "more"), [(5, [1, 2, 3, 4, 5], 0), (6, [2, 3, 5], 3), (7, [2, 5, 7], 4)], ids=["5", "6", "7"]
)
def test_of_more_than_five_articles_the_earliest_have_chips(
    project: Project, count: int, shown: list[int], more: int
) -> None:
    dates = ["2024-05-04", "2024-05-02", "2024-05-03", None, "2024-04", "2024-05-05", "2019"]
    ids = [f"extra{number}" for number in range(len(dates))]
    known = project.path("seeds/sources.yml").read_text("utf-8")
    for name, date in zip(ids, dates, strict=True):
        project.write(f"seeds/{name}.txt", "The ferry sank in the night, a witness told us at length.")
        known += f"\n{name}: {{published: {date}}}\n" if date else ""
    project.write("seeds/sources.yml", known)
    listed = ", ".join(f"{{article: {name}, quote: The ferry sank}}" for name in ids[:count])
    project.write(
        "briefs/many.yml",
        f"title: Many\narticles: [{', '.join(ids)}]\n"
        f"background: [{{claim: The ferry sank., id: sank, evidence: [{listed}]}}]\n",
    )
    view = next(view for view in read(project.settings())[0].views if view.brief.id == "many")
    cites, rest = view.citations.chips(next(view.brief.claims()).evidence)
    assert ([cite.number for cite in cites], rest) == (shown, more)
    page = Html(next(p.content for p in build(project.settings()).pages if p.uri == "briefs/many.md"))
    (sentence,) = page.all("span", "claim")
    chips = [link for link in sentence.inside if link.has_class("cite")]
    assert [chip.text for chip in chips] == [*map(str, shown), *([f"+{more}"] if more else [])]
    if more:
        assert chips[-1].attributes["href"] == "evidence/#c-sank"
        assert "data-q" not in chips[-1].attributes


@pytest.mark.parametrize(
    ("dates", "covers"),
    [
        ([], ""),
        (["unknown"], ""),
        (["2019-09-02"], "September 2019"),
        (["2019-09-02", "2019-09-20"], "September 2019"),
        (["2012", "2019-09-20"], "2012 – September 2019"),
    ],
)
def test_the_time_a_brief_covers(project: Project, dates: list[str], covers: str) -> None:
    events = ", ".join(
        f"{{date: {date}, date_note: so, claim: It was inspected., id: e{index}, evidence: [{{article: 0902-gazette, quote: inspected in May}}]}}"
        for index, date in enumerate(dates)
    )
    project.write("briefs/short.yml", f"title: Short\narticles: [0902-gazette]\ntimeline: [{events}]\n")
    view = next(view for view in read(project.settings())[0].views if view.brief.id == "short")
    assert view.covers == covers


def test_what_nobody_has_reviewed_is_counted_and_counts_for_nothing(project: Project) -> None:
    leave_unreviewed(project)
    (view,) = read(project.settings())[0].views
    assert view.waiting == ["4 claims", "1 answer", "1 quote", "1 article"]
    assert view.support(claim(view, "a-bang").evidence) == "one article"
    assert view.support(claim(view, "a-bang").evidence[1:]) == "no reviewed quote"
    assert view.support(claim(view, "everyone-off").evidence) == "no article as quoted"
    assert [cite.unreviewed for cite in view.cites(claim(view, "a-bang").evidence)] == [False, True]
    assert (view.supported_by_several(), view.supported_by_one(), view.supported_by_none()) == (0, 8, 2)
    assert view.repeating() == 0
