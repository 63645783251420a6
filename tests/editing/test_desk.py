"""A project as an editor works with it: what cannot be read is never taken for gone."""

import pytest
from conftest import Project

from generator.editing.desk import desk
from generator.editing.progress import told
from generator.errors import InputError


def test_articles_and_briefs_are_there_with_what_is_doubtful(project: Project) -> None:
    project.write("seeds/empty.txt", "")
    project.write("briefs/wrong.yml", "title: [")
    found = desk(project.settings())
    assert sorted(found.articles) == ["0902-gazette", "0903-observer", "0920-report"]
    assert [brief.id for brief in found.briefs] == ["ferry"]
    assert [(p.file, p.code) for p in found.problems] == [("seeds/empty.txt", "not-an-article")]
    assert found.path("ferry") == project.path("briefs/ferry.yml")


def test_without_articles_nothing_is_lost_but_refused(project: Project) -> None:
    for path in project.path("seeds").iterdir():
        path.unlink()
    with pytest.raises(InputError, match="seeds: holds no article"):
        desk(project.settings())


def test_what_is_wrong_in_sources_is_refused_but_not_what_changed_with_an_article(project: Project) -> None:
    project.edit("seeds/sources.yml", "rights: full", "rights: all")
    with pytest.raises(InputError, match="'all' is none of"):
        desk(project.settings())
    project.edit("seeds/sources.yml", "rights: all", "rights: full")
    project.path("seeds/0920-report.txt").unlink()
    assert [problem.code for problem in desk(project.settings()).problems] == ["unknown-article"]


def test_a_brief_that_nothing_has_happened_to_stays_as_it_is(project: Project) -> None:
    content = project.path("briefs/ferry.yml").read_bytes()
    found = desk(project.settings())
    assert found.update(project.path("briefs/ferry.yml"), content).content == content


def test_an_article_that_is_called_otherwise_is_neither_new_nor_lost(project: Project) -> None:
    project.path("seeds/0920-report.txt").rename(project.path("seeds/report.txt"))
    brief = project.path("briefs/ferry.yml")
    before = brief.read_bytes()
    one = desk(project.settings()).progress(brief)
    assert one.renamed == {"0920-report": "report"}
    assert one.is_open
    assert (one.new, one.lost, one.changed) == ((), (), ())
    assert "  0920-report is called report now; briefing update ferry writes that down" in list(told(one))
    assert brief.read_bytes() == before
