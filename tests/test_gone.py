"""What became of an article that is not there is said in the same words by the build and by every command."""

import re

import pytest
from conftest import Project

SOURCES, BRIEF = "seeds/sources.yml", "briefs/ferry.yml"
RENAMED = "0902-gazette: this article is called gazette now; call its entry so too"
GONE = "0902-gazette: there is no article of this name any more; take its entry out, or put its file back"


@pytest.fixture
def renamed(project: Project) -> Project:
    project.path("seeds/0902-gazette.txt").rename(project.path("seeds/gazette.txt"))
    return project


def told(project: Project, *command: str) -> set[str]:
    """What a command says of articles that are not there."""
    output = project.briefing(*command).output
    found = re.findall(r"(?:sources|ferry)\.yml:\d+: (.*)", output)
    return {line for line in found if "this name" in line or "called" in line or "no article" in line}


def of_sources(found: set[str]) -> set[str]:
    return {line for line in found if line.startswith("0902-gazette: ")}


def test_a_renamed_article_is_told_alike_before_and_after_the_update(renamed: Project) -> None:
    before = told(renamed, "check")
    assert of_sources(before) == {RENAMED}
    of_brief = before - {RENAMED}
    assert of_brief
    words = "there is no article '0902-gazette', it is called 'gazette' now; briefing update ferry writes that down"
    assert all(line.endswith(words) for line in of_brief)
    assert of_sources(told(renamed, "update", "ferry", "--dry-run")) == {RENAMED}
    assert told(renamed, "update", "ferry") == {RENAMED}
    assert told(renamed, "check") == told(renamed, "update", "ferry") == {RENAMED}
    renamed.edit(SOURCES, "0902-gazette:", "gazette:")
    assert told(renamed, "check") == told(renamed, "update", "ferry") == set()


def test_where_the_new_name_has_an_entry_the_old_one_goes(renamed: Project) -> None:
    renamed.edit(SOURCES, "0902-gazette:", "gazette:\n  label: Gazette\n0902-gazette:")
    words = {"0902-gazette: this article is called gazette now, which has an entry too; take this one out"}
    assert of_sources(told(renamed, "check")) == words
    assert of_sources(told(renamed, "update", "ferry")) == words
    assert of_sources(told(renamed, "check")) == words


@pytest.mark.parametrize("entry", ["", "0902-gazette-2:\n  label: Reprint\n"])
def test_a_deleted_article_is_not_taken_for_a_reprint_of_it(project: Project, entry: str) -> None:
    text = project.path("seeds/0902-gazette.txt").read_text("utf-8")
    project.write("seeds/0902-gazette-2.txt", text.partition("\n\n")[2][:300])
    project.edit(SOURCES, "0902-gazette:", f"{entry}0902-gazette:")
    project.path("seeds/0902-gazette.txt").unlink()
    found = told(project, "check")
    assert of_sources(found) == {GONE}
    words = (
        "there is no article '0902-gazette' any more; put its file back, or let briefing update ferry mark what rests"
    )
    assert all(words in line for line in found - {GONE})
    assert of_sources(told(project, "update", "ferry")) == {GONE}
    assert told(project, "check") == told(project, "update", "ferry") == {GONE}


def test_an_article_that_no_brief_names_is_known_by_the_words_of_its_entry(project: Project) -> None:
    line = "The tug Brage towed the ship back to Norrhaven in the evening, its owner said on Monday."
    project.write("seeds/tow.txt", f"Tug tows ship\n\n{line}\n")
    project.edit(SOURCES, "0902-gazette:", f'tug:\n  origins: [{{name: owner, quotes: ["{line}"]}}]\n0902-gazette:')
    words = "tug: there is no article of this name; tow has the same words, so if it is this one, call its entry so"
    assert told(project, "check") == {words}
    project.write("seeds/tow-2.txt", f"Tug tows a ship\n\n{line}\n")
    assert told(project, "check") == {
        "tug: there is no article of this name; take its entry out, or put its file there"
    }


def test_a_misspelt_name_is_told_the_nearest_article_without_an_entry(project: Project) -> None:
    project.write("seeds/tugboat.txt", "The tug Brage towed the ship back to Norrhaven in the evening.\n")
    project.edit(SOURCES, "0902-gazette:", "tugboats:\n  label: Tug\n0902-gazette:")
    assert told(project, "check") == {"tugboats: there is no article of this name; did you mean 'tugboat'?"}


def test_where_two_briefs_name_two_articles_neither_is_believed(renamed: Project) -> None:
    text = renamed.path(BRIEF).read_text("utf-8")
    renamed.write("briefs/one.yml", text + "renamed: {0902-gazette: gazette}\n")
    renamed.write("briefs/two.yml", text + "renamed: {0902-gazette: 0920-report}\n")
    renamed.path(BRIEF).unlink()
    words = "there is no article of this name; gazette has the same words, so if it is this one, call its entry so"
    assert of_sources(told(renamed, "check")) == {f"0902-gazette: {words}"}
