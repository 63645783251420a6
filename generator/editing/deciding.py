"""An editor's decision about one thing that waits, as a brief's file with that decision in it; see also `rejecting`.

Pure: from the file's bytes to its new bytes. To accept is to take out the mark, of a lost quote to take over the
passage that is offered for it, and of an answer to give its question another status. What was ever published and goes,
goes to `retired`; an article of which nothing waits any more goes from `offered` to `articles`; and nothing else of the
file changes.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator import checks, permalinks
from generator.curation import brief_in
from generator.editing.marks import PLACE, Marked, is_block
from generator.editing.patching import Addition, Entry, Key, Unpatchable, at, means, patched
from generator.editing.removing import with_value, without_entries, without_entry, without_key
from generator.editing.waiting import Waiting, reviewed
from generator.errors import BriefingError, InputError, Problem
from generator.model import Article, Brief, Claim, Lost

_BOM: Final = b"\xef\xbb\xbf"
_HEAD: Final = ("title", "standfirst", "edited", "topics")
_NAMES: Final = ("claim", "role", "position", "note")
_WHICH: Final = ("occurrence", "prefix", "suffix")
"""Keys that tell which of several equal passages a quote is; another quote has no use for them."""


class Undecided(BriefingError):
    """A decision that cannot be carried out; nothing was changed. Says why."""


@dataclass(frozen=True)
class Ground:
    """What a brief's file is read with."""

    brief_id: str
    shown_as: str
    articles: Mapping[str, Article]
    record: permalinks.State = field(default_factory=dict)
    """What was published of it."""

    def read(self, content: bytes) -> Brief:
        """The brief, with what was lost in it.

        Raises:
            InputError: the file cannot be read without errors.
        """
        brief, problems = brief_in(content, self.brief_id, self.shown_as, self.articles, keep_lost=True)
        serious = [problem for problem in problems if problem.code != "unknown-article"]
        if brief is None or serious:
            raise InputError(serious or problems)
        return brief

    def wrong(self, content: bytes) -> list[Problem]:
        """What a build would refuse the file for."""
        brief, problems = brief_in(content, self.brief_id, self.shown_as, self.articles)
        broken = checks.check([brief], self.articles) if brief else []
        return [problem for problem in (*problems, *broken) if problem.severity == "error"]

    def errors(self, content: bytes) -> Counter[str]:
        """What is wrong in the file, wherever it stands."""
        return Counter(str(problem.message) for problem in self.wrong(content))


def accepted(ground: Ground, content: bytes, one: Waiting, partly: bool = False) -> bytes:
    """The file with a thing accepted; an answer may be a part of one.

    Raises:
        Undecided: there is nothing to be taken over for a lost quote, or the file would be wrong.
    """
    text = decoded(content)
    if one.kind in ("proposed", "changed") and not one.evidence and not any(lost.nearest for lost in one.lost):
        raise Undecided("no quote of it stands in an article, and no passage is near; edit or reject it")
    try:
        # From the last to the first, so that the places of the others stay.
        for lost in sorted(one.lost, key=lambda lost: _index(lost.place), reverse=True):
            text = _taken_over(text, lost)
        for evidence in one.evidence:
            if not one.lost and at(means(text), evidence.place).get("status") == "proposed":
                text = without_key(text, evidence.place, "status")
        if one.kind in ("proposed", "changed"):
            text = _unmarked(text, one.owner)
        if one.kind == "wording":
            text = without_key(text, one.owner, "wording")
        status = "partly answered" if partly else "answered"
        if one.status not in ("", "answered", status):
            text = with_value(text, one.owner, "status", status)
    except Unpatchable as error:
        raise Undecided(str(error)) from None
    return finished(ground, content, text)


def written(content: bytes, one: Waiting) -> str:
    """The lines in which a claim, or the question of an answer, is written in the file."""
    text = decoded(content)
    start, end = _extent(text, one.owner)
    return text[start:end]


def edited(ground: Ground, content: bytes, one: Waiting, words: str) -> bytes:
    """The file with other lines in the place of those that `written` gives.

    Raises:
        Undecided: the file would be wrong, or something else in it would change; says on which of the lines.
    """
    text = decoded(content)
    start, end = _extent(text, one.owner)
    old = text[start:end]
    newline = Marked(text).newline
    words = words.replace("\r\n", "\n").replace("\n", newline)
    if old.endswith(newline) and not words.endswith(newline):
        words += newline
    elif not old.endswith(newline):
        words = words.rstrip("\r\n")
    new = text[:start] + words + text[end:]
    above, count = len(text[:start].splitlines()), len(words.splitlines())
    owner, key, index = parted(one.owner)
    elsewhere = "something else of the file would change; edit the lines of this one entry alone"
    try:
        before, after = means(text), means(new)
        del at(before, owner)[key][index], at(after, owner)[key][index]
    except Unpatchable as error:
        raise Undecided(_on_line(error.line - above, count, error.message)) from None
    except (LookupError, TypeError):
        raise Undecided(elsewhere) from None
    if before != after:
        raise Undecided(elsewhere)
    made = encoded(new, content)
    worse = ground.errors(made) - ground.errors(content)
    if told := [
        _on_line(problem.line - above, count, f"{problem.place}: {problem.message}")
        for problem in ground.wrong(made)
        if problem.message in worse
    ]:
        raise Undecided("; ".join(dict.fromkeys(told)))
    return finished(ground, content, new)


def _on_line(number: int, count: int, message: str) -> str:
    """A message about a line of what was written; about one further down, where the lines do not end as they must."""
    if number > count:
        return f"what follows could not be read behind what you wrote: {message}"
    return f"line {number} of what you wrote: {message}" if number > 0 else message


def settled(ground: Ground, content: bytes) -> bytes:
    """The file with the articles of which nothing waits among the reviewed."""
    return finished(ground, content, decoded(content))


def finished(ground: Ground, before: bytes, text: str) -> bytes:
    """The text as the file's bytes, with lists of articles and ids as they should be now, and read again as a check.

    Raises:
        Undecided: the file would be wrong.
    """
    try:
        text = _taken_in(ground.read(encoded(text, before)), text)
        if gone := _gone(ground, before, encoded(text, before)):
            text = patched(text, [Entry("", "retired", name) for name in gone])
    except Unpatchable as error:
        raise Undecided(str(error)) from None
    except InputError as error:
        raise Undecided("; ".join(map(str, error.problems))) from None
    after = encoded(text, before)
    if worse := ground.errors(after) - ground.errors(before):
        raise Undecided("; ".join(sorted(worse)))
    return after


def named_as_before(ground: Ground, content: bytes, text: str, owner: str = "") -> str:
    """The text in which claims that are called by their number are still called as before; `owner` is one that goes."""
    before, after = ground.read(content), ground.read(encoded(text, content))
    left = Counter(_kept(claim) for claim in after.claims())
    old: dict[tuple[object, ...], list[str]] = {}
    for claim in before.claims():
        if claim.place != owner and not claim.place.startswith(f"{owner}.") and left[_kept(claim)]:
            old.setdefault(_kept(claim), []).append(claim.id)
    additions: list[Addition] = []
    for claim in after.claims():
        names = old.get(_kept(claim))
        if names and claim.id != (name := names.pop(0)) and "id" not in at(means(text), claim.place):
            additions.append(Key(claim.place, "id", name, _NAMES))
    return patched(text, additions) if additions else text


def decoded(content: bytes) -> str:
    """The text of a file's bytes, without a mark of their order."""
    return content.decode("utf-8-sig")


def encoded(text: str, like: bytes) -> bytes:
    """The text as a file's bytes, with a mark of their order where the other file has one."""
    return (_BOM if like.startswith(_BOM) else b"") + text.encode()


def parted(place: str) -> tuple[str, str, int]:
    """The mapping, the key and the number of a place such as `actors[2].roles[0]`."""
    head, _, last = place.rpartition(".")
    (key, _), (_, index) = PLACE.findall(last)
    return head, key, int(index)


def _index(place: str) -> int:
    return parted(place)[2]


def _extent(text: str, place: str) -> tuple[int, int]:
    """Where the lines of an entry begin and end, or its words in brackets."""
    owner, key, index = parted(place)
    found = Marked(text)
    node = found.at(f"{owner}.{key}".lstrip("."))
    entry = node.value[index]
    if not is_block(node):
        return int(entry.start_mark.index), found.end(entry)
    start = found.first_dash(node) if not index else found.line_below(node.value[index - 1])
    if not index:
        start -= found.column(node)
    return start, found.line_below(entry)


def _taken_over(text: str, lost: Lost) -> str:
    """The text with the nearest passage as the quote; without the quote where nothing is near."""
    if not lost.nearest:
        return without_entry(text, *parted(lost.place))
    text = with_value(text, lost.place, "quote", " ".join(lost.nearest.split()))
    for key in ("nearest", "status", *_WHICH):
        if key in at(means(text), lost.place):
            text = without_key(text, lost.place, key)
    return text


def _unmarked(text: str, owner: str) -> str:
    """The text with a claim that nothing marks; of its quotes, too, none is proposed."""
    claim = at(means(text), owner)
    for number, evidence in enumerate(claim.get("evidence") or []):
        if isinstance(evidence, dict) and evidence.get("status") == "proposed":
            text = without_key(text, f"{owner}.evidence[{number}]", "status")
    return without_key(text, owner, "status") if claim.get("status") in ("proposed", "changed") else text


def _kept(claim: Claim) -> tuple[object, ...]:
    return (type(claim), claim.text, claim.evidence, claim.lost)


def _taken_in(brief: Brief, text: str) -> str:
    """The text with the articles of which nothing waits under `articles`."""
    done = reviewed(brief)
    if not done:
        return text
    told = means(text)["offered"]
    named = [told] if isinstance(told, str) else told
    moved = [(number, one) for number, one in enumerate(named) if _called_now(brief, " ".join(one.split())) in done]
    if len(moved) == len(named):
        text = without_key(text, "", "offered")
    else:
        text = without_entries(text, "", "offered", [number for number, _ in moved])
    return patched(text, [Entry("", "articles", one, after=_HEAD) for _, one in moved])


def _called_now(brief: Brief, article_id: str) -> str:
    seen: set[str] = set()
    while article_id in brief.renamed and article_id not in seen:
        seen.add(article_id)
        article_id = brief.renamed[article_id]
    return article_id


def _gone(ground: Ground, before: bytes, after: bytes) -> Sequence[str]:
    """Ids that were published, had an address before, and have none now."""
    was, now = ground.read(before), ground.read(after)
    left = permalinks.published(now).keys() | permalinks.kept(now)
    had = permalinks.published(was).keys() | permalinks.kept(was)
    return list(dict.fromkeys(anchor[2:] for anchor in ground.record if anchor in had and anchor not in left))
