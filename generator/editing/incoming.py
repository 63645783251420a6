"""One article that is to be added: found in a file or at an address, judged, named, and given its entry."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from generator import addresses
from generator.articles import FACTS, SUFFIXES, read_article
from generator.editing import likeness, pagefacts, screening
from generator.editing.emitting import Value
from generator.editing.extraction import Extract, decoded, extract
from generator.editing.fetching import LARGEST, Fetched, NotFetched, plain
from generator.editing.recording import entry_of
from generator.errors import NotAnArticle
from generator.model import Article, Known
from generator.site import Settings
from generator.supplied import Supplied
from generator.text import front_matter

WORDS: Final = 8
"""Words of a title that make a file's name."""
LONGEST: Final = 60
_RECORDED: Final = tuple(fact for fact in FACTS if fact != "licence")


@dataclass(frozen=True)
class Incoming:
    """An article to be added."""

    named: str
    """The file or address that was named."""
    path: Path
    content: bytes
    article: Article
    """As it will be read, with what its entry says."""
    entry: Mapping[str, Value]
    remarks: tuple[str, ...] = ()
    """What the editor should know of it."""
    is_there: bool = False
    """Whether its file is there already, and only the entry is missing."""


@dataclass(frozen=True)
class _Found:
    """A text, and what is known of it beside what it states itself."""

    content: bytes
    suffix: str
    facts: Mapping[str, Known]
    name: str
    """What to call it where it has no title."""
    page: Extract | None = None


class Adder:
    """Judges one input after the other, and knows what is there, and what came before it."""

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        articles: Sequence[Article],
        entries: Mapping[str, Supplied],
        today: str,
        fetch: Callable[[str], Fetched],
    ):
        self.settings, self.folder, self.day, self.fetch = settings, folder, today, fetch
        self.articles, self.recorded = list(articles), entries.keys()
        files = [path for path in settings.seeds.rglob("*") if path.suffix.lower() in SUFFIXES]
        self.taken = {name.casefold() for name in (*(path.stem for path in files), *entries)}

    def judge(self, named: Sequence[str] | Mapping[str, None]) -> tuple[list[Incoming], list[tuple[str, str]]]:
        known, incoming, refused = list(self.articles), [], []
        for name in named:
            try:
                incoming.append(self.incoming(name))
            except NotAnArticle as error:
                refused.append((name, error.reason))
            except NotFetched as error:
                refused.append((name, str(error)))
        new = [one.article for one in incoming]
        known = [one for one in known if one.id not in {article.id for article in new}]
        alike = likeness.copies(known, new) if incoming else {}
        by_id = {article.id: article for article in self.articles}
        return [self.remarked(one, by_id.get(alike.get(one.article.id, ""))) for one in incoming], refused

    def incoming(self, named: str) -> Incoming:
        found = self.found(named)
        article, _ = read_article(found.content, f"x{found.suffix}", named)
        if found.page:
            screening.judge_page(article, found.page.links, named)
        else:
            screening.judge_text(article, named)
        name = _file_name(article.title.value or found.facts["title"].value or found.name)
        path = self.folder / f"{name}{found.suffix}"
        is_there = name not in self.recorded and path.is_file() and path.read_bytes() == found.content
        if not is_there:
            self.refuse_if_there(named, article, found.facts.get("url", Known()).value or "")
            path = path.with_name(f"{self.free(name)}{found.suffix}")
        file = path.relative_to(self.settings.seeds).as_posix()
        article, _ = read_article(found.content, file, self.settings.shown(path))
        facts = {fact: self.fact(fact, article, found) for fact in _RECORDED}
        article = replace(article, **facts)  # type: ignore[arg-type]  # its facts, by their names
        # What a text states itself is read from it again; of a page, only this entry tells.
        told = {f: known for f, known in facts.items() if found.page or f == "title" or known.basis != "stated"}
        self.articles = [*(one for one in self.articles if one.id != article.id), article]
        self.taken.add(article.id.casefold())
        remarks = (
            *(["was there without an entry, and has it now"] if is_there else []),
            *_remarks(article, found, self.day),
        )
        return Incoming(named, path, found.content, article, entry_of(told), remarks, is_there)

    def found(self, named: str) -> _Found:
        """The text in a file or at an address. Raises NotAnArticle and NotFetched."""
        if "://" in named:
            self.refuse_if_there(named, None, pagefacts.normalised(plain(named)))
            answer = self.fetch(named)
            address, content = answer.address, answer.content
            kind, charset, name, suffix = answer.kind, answer.charset, address.rstrip("/").rpartition("/")[2], ".txt"
        else:
            address, kind, charset, content = "", "", "", _contents(Path(named))
            name, suffix = Path(named).stem, Path(named).suffix.lower()
        if screening.kind(content, address or named, kind) == "page":
            page = extract(decoded(content, charset), address, self.day, named)
            url = page.url
            if address:
                url = replace(url, note=f"{url.note} Retrieved on {self.day}.".strip())
            facts = {fact: getattr(page, fact) for fact in _RECORDED} | {"url": url}
            return _Found(page.text.encode(), ".txt", facts, name, page)
        facts = dict.fromkeys(_RECORDED, Known())
        if address:
            content = decoded(content, charset).encode()
            facts["url"] = pagefacts.supplied(pagefacts.normalised(address), f"Retrieved on {self.day}.")
        stays = suffix == ".md" and front_matter(decoded(content)) is not None
        return _Found(content, ".md" if stays else ".txt", facts, name)

    def fact(self, fact: str, article: Article, found: _Found) -> Known:
        """One thing known of an article: what its text states before what is known from elsewhere."""
        stated: Known = getattr(article, fact)
        known = found.facts[fact]
        return stated if stated.basis == "stated" or not known.value else known

    def refuse_if_there(self, named: str, article: Article | None, url: str) -> None:
        """Raises NotAnArticle where an article is the same file, the same text, or from the same address."""
        for other in self.articles:
            if article and other.sha256 == article.sha256:
                raise NotAnArticle(named, f"is already there, as {other}")
            if article and _plain_text(other) == _plain_text(article):
                raise NotAnArticle(named, f"is already there, word for word, as {other}")
            if url and other.url.value and _same_page(url, other.url.value):
                raise NotAnArticle(named, f"is already there: {other} is from {other.url.value}")

    def free(self, name: str) -> str:
        """The name, with a number where there is such a file in any of the folders."""
        free, number = name, 1
        while free.casefold() in self.taken:
            number += 1
            free = f"{name}-{number}"
        return free

    def remarked(self, one: Incoming, other: Article | None) -> Incoming:
        """The article with the remark that it repeats another."""
        if other is None:
            return one
        told = f"repeats {other}, or is repeated by it: the two are one source, however many print it"
        return replace(one, remarks=(*one.remarks, told))


def _file_name(title: str) -> str:
    """A file's name made of a title."""
    name = addresses.slug(title, WORDS)
    name = name[:LONGEST].rpartition("-")[0] or name[:LONGEST] if len(name) > LONGEST else name
    return addresses.name(name or title)


def _contents(path: Path) -> bytes:
    """A file's bytes. Raises NotAnArticle for what is no file that can be read, or is too large."""
    if path.is_dir():
        raise NotAnArticle(str(path), "is a folder; name the files in it")
    if path.exists() and not path.is_file():
        raise NotAnArticle(str(path), "is not a regular file")
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise NotAnArticle(str(path), "there is no such file; an address begins with http:// or https://") from None
    except (OSError, ValueError) as error:
        raise NotAnArticle(str(path), f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if len(content) > LARGEST:
        raise NotAnArticle(str(path), f"is larger than {LARGEST // 1_000_000} MB, too large for an article")
    return content


def _plain_text(article: Article) -> str:
    return " ".join(article.text.split())


def _same_page(one: str, other: str) -> bool:
    return _page_of(one) == _page_of(other)


def _page_of(url: str) -> str:
    """An address without what two addresses of one page may differ in."""
    return pagefacts.normalised(url).partition("://")[2].removeprefix("www.").rstrip("/")


def _remarks(article: Article, found: _Found, today: str) -> list[str]:
    """What an editor should know of a new article."""
    remarks = []
    published = found.facts["published"]
    if article.published.value is None:
        remarks.append("does not say when it was published; give the day in sources.yml")
    elif article.published.basis == "inferred":
        remarks.append(f"was published on {article.published.value}, as it seems; look it up. {article.published.note}")
    elif published.value and published.value != article.published.value:
        remarks.append(f"says that it is of {article.published.value}, but not so the page. {published.note}")
    if found.page and found.page.elsewhere:
        remarks.append(f"gives {found.page.elsewhere} as its own address, so it is a reprint; the original is better")
    if found.page and screening.cut_off(article):
        remarks.append("ends in the middle, maybe before a paywall; compare it with the page")
    if screening.foreign(article):
        remarks.append("is not in English; drafts read nothing from it")
    return remarks
