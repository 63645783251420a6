"""Where everything stands on the site: page addresses, permalinks, and the relative links between pages.

A page is named by its *uri*, the path its Markdown file has in an export (`briefs/niger.md`). Permalinks follow the
editor's ids, so they last; the addresses of passages follow the article's own words, which do not change.
"""

import hashlib
import posixpath
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, urlsplit

from generator.model import Article, Claim, Difference, Event, Position, Question, Span

HOME = "index.md"
TIMELINE = "timeline.md"
ACTORS = "actors.md"
SOURCES = "sources.md"
QUESTIONS = "questions.md"
TOPICS = "topics.md"
METHOD = "method.md"
PREFIXES = ("c-", "t-", "d-", "q-")
"""What permalinks begin with: claims, events, differences and their positions, questions."""
_LONGEST_SLUG = 60
_RESERVED = ("index", "readme")
"""Names that stand for a folder on a site."""
_NAMED = re.compile(r"\{:? *#([A-Za-z][A-Za-z0-9_-]*) *\}")
_NAME = re.compile("[a-z0-9]+(?:[-_][a-z0-9]+)*")


def slug(text: str, words: int = 0) -> str:
    """The text in lower-case ASCII words joined by hyphens, its first `words` ones when given; maybe empty.

    Letters with marks lose them (Nigér, Niger); scripts without ASCII letters give nothing, see `name`.
    """
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    found = re.findall(r"[a-z0-9]+", ascii_text.lower().replace("'", ""))
    return "-".join(found[:words] if words else found)


def name(text: str) -> str:
    """A name for an address that no other text has: the text itself where it can stand there, else with a digest."""
    if _NAME.fullmatch(text) and len(text) <= _LONGEST_SLUG and text not in _RESERVED:
        return text
    plain = slug(text)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{plain[: _LONGEST_SLUG - 9].strip('-')}-{digest}".strip("-")


def brief_uri(brief_id: str) -> str:
    """The brief's page."""
    return f"briefs/{name(brief_id)}.md"


def evidence_uri(brief_id: str) -> str:
    """The page of all the brief's claims next to their quotes."""
    return f"briefs/{name(brief_id)}/evidence.md"


def changes_uri(brief_id: str) -> str:
    """The page of what changed in the brief."""
    return f"briefs/{name(brief_id)}/changes.md"


def feed_stem(brief_id: str = "") -> str:
    """Where the feeds of what changed are, `.atom` and `.json`: those of a brief, or of the site."""
    return f"briefs/{name(brief_id)}/changes" if brief_id else "changes"


def data_uri(brief_id: str) -> str:
    """The brief as data."""
    return f"briefs/{name(brief_id)}/brief.json"


def source_uri(article_id: str) -> str:
    """The article's page."""
    return f"sources/{name(article_id)}.md"


def actor_uri(actor_id: str) -> str:
    """The actor's page, over all briefs."""
    return f"actors/{name(actor_id)}.md"


def anchor(item: Claim | Difference | Question) -> str:
    """The permalink's fragment: `t-` an event, `d-` a difference or position, `q-` a question, `c-` any other claim."""
    return _prefix(item) + item.id


def former_anchors(item: Claim | Difference | Question) -> tuple[str, ...]:
    """The fragments the item had under earlier ids; they stay as empty anchors."""
    return tuple(_prefix(item) + old for old in item.was)


def _prefix(item: Claim | Difference | Question) -> str:
    match item:
        case Event():
            return "t-"
        case Position() | Difference():
            return "d-"
        case Question():
            return "q-"
    return "c-"


def topic_anchor(topic: str) -> str:
    """The topic's fragment on the page of topics; also its class on the home page."""
    return f"topic-{name(topic.lower())}"


def named(text: str) -> frozenset[str]:
    """The fragments that somebody gave the parts of a written page, as in `## What a draft is { #draft }`."""
    return frozenset(_NAMED.findall(text))


def paragraph_anchor(number: int) -> str:
    """A paragraph's fragment on its source page."""
    return f"p{number}"


def passage_anchors(article: Article, spans: set[Span]) -> dict[Span, str]:
    """Each passage's fragment on its source page: `q-p8-a-timetable-was-quickly`, from the paragraph and first words.

    Passages that would share one get their start added, and those that start together their end as well, after a sign
    that words never give.
    """
    by_plain: dict[str, list[Span]] = {}
    for span in spans:
        paragraph = article.paragraph_at(span.start)
        words = slug(article.text[span.start : span.end], 4)
        plain = "-".join(filter(None, (f"q-p{paragraph.number if paragraph else 0}", words)))
        by_plain.setdefault(plain, []).append(span)
    anchors = {}
    for plain, sharing in by_plain.items():
        starts = [span.start for span in sharing]
        for span in sharing:
            more = "" if len(sharing) == 1 else f"_{span.start}"
            if starts.count(span.start) > 1:
                more += f"_{span.end}"
            anchors[span] = plain + more
    return anchors


def letters(index: int) -> str:
    """The index-th passage letter, from 0: `a` to `z`, then `aa`, `ab` and so on."""
    out = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        out = chr(ord("a") + rest) + out
    return out


@lru_cache(maxsize=1 << 12)
def page_url(uri: str, directory_urls: bool) -> str:
    """A page's address from the site's root: `briefs/niger/`, or `briefs/niger.html` without directory addresses."""
    stem, suffix = posixpath.splitext(uri)
    if suffix != ".md":
        return uri
    if not directory_urls:
        return f"{stem}.html"
    if posixpath.basename(stem) == "index":
        folder = posixpath.dirname(stem)
        return f"{folder}/" if folder else ""
    return f"{stem}/"


@lru_cache(maxsize=1 << 12)
def relative(url: str, base: str) -> str:
    """The relative link from the page at `base` to `url`, both from the site's root."""
    folder = base if base.endswith("/") else posixpath.dirname(base)
    link = posixpath.relpath(url or ".", folder or ".")
    return f"{link}/" if url.endswith("/") or not url else link


def text_fragment(url: str, passage: str) -> str:
    """The original's address with a text fragment that makes a browser find the passage (WICG Text Fragments).

    Passages over 300 characters are named by their first and last words.
    """
    flat = " ".join(passage.split())
    words = flat.split(" ")
    directive = ",".join(map(_percent, (flat,) if len(flat) <= 300 else (" ".join(words[:6]), " ".join(words[-6:]))))
    return f"{url}{'' if urlsplit(url).fragment else '#'}:~:text={directive}"


def host(url: str) -> str:
    """Where an address leads, for people: `example.org`."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def _percent(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")
