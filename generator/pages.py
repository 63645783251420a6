"""Briefs and articles become pages: one set of views, two outlets.

The site's pages are HTML (`site_templates/pages/*.html.j2`): nothing in an article is Markdown, so nothing passes
through it. An export's pages are plain Markdown (`*.md.j2`), which people read and other generators build. Every
link goes through `Target`s, so each outlet writes it its own way and `dead_links` can follow them all.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Literal

import jinja2
from markupsafe import Markup

from generator import addresses, cards, markdown
from generator.actorview import actor_views, former_actors
from generator.backlinks import BackLink, back_links
from generator.cache import Cache, digest, program
from generator.changes import Change
from generator.changesview import ChangesView, latest
from generator.checks import passages
from generator.citations import Target, by_date, first_words, label_and_date
from generator.company import Company
from generator.coverage import CoverageView
from generator.draft import Draft
from generator.errors import InputError, Problem
from generator.model import Article, Brief, Span
from generator.overviews import latest_first, questions, time_span, timeline, topics_of
from generator.sourcepage import SourceView
from generator.unreviewed import UnreviewedView, incoming
from generator.views import BriefView

Outlet = Literal["html", "md"]
_LATEST = 5
"""Changes that the home page shows."""
_UNLISTED = ("source", "coverage", "covered", "unreviewed", "moved")
"""Kinds of pages that search engines are asked not to list: other people's text, and what nobody has reviewed."""
_BODY = "<!-- body -->\n"
"""Stands in a template where a page's own heading ends."""
_ID = re.compile(r'\sid="([^"<>\s]+)"')  # not an attribute whose text ends in ‘ id=’
_DATE_GAP = re.compile(
    r"(?<=\d) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)


@dataclass(frozen=True)
class Page:
    """A page of the site: its uri, title, content and what it says, and how search and robots treat it."""

    uri: str
    title: str
    rendered: str
    """What the template gave, with a mark where the page's own heading ends."""
    kind: str
    """The template's name: `brief`, `source`, …"""
    links: tuple[tuple[str, str], ...] = ()
    """The uri and fragment of everything it links to."""
    meta: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def content(self) -> str:
        """The whole page in the outlet's language."""
        return self.rendered.replace(_BODY, "", 1)

    def described(self, description: str) -> "Page":
        """The page with what it says of itself to search engines, and where a link to it is shared."""
        return replace(self, meta={**self.meta, "description": description}) if description else self

    def fed(self, feed: str, directory_urls: bool) -> "Page":
        """The page, which tells programs of its feeds; `feed` is their address without its end, empty for none."""
        if not feed:
            return self
        base = addresses.page_url(self.uri, directory_urls)
        told = addresses.relative(f"{feed}.atom", base).removesuffix(".atom")
        return replace(self, meta={**self.meta, "feed": told})

    @property
    def body(self) -> str:
        """The page without its heading and what opens it, to be put into a page that somebody wrote."""
        return self.rendered.partition(_BODY)[2]

    @cached_property
    def ids(self) -> frozenset[str]:
        """The fragments it can be linked at."""
        return frozenset(_ID.findall(self.content))


@dataclass(frozen=True)
class Corpus:
    """Everything that was read: the articles by id, the briefs in the order of their files, and then the drafts."""

    articles: Mapping[str, Article]
    briefs: Sequence[Brief]
    drafts: Mapping[str, Draft] = field(default_factory=dict)
    """Those of the briefs that were made by this program, by id, with what they leave out."""
    changes: Mapping[str, Sequence[Change]] = field(default_factory=dict)
    """What changed in the briefs that an editor keeps, by id."""

    @cached_property
    def anchors(self) -> dict[str, dict[Span, str]]:
        """The cited passages of each article that is cited, and their fragments."""
        cited = passages(self.briefs)
        return {i: addresses.passage_anchors(self.articles[i], spans) for i, spans in cited.items()}

    @cached_property
    def views(self) -> list[BriefView]:
        new = incoming(self.articles, [brief for brief in self.briefs if brief.id not in self.drafts])
        return [BriefView(brief, self.articles, self.anchors, new.get(brief.id, ())) for brief in self.briefs]


@dataclass(frozen=True)
class Look:
    """How pages are made: templates, outlet, form of addresses, and how much of an article's text is shown."""

    templates: Path
    outlet: Outlet = "html"
    directory_urls: bool = True
    source_text: Literal["excerpt", "full"] = "excerpt"
    written: frozenset[str] = frozenset()
    """Uris of the pages people write themselves; a link to one of them is offered only where it exists."""
    explained: frozenset[str] = frozenset()
    """Fragments of the page on the method: the labels that are explained there, each at its own address."""
    feeds: bool = False
    """Whether what changed is offered as feeds too."""


def build(corpus: Corpus, look: Look, cache: Cache, sources: Sequence[SourceView] | None = None) -> list[Page]:
    """Every generated page, in the order of their uris. `sources` are those of `source_views` where they are there."""
    renderer = _Renderer(look, cache)
    briefs, actors = sorted(corpus.views, key=latest_first), actor_views(corpus.views)
    sources = source_views(corpus, look) if sources is None else sources
    site = {"briefs": briefs, "sources": sources, "actors": actors, "has_method": addresses.METHOD in look.written}
    topics = topics_of(briefs)
    logs = changes_views(corpus, look)
    news = {"news": latest(logs.values(), _LATEST), "feed": site_feed(logs)}
    seen = digest([b.key for b in briefs], [s.key for s in sources], site["has_method"])
    told_anew = digest(seen, [log.key for log in logs.values()])
    pages = [
        renderer.page(addresses.HOME, "Briefs", "home", told_anew, **site, **news, topics=topics),
        renderer.page(addresses.SOURCES, "Sources", "sources", seen, **site),
        renderer.page(addresses.ACTORS, "Actors", "actors", seen, **site),
        renderer.page(addresses.TIMELINE, "Timeline", "timeline", seen, **site, **timeline(briefs)),
        renderer.page(addresses.QUESTIONS, "Open questions", "questions", seen, **site, **questions(briefs)),
        renderer.page(addresses.TOPICS, "Topics", "topics", seen, **site, topics=topics),
    ]
    pages = [page.described(cards.LISTS.get(page.kind, "")) for page in pages]
    shown = {source.article.id: source for source in sources}
    for view in briefs:
        coverage = CoverageView(view, shown, corpus.drafts.get(view.brief.id))
        told = {"view": view, "has_method": site["has_method"]}
        told["time_span"] = partial(time_span, view)
        log = told["log"] = logs.get(view.brief.id)
        key = digest(view.key, site["has_method"], log.key if log else None)
        page = renderer.page(coverage.uri, coverage.title, "coverage", coverage.key, view=coverage)
        pages.append(page.described(cards.coverage(view)))
        for part in coverage.parts:
            page = renderer.page(part.uri, part.title, "covered", part.key, view=part)
            pages.append(page.described(cards.coverage(view)))
        page = renderer.page(view.uri, view.brief.title, "brief", key, **told).described(cards.brief(view))
        pages.append(page.fed(log.feed if log else "", look.directory_urls))
        if view.brief.status != "draft":
            waiting = UnreviewedView(view)
            page = renderer.page(waiting.target.uri, waiting.title, "unreviewed", view.key, view=waiting)
            pages.append(page.described(cards.unreviewed(view)))
        if log:
            page = renderer.page(log.uri, log.title, "changes", log.key, log=log, view=view)
            pages.append(page.described(cards.changes(view)).fed(log.feed, look.directory_urls))
        title = f"Evidence: {view.brief.title}"
        page = renderer.page(view.evidence_target.uri, title, "evidence", key, **told)
        pages.append(page.described(cards.evidence(view)))
    for source in sources:
        page = renderer.page(source.uri, source.title, "source", source.key, view=source)
        pages.append(page.described(cards.source(source)))
    company = Company()
    for actor in actors:
        key = digest([view.key for view, _ in actor.appearances])
        page = renderer.page(actor.uri, actor.actor.name, "actor", key, view=actor, company=partial(company.of, actor))
        pages.append(page.described(cards.actor(actor)))
    for old, actor in former_actors(actors).items():
        key = digest(actor.uri, actor.actor.name)
        page = renderer.page(addresses.actor_uri(old), actor.actor.name, "moved", key, view=actor)
        pages.append(page.described(cards.actor(actor)))
    return sorted(pages, key=lambda page: page.uri)


def dead_links(pages: Iterable[Page], written: Mapping[str, frozenset[str] | None]) -> list[Problem]:
    """Links between generated pages that lead nowhere, and ids that stand twice on a page.

    `written` names the other files of the site; a fragment is looked up only where their ids are known.
    """
    pages = list(pages)
    ids: dict[str, frozenset[str] | None] = {**written, **{page.uri: page.ids for page in pages}}
    problems = []
    for page in pages:
        for uri, fragment in page.links:
            if uri not in ids:
                problems.append(Problem(page.uri, 0, "", f"links to {uri}, which is not on the site", "dead-link"))
            elif fragment and ids[uri] is not None and fragment not in (ids[uri] or ()):
                problems.append(Problem(page.uri, 0, "", f"links to {uri}#{fragment}, which is not there", "dead-link"))
        found = _ID.findall(page.content)
        for twice in sorted({i for i in found if found.count(i) > 1} if len(found) > len(page.ids) else ()):
            problems.append(Problem(page.uri, 0, "", f"the id {twice!r} stands twice on the page", "duplicate-id"))
    return problems


def changes_views(corpus: Corpus, look: Look) -> dict[str, ChangesView]:
    """What changed in each brief that is no draft, by its id."""
    kept = [view for view in corpus.views if view.brief.status != "draft"]
    return {v.brief.id: ChangesView(v, corpus.changes.get(v.brief.id, ()), look.feeds) for v in kept}


def site_feed(logs: Mapping[str, ChangesView]) -> str:
    """The address of the site's own feeds, without its end; empty where no brief has any."""
    return addresses.feed_stem() if any(log.feed for log in logs.values()) else ""


def source_views(corpus: Corpus, look: Look) -> list[SourceView]:
    """Every article as its page shows it, in the order of publication."""
    links = back_links(corpus.views)
    drafted = {addresses.brief_uri(brief_id) for brief_id in corpus.drafts}
    places = {i: place for brief in reversed(corpus.briefs) for place, i in enumerate(brief.articles)}
    return [
        SourceView(
            article,
            corpus.anchors.get(article.id, {}),
            {span: [_marked(link, drafted) for link in found] for span, found in links.get(article.id, {}).items()},
            article.rights or look.source_text,
        )
        for article in sorted(corpus.articles.values(), key=lambda a: _by_date(a, places.get(a.id, 0)))
    ]


def _marked(link: BackLink, drafted: set[str]) -> BackLink:
    """The link, which says so where it leads to a draft."""
    return replace(link, kind=f"Draft · {link.kind}") if link.target.uri in drafted else link


def _by_date(article: Article, place: int) -> tuple[object, ...]:
    """By publication, undated ones last; of one date, in the order in which a brief took them in."""
    return (by_date(article), place, article.id)


class _Renderer:
    """Renders templates, each page from its cache entry when nothing it shows has changed."""

    def __init__(self, look: Look, cache: Cache):
        self.look, self.cache = look, cache
        self.env = _environment(look.templates / "pages", look.outlet)
        shapes = sorted((look.templates / "pages").glob(f"*.{look.outlet}.j2"))
        texts = [path.read_text("utf-8") for path in shapes]
        explained = sorted(look.explained) if addresses.METHOD in look.written else None
        self.key = digest(program(), look.outlet, look.directory_urls, texts, explained)

    def page(self, uri: str, title: str, kind: str, key: str, **view: Any) -> Page:
        made = self.cache.get("page", digest(self.key, uri, kind, key), lambda: self.render(uri, title, kind, view))
        meta = {"search": {"exclude": True}} | ({"robots": "noindex"} if kind in _UNLISTED else {})
        links = tuple((uri, fragment) for uri, fragment in made["links"])
        return Page(uri, markdown.visible(title), made["content"], kind, links, meta)

    def render(self, uri: str, title: str, kind: str, view: Mapping[str, Any]) -> dict[str, Any]:
        links: dict[tuple[str, str], None] = {}
        to = self.link_writer(uri, links)
        name = f"{kind}.{self.look.outlet}.j2"
        try:
            shown = {"to": to, "about": self.explainer(to), "page_uri": uri, "page_title": title, "a": addresses}
            content = self.env.get_template(name).render(view, **shown)
        except jinja2.TemplateError as error:
            where = str(self.look.templates / "pages" / (getattr(error, "name", None) or name))
            told = f"cannot be rendered for {uri}: {error.message or type(error).__name__}"
            raise InputError([Problem(where, getattr(error, "lineno", 0) or 0, "", told, "bad-template")]) from None
        if self.look.outlet == "md":
            text = re.sub(r"\n{3,}", "\n\n", content).strip().replace(f"{_BODY}\n", _BODY)
            content = f"{markdown.front_matter(title=title)}{text}\n"
        return {"content": content, "links": list(links)}

    def explainer(self, to: Callable[[str, str], Markup]) -> Callable[[str], Markup]:
        """The function templates call for the link to what the method says of a label; empty where it says nothing."""
        explained = self.look.explained if addresses.METHOD in self.look.written else frozenset()
        return lambda label: to(addresses.METHOD, label) if label in explained else Markup()

    def link_writer(self, page_uri: str, links: dict[tuple[str, str], None]) -> Callable[[Target | str, str], Markup]:
        """The function templates call for a link to another place, relative to this page."""

        def to(target: Target | str, fragment: str = "") -> Markup:
            place = target if isinstance(target, Target) else Target(target, fragment)
            links[place.uri, place.fragment] = None
            tail = f"#{place.fragment}" if place.fragment else ""
            if self.look.outlet == "md":
                return Markup(posixpath.relpath(place.uri, posixpath.dirname(page_uri) or ".") + tail)
            if place.uri == page_uri and tail:
                return Markup(tail)
            base = addresses.page_url(page_uri, self.look.directory_urls)
            return Markup(addresses.relative(addresses.page_url(place.uri, self.look.directory_urls), base) + tail)

        return to


def _environment(folder: Path, outlet: Outlet) -> jinja2.Environment:
    """Templates that escape by themselves: for HTML, or, in an export, for Markdown."""

    def finalize(value: object) -> object:
        if hasattr(value, "__html__"):
            return value
        text = str(value)
        if outlet == "html":
            return markdown.visible(text)
        if text.isspace():
            return Markup(" ")
        before, after = (" " * edge.isspace() for edge in (text[:1], text[-1:]))  # a template's own spaces stay
        return Markup(before + markdown.escape(text) + after)

    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=finalize,
    )
    env.filters |= {
        "quoted": quoted,
        "together": lambda text: _DATE_GAP.sub("\u00a0", text),
        "plural": lambda count, one, many=None: f"{count} {one if count == 1 else many or one + 's'}",
        "label": label_and_date,
        "fragment": addresses.text_fragment,
        "host": addresses.host,
        "first_words": partial(first_words, count=7),
        "address": lambda url: Markup(markdown.address(url)),
    }
    return env


def quoted(passage: str) -> str:
    """The passage in quotation marks, unless it begins or ends with some of its own; line breaks become spaces."""
    flat = " ".join(passage.split())
    marks = "\"“”‘’'"
    return flat if flat[0] in marks or flat[-1] in marks else f"“{flat}”"
