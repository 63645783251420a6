"""Who speaks in a text that an outlet prints as somebody's own: a release, a statement, a communiqué.

Such a text tells in the voice of its author, so what it states is what he says. It is known by its head: a line that
calls it a release or names who issued it, a title "… statement on …", a first sentence "Acme Corp. today announced"
over the boilerplate of a company. Without such signs a text is an article, and nobody's word but the outlet's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.analysis.attribution import Attribution
from generator.analysis.mentions import Mention
from generator.analysis.statements import Statement
from generator.analysis.syntax import Sentence
from generator.model import Article, Span

HEAD: Final = 7
"""Sentences and lines at the top of a text among which the signs stand."""
LINE: Final = 170
"""Characters of the longest line that says who issued a text."""
OWN: Final = 2
"""Sentences in which a statement's author says "we", at least, where nothing but its title calls it one."""
_KIND: Final = re.compile(r"(?:PRESS|MEDIA|NEWS) (?:RELEASE|STATEMENT)\b|FOR IMMEDIATE RELEASE\b|Press release:?\s*$")
_ISSUED: Final = re.compile(
    r"\b(?:issued|released|supplied|sent out) (?:\w+ )?by\b"
    r"|\bissued the following (?:statement|release|communiqu[eé])"
    r"|\bfollowing (?:statement|release|communiqu[eé]) (?:was|has been) (?:issued|released|supplied|sent|provided)",
    re.IGNORECASE,
)
_PRODUCED: Final = re.compile(
    r"\b(?:this|the following) (?:update|statement|release|report|bulletin|communiqu[eé]) (?:was|is|has been) "
    r"(?:produced|issued|published|released|prepared) by\b",
    re.IGNORECASE,
)
_TITLED: Final = re.compile(
    r"^(?:In full: )?(?P<name>[A-Z][\w’'.& -]{1,60}?)(?:['’]s? |: )(?:statement|communiqu[eé])\b"
    r"|^(?:Statement|Communiqu[eé]) (?:by|of|from) (?:the )?(?P<of>[A-Z][\w’'.& -]{1,60}?)(?: on\b|$)",
)
_CALLED: Final = re.compile(r"^(?:Statement|Communiqu[eé]) (?:on|about|regarding)\b|\b[Cc]ommuniqu[eé]\b")
_TODAY: Final = re.compile(
    r"\btoday (?:announced|provided|reported|confirmed|notified|published|issued|called|welcomed|launched|said)\b"
    r"|\b(?:announced|said|confirmed) today\b"
)
_NOTE: Final = re.compile(r"\s*[\[(]?(?:editor|publisher)[’']?s[’']? note\b|\s*\[", re.IGNORECASE)
_BOILERPLATE: Final = re.compile(
    r"^About (?:the )?[A-Z]|\bforward-looking statements\b|^Notes? to editors?\b", re.I | re.M
)
_WIRE: Final = re.compile(r"\([A-Z][\w. ]{1,30}\)\s?[-–—]|\bstaff (?:writer|reporter)\b|^By [A-Z]", re.M)
"""An agency's name after the place, or a reporter's byline: an article, whatever else its head says."""
_OWN: Final = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s|[Oo]urselves)\b")
_ADDRESSED: Final = re.compile(r"\b(?:you|your|please)\b", re.IGNORECASE)
_CEREMONY: Final = re.compile(
    r"\b[Ww]e (?:\w+ ){0,2}(?:thank|extend|wish|hope|apologi[sz]e|regret|would like|appreciate|have been asked)\b"
    r"|\b[Oo]ur (?:\w+ )?(?:hearts?|thoughts?|sympath\w+|condolences)\b"
)
"""What a statement says for politeness, or only to lead over."""
_EMPTY: Final = re.compile(
    r"\b(?:provided|provides|gave|gives|issued|published|released) (?:an?|the following|its|this) (?:\w+ )?"
    r"(?:update|statement|release|bulletin|communiqu[eé])\b"
    r"|^The next (?:update|bulletin|report)\b|^This (?:update|release|statement|report|bulletin) (?:was|is|contains)\b"
    r"|\bforward-looking statements\b|\breviewed the (?:\w+ )?content of this\b"
)
"""What tells of the text itself, and of nothing else."""
_ABOUT: Final = re.compile(r"^About [^:.]{2,60}: +(?=[A-Z])")
_BODIES: Final = ("organisation", "state")


@dataclass(frozen=True, slots=True)
class Issuer:
    """Whose own words a text is."""

    name: str
    span: Span
    """Where the text names him."""
    first: int
    """The index of the first sentence in which he speaks."""


def find(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Sequence[Mention]]) -> Issuer | None:
    """Who issued a text; None for an article."""
    head = sentences[:HEAD]
    top = "\n".join(sentence.text for sentence in head)
    if not head or _WIRE.search(top):
        return None
    body = next((place for place, one in enumerate(sentences) if place and _is_prose(one)), len(sentences))
    for place, sentence in enumerate(head):
        line = sentence.text
        if (_ISSUED.search(line) or _PRODUCED.search(line)) and len(line) <= LINE and not _is_quoted(line):
            first = next((n for n, one in enumerate(sentences) if one.paragraph > sentence.paragraph), len(sentences))
            by = _PRODUCED.search(line) or re.search(r"\bby\b", line)
            if found := _named(mentions[place], by.end() + sentence.span.start if by else 0):
                return Issuer(*found, first)
            if place and (found := _titled(head, mentions) or _today(sentences, mentions, body)):
                return Issuer(*found, first)
    says = any(_KIND.search(sentence.text) for sentence in head)
    own = sum(_OWN.search(one.text) is not None and not _is_quoted(one.text) for one in sentences[body:])
    titled = _titled(head, mentions)
    if titled and (says or own >= OWN or any(_CALLED.search(one.text) for one in head if not _is_prose(one))):
        return Issuer(*titled, body)
    told = says or _BOILERPLATE.search(article.text) is not None
    if (told or _is_headed(head, mentions, body)) and (found := _today(sentences, mentions, body)):
        return Issuer(*found, body)
    publisher = article.publisher.value
    if publisher and re.match("(?:Statement|Communiqu[eé]) on", head[0].text):
        named = (one for names in mentions for one in names if one.name in publisher or publisher in one.name)
        return next((Issuer(one.name, one.span, body) for one in named if one.kind == "organisation"), None)
    return None


def notes(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The places of sentences that are the publisher's: in brackets or after "Editor's note:", in one paragraph."""
    found: set[int] = set()
    paragraph = -1
    for place, sentence in enumerate(sentences):
        if _NOTE.match(sentence.text):
            paragraph = sentence.paragraph
        if sentence.paragraph == paragraph:
            found.add(place)
            if sentence.text.rstrip().endswith("]"):
                paragraph = -1
    return frozenset(found)


def attributed(issuer: Issuer, said: Sequence[Attribution], content: Span) -> tuple[Attribution, ...]:
    """What is attributed in a sentence of an issued text: to its issuer, where it is to nobody else."""
    if said:
        return tuple(said)
    return (Attribution(content, issuer.name, issuer.span, "state", "indirect", inferred=True),)


def bare(sentence: Sentence, statement: Statement) -> Statement:
    """A statement of an issued text, with an obstacle where it only tells of that text."""
    empty = not statement.obstacle and _EMPTY.search(sentence.text) is not None
    return replace(statement, obstacle="heading") if empty else statement


def told(issuer: Issuer, sentence: Sentence, statement: Statement, the: str, named: bool) -> Statement:
    """A statement of an issued text as a claim that names who says it; his "we" in quotation marks.

    Where `named` beside every claim already, since he published the text himself, only what is quoted names him.
    """
    name = f"{the}{issuer.name}"
    if match := _ABOUT.match(statement.text):
        start = sentence.span.start + (found.end() if (found := _ABOUT.match(sentence.text)) else 0)
        statement = replace(
            statement,
            span=Span(max(start, statement.span.start), statement.span.end),
            text=statement.text[match.end() :],
            lasting=_ABOUT.sub("", statement.lasting),
            crisp=_ABOUT.sub("", statement.crisp),
        )
    if statement.obstacle == "first person":
        words = " ".join(sentence.text.split())
        useful = not (_is_quoted(words) or _ADDRESSED.search(words) or _CEREMONY.search(words))
        if not useful or not _OWN.search(words) or not words.endswith("."):
            return statement
        text = f"{name[:1].upper()}{name[1:]} said: “{words}”"
        return replace(statement, text=text, obstacle="", support=(issuer.span,))
    if named or statement.obstacle or not statement.text.endswith(".") or re.search(r"[“”\"]", statement.text):
        return statement
    by = "it said" if issuer.name in statement.text else f"{name} said"
    text, lasting, crisp = (
        words and f"{words[:-1]}, {by}." for words in (statement.text, statement.lasting, statement.crisp)
    )
    support = (*statement.support, *([issuer.span] if by != "it said" else []))
    return replace(statement, text=text, lasting=lasting, crisp=crisp, support=support)


def _is_prose(sentence: Sentence) -> bool:
    return not sentence.headline and len(sentence.tokens) > 9 and sentence.text.rstrip()[-1:] in '.”"'


def _is_quoted(text: str) -> bool:
    return any(mark in text for mark in '“”"')


def _named(names: Sequence[Mention], start: int) -> tuple[str, Span] | None:
    """The first body named after a place in the text."""
    return next(((one.name, one.span) for one in names if one.kind in _BODIES and one.span.start >= start), None)


def _titled(head: Sequence[Sentence], mentions: Sequence[Sequence[Mention]]) -> tuple[str, Span] | None:
    """Whom a title calls the author of a statement."""
    for sentence, _ in zip(head, mentions, strict=False):
        match = None if _is_prose(sentence) else _TITLED.match(sentence.text)
        if match:
            group = "name" if match["name"] else "of"
            name = match[group].removeprefix("The ").removeprefix("the ")
            end = sentence.span.start + match.end(group)
            return name, Span(end - len(name), end)
    return None


def _today(sentences: Sequence[Sentence], mentions: Sequence[Sequence[Mention]], body: int) -> tuple[str, Span] | None:
    """Who does or says "today" what the first sentence of a release tells."""
    if body >= len(sentences):
        return None
    sentence = sentences[body]
    match = _TODAY.search(sentence.text)
    if match is None:
        return None
    before = [one for one in mentions[body] if one.kind in _BODIES and not one.title]
    before = [one for one in before if one.span.end <= sentence.span.start + match.start() and not one.located]
    if match[0].startswith("today"):
        return (before[0].name, before[0].span) if before else None
    return (before[-1].name, before[-1].span) if before else None


def _is_headed(head: Sequence[Sentence], mentions: Sequence[Sequence[Mention]], body: int) -> bool:
    """Whether a line above the text is nothing but the name of who acts in its first sentence."""
    if body >= len(mentions):
        return False
    names = {one.name.casefold() for one in mentions[body]}
    lines = (line.strip().casefold() for one in head[:body] for line in one.text.splitlines())
    return any(line.partition(" (")[0] in names for line in lines if line)
