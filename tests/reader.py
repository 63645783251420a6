"""Pages as a browser finds them: elements with their text, ids and links."""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
RUN = frozenset(["script", "iframe", "object", "embed", "form", "base", "svg", "math"])
"""Elements that no text may ever become."""


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: list["Element"] = field(default_factory=list)

    def has_class(self, name: str) -> bool:
        return name in self.attributes.get("class", "").split()


class Html(HTMLParser):
    """A page's elements in their order, each with all of the text inside it."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.comments: list[str] = []
        self._open: list[Element] = [Element("", {})]
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inside.append(element)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                break

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    @property
    def text(self) -> str:
        return self._open[0].text

    def all(self, tag: str = "", name: str = "") -> list[Element]:
        """Elements by tag and class."""
        return [e for e in self.elements if (not tag or e.tag == tag) and (not name or e.has_class(name))]

    def ids(self) -> Counter[str]:
        return Counter(e.attributes["id"] for e in self.elements if "id" in e.attributes)

    def by_id(self, name: str) -> Element:
        return next(e for e in self.elements if e.attributes.get("id") == name)

    def shape(self) -> Counter[tuple[str, frozenset[str]]]:
        """How often each element stands with these attributes, whatever its text."""
        return Counter((e.tag, frozenset(e.attributes)) for e in self.elements)

    def links(self) -> list[str]:
        return [e.attributes[name] for e in self.elements for name in ("href", "src") if name in e.attributes]


class Crawl:
    """A built site: every page read once, every link followed from where it stands."""

    ROOT = "https://site.invalid/"

    def __init__(self, folder: Path, base: str = "", outside: tuple[str, ...] = ()):
        self.folder, self.base = folder, base.strip("/")
        self.root = f"{self.ROOT}{self.base}/" if self.base else self.ROOT
        self.outside = outside
        """Addresses that are the site's own, as its settings say; links to them are followed too."""
        self.pages = {
            path.relative_to(folder).as_posix(): Html(path.read_text("utf-8"))
            for path in sorted(folder.rglob("*.html"))
        }

    def file(self, path: str) -> str | None:
        """The file that an address's path leads to, as a plain web server finds it."""
        if self.base and not f"{path.lstrip('/')}/".startswith(f"{self.base}/"):
            return None
        inside = unquote(path.lstrip("/").removeprefix(self.base).lstrip("/"))
        if not inside or inside.endswith("/"):
            inside += "index.html"
        return inside if (self.folder / inside).is_file() else None

    def dead(self) -> list[str]:
        """Every link that leads nowhere, with the page it stands on."""
        found = []
        for name, page in self.pages.items():
            for link in page.links():
                for own in self.outside:
                    link = link.replace(own, self.root, 1) if link.startswith(own) else link
                address, fragment = urldefrag(urljoin(self.root + name, link))
                if not address.startswith(self.ROOT):
                    continue
                target = self.file(urlsplit(address).path)
                if target is None:
                    found.append(f"{name}: {link}")
                elif fragment and target in self.pages and not self.pages[target].ids()[unquote(fragment)]:
                    found.append(f"{name}: {link} (no such place)")
        return found
