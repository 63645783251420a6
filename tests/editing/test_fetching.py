import gzip
import re
import socket
import threading
from collections.abc import Iterator

import pytest
from webpages import Server, serving

from generator.editing import fetching
from generator.editing.fetching import NotFetched, fetch


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as found:
        yield found


def test_what_stands_at_an_address(server: Server) -> None:
    address = server.put("/a?b=c", "<html>é</html>", Content_Type="text/html; charset=ISO-8859-1")
    found = fetch(f"{address}#part")
    assert (found.address, found.content, found.kind) == (address, "<html>é</html>".encode(), "text/html")
    assert found.charset == "iso-8859-1"
    assert fetching.plain("https://courier.example/a?b=c#part") == "https://courier.example/a?b=c"


def test_nothing_is_told_but_the_address_and_this_programs_name(server: Server) -> None:
    fetch(server.put("/a", "x"))
    ((path, headers),) = server.asked
    assert path == "/a"
    assert headers.keys() == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
    assert re.fullmatch(r"briefing-site/[\d.]+", headers["User-Agent"])


def test_letters_beyond_ascii_are_asked_for_as_browsers_do(server: Server) -> None:
    server.put("/caf%C3%A9?q=%C3%A9", "x")
    assert fetch(f"{server.address}/café?q=é").content == b"x"
    server.put("/caf%C3%A9", "y")
    assert fetch(f"{server.address}/caf%C3%A9").content == b"y"


def test_redirections_to_pages_are_followed(server: Server) -> None:
    server.put("/new", "here")
    server.put("/old", status=301, Location="/new")
    found = fetch(server.put("/older", status=302, Location=f"{server.address}/old"))
    assert (found.content, found.address) == (b"here", f"{server.address}/new")


@pytest.mark.parametrize("location", ["ftp://127.0.0.1/x", "file:///etc/passwd", "data:text/html,x"])
def test_redirections_to_other_schemes_are_not(server: Server, location: str) -> None:
    with pytest.raises(NotFetched, match=rf"leads to a {location.partition(':')[0]}: address"):
        fetch(server.put("/old", status=302, Location=location))


def test_a_page_that_leads_to_itself_ends(server: Server) -> None:
    with pytest.raises(NotFetched):
        fetch(server.put("/loop", status=302, Location="/loop"))
    assert len(server.asked) < 20


def test_a_redirection_from_https_to_http_is_refused() -> None:
    request = fetching.urllib.request.Request("https://courier.example/a")
    with pytest.raises(NotFetched, match="leads from https to http:"):
        fetching._Redirections().redirect_request(request, None, 302, "", None, "http://courier.example/b")  # type: ignore[arg-type]
    assert fetching._Redirections().redirect_request(request, None, 302, "", {}, "https://courier.example/b")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("ftp://courier.example/a", "is not an http:// or https:// address"),
        ("file:///etc/passwd", "is not an http:// or https:// address"),
        ("http:///a", "is not an http:// or https:// address"),
        ("http://courier.example:0/a", "is not an http:// or https:// address"),
        ("http://[::1/a", "is not an address that can be read"),
        ("http://courier.example:port/", "is not an address that can be read"),
        ("https://jane:secret@courier.example/a", "holds a user's name or password"),
        ("https://courier.example/a b", "write them as %20"),
    ],
)
def test_what_is_no_address_is_not_asked_for(address: str, told: str) -> None:
    with pytest.raises(NotFetched) as refused:
        fetch(address)
    assert told in str(refused.value)
    assert "secret" not in str(refused.value)


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(NotFetched, match=r"cannot reach 127\.0\.0\.1: .*refused.*; save the page and add the file"):
        fetch(f"http://127.0.0.1:{port}/a")


def test_a_name_that_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    told = "cannot reach courier.example: Name or service not known; save the page and add the file"
    with pytest.raises(NotFetched) as refused:
        fetch("http://courier.example/a")
    assert str(refused.value) == told


@pytest.mark.parametrize("status", [403, 404, 500])
def test_a_server_that_says_no(server: Server, status: int) -> None:
    with pytest.raises(NotFetched, match=rf"127\.0\.0\.1 answers {status} .*save it"):
        fetch(server.put("/a", "sorry", status))


def test_a_server_that_says_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(NotFetched, match="does not answer in time"):
            fetch(f"http://127.0.0.1:{port}/a", patience=0.2)


def test_a_server_that_never_ends() -> None:
    def drip() -> None:
        connection, _ = slow.accept()
        with connection:
            connection.recv(4096)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            try:
                while not done.wait(0.05):
                    connection.sendall(b"x")
            except OSError:
                pass

    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as slow:
        thread = threading.Thread(target=drip)
        thread.start()
        try:
            with pytest.raises(NotFetched, match="comes too slowly"):
                fetch(f"http://127.0.0.1:{slow.getsockname()[1]}/a", patience=0.4)
        finally:
            done.set()
            thread.join()


def test_what_is_no_answer_at_all() -> None:
    def babble() -> None:
        connection, _ = server.accept()
        with connection:
            connection.recv(4096)
            connection.sendall(b"\x00\x01 not http\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=babble)
        thread.start()
        with pytest.raises(NotFetched, match=r"cannot reach 127\.0\.0\.1: "):
            fetch(f"http://127.0.0.1:{server.getsockname()[1]}/a", patience=2)
        thread.join()


def test_too_much(server: Server) -> None:
    with pytest.raises(NotFetched, match="too large for an article"):
        fetch(server.put("/a", b"x" * 1001), largest=1000)
    assert fetch(server.put("/b", b"x" * 1000), largest=1000).content == b"x" * 1000


def test_packed_unasked(server: Server) -> None:
    packed = gzip.compress(b"words " * 50)
    assert fetch(server.put("/a", packed, Content_Encoding="gzip")).content == b"words " * 50
    with pytest.raises(NotFetched, match="too large"):
        fetch(server.put("/b", gzip.compress(b"x" * 1_000_000), Content_Encoding="gzip"), largest=10_000)
    with pytest.raises(NotFetched, match="damaged"):
        fetch(server.put("/c", b"no gzip", Content_Encoding="gzip"))
    with pytest.raises(NotFetched, match="packed as br"):
        fetch(server.put("/d", b"x", Content_Encoding="br"))


def test_the_day_is_one() -> None:
    assert re.fullmatch(r"20\d\d-[01]\d-[0-3]\d", fetching.this_day())
