"""New entries of sources.yml, at its end, and new facts in those that stand there.

What an editor wrote there stays to the letter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.articles import read_article
from generator.editing.emitting import Plain, Value, block
from generator.editing.marks import Marked, value_of
from generator.editing.patching import Key, Unpatchable, patched
from generator.editing.removing import with_value
from generator.errors import BriefingError
from generator.model import Article, Known
from generator.sources import Entries, entries_in
from generator.supplied import describe

_BOM = b"\xef\xbb\xbf"


class NotRecorded(BriefingError):
    """sources.yml was not added to; says where and why, and what an editor can write instead."""


def entry_of(facts: Mapping[str, Known]) -> dict[str, Value]:
    """What is known of an article as its entry; what is not known is null."""
    return {fact: _value(fact, known) for fact, known in facts.items()}


def with_entries(old: bytes, entries: Mapping[str, Mapping[str, Value]], shown_as: str) -> bytes:
    """The file with more entries at its end. `old` is empty where there is no file; `shown_as` names it in messages.

    Raises:
        NotRecorded: nothing can be put at its end without changing what stands there.
    """
    if not entries:
        return old
    text = old.decode("utf-8-sig")
    newline = "\r\n" if "\r\n" in text else "\n"
    written = [block({key: entry}) for key, entry in entries.items()]
    gap = "" if not text else newline if text.endswith(newline) else 2 * newline
    new = text + gap + newline.join(one.replace("\n", newline) for one in written)
    try:
        if not _ends_with(new, entries, shown_as):  # a file in braces, one that is indented, or has an end
            new = patched(text, [Key("", key, entry) for key, entry in entries.items()])
    except Unpatchable as error:
        where = f"{shown_as}:{error.line}" if error.line else shown_as
        told = f"{where}: cannot be added to: {error.message}; put this there yourself, and the articles beside it:"
        raise NotRecorded("\n".join([told, *written])) from None
    return (_BOM if old.startswith(_BOM) else b"") + new.encode()


def with_fact(old: bytes, article_id: str, fact: str, known: Known, shown_as: str) -> bytes:
    """The file in which one more fact of an article is known: in its entry, or in a new one where it has none.

    Raises:
        NotRecorded: the fact is known there already, or it cannot go in without changing what stands there.
    """
    value = _value(fact, known)
    told = f"{shown_as}: {article_id}: cannot be given the key {fact!r}"
    before, problems = entries_in(old, shown_as)
    if problems:
        raise NotRecorded("\n".join(["nothing is written, as the file must be mended first:", *map(str, problems)]))
    if article_id not in before:
        return with_entries(old, {article_id: {fact: value}}, shown_as)
    if (there := getattr(before[article_id], fact)) not in (None, Known()):
        raise NotRecorded(f"{told}, as it says {there.value or there.note!r} there")
    if set(article_id) & set(".[]"):
        raise NotRecorded(f"{told}; put it there yourself:\n{block({article_id: {fact: value}})}")
    text = old.decode("utf-8-sig")
    try:
        said = value_of(Marked(text).at(article_id), fact)
        if said is None or said.start_mark.index == said.end_mark.index:
            text = patched(text, [Key(article_id, fact, value)])
        else:
            text = with_value(text, article_id, fact, value)
    except Unpatchable as error:
        raise NotRecorded(f"{told}: {error.message}; put it there yourself:\n{block({fact: value})}") from None
    after = (_BOM if old.startswith(_BOM) else b"") + text.encode()
    _hold(before, after, article_id, fact, known, told)
    return after


def _hold(before: Entries, after: bytes, article_id: str, fact: str, known: Known, told: str) -> None:
    """Reads what would be written, and compares: one fact is new, and nothing else is."""
    entries, problems = entries_in(after, "sources.yml")
    wanted = {key: replace(entry, line=0) for key, entry in before.items()}
    wanted[article_id] = replace(wanted[article_id], **{fact: known})  # type: ignore[arg-type]  # facts are known things
    if problems or {key: replace(entry, line=0) for key, entry in entries.items()} != wanted:
        raise NotRecorded(f"{told} without changing what else the file says; put it there yourself")


def verify(before: Entries, after: bytes, new: Sequence[tuple[bytes, Article]]) -> None:
    """Reads what would be written as the build will; `new` are the new articles, with their files' bytes.

    Raises:
        NotRecorded: an old entry would change, or a new one is wrong.
    """
    entries, problems = entries_in(after, "sources.yml")
    if new and {key: _placeless(entries, key) for key in before} != {key: _placeless(before, key) for key in before}:
        raise NotRecorded("an entry that stands in sources.yml would change, so nothing is added")
    for content, article in new:
        read, _ = read_article(content, article.file, str(article))
        described, more = describe(read, entries[article.id])
        problems += more
        if not more and any(
            getattr(described, fact) != getattr(article, fact) for fact in ("title", "published", "url")
        ):
            raise NotRecorded(f"the entry of {article} would not be read as it was meant, so nothing is added")
    if new and problems:
        raise NotRecorded("\n".join(["nothing is added, as the entries would be wrong:", *map(str, problems)]))


def _ends_with(text: str, new: Mapping[str, Mapping[str, Value]], shown_as: str) -> bool:
    """Whether a file can be read, and has the new entries as its last."""
    found, problems = entries_in(text.encode(), shown_as)
    return not problems and list(found)[-len(new) :] == list(new)


def _placeless(entries: Entries, key: str) -> object:
    """An entry without the line it stands on."""
    return replace(entries[key], line=0) if key in entries else None


def _value(fact: str, known: Known) -> Value:
    if known.value is None:
        return None
    day = fact == "published" and known.value.replace("-", "").isdigit()
    value = Plain(known.value) if day else known.value
    if known.basis == "supplied" and not known.note:
        return value
    told: dict[str, Value] = {"value": value, "basis": known.basis}
    if known.quotes:
        told |= {"quote": known.quotes[0]} if len(known.quotes) == 1 else {"quotes": known.quotes}
    return {**told, "note": known.note} if known.note else told
