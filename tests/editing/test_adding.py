import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import Project, files
from dying import locked
from hypothesis import given, settings
from hypothesis import strategies as st
from webpages import BODY, METADATA, listing, page

from generator import site
from generator.articles import read_folder
from generator.cli import main
from generator.editing import adding, saving
from generator.editing.adding import NotAdded, Plan, alone, carry_out, plan
from generator.editing.fetching import Fetched, NotFetched
from generator.editing.saving import NotSaved
from generator.model import Article

TODAY = "2025-03-10"
FLOOD = "Flood in Vell\n\nThe river Vell rose by two metres on Monday, and forty houses by the mill were flooded.\n"


def offline(address: str) -> Fetched:
    raise NotFetched("cannot reach courier.example: no network; save the page and add the file")


class Web:
    """Addresses and what stands there."""

    def __init__(self, **pages: str):
        self.pages = {f"https://courier.example/{name}": text for name, text in pages.items()}
        self.asked: list[str] = []

    def __call__(self, address: str) -> Fetched:
        self.asked.append(address)
        return Fetched(address, self.pages[address].encode(), "text/html", "utf-8")


def planned(project: Project, *named: str, topic: str = "", fetch: object = offline) -> Plan:
    paths = [name if "://" in name else str(project.path(name)) for name in named]
    return plan(project.settings(), paths, topic, TODAY, fetch)  # type: ignore[arg-type]


def articles(project: Project) -> dict[str, Article]:
    return {article.id: article for article in read_folder(project.path("seeds"))[0]}


def reasons(found: Plan) -> list[str]:
    return [reason for _, reason in found.refused]


def test_a_saved_page_becomes_an_article_with_an_entry(project: Project) -> None:
    project.write("saved/page.html", page())
    before = project.path("seeds/sources.yml").read_bytes()
    found = planned(project, "saved/page.html")
    assert files(project.path("seeds")).keys() == {
        "0902-gazette.txt",
        "0903-observer.md",
        "0920-report.txt",
        "sources.yml",
    }
    carry_out(found)
    after = project.path("seeds/sources.yml").read_bytes()
    assert after.startswith(before)
    assert (
        after.removeprefix(before).decode()
        == """
bridge-in-orrel-closed:
  title:
    value: Bridge in Orrel closed
    basis: stated
    quote: Bridge in Orrel closed
  publisher:
    value: Orrel Courier
    basis: supplied
    note: >-
      From the page's metadata: og:site_name “Orrel Courier”.
  author:
    value: Nora Falk
    basis: supplied
    note: 'From the page''s metadata: author “Nora Falk”.'
  published:
    value: 2025-03-05
    basis: supplied
    note: >-
      From the page's metadata: article:published_time “2025-03-05T08:00:00+01:00”.
  url:
    value: https://courier.example/bridge-closed
    basis: supplied
    note: From the page's metadata.
"""
    )
    text = project.path("seeds/bridge-in-orrel-closed.txt").read_text("utf-8")
    assert text.startswith("Bridge in Orrel closed\n\nThe old bridge in Orrel was closed on Tuesday")
    corpus, problems = site.read(project.settings())
    assert problems == []
    (incoming,) = found.incoming
    assert corpus.articles["bridge-in-orrel-closed"].published == incoming.article.published


def test_a_second_time_it_is_there_already(project: Project) -> None:
    project.write("page.html", page())
    carry_out(planned(project, "page.html"))
    before = files(project.path("seeds"))
    again = planned(project, "page.html")
    assert reasons(again) == ["is already there, as seeds/bridge-in-orrel-closed.txt"]
    carry_out(again)
    assert files(project.path("seeds")) == before
    project.write(
        "other.html", page(f"{BODY}<p>{'The council meets again on Friday to speak of the repairs. ' * 3}</p>")
    )
    assert reasons(planned(project, "other.html")) == [
        "is already there: seeds/bridge-in-orrel-closed.txt is from https://courier.example/bridge-closed"
    ]


def test_the_same_words_in_other_lines(project: Project) -> None:
    project.write("a.txt", FLOOD)
    project.write("b.txt", FLOOD.replace("\n", "\r\n").replace(" ", "  "))
    assert reasons(planned(project, "a.txt", "b.txt")) == [
        "is already there, word for word, as seeds/flood-in-vell.txt"
    ]


def test_a_page_that_prints_another_day_than_its_code(project: Project) -> None:
    project.write("a.html", page(f"<p>Published 4 March 2025</p>{BODY}"))
    (found,) = planned(project, "a.html").incoming
    assert (found.article.published.value, found.article.published.basis) == ("2025-03-04", "stated")
    assert found.entry["published"] == {
        "value": "2025-03-04",
        "basis": "stated",
        "quote": "Published 4 March 2025",
    }
    assert found.remarks[0].startswith("says that it is of 2025-03-04, but not so the page. From the page's metadata")


def test_twice_in_one_call(project: Project) -> None:
    project.write("a.html", page(head=""))
    project.write("b.html", page(head="").replace("Home", "Start"))
    found = planned(project, "a.html", "b.html", "a.html")
    assert len(found.incoming) == 1
    assert reasons(found) == ["is already there, as seeds/bridge-in-orrel-closed.txt"]


def test_a_text_is_stored_as_it_is(project: Project) -> None:
    data = b"\xef\xbb\xbf" + FLOOD.replace("\n", "\r\n").encode()
    project.write("flood.txt", data)
    carry_out(planned(project, "flood.txt", topic="floods"))
    assert project.path("seeds/floods/flood-in-vell.txt").read_bytes() == data
    entry = project.path("seeds/sources.yml").read_text("utf-8").partition("flood-in-vell:\n")[2]
    assert (
        entry
        == """\
  title:
    value: Flood in Vell
    basis: stated
    quote: Flood in Vell
  publisher: null
  author: null
  published: null
  url: null
"""
    )
    assert articles(project)["flood-in-vell"].topic == "floods"


def test_front_matter_is_kept_and_not_said_again(project: Project) -> None:
    text = f"---\ntitle: Flood\npublisher: Vell Post\ndate: 2025-03-04\n---\n{FLOOD}"
    project.write("flood.md", text)
    (found,) = planned(project, "flood.md").incoming
    assert (found.path.name, found.content) == ("flood.md", text.encode())
    assert (found.article.publisher.value, found.article.published.value) == ("Vell Post", "2025-03-04")
    assert found.entry.keys() == {"title", "author", "url"}


def test_markdown_without_front_matter_gives_its_title_and_its_day(project: Project) -> None:
    project.write("flood.md", f"# Flood\n\n*Published 7 March 2025, Vell Post*\n\n{FLOOD.partition(chr(10))[2]}")
    (found,) = planned(project, "flood.md").incoming
    assert found.path.name == "flood.txt"
    assert found.entry["title"] == {"value": "Flood", "basis": "stated", "quote": "# Flood"}
    assert found.article.published.value == "2025-03-07"
    assert found.remarks == ()
    carry_out(planned(project, "flood.md"))
    assert articles(project)["flood"].title.value == "Flood"
    assert project.problems() == []


def test_a_day_of_an_update_is_pointed_out(project: Project) -> None:
    project.write("flood.md", f"# Flood\n\n_Updated 8 March 2025_\n\n{FLOOD.partition(chr(10))[2]}")
    (found,) = planned(project, "flood.md").incoming
    assert (found.article.published.value, found.article.published.basis) == ("2025-03-08", "inferred")
    assert found.remarks == (
        "was published on 2025-03-08, as it seems; look it up. the day of the last update; no other is given",
    )


def test_a_page_from_an_address(project: Project) -> None:
    web = Web(bridge=page())
    (found,) = planned(project, "https://courier.example/bridge", fetch=web).incoming
    assert found.entry["url"] == {
        "value": "https://courier.example/bridge-closed",
        "basis": "supplied",
        "note": "Retrieved on 2025-03-10.",
    }


def test_a_plain_text_from_an_address(project: Project) -> None:
    def fetch(address: str) -> Fetched:
        return Fetched(address, FLOOD.replace("two", "zwölf").encode("latin-1"), "text/plain", "latin-1")

    (found,) = planned(project, "https://courier.example/flood.txt#top", fetch=fetch).incoming
    assert found.content == FLOOD.replace("two", "zwölf").encode()
    assert found.article.url.value == "https://courier.example/flood.txt"


def test_an_address_that_is_there_is_not_asked_for(project: Project) -> None:
    project.write("page.html", page())
    carry_out(planned(project, "page.html"))
    web = Web()
    found = planned(project, "http://www.courier.example/bridge-closed/?utm_source=mail#top", fetch=web)
    assert "is already there" in reasons(found)[0]
    assert web.asked == []


def test_no_network(project: Project) -> None:
    found = planned(project, "https://courier.example/bridge")
    assert found.refused == (
        ("https://courier.example/bridge", "cannot reach courier.example: no network; save the page and add the file"),
    )


def test_each_is_judged_on_its_own(project: Project) -> None:
    project.write("good.html", page())
    project.write("list.html", listing())
    project.write("paper.pdf", b"%PDF-1.7")
    project.write("empty.txt", b"")
    project.write("folder/x", b"")
    found = planned(
        project, "list.html", "paper.pdf", "good.html", "none.txt", "folder", "empty.txt", "ftp://a.example/b"
    )
    assert [one.path.name for one in found.incoming] == ["bridge-in-orrel-closed.txt"]
    told = [
        "is a list of links",
        "is a PDF",
        "there is no such file",
        "is a folder",
        "is empty",
        "is not an http:// or",
    ]
    assert [reason[: len(part)] for reason, part in zip(reasons(found), told, strict=True)] == told


def test_what_cannot_be_read_or_is_no_file(project: Project) -> None:
    os.mkfifo(project.path("pipe.txt"))
    project.write("big.txt", b"a" * 20_000_001)
    project.write("large.txt", b"a word. " * 700_000)
    told = reasons(planned(project, "pipe.txt", "big.txt", "large.txt", "nul\0.txt"))
    assert [
        part for part, reason in zip(["regular", "20 MB", "5 MB", "cannot"], told, strict=True) if part not in reason
    ] == []


def test_names_are_free_in_every_folder(project: Project) -> None:
    for number in range(3):
        text = (
            FLOOD
            + f"\nThe water fell again after {number + 2} days, and nobody was hurt, the fire brigade of Vell said.\n"
        )
        project.write(f"{number}.txt", text)
    project.write("seeds/old/FLOOD-IN-VELL.TXT", "Another text of that name, which stands in another folder already.\n")
    found = planned(project, "0.txt", "1.txt", "2.txt", topic="floods")
    assert [one.path.name for one in found.incoming] == [
        "flood-in-vell-2.txt",
        "flood-in-vell-3.txt",
        "flood-in-vell-4.txt",
    ]
    carry_out(found)
    assert {"flood-in-vell-2", "flood-in-vell-4", "FLOOD-IN-VELL"} <= articles(project).keys()


def test_an_entry_without_its_article_keeps_its_name(project: Project) -> None:
    project.write("seeds/sources.yml", "flood-in-vell:\n  title: Gone\n")
    project.write("flood.txt", FLOOD)
    assert planned(project, "flood.txt").incoming[0].path.name == "flood-in-vell-2.txt"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Überschwemmung: größte seit 1900!", "uberschwemmung-grote-seit-1900.txt"),
        ("../../etc/passwd is here now", "etc-passwd-is-here-now.txt"),
        ("Index", "index-"),
        ("洪水が村を襲う", ""),
        ("Donaudampfschifffahrtsgesellschaft " * 8, "donaudampfschifffahrtsgesellschaft.txt"),
    ],
)
def test_readable_names_from_any_title(project: Project, title: str, name: str) -> None:
    project.write("a.html", page(title=title, head=""))
    (found,) = planned(project, "a.html").incoming
    assert found.path.name.startswith(name) and found.path.name.endswith(".txt")
    assert found.path.parent == project.path("seeds")
    assert len(found.path.name) <= 66
    assert planned(project, "a.html").incoming[0].path == found.path


def test_reprints_are_pointed_out(project: Project) -> None:
    project.write("a.html", page(head=""))
    project.write(
        "b.html",
        page(
            f"<p>{'A word of our own on what happened in Orrel this week. ' * 2}</p>{BODY}", "", "No way over the river"
        ),
    )
    found = planned(project, "a.html", "b.html")
    assert [one.remarks[-1].partition(",")[0] for one in found.incoming][
        1
    ] == "repeats seeds/bridge-in-orrel-closed.txt"
    assert not [remark for remark in found.incoming[0].remarks if "repeats" in remark]
    carry_out(planned(project, "a.html"))
    (later,) = planned(project, "b.html").incoming
    assert "repeats seeds/bridge-in-orrel-closed.txt" in later.remarks[-1]


def test_what_an_editor_should_know(project: Project) -> None:
    def remarks(html: str, address: str = "https://courier.example/a") -> str:
        fetch = Web()
        fetch.pages = {address: html}
        return "\n".join(planned(project, address, fetch=fetch).incoming[0].remarks)

    assert remarks(page()) == ""
    assert "does not say when it was published" in remarks(page(head=""))
    assert "look it up. A guess by htmldate" in remarks(page(f'<time datetime="2025-03-04">Tuesday</time>{BODY}', ""))
    assert "gives https://courier.example/bridge-closed as its own address" in remarks(
        page(), "https://mirror.example/a"
    )
    assert "ends in the middle" in remarks(
        page(f"{BODY}<p>The council will meet again next week, when the mayor […]</p>")
    )
    german = (
        "<p>Die alte Brücke in Orrel wurde am Dienstag gesperrt, nachdem Ingenieure Risse in zwei Pfeilern fanden.</p>"
        "<p>Die Reparatur dauert nach Angaben der Bürgermeisterin mindestens sechs Wochen, und so lange fahren Busse.</p>"
        "<p>Täglich überqueren etwa viertausend Menschen den Fluss, wie eine Zählung der Stadt vor sechs Jahren ergab.</p>"
        "<p>Händler am östlichen Ufer fürchten um ihr Geschäft; niemand laufe drei Kilometer für ein Brot, sagen sie.</p>"
    )
    assert "is not in English" in remarks(page(german))


def test_the_day_that_the_text_states_comes_first(project: Project) -> None:
    text = "Flood in Vell\n\nPublished 7 March 2025\n\n" + FLOOD.partition("\n\n")[2]
    project.write("flood.txt", text)
    (found,) = planned(project, "flood.txt").incoming
    assert (found.article.published.value, found.article.published.basis) == ("2025-03-07", "stated")
    assert "published" not in found.entry


@pytest.mark.parametrize("topic", ["..", ".", ".hidden", "a/b", "/etc", "a\\b", "a\nb", "sources.yml"])
def test_a_topic_is_a_folders_name(project: Project, topic: str) -> None:
    project.write("flood.txt", FLOOD)
    with pytest.raises(NotAdded, match="topic"):
        planned(project, "flood.txt", topic=topic)


def test_a_sources_file_that_is_broken_must_be_mended_first(project: Project) -> None:
    project.write("seeds/sources.yml", "a: [\n")
    project.write("flood.txt", FLOOD)
    with pytest.raises(
        NotAdded, match=r"seeds/sources\.yml must be mended first:\n  seeds/sources\.yml:1: is not YAML"
    ):
        planned(project, "flood.txt")


def test_a_project_without_a_sources_file_gets_one(project: Project) -> None:
    project.path("seeds/sources.yml").unlink()
    project.write("flood.txt", FLOOD)
    carry_out(planned(project, "flood.txt"))
    assert project.path("seeds/sources.yml").read_text("utf-8").startswith("flood-in-vell:\n")


def test_a_file_that_was_changed_in_between_is_not_written_over(project: Project) -> None:
    project.write("flood.txt", FLOOD)
    found = planned(project, "flood.txt")
    project.write("seeds/sources.yml", "# mine\n")
    with pytest.raises(NotSaved, match="changed by somebody else"):
        carry_out(found)
    assert project.path("seeds/sources.yml").read_text("utf-8") == "# mine\n"
    assert not project.path("seeds/flood-in-vell.txt").exists()


@pytest.mark.parametrize("number", range(3))
def test_a_full_disk_leaves_everything_as_it_was(
    project: Project, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    project.write("flood.txt", FLOOD)
    project.write("page.html", page())
    found = planned(project, "flood.txt", "page.html", topic="floods")
    before = files(project.root)
    calls, real = iter(range(100)), os.fsync

    def full(handle: int) -> None:
        if next(calls) == number:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises((NotSaved, adding.BriefingError), match="No space left"):
        carry_out(found)
    assert files(project.root) == before
    assert not project.path("seeds/floods").exists()


def test_nothing_is_read_as_a_template_or_a_path(project: Project) -> None:
    html = page(title="{{ x }} <b>&lt;script&gt; --- # : ' \" % &amp; | > !tag *a", head="")
    project.write("a.html", html)
    carry_out(planned(project, "a.html"))
    assert site.read(project.settings())[1] == []


@settings(max_examples=25)
@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30),
    st.text(alphabet=st.characters(codec="utf-8"), max_size=30),
)
def test_whatever_a_page_says_the_project_can_be_read_afterwards(
    tmp_path_factory: pytest.TempPathFactory, title: str, site_name: str
) -> None:
    project = Project(tmp_path_factory.mktemp("any"))
    for folder in ("seeds", "briefs"):
        project.path(folder).mkdir()
    title, site_name = (value.replace('"', "”").replace("<", "‹").replace("&", "+") for value in (title, site_name))
    head = METADATA.replace("Bridge in Orrel closed", title).replace("Orrel Courier", site_name)
    project.write("a.html", page(title=title, head=head))
    found = planned(project, "a.html")
    carry_out(found)
    shutil.rmtree(project.path(".cache"), ignore_errors=True)
    corpus_articles = site.read_folder(project.path("seeds"), "seeds")[0]
    described, problems = site.read_sources(project.path("seeds/sources.yml"), "sources.yml", corpus_articles)
    assert problems == []
    assert [(a.title, a.publisher, a.url) for a in described] == [
        (one.article.title, one.article.publisher, one.article.url) for one in found.incoming
    ]
    assert len(described) == 1


def test_two_at_once(project: Project) -> None:
    project.write("flood.txt", FLOOD)
    found = planned(project, "flood.txt")
    with (
        locked(project.path("seeds/sources.yml")),
        pytest.raises(NotSaved, match="is being written by another program"),
    ):
        carry_out(found)
    assert not project.path("seeds/flood-in-vell.txt").exists()
    carry_out(found)
    assert saving.look(project.path("seeds/sources.yml")).content == found.after
    assert Path(found.incoming[0].path).exists()


def test_one_adds_at_a_time(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root)
    project.write("flood.txt", FLOOD)
    before = files(project.path("seeds"))
    with locked(project.path("seeds")):
        result = CliRunner().invoke(main, ["add", "flood.txt"])
        assert (result.exit_code, result.output) == (1, "Error: another program is adding to seeds; do this again\n")
        assert CliRunner().invoke(main, ["add", "flood.txt", "--dry-run"]).exit_code == 0
    assert files(project.path("seeds")) == before
    assert CliRunner().invoke(main, ["add", "flood.txt"]).exit_code == 0
    assert files(project.path("seeds")).keys() > before.keys()


def test_where_no_lock_can_be_nothing_is_added(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(NotAdded, match="seeds cannot be written: No space left on device"), alone(project.settings()):
        pytest.fail("somebody could add")
