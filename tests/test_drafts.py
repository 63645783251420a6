"""Which topics are published as drafts, and what those are called."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import GOLDEN, STRIKE, Project

from generator import drafts, site
from generator.analysis.parsing import find_model
from generator.articles import read_article, read_folder
from generator.cache import Cache
from generator.distillation import distil
from generator.draft import Draft
from generator.model import Actor, Article, Brief, Difference, Question

pytestmark = pytest.mark.usefixtures("model_once")


def article(file: str) -> Article:
    return read_article(b"The ferry burned on Monday, the coast guard said.\n", file, f"seeds/{file}")[0]


@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("harbour-strike", "Harbour strike"),
        ("harbour_strike 2025", "Harbour strike 2025"),
        ("élan", "Élan"),
        ("UN", "UN"),
        ("Articles", ""),
        ("seeds", ""),
        ("news", ""),
        ("2025", ""),
        ("--", ""),
        ("", ""),
    ],
)
def test_a_folders_name_is_a_title_where_it_tells_something(folder: str, title: str) -> None:
    assert drafts.title_of(folder) == title


@pytest.mark.parametrize(
    ("folder", "name"), [("Harbour Strike", "harbour-strike"), ("a--b_c", "a-b-c"), ("2025", "2025")]
)
def test_a_folders_name_is_an_address(folder: str, name: str) -> None:
    assert drafts.address_of(folder) == name


@pytest.mark.parametrize("folder", ["日本", "..", ""])
def test_a_name_without_letters_for_an_address_gets_a_digest(folder: str) -> None:
    assert drafts.address_of(folder)


def test_a_topic_is_taken_up_by_any_brief_that_uses_any_of_its_articles() -> None:
    articles = [article(file) for file in ("a.txt", "b.txt", "one/c.txt", "one/deep/d.txt", "two/e.txt")]
    assert {topic: [a.id for a in found] for topic, found in drafts.untaken(articles, []).items()} == {
        "": ["a", "b"],
        "one": ["c", "d"],
        "two": ["e"],
    }
    briefs = [Brief(id="x", file="x", title="x", articles=("d",)), Brief(id="y", file="y", title="y", articles=("b",))]
    assert list(drafts.untaken(articles, briefs)) == ["two"]


def test_every_draft_has_an_address_of_its_own() -> None:
    topics = {topic: [article(f"{topic}/{number}.txt")] for number, topic in enumerate(("a b", "a-b", "b"))}
    briefs = [Brief(id="b", file="briefs/b.yml", title="b")]
    made = drafts.draft_topics(topics, briefs, "seeds", "auto", Cache(None))
    assert [draft.brief.id for draft in made] == ["a-b", "a-b-2", "b-2"]
    assert [draft.brief.title for draft in made] == ["A b", "A b", "B"]
    assert [draft.brief.file for draft in made] == ["seeds/a b", "seeds/a-b", "seeds/b"]


def test_an_id_never_means_two_actors(monkeypatch: pytest.MonkeyPatch) -> None:
    def actors(*_: object) -> tuple[Actor, ...]:
        return (Actor(id="", name="Vellmar", kind="place"), Actor(id="", name="Hanna Breuer", kind="person"))

    monkeypatch.setattr("generator.distillation.cast.actors", actors)
    curated = Brief(
        id="curated",
        file="briefs/curated.yml",
        title="Curated",
        actors=(
            Actor(id="vellmar", name="Vellmar", kind="organisation"),
            Actor(id="hanna-breuer", name="Hanna Breuer", kind="person"),
        ),
    )
    made = drafts.draft_topics({"one": [article("one/a.txt")]}, [curated], "seeds", "auto", Cache(None))
    assert [actor.id for actor in made[0].brief.actors] == ["vellmar-place", "hanna-breuer"]


def test_articles_that_no_brief_can_name_make_no_draft() -> None:
    topics = {"one": [article("one/a  b.txt")]}
    assert drafts.draft_topics(topics, [], "seeds", "auto", Cache(None)) == []


def test_a_site_of_articles_alone_is_a_draft(project: Project) -> None:
    for path in project.path("briefs").glob("*.yml"):
        path.unlink()
    corpus, problems = site.read(project.settings())
    assert problems == []
    (brief,) = corpus.briefs
    assert (brief.id, brief.status) == ("seeds", "draft")
    assert brief.title == corpus.articles[brief.articles[0]].title.value
    assert sorted(brief.articles) == sorted(corpus.articles)


def test_while_anything_is_wrong_no_draft_is_made(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.topic()
    project.edit("briefs/ferry.yml", "kind: spread", "kind: argument")
    monkeypatch.setattr(drafts, "draft_topics", None)
    corpus, problems = site.read(project.settings())
    assert [problem.code for problem in problems] == ["bad-choice"]
    assert len(corpus.briefs) == 1


def test_the_golden_projects_have_none() -> None:
    assert not [path for path in GOLDEN.glob("*/seeds/*") if path.is_dir()]


def strike(folder: Path) -> list[Article]:
    for name, text in STRIKE.items():
        (folder / name).write_text(text, "utf-8")
    return read_folder(folder)[0]


def drafted(found: list[Article], cache: Cache) -> Draft:
    return drafts.draft(found, "a-draft", "", find_model(), cache)


def test_the_second_time_it_comes_from_the_cache(tmp_path: Path) -> None:
    found, cache = strike(tmp_path), Cache(tmp_path / "cache")
    first = drafted(found, cache)
    seen: list[object] = []
    again = drafts.draft(found, "a-draft", "", find_model(), cache, lambda analyses: seen.append(1) or analyses)
    assert again == first
    assert seen == []
    assert [article.text for article in again.articles] == [article.text for article in first.articles]
    told = replace(found[0], label="another")
    assert drafted([told, *found[1:]], cache).articles != first.articles  # what is known of an article counts


@pytest.mark.parametrize("content", ["", "{", "null", "[]", "{}", "[0]", '[0, "a", [0], [0], "m", [0]]', "3"])
def test_an_entry_that_is_no_draft_is_made_again(tmp_path: Path, content: str) -> None:
    found, cache = strike(tmp_path), Cache(tmp_path / "cache")
    first = drafted(found, cache)
    (entry,) = (tmp_path / "cache" / "draft").rglob("*.json")
    entry.write_text(content)
    assert drafted(found, cache) == first
    assert json.loads(entry.read_text("utf-8"))


def test_an_entry_with_words_that_no_article_has_is_made_again(tmp_path: Path, one_claim_each: None) -> None:
    found, cache = strike(tmp_path), Cache(tmp_path / "cache")
    first = drafted(found, cache)
    (entry,) = (tmp_path / "cache" / "draft").rglob("*.json")
    quote = first.brief.bottom_line[0].evidence[0].quote
    entry.write_text(entry.read_text("utf-8").replace(json.dumps(quote), json.dumps("Nobody said this.")), "utf-8")
    assert "Nobody said this." in entry.read_text("utf-8")
    assert drafted(found, cache) == first


def test_what_a_draft_says_beside_its_claims_is_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    one = article("one.txt")
    difference = Difference(id="d", question="Who?", kind="spread", positions=())
    question = Question(id="q", text="Why?", status="open", missing="All.")
    brief = Brief(id="b", file="", title="B", differences=(difference,), questions=(question,))
    monkeypatch.setattr(distil, "draft", lambda *_: Draft(brief, (one,), (), "", ((),)))
    made = drafts.draft([one], "b", "B", find_model("auto"), Cache(None)).brief
    assert [item.wording for item in (*made.differences, *made.questions)] == ["proposed", "proposed"]
