"""A curated brief brought up to date with the articles, as one story: renamed, lost, offered, laid in.

Pure: from the file's bytes and what is known to its new bytes. What the editor wrote stands in these to the letter.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator import checks
from generator.curation import brief_in
from generator.editing import laying, lost
from generator.editing.laying import Actors, Laid
from generator.editing.patching import Addition, Entry, Key, Unpatchable, means, patched
from generator.editing.renaming import renamed
from generator.errors import InputError, Problem
from generator.model import Article, Brief
from generator.writing import can_be_named

_BOM: Final = b"\xef\xbb\xbf"
_HEAD: Final = ("title", "standfirst", "edited", "topics", "articles")
"""Keys that stand above the sections, behind which the articles that are offered are named."""


@dataclass(frozen=True)
class Update:
    """A brief's file as it is now, and what was added to it."""

    content: bytes
    renamed: Mapping[str, str] = field(default_factory=dict)
    """New ids of articles by their former ones."""
    offered: tuple[str, ...] = ()
    """Articles that were new, and whose claims were laid in."""
    lost: int = 0
    """Quotes that were found lost, or for which a nearest passage was found."""
    laid: Laid = field(default_factory=Laid)
    problems: tuple[Problem, ...] = ()
    """What is wrong with the file as before, and does not stand in the way."""


def updated(
    content: bytes,
    brief_id: str,
    shown_as: str,
    articles: Mapping[str, Article],
    draft: Callable[[Sequence[Article]], Brief],
    others: Actors | None = None,
    *,
    anew: bool = False,
) -> Update:
    """The file with everything added that the articles have and it has not.

    `draft` makes a brief of some articles, and is asked only where some are new; `others` are actors of other briefs.
    With `anew`, all articles are taken for new, those too that an editor has read: what was taken out comes back.

    Raises:
        InputError: the file cannot be read without errors, or cannot be added to; nothing is to be written.
    """
    found, problems = _read(content, brief_id, shown_as, articles)
    try:
        named, moved = with_names(content, found, articles)
        text = named.decode("utf-8-sig")
        if moved:
            found, problems = _read(named, brief_id, shown_as, articles)
        told = means(text)
        additions: list[Addition] = []
        marked = list(lost.marks(found, told, articles))
        for _, marks in marked:
            additions += marks
        part = taking_part(found, articles)
        offered = [article.id for article in part if article.id not in found.articles]
        new = [article.id for article in part] if anew else offered
        additions += [Entry("", "offered", article_id, after=_HEAD) for article_id in offered]
        laid = laying.lay(found, told, draft(part), new, articles, others or {}) if new else Laid()
        result = _encoded(patched(text, [*additions, *laid.additions]), content)
    except Unpatchable as error:
        raise InputError([Problem(shown_as, error.line, error.place, error.message, "not-updated")]) from None
    _assert_no_worse(content, result, brief_id, shown_as, articles)
    return Update(result, moved, tuple(offered), len(marked), laid, tuple(problems))


def with_names(content: bytes, found: Brief, articles: Mapping[str, Article]) -> tuple[bytes, Mapping[str, str]]:
    """A brief's file in which articles that are called otherwise now are said to be, and their new ids by the former.

    Raises:
        Unpatchable: the file cannot be added to.
    """
    moved = renamed(found, articles)
    if not moved:
        return content, moved
    text = content.decode("utf-8-sig")
    return _encoded(patched(text, list(_renamings(moved, means(text)))), content), moved


def taking_part(found: Brief, articles: Mapping[str, Article]) -> list[Article]:
    """The articles that are a brief's: those it lists or cites, and those of the same topics."""
    named = {*found.articles, *(evidence.article for evidence in found.evidence())}
    topics = {articles[article_id].topic for article_id in named if article_id in articles}
    return [
        article
        for article in articles.values()
        if (article.id in named or article.topic in topics) and can_be_named(article)
    ]


def _read(content: bytes, brief_id: str, shown_as: str, articles: Mapping[str, Article]) -> tuple[Brief, list[Problem]]:
    """The brief, with what was lost in it, and problems that do not stand in the way: lists that name what is gone."""
    found, problems = brief_in(content, brief_id, shown_as, articles, keep_lost=True)
    serious = [problem for problem in problems if problem.code != "unknown-article"]
    if found is None or serious:
        raise InputError(serious or problems)
    return found, problems


def _renamings(moved: Mapping[str, str], told: Mapping[str, object]) -> Iterable[Addition]:
    if told.get("renamed") is None:
        return [Key("", "renamed", dict(moved), (*_HEAD, "offered"))]
    return [Key("renamed", former, now) for former, now in moved.items()]


def _encoded(text: str, like: bytes) -> bytes:
    """The text as bytes, with a byte order mark where there was one."""
    return (_BOM if like.startswith(_BOM) else b"") + text.encode()


def _assert_no_worse(
    before: bytes, after: bytes, brief_id: str, shown_as: str, articles: Mapping[str, Article]
) -> None:
    """Reads the result as a build will, and refuses it where it is wrong in more than the file was."""
    old, problems = brief_in(before, brief_id, shown_as, articles, keep_lost=True)
    new, problems_now = brief_in(after, brief_id, shown_as, articles)
    worse = _counted(problems_now, new, articles) - _counted(problems, old, articles)
    if worse:
        told = (
            f"the update would make it wrong ({', '.join(sorted(worse))}), so nothing was written; please report this"
        )
        raise InputError([Problem(shown_as, 0, "", told, "not-updated")])


def _counted(problems: Iterable[Problem], brief: Brief | None, articles: Mapping[str, Article]) -> Counter[str]:
    broken = checks.check([brief], articles) if brief else []
    return Counter(problem.code for problem in (*problems, *broken) if problem.severity == "error")
