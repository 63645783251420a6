"""What search finds: one entry a claim with its quotes, one a brief, one a source.

Entries are those of the theme's search index (`location`, `title`, `text`, `boost`, `tags`). Its worker groups entries
by page and drops those whose page has none, so a claim's location carries its id as a query, which a script on the page
turns into the fragment.
"""

import html
from collections.abc import Iterator
from typing import Any

from generator import addresses
from generator.citations import Target, label_and_date
from generator.model import Claim, Event
from generator.pages import Corpus, quoted
from generator.sourcepage import Block
from generator.views import BriefView, kinds

CLAIM_BOOST = 3
"""A claim's sentence says most; dates, roles and positions are looked for by what they hold, and stand after it."""
OTHER_BOOST = 2
SOURCE_BOOST = 0.5
DRAFT = "Draft, made by a program and reviewed by nobody"
"""What stands above the text of an entry that leads to a draft."""


def entries(corpus: Corpus, directory_urls: bool, blocks: dict[str, list[Block]]) -> Iterator[dict[str, Any]]:
    """Every entry, briefs first. `blocks` are the shown paragraphs of each article."""
    for view in corpus.views:
        brief = view.brief
        marked = [DRAFT] if brief.status == "draft" else []
        yield _entry(view.target, directory_urls, brief.title, [*marked, brief.standfirst])
        seen: set[str] = set()
        for kind, claim in kinds(brief):
            told = " ".join([claim.text, *(e.quote for e in claim.evidence)])
            if told not in seen:
                seen.add(told)
                yield _claim(view, kind, claim, directory_urls)
        for question in brief.questions:
            target = Target(view.uri, query=f"c={addresses.anchor(question)}")
            text = [*marked, f"{question.status.capitalize()} question: {brief.title}", question.missing]
            yield _entry(target, directory_urls, question.text, text, CLAIM_BOOST)
    for article_id, shown in blocks.items():
        article = corpus.articles[article_id]
        target = Target(addresses.source_uri(article_id))
        text = ["".join(t.value for t in block.tokens if t.kind == "text") for block in shown]
        yield _entry(target, directory_urls, article.title.value or article.label, text, SOURCE_BOOST)


def _claim(view: BriefView, kind: str, claim: Claim, directory_urls: bool) -> dict[str, Any]:
    title = claim.text
    if isinstance(claim, Event) and claim.date:
        title = f"{claim.date.display(short=True)}: {title}"
    quotes = [
        f"{quoted(e.quote)} ({label_and_date(a)})" for e in claim.evidence for a in view.articles if a.id == e.article
    ]
    target = Target(view.uri, query=f"c={addresses.anchor(claim)}")
    boost = OTHER_BOOST if kind.startswith(("Timeline", "Actor", "Difference")) else CLAIM_BOOST
    marked = [DRAFT] if view.brief.status == "draft" else []
    return _entry(target, directory_urls, title, [*marked, f"{kind} · {view.brief.title}", *quotes], boost)


def _entry(target: Target, directory_urls: bool, title: str, text: list[str], boost: float = 1) -> dict[str, Any]:
    """Title and text as the index holds them: as HTML, the text in paragraphs."""
    location = addresses.page_url(target.uri, directory_urls) + (f"?{target.query}" if target.query else "")
    paragraphs = "".join(f"<p>{html.escape(' '.join(part.split()), quote=False)}</p>" for part in text if part)
    entry: dict[str, Any] = {"location": location, "title": html.escape(title, quote=False), "text": paragraphs}
    return entry | ({"boost": boost} if boost != 1 else {})
