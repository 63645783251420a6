"""Web pages, made up, and a server that has them."""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import trafilatura

from generator.editing import pagehead
from generator.editing.pagehead import Head

BODY = """\
<p>The old bridge in Orrel was closed on Tuesday after engineers found cracks in two of its pillars, the town council \
said.</p>
<p>“We cannot let anyone cross until the pillars are safe,” said Mayor Ines Vogt. The repairs would take at least six \
weeks, she said.</p>
<p>About 4,000 people cross the bridge every day, according to a count that the council published in 2019.</p>
<p>Traders on the eastern bank fear for their business. “Nobody will walk three kilometres for a loaf of bread,” said \
the baker Piet Olsen.</p>
"""
METADATA = """\
<meta property="og:title" content="Bridge in Orrel closed">
<meta property="og:site_name" content="Orrel Courier">
<meta name="author" content="Nora Falk">
<meta property="article:published_time" content="2025-03-05T08:00:00+01:00">
<link rel="canonical" href="https://courier.example/bridge-closed">
"""


def page(body: str = BODY, head: str = METADATA, title: str = "Bridge in Orrel closed - Orrel Courier") -> str:
    """A page with an article between navigation and a foot."""
    return f"""\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>{title.partition(" - ")[0]}</h1>
{body}</article></main>
<footer><p>Copyright 2025 Orrel Courier. All rights reserved.</p></footer>
</body></html>
"""


def listing() -> str:
    """A page that only leads to others."""
    rows = "".join(
        f'<h2><a href="/{number}">The council of Orrel decides on the bridge for the {number}th time this year</a></h2>'
        f"<p>The mayor said on Monday that the {number}th vote on the repairs of the bridge would be the last one.</p>"
        for number in range(4, 16)
    )
    return page(rows, "", "All the news of Orrel")


def read(page: str) -> Head:
    """What the code of a page says of it; a page that is only a part of one is made whole."""
    whole = page if "<html" in page.lower() else f"<html><head></head><body>{page}<p></p></body></html>"
    return pagehead.read(page, trafilatura.load_html(whole))


@dataclass
class Server:
    """Answers requests on this machine, by path, and keeps what was asked."""

    answers: dict[str, tuple[int, Mapping[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    address: str = ""

    def put(self, path: str, content: str | bytes = "", status: int = 200, **headers: str) -> str:
        """What a path answers from now on; gives its address."""
        content = content.encode() if isinstance(content, str) else content
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = (status, {"Content-Type": "text/html; charset=utf-8", **given}, content)
        return self.address + path


@contextlib.contextmanager
def serving() -> Iterator[Server]:
    """A server for the time of a test."""
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.asked.append((self.path, dict(self.headers)))
            status, headers, content = server.answers.get(self.path, (404, {}, b"nothing here"))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            with contextlib.suppress(OSError):  # who asked may not want all of it
                self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.address = f"http://127.0.0.1:{listening.server_port}"
    thread = Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()
