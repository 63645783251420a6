"""The site as it was built and is served, and its briefs as data: what pages must show is read from there."""

import functools
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parent.parent.parent
MAIN_BRIEF = "us-withdrawal-from-niger"


def build(folder: Path, *arguments: str, site_url: str, project: Path = REPOSITORY) -> None:
    """Runs `mkdocs build --strict` on the repository, or on a changed copy of it, into a folder."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder), *arguments]
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    environment = os.environ | quiet | {"SITE_URL": site_url}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@dataclass(frozen=True)
class Statement:
    """Something in a brief that rests on passages: its permalink's fragment, its words, and its evidence as data."""

    anchor: str
    part: str
    """The brief's part it stands in, as brief.json names it."""
    text: str
    evidence: list[dict[str, Any]]

    @property
    def hrefs(self) -> set[str]:
        """The addresses of its passages, from the site's root."""
        return {evidence["href"] for evidence in self.evidence}


@dataclass(frozen=True)
class Brief:
    """A brief.json."""

    data: dict[str, Any]

    @property
    def path(self) -> str:
        return f"briefs/{self.data['id']}/"

    @cached_property
    def statements(self) -> list[Statement]:
        """Everything that cites something, in the order of the evidence page; last the answers to questions."""

        def stated(part: str, prefix: str, claims: list[dict[str, Any]]) -> list[Statement]:
            return [Statement(prefix + claim["id"], part, claim["text"], claim["evidence"]) for claim in claims]

        data = self.data
        found = stated("bottom_line", "c-", data["bottom_line"]) + stated("background", "c-", data["background"])
        found += stated("timeline", "t-", data["timeline"])
        for actor in data["actors"]:
            found += stated("actors", "c-", actor["roles"])
        for difference in data["differences"]:
            found += stated("differences", "d-", difference["positions"])
        for question in data["open_questions"]:
            found += stated("open_questions", "c-", question["known"])
        for question in data["open_questions"]:
            if question["answered_by"]:
                found.append(Statement(f"q-{question['id']}", "answers", question["question"], question["answered_by"]))
        return found


@dataclass(frozen=True)
class Website:
    """A built site, served under a path of its own as a project's pages are."""

    folder: Path
    url: str

    @cached_property
    def pages(self) -> list[str]:
        """The address of every page, from the site's root; the home page's is `./`."""
        found = sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return [re.sub(r"(^|/)index\.html$", r"\1", path) or "./" for path in found if path != "404.html"]

    @cached_property
    def briefs(self) -> list[Brief]:
        return [Brief(json.loads(path.read_text("utf-8"))) for path in sorted(self.folder.glob("briefs/*/brief.json"))]

    @property
    def main_brief(self) -> Brief:
        return next(brief for brief in self.briefs if brief.data["id"] == MAIN_BRIEF)

    def under(self, *folders: str) -> list[str]:
        """The pages one level below some folders: `sources` gives each source, not their list."""
        return [page for page in self.pages if page.rstrip("/").rpartition("/")[0] in folders]

    @property
    def evidence(self) -> list[str]:
        return [f"{brief.path}evidence/" for brief in self.briefs]

    @property
    def coverage(self) -> list[str]:
        return [f"{brief.path}coverage/" for brief in self.briefs]

    @property
    def citing(self) -> list[str]:
        """Every page with citations."""
        return self.under("briefs") + self.evidence + self.under("actors")

    @property
    def one_of_each(self) -> list[str]:
        """Every kind of page: all but the actors, of whom only those with most and with least to show."""
        actors = self._by_size("actors")
        return [page for page in self.pages if page not in actors[1:-2]]

    @property
    def kinds(self) -> list[str]:
        """A page of each kind: of those that are made alike the shortest, and an actor of middling length."""
        made = ("briefs", "sources", "actors")
        beside = ("evidence", "coverage", "unreviewed", "changes")
        alike = {page for folder in made for page in self.under(folder)}
        alike |= {f"{brief.path}{name}/" for brief in self.briefs for name in beside}
        shortest = [self._by_size(folder)[0] for folder in made]
        shortest += [f"{self._by_size('briefs')[0]}{name}/" for name in beside]
        actors = self._by_size("actors")
        return [page for page in self.pages if page not in alike] + [*shortest, actors[len(actors) // 2], "404.html"]

    def _by_size(self, folder: str) -> list[str]:
        """The pages one level below a folder, the shortest first."""
        return sorted(self.under(folder), key=lambda page: (self.folder / page / "index.html").stat().st_size)

    def quotes(self) -> dict[str, set[str]]:
        """Every passage's address with the words quoted from there."""
        found: dict[str, set[str]] = {}
        for brief in self.briefs:
            for statement in brief.statements:
                for evidence in statement.evidence:
                    found.setdefault(evidence["href"], set()).add(evidence["quote"])
        return found

    def from_root(self, href: str) -> str:
        """A full address, from the site's root."""
        assert href.startswith(self.url), f"{href} leaves the site"
        return href.removeprefix(self.url)


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder below a path, and 404.html for what is not there, as GitHub Pages does."""

    below = "/repo/"
    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.below):
            return str(Path(self.directory, "outside-of-the-site"))
        return super().translate_path("/" + path.removeprefix(self.below))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a test that fails says what it saw."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which a folder can be read while the context lasts. The folder may be filled later."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{_Handler.below}"
        finally:
            server.shutdown()
            thread.join()
