"""What is brought in as an article and is none: files of another kind, lists of links, error pages, paywalls' stubs.

A page that was asked for can be anything, so it is judged strictly; a text that an editor made a file of, mildly.
"""

import re
from typing import Final, Literal

from generator.analysis import language
from generator.errors import NotAnArticle
from generator.furniture import is_prose
from generator.model import Article

LEAST_WORDS: Final = 60
"""Words of prose below which a page holds no article: the first lines before a paywall have some 40."""
STUB: Final = 200
"""Words below which a page that asks its readers to subscribe shows only the beginning of an article."""
LEAST_PROSE: Final = 0.5
"""The share of its words that an article has in paragraphs of prose; a list of headlines has hardly any."""
MOST_LINKS: Final = 0.4
"""The share of paragraphs that are links from which on a page is a list of them."""
LEAST_LINKS: Final = 4

_MAGIC: Final = (
    (b"%PDF-", "a PDF; copy its text into a .txt file"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"PK\x03\x04", "an archive or an office document; copy its text into a .txt file"),
    (b"\xd0\xcf\x11\xe0", "an office document; copy its text into a .txt file"),
    (b"{\\rtf", "an office document; copy its text into a .txt file"),
    (b"bplist00", "a browser's archive; save the page as HTML"),
    (b"\x1f\x8b", "packed; unpack it first"),
)
"""How files of other kinds begin."""
_ARCHIVE: Final = re.compile(rb"\AFrom: <Saved by|^Content-Type: multipart/related", re.MULTILINE)
_PAGE: Final = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*+<(?:!doctype\s+html|html\b)", re.I | re.S
)
_FEED: Final = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<(?:\?xml[^>]*>\s*<)?(?:rss|feed|urlset|svg)\b", re.IGNORECASE)
_ERROR_PAGE: Final = re.compile(
    r"(?:(?:error |http )*(?:40[0-9]|410|429|50[0-4])(?: error)?[\s:|–—-]*)?(?:(?:oops|sorry)\W+)?"
    r"(?:(?:this |the )?(?:page|article|file|document)(?: you \w+ \w+ \w+)?"
    r" (?:(?:could |can)?not (?:be )?found|(?:is|was) (?:not available|unavailable)|does(?:n't| not) exist)|not found"
    r"|(?:access|permission) denied|forbidden|too many requests|just a moment|attention required|please wait"
    r"|are you (?:a robot|human)|verify(?:ing)? (?:that )?you are (?:a )?human|security check"
    r"|(?:service )?(?:temporarily )?unavailable|bad gateway|internal server error|gateway time-?out"
    r"|something went wrong)?[\s.!?…]*",
    re.IGNORECASE,
)
"""What is the whole title of a page that a server sends instead of the one that was asked for."""
_ASKS_TO_SUBSCRIBE: Final = re.compile(
    r"\b(?:subscribe|subscribers?|subscription|sign in|log ?in|register|create an? (?:free )?account|free trial)\b",
    re.IGNORECASE,
)
_TO_GO_ON: Final = re.compile(
    r"\b(?:to (?:continue|keep|finish|read on|read the (?:full|rest|whole)|unlock)|already (?:a|an) \w+|"
    r"(?:only|exclusive(?:ly)?|available|reserved) (?:to|for) (?:our )?(?:subscribers|members))\b",
    re.IGNORECASE,
)


def kind(content: bytes, name: str, told: str = "") -> Literal["page", "text"]:
    """What a file or an answer holds: a web page, or plain text. `told` is the media type that a server gives.

    Raises:
        NotAnArticle: neither of them.
    """
    for magic, what in _MAGIC:
        if content.startswith(magic):
            raise NotAnArticle(name, f"is {what}")
    if told.startswith(("image/", "video/", "audio/")):
        raise NotAnArticle(name, f"is {told}, no text")
    if _ARCHIVE.search(content[:4096]):
        raise NotAnArticle(name, "is a browser's archive (MHTML); save the page as HTML")
    if _FEED.match(content[:4096]):
        raise NotAnArticle(name, "is a feed, a site map or a drawing, not an article's page")
    if not content.strip():
        raise NotAnArticle(name, "is empty")
    if _PAGE.match(content[:65536]) or told in ("text/html", "application/xhtml+xml"):
        return "page"
    if told and not told.startswith("text/"):
        raise NotAnArticle(name, f"is {told}, neither a web page nor plain text")
    return "page" if name.lower().endswith((".html", ".htm", ".xhtml", ".xht")) else "text"


def judge_text(article: Article, name: str) -> None:
    """Refuses a text in which nothing can be quoted. Raises NotAnArticle."""
    if not any(is_prose(words) for words in _paragraphs(article)):
        raise NotAnArticle(name, "holds no sentence of an article, only lines that are too short to be one")


def judge_page(article: Article, links: frozenset[str], name: str) -> None:
    """Refuses the text of a page that is no article's; `links` are the texts of the page's links.

    Raises:
        NotAnArticle: it is an error page, a list of links or headlines, the beginning before a paywall, or too short.
    """
    paragraphs = _paragraphs(article)
    prose = [words for words in paragraphs if is_prose(words)]
    count, of_prose = _words(paragraphs), _words(prose)
    title = article.title.value or next(iter(paragraphs), "")
    if count < STUB and (_ERROR_PAGE.fullmatch(title) or _ERROR_PAGE.fullmatch(re.split(r" [|•·–—-]+ ", title)[0])):
        raise NotAnArticle(name, f"is an error page: “{title[:80]}”")
    linked = sum(words in links for words in paragraphs)
    if linked >= LEAST_LINKS and linked >= MOST_LINKS * len(paragraphs):
        raise NotAnArticle(name, f"is a list of links: {linked} of its {len(paragraphs)} paragraphs are links")
    if count < STUB and _ASKS_TO_SUBSCRIBE.search(article.text) and _TO_GO_ON.search(article.text):
        told = f"shows only the first {of_prose} words and then asks to subscribe; save the page when you can read it"
        raise NotAnArticle(name, told)
    if of_prose < LEAST_WORDS:
        told = f"holds only {of_prose} words of an article; a page of a few lines, or one before a paywall, is none"
        raise NotAnArticle(name, told)
    if of_prose < LEAST_PROSE * count:
        raise NotAnArticle(name, f"is a list: only {of_prose} of its {count} words stand in sentences of an article")


def cut_off(article: Article) -> bool:
    """Whether the text ends in the middle, as before a paywall."""
    paragraphs = _paragraphs(article)
    return bool(paragraphs) and paragraphs[-1].rstrip('])”"').endswith(("…", "..."))


def foreign(article: Article) -> bool:
    """Whether drafts read nothing from it, as it is not in English."""
    return language.foreign(article.text)


def words_of(article: Article) -> int:
    """How many words of an article there are, furniture apart."""
    return _words(_paragraphs(article))


def _paragraphs(article: Article) -> list[str]:
    """The paragraphs that are not furniture, white space made single."""
    found = (article.text[p.span.start : p.span.end] for p in article.paragraphs if not p.furniture)
    return [" ".join(words.split()) for words in found]


def _words(paragraphs: list[str]) -> int:
    return sum(len(words.split()) for words in paragraphs)
