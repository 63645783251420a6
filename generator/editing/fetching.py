"""A web page from its address: the only module that asks the network, and the day.

It is asked once, by an editor who names the address; nothing that builds a site comes here. Nothing is sent but the
address and this program's name.
"""

import datetime
import http.client
import ssl
import time
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from http.client import HTTPMessage
from typing import IO, Final
from urllib.parse import quote, urlsplit, urlunsplit

from generator import __version__
from generator.errors import BriefingError

LARGEST: Final = 20_000_000
"""The largest page that is taken, in bytes; with its pictures inside, a saved one can have many."""
PATIENCE: Final = 30.0
"""Seconds that a page may take altogether, and that a server may be silent."""
_AT_ONCE: Final = 65_536
_SCHEMES: Final = ("http", "https")


class NotFetched(BriefingError):
    """An address from which no page came; says why, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stood at an address."""

    address: str
    """Where it was found in the end, after redirections."""
    content: bytes
    kind: str
    """Its media type as the server gives it, without parameters: `text/html`."""
    charset: str
    """Its encoding as the server gives it; empty where it does not."""


def this_day() -> str:
    """The day it is here, as an EDTF date."""
    return datetime.date.today().isoformat()


def plain(address: str) -> str:
    """The address as it is asked for: without a fragment.

    Raises:
        NotFetched: it is no http:// or https:// address, or it holds a password.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise NotFetched("is not an address that can be read") from None
    if parts.scheme.lower() not in _SCHEMES or not host or port == 0:
        raise NotFetched("is not an http:// or https:// address")
    if parts.username is not None or parts.password is not None:
        raise NotFetched("holds a user's name or password, which must not be kept; save the page and add the file")
    if any(char.isspace() or not char.isprintable() for char in address):
        raise NotFetched("holds spaces or characters that cannot be printed; write them as %20 and the like")
    return urlunsplit(parts._replace(fragment=""))


def fetch(address: str, patience: float = PATIENCE, largest: int = LARGEST) -> Fetched:
    """What stands at an address.

    Raises:
        NotFetched: the address is none, nothing answers, the answer is no page, or it is too large or too slow.
    """
    address = plain(address)
    host = urlsplit(address).hostname or ""
    try:
        request = urllib.request.Request(
            _in_ascii(address),
            headers={
                "User-Agent": f"briefing-site/{__version__}",
                "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1",
                "Accept-Encoding": "identity",
            },
        )
        until = time.monotonic() + patience
        with _opener().open(request, timeout=patience) as answer:
            content = _unpacked(_read(answer, until, largest), answer.headers, largest)
            kind = answer.headers.get_content_type() if answer.headers.get("Content-Type") else ""
            return Fetched(answer.url, content, kind, answer.headers.get_content_charset("") or "")
    except urllib.error.HTTPError as error:
        error.close()
        told = f"{host} answers {error.code} {error.reason}".rstrip()
        raise NotFetched(f"{told}; open the page in a browser, save it, and add the file") from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise NotFetched(f"cannot reach {host}: {_reason(error)}; save the page and add the file") from None


class _Redirections(urllib.request.HTTPRedirectHandler):
    """Follows a redirection to another web page, never to one that is less private, and to nothing else."""

    max_redirections = 5

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        new = plain(newurl)
        if req.type == "https" and urlsplit(new).scheme.lower() != "https":
            raise NotFetched(f"leads from https to {new}, which anybody on the way can change; nothing was taken")
        return super().redirect_request(req, fp, code, msg, headers, _in_ascii(new))

    def http_error_302(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage
    ) -> IO[bytes] | None:
        target = headers.get("location") or headers.get("uri") or ""
        if (scheme := urlsplit(target).scheme.lower()) and scheme not in _SCHEMES:
            raise NotFetched(f"leads to a {scheme}: address; only http and https are followed")
        return super().http_error_302(req, fp, code, msg, headers)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _opener() -> urllib.request.OpenerDirector:
    """Opens http and https addresses, through the proxy that the environment names, and no other address."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.UnknownHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(context=ssl.create_default_context()),
        urllib.request.HTTPDefaultErrorHandler(),
        _Redirections(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _read(answer: http.client.HTTPResponse, until: float, largest: int) -> bytes:
    """The answer's bytes. Raises NotFetched when there are too many, or they come too slowly."""
    parts, size = [], 0
    while part := answer.read1(_AT_ONCE):
        parts.append(part)
        size += len(part)
        if size > largest:
            raise NotFetched(f"is larger than {largest // 1_000_000} MB, too large for an article")
        if time.monotonic() > until:
            raise NotFetched("comes too slowly; save the page and add the file")
    return b"".join(parts)


def _unpacked(content: bytes, headers: HTTPMessage, largest: int) -> bytes:
    """The content as it was before the server packed it, which some do unasked."""
    packing = (headers.get("Content-Encoding") or "identity").strip().lower()
    if packing == "identity":
        return content
    if packing not in ("gzip", "x-gzip"):
        raise NotFetched(f"comes packed as {packing}, which was not asked for; save the page and add the file")
    try:
        unpacked = zlib.decompressobj(wbits=31).decompress(content, largest + 1)
    except zlib.error:
        raise NotFetched("comes damaged; try again, or save the page and add the file") from None
    if len(unpacked) > largest:
        raise NotFetched(f"is larger than {largest // 1_000_000} MB, too large for an article")
    return unpacked


def _in_ascii(address: str) -> str:
    """The address as it goes over the wire: its host in ASCII, other characters as %C3%A9 and the like."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode()
    host = f"[{host}]" if ":" in host else host
    netloc = f"{host}:{parts.port}" if parts.port else host
    quoted = [quote(part, safe="%/:=&?~#+!$,;'@()*[]|") for part in (parts.path, parts.query)]
    return urlunsplit((parts.scheme.lower(), netloc, quoted[0], quoted[1], ""))


def _reason(error: Exception) -> str:
    """Why nothing came, in the system's words."""
    inner = getattr(error, "reason", error)
    if isinstance(inner, TimeoutError):
        return "it does not answer in time"
    told = getattr(inner, "strerror", None) or str(inner) or type(inner).__name__
    return " ".join(str(told).split())
