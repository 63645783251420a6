"""The life of a brief, told once through, with the commands that an editor types and the site that readers get.

Two articles, a draft of them, curated and published; three more articles, an update, a review, the changes told; and
every address that was ever published still leads somewhere.
"""

import json
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from click.testing import CliRunner, Result
from conftest import mkdocs_build
from reader import Html

from generator.addresses import PREFIXES
from generator.cli import main
from generator.editing import dialogue

FLOODED = """\
Nine miners missing after flood in Karvel pit

Water broke into the Karvel coal mine on 4 June 2025, and nine miners are missing, the company Ostra Coal said.

Some 140 miners had been underground when the water came, Ostra Coal said. The mine opened in 1961.

"We will not stop until we have found every one of them," said the mine's director, Marta Lindqvist.

It is not known what caused the flood.
"""
PUMPS = """\
---
title: Rescuers pump out Karvel mine
publisher: Daily Lantern
date: 2025-06-06
---
Rescuers in Karvel pumped water out of the flooded coal mine on Friday for the second day.

Fire chief Jonas Weber said that the water had fallen by four metres. The miners' union said that 160 miners had been
underground when the water came.

The families of the nine missing men waited at the gate.

It is unclear whether the mine will open again.
"""
CAUSE = """\
Old shaft flooded Karvel mine, inquiry finds

By Lena Moor, 20 June 2025

The flood in the Karvel coal mine on 4 June was caused by an old shaft that stood on no map, a state inquiry said on
20 June 2025.

Seven of the nine missing miners were found alive on 9 June, the fire chief, Jonas Weber, said. Two were found dead.
"""
CLOSING = """\
<!doctype html><html lang="en"><head><title>Ostra Coal closes Karvel mine for good | Harbour Courier</title>
<meta property="og:site_name" content="Harbour Courier">
<meta property="article:published_time" content="2025-07-02T08:00:00Z">
<link rel="canonical" href="https://courier.example/karvel-closes"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ostra Coal closes Karvel mine for good</h1>
<p>Ostra Coal said on 1 July 2025 that the Karvel mine will not open again.</p>
<p>The company's director, Marta Lindqvist, resigned on the same day. "I could not look the families in the eye," she
said at a meeting in the town hall.</p>
<p>The 310 people who work at the mine will be paid until the end of the year, the miners' union said after talks with
the company on Tuesday evening.</p>
<p>The union had demanded that the company pay for the burial of the two miners who died in the flood, and the company
agreed to it in the same talks.</p>
</article></body></html>
"""
FAMILIES = """\
Families of Karvel miners sue Ostra Coal

The families of two miners who died in the Karvel mine sued Ostra Coal on 8 July 2025, their lawyer, Anna Reiss, said.

The company had known of the old shaft since 2019, Reiss said. Ostra Coal denies it.
"""
BRIEF = "briefs/karvel-mine.yml"
OPEN_AGAIN = "Will the mine open again?"
KNOWN = "Did the company know of the old shaft since 2019?"
EDITOR = """\
import re, sys
from pathlib import Path
path = Path(sys.argv[1])
text = re.sub(r" *(missing|status): .*\\n", "", path.read_text("utf-8"))
path.write_text(re.sub(r"(- question: .*\\n)", r"\\1    status: answered\\n", text), "utf-8")
"""
"""What the editor does to a question whose answer has come in."""


class Newsroom:
    """A folder, and the commands one types in it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch):
        self.folder, self.monkeypatch = folder, monkeypatch
        monkeypatch.chdir(folder)

    def put(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def text(self, name: str = BRIEF) -> str:
        return (self.folder / name).read_text("utf-8")

    def change(self, old: str, new: str, name: str = BRIEF) -> None:
        assert self.text(name).count(old) == 1, old
        self.put(name, self.text(name).replace(old, new))

    def run(self, *arguments: str, status: int = 0, keys: str | None = None) -> Result:
        with self.monkeypatch.context() as patch:
            if keys is not None:
                patch.setattr(dialogue, "answered", lambda: True)
            result = CliRunner().invoke(main, list(arguments), input=keys)
        assert result.exit_code == status, result.output
        return result

    def site(self, *options: str) -> dict[str, Html]:
        """The pages of the built site by their addresses."""
        result = mkdocs_build(self.folder / "mkdocs.yml", *options)
        assert result.exit_code == 0, result.output
        built = self.folder / "site"
        found = {path.relative_to(built).as_posix(): path for path in sorted(built.rglob("*.html"))}
        return {name.removesuffix("index.html"): Html(path.read_text("utf-8")) for name, path in found.items()}


def permalinks(pages: dict[str, Html]) -> set[tuple[str, str]]:
    """Every page, and every fragment that one of the site's links leads to."""
    found = {(name, "") for name in pages}
    for name, page in pages.items():
        for element in page.all("a"):
            address, fragment = urldefrag(urljoin(f"https://site.example/{name}", element.attributes.get("href", "")))
            target = address.removeprefix("https://site.example/")
            if target in pages and fragment:
                found.add((target, fragment))
    return found


def unresolved(addresses: set[tuple[str, str]], pages: dict[str, Html]) -> list[tuple[str, str]]:
    return sorted(
        (name, fragment)
        for name, fragment in addresses
        if name not in pages or (fragment and fragment not in pages[name].ids())
    )


def keys_for(listed: str, newsroom: Newsroom) -> str:
    """What the editor decides on each of the things that are listed: rejects one, edits the question, accepts the rest."""
    keys = ""
    for line in listed.splitlines()[:-1]:
        keys += "e" if OPEN_AGAIN in line else "r" if line.endswith(": lawyer") else "a"
    return keys


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    monkeypatch.delenv("SITE_URL", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.chdir(tmp_path)
    script = tmp_path / "editor.py"
    script.write_text(EDITOR, "utf-8")
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')
    assert CliRunner().invoke(main, ["init", "news"]).exit_code == 0
    return Newsroom(tmp_path / "news", monkeypatch)


@pytest.mark.slow
def test_the_life_of_a_brief(newsroom: Newsroom, model_once: None) -> None:
    # Two articles, and a draft that the site shows as one.
    newsroom.put("seeds/mine/flooded.txt", FLOODED)
    newsroom.put("seeds/mine/pumps.md", PUMPS)
    assert "briefs/mine/" in newsroom.site("--strict")
    newsroom.run("draft", "seeds/mine", "-o", BRIEF)

    # An editor takes it over, in her own hand.
    text = re.sub(r" *(?:status|wording): proposed\n", "", newsroom.text())
    text = re.sub(r"    answered_by:\n(?: {6}.*\n)+", "", text)
    text = re.sub(r"(question: Will .*\n.*\n    status: ).*\n", r"\1open\n    missing: A decision.\n", text)
    newsroom.put(BRIEF, text.replace("title: Mine\n", "title: The Karvel mine  # our own\nedited: 2025-06-08\n"))
    newsroom.run("check", "--strict")
    newsroom.run("log", "karvel-mine", "--date", "2025-06-08")
    newsroom.run("status")
    before = newsroom.site("--strict")
    published = permalinks(before)
    assert len([fragment for _, fragment in published if fragment.startswith(PREFIXES)]) > 10
    assert unresolved(published, before) == []

    # Three more articles come in, and nothing of the brief moves until she asks for it.
    for name, content in (("cause.txt", CAUSE), ("closing.html", CLOSING), ("families.txt", FAMILIES)):
        newsroom.put(f"../{name}", content)
    newsroom.run("add", "../cause.txt", "../closing.html", "../families.txt", "--topic", "mine")
    assert newsroom.run("status", status=1).stdout.startswith(f"{BRIEF}: 3 new articles\n")
    kept = newsroom.text()
    newsroom.run("update", "karvel-mine")
    updated = newsroom.text()
    assert updated != kept
    assert [line for line in kept.splitlines() if line not in updated.splitlines()] == []
    assert newsroom.run("update", "karvel-mine").stdout == "nothing new\n"
    assert newsroom.text() == updated
    told = json.loads(newsroom.run("status", "--format", "json", status=1).stdout)["briefs"][0]
    assert len(told["offered"]) == 3
    assert told["proposed"] != []
    assert told["questions"] != []

    # Until she has reviewed them, readers are told so.
    waiting = newsroom.site()
    assert unresolved(published, waiting) == []
    assert any("ot yet reviewed" in page.text for page in waiting.values())

    # She decides, in two sittings, on one thing after the other.
    listed = newsroom.run("review", status=1).stdout
    keys = keys_for(listed, newsroom)
    assert {"a", "e", "r"} == set(keys)
    newsroom.run("review", keys=f"{keys[:3]}q", status=1)
    assert len(newsroom.run("review", status=1).stdout.splitlines()) == len(listed.splitlines()) - 3
    newsroom.run("review", keys=keys[3:])
    newsroom.run("review")
    assert "offered:" not in newsroom.text()
    assert "# our own\n" in newsroom.text()
    assert newsroom.run("status").stdout.startswith(f"{BRIEF}: nothing to do\n")

    # She corrects one statement, withdraws another, and tells readers why.
    first = "Some 140 miners had been below ground when the water came, Ostra Coal said."
    newsroom.change(
        "  - claim: Some 140 miners had been underground when", "  - claim: Some 140 miners had been below ground when"
    )
    text = newsroom.text()
    gone = re.search(r"  - date: 1961\n(?:    .*\n)+\n?", text)
    assert gone
    name = re.search(r"id: (.*)", gone[0])
    assert name
    newsroom.put(BRIEF, text.replace(gone[0], "") + f"\nretired: [{name[1]}]\n")
    newsroom.run("check", "--strict")
    assert "give --why" in newsroom.run("log", "karvel-mine", status=2).stderr
    newsroom.run("log", "karvel-mine", "--date", "2025-07-09", "--why", "Said more plainly.")
    assert "edited: 2025-07-09\n" in newsroom.text()
    assert newsroom.run("log", "karvel-mine").stdout == "nothing has changed\n"

    # The site tells it all, and no address that was published is lost.
    after = newsroom.site("--strict")
    assert unresolved(published, after) == []
    brief, changes = after["briefs/karvel-mine/"], after["briefs/karvel-mine/changes/"]
    for words in ("the Karvel mine will not open again", KNOWN, "Anna Reiss", first):
        assert words in brief.text
    assert "lawyer" not in [element.text.strip() for element in brief.elements]
    kinds = [element.text.strip() for element in changes.all("p", "status")]
    assert {"Question answered", "Difference added", "Corrected", "Withdrawn", "Event added"} <= set(kinds)
    assert kinds[-1] == "First published"
    assert f"{OPEN_AGAIN} “Ostra Coal said on 1 July 2025 that the Karvel mine will not open again.”" in changes.text
    assert "Why: Said more plainly." in " ".join(changes.text.split())
    data = json.loads(newsroom.text("site/briefs/karvel-mine/brief.json"))
    assert [q["status"] for q in data["open_questions"] if q["question"] == OPEN_AGAIN] == ["answered"]
    for stem in ("changes", "briefs/karvel-mine/changes"):
        items = json.loads(newsroom.text(f"site/{stem}.json"))["items"]
        entries = ET.fromstring(newsroom.text(f"site/{stem}.atom")).findall("{*}entry")
        assert len(items) == len(entries) == len(kinds)
        for item in items:
            page, fragment = urldefrag(item["url"].removeprefix("https://example.org/"))
            assert fragment in after[page].ids()
