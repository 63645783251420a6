"""What pages say where there is nothing to show: each such state, reached and in its words."""

import re
from collections.abc import Callable
from urllib.parse import unquote

import pytest
from conftest import Project
from reader import Html

from generator import site

SEEDS = {
    "seeds/bare.txt": (
        "The bridge at Orrin was shut at noon.\n\nNobody was on it.\n\nThe river was high.\n\nA barge waited.\n\n"
        "The guard at the gate said that the bridge would stay shut, as it had in the spring.\n"
    ),
    "seeds/told.txt": "The bridge, at Orrin - built in 1931 & mended twice - was shut at noon, said Ada Lind.\n",
    "seeds/sources.yml": (
        "bare: {label: Note}\n"
        "told: {title: {value: A bridge, basis: supplied}, publisher: Orrin Post, published: 2020-05-04,"
        " url: 'https://www.post.example/bridge?a=1'}\n"
    ),
}
BRIEF = """\
title: The bridge
articles: [bare, told]
background:
  - {claim: The bridge was shut., id: shut, evidence: [
      {article: bare, quote: The bridge at Orrin was shut at noon.},
      {article: told, quote: "at Orrin - built in 1931 & mended twice - was shut at noon"}]}
actors:
  - {name: The guard at the gate, kind: person, named: no, aliases: [The guard]}
open_questions:
  - {question: Who shut it?, status: open, missing: No article gives a name.}
"""


@pytest.fixture
def bridge(new_project: Callable[..., Project]) -> Project:
    project = new_project()
    for name in ("seeds", "briefs"):
        for path in project.path(name).iterdir():
            path.unlink()
    for name, text in SEEDS.items():
        project.write(name, text)
    project.write("briefs/bridge.yml", BRIEF)
    return project


def read(project: Project) -> dict[str, Html]:
    """The pages, with a blank before each element: two that follow one another are not one word."""
    return {page.uri: Html(page.content.replace("<", " <")) for page in site.build(project.settings()).pages}


def words(page: Html) -> str:
    return " ".join(page.text.split())


def test_a_brief_without_differences_has_no_place_for_them(bridge: Project) -> None:
    pages = read(bridge)
    assert "where-sources-differ" not in pages["briefs/bridge.md"].ids()
    assert not [link for link in pages["briefs/bridge.md"].links() if "where-sources-differ" in link]
    assert "no differences noted" in words(pages["index.md"])


def test_a_brief_without_events_has_no_timeline_and_no_picture(bridge: Project) -> None:
    pages = read(bridge)
    assert "timeline" not in pages["briefs/bridge.md"].ids()
    assert not pages["briefs/bridge.md"].all("svg")
    assert "No brief dates an event yet." in words(pages["timeline.md"])


def test_a_question_that_no_article_answers(bridge: Project) -> None:
    (asked,) = read(bridge)["briefs/bridge.md"].all("section", "question")
    assert " ".join(asked.text.split()) == "Who shut it? Open No article says. Still missing: No article gives a name."


def test_a_brief_without_questions_has_no_place_for_them(bridge: Project) -> None:
    bridge.write("briefs/bridge.yml", BRIEF.partition("open_questions:")[0])
    pages = read(bridge)
    assert "open-questions" not in pages["briefs/bridge.md"].ids()
    assert "no open questions" in words(pages["index.md"])
    assert "No open questions." in words(pages["questions.md"])


def test_an_actor_of_whom_nothing_is_known(bridge: Project) -> None:
    pages = read(bridge)
    actor = words(pages["actors/the-guard-at-the-gate.md"])
    assert "Not named in any source Also spoken of as: The guard" in actor
    assert "No article quotes this actor directly." in actor
    assert "No claim names this actor yet." in actor
    assert "Named together with" not in actor
    assert "Not named in any source" in words(pages["actors.md"])
    assert "Not named in any source" in words(pages["briefs/bridge.md"])


def test_named_is_yes_or_no(bridge: Project) -> None:
    bridge.edit("briefs/bridge.yml", "named: no", "named: false")
    (problem,) = bridge.errors()
    assert (problem.code, problem.place) == ("bad-choice", "actors[0].named")


def test_an_article_of_which_nothing_is_known(bridge: Project) -> None:
    source = words(read(bridge)["sources/bare.md"])
    assert "no title stated" in source
    assert "Publisher Publisher not stated Neither the article nor its editors say." in source
    assert "Date Date not known Neither the article nor its editors say." in source
    assert "No URL known The text below is from the copy this site works from." in source
    assert "[3 paragraphs not shown]" in source
    assert "Open at this passage" not in source


def test_an_article_with_an_address_opens_at_each_passage(bridge: Project) -> None:
    source = read(bridge)["sources/told.md"]
    assert "title supplied by the editors" in words(source)
    (link,) = [a for a in source.all("a") if a.text.startswith("Open at this passage on post.example")]
    assert link.attributes["rel"] == "noopener external"
    assert "target" not in link.attributes
    address, _, directive = link.attributes["href"].partition("#:~:text=")
    assert address == "https://www.post.example/bridge?a=1"
    assert not set("-,&") & set(directive)
    assert unquote(directive) == "at Orrin - built in 1931 & mended twice - was shut at noon"


def test_a_long_passage_opens_by_its_first_and_last_words(bridge: Project) -> None:
    sentence = "The bridge was shut, " + ", ".join(f"and on day {number} it was shut" for number in range(1, 20)) + "."
    bridge.write("seeds/told.txt", f"{sentence} Then it was open.\n")
    bridge.write("briefs/bridge.yml", re.sub(r'"at Orrin.*noon"', f'"{sentence}"', BRIEF))
    links = [link for page in read(bridge).values() for link in page.links() if ":~:text=" in link]
    assert len(links) == 2  # from the article's page and from the brief
    for link in links:
        start, end = map(unquote, link.partition(":~:text=")[2].split(","))
        assert sentence.startswith(start)
        assert sentence.endswith(end)


def test_an_article_that_is_read_and_not_quoted(bridge: Project) -> None:
    bridge.write("seeds/more.txt", "The bridge was painted in the spring.\n")
    bridge.edit("briefs/bridge.yml", "articles: [bare, told]", "articles: [bare, told, more]")
    assert "Read, and not quoted." in words(read(bridge)["briefs/bridge.md"])


def test_a_site_with_nothing_on_it(bridge: Project) -> None:
    for name in ("seeds", "briefs"):
        for path in bridge.path(name).iterdir():
            path.unlink()
    pages = read(bridge)
    told = {
        "index.md": "There is no brief yet.",
        "sources.md": "There are no articles yet.",
        "actors.md": "No brief names an actor yet.",
        "timeline.md": "No brief dates an event yet.",
        "questions.md": "No open questions.",
        "topics.md": "No brief names a topic yet.",
    }
    assert {uri: text in words(pages[uri]) for uri, text in told.items()} == dict.fromkeys(told, True)


COMPANY = """\
title: Company
articles: [bare]
background:
  - {claim: "Orrin's guard met Ada Lind and Bo.", id: a, allow: {name: seen}, evidence: [{article: bare, quote: A barge waited.}]}
  - {claim: Ada Lind met Bo in Orrin., id: b, allow: {name: seen}, evidence: [{article: bare, quote: Nobody was on it.}]}
  - {claim: Ada Lind left., id: c, allow: {name: seen}, evidence: [{article: bare, quote: The river was high.}]}
actors:
  - {name: Ada Lind, kind: person}
  - {name: Bo, kind: person}
  - {name: Orrin, kind: place}
  - {name: "Orrin's guard", kind: person}
  - {name: Nobody, kind: person}
"""


def test_who_is_named_together(bridge: Project) -> None:
    bridge.write("briefs/bridge.yml", COMPANY)
    pages = read(bridge)

    def company(actor: str) -> list[str]:
        (listed,) = pages[f"actors/{actor}.md"].all("ol", "company") or [None]
        return [" ".join(row.text.split()) for row in listed.inside] if listed else []

    assert company("ada-lind") == ["Bo 2 claims", "Orrin 1 claim", "Orrin's guard 1 claim"]
    assert company("orrin") == ["Ada Lind 1 claim", "Bo 1 claim"]  # its guard is somebody else
    assert company("nobody") == []
    bars = [bar.attributes["width"] for bar in pages["actors/ada-lind.md"].all("rect")]
    assert bars == ["100%", "50%", "50%"]


def test_an_export_says_it_too(bridge: Project) -> None:
    bridge.write("briefs/company.yml", COMPANY)
    pages = {page.uri: page.content for page in site.build(bridge.settings(), "md").pages}
    assert (
        "\n## Named together with\n\nBy the number of claims that name both.\n\n- [Bo](bo.md), in 2 claims\n"
        in pages["actors/ada-lind.md"]
    )
    assert "Not named in any source." in pages["actors/the-guard-at-the-gate.md"]


def test_of_much_company_the_most_frequent_is_shown(bridge: Project) -> None:
    names = [f"Person{letter}" for letter in "ABCDEFGHIJ"]
    claims = "".join(
        f"  - {{claim: '{' and '.join(names[: number + 1])} met.', id: c{number}, allow: {{name: seen}},"
        " evidence: [{article: bare, quote: A barge waited.}]}\n"
        for number in range(1, len(names))
    )
    actors = "".join(f"  - {{name: {name}, kind: person}}\n" for name in names)
    bridge.write("briefs/bridge.yml", f"title: Many\narticles: [bare]\nbackground:\n{claims}actors:\n{actors}")
    page = read(bridge)["actors/persona.md"]
    (listed,) = page.all("ol", "company")
    assert [" ".join(row.text.split()) for row in listed.inside][:2] == ["PersonB 9 claims", "PersonC 8 claims"]
    assert len(listed.inside) == 8
    assert "1 more actor, each in 2 claims or fewer." in words(page)


def test_a_site_with_too_many_events_draws_none_of_them(bridge: Project) -> None:
    def events(count: int) -> str:
        event = "{{date: 20{:02}-0{}, claim: Event {}., id: e{}, allow: {{date: seen, number: seen}}, evidence: [{{article: bare, quote: A barge waited.}}]}}"
        return "".join(f"  - {event.format(n % 100, n // 20 + 1, n, n)}\n" for n in range(count))

    for count, pictures in ((100, 1), (101, 0)):
        bridge.write("briefs/bridge.yml", f"title: Many\narticles: [bare]\ntimeline:\n{events(count)}")
        pages = read(bridge)
        assert len(pages["timeline.md"].all("figure", "span")) == pictures
        assert len(pages["briefs/bridge.md"].all("figure", "span")) == 1
    assert f"{count} events from " in words(pages["briefs/bridge.md"])
