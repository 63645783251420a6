"""What somebody says is not so, and a picture, a paper or a recording that the article sets against it at once.

"Its forces had not used rockets. Videos show them in use": who wrote the article says nothing of its own, but puts the
document right after the denial.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from generator.analysis.passages import Analysis
from generator.distillation.conflicts import Found, content, disagreement, position
from generator.distillation.sayings import Said, Saying
from generator.distillation.topic import Topic
from generator.distillation.wordings import base, lower, quotable
from generator.names import fold

WEIGHT: Final = 2.56
LONGEST: Final = 14
"""Words after a verb that a question can hold."""

_DOCUMENT = (
    r"(?i:videos?|footage|film|photographs?|photos?|pictures?|images?|recordings?|logs?|records|e-?mails?|letters?"
    r"|copy|copies|documents?|papers|minutes|receipts?|contract|data|roster|calendar|diary|register|certificate"
    r"|messages?|invoices?|transcripts?|tapes?|screenshots?)"
)
_SHOWS = re.compile(
    rf"^(?:(?:A|An|The|Several|Two|Some|Other|But|Yet|However,|[A-Z][\w’'-]+['’]s) )*(?:[\w’'-]+ ){{0,4}}{_DOCUMENT}\b"
    r"[^;]*?\b(?:shows?|showed|asks?|asked|contains?|contained|lists?|listed|proves?|proved|names?|named|records"
    r"|recorded|bears?|bore|says|reads?|captured?)\b",
)
_THERE_IS = re.compile(
    rf"(?:\bthere (?:is|was|are|were) (?:an? |\w+ )?{_DOCUMENT}"
    rf"|\b(?:circulated|published|produced|posted|released|showed|held up|tweeted) (?:an? |the |\w+ )?{_DOCUMENT}) "
    r"[^;.]*\b(?:the two|both|them|him|her|together|shaking)\b"
)
_NOT = re.compile(
    r"^(?:that )?(?P<subject>[\w’' -]{1,60}?) (?P<aux>had|has|have|did|do|does|was|were|is|are)(?: not|n[’']t| never) "
    r"(?P<verb>[a-z]+)(?P<rest>(?:(?! and )[^,;.”\"])*)"
)
_DOES_NOT_KNOW = re.compile(
    r"\b(?:did|do|does)(?: not|n[’']t) know (?:him|her|them|(?P<whom>(?:Mr|Mrs|Ms|Dr)?\.? ?[A-Z][\w’'-]+))\b"
)
_POINTS = re.compile(r"\b(?:them|they|the two|both|it|this|him|her)\b")
_NEGATIVE = re.compile(r"\b(?:no|not|never|none|nothing)\b|n[’']t\b", re.IGNORECASE)
_PRONOUN: Final = frozenset(("he", "she", "it", "they", "we", "i"))
_OWNED = re.compile(r"^(?:its|his|her|their|our|my) ", re.IGNORECASE)
_FOR = re.compile(r"\bfor ((?:[a-z]+ )?(?:years|months|weeks|days))\b")
_BE: Final = frozenset(("was", "were", "is", "are"))


def find(topic: Topic, said: Said) -> Iterator[Found]:
    """The denials that a document is set against, each with its weight."""
    for analysis, told in said:
        for one, other in pairwise(told):
            if one is None or other is None or not one.by or not _shown(one, other):
                continue
            if question := _question(analysis, one):
                sides = (
                    position(topic, analysis, one.passage, one.told, one.by),
                    position(topic, analysis, other.passage, quotable(other.text)),
                )
                yield disagreement(question, sides, WEIGHT, "What the one denies a document is said to show.")


def _shown(one: Saying, other: Saying) -> bool:
    """Whether the second sentence tells of a document that shows what the first one denies."""
    if _NEGATIVE.search(other.text) or not (_NOT.search(one.words) or _DOES_NOT_KNOW.search(one.words)):
        return False
    if _THERE_IS.search(other.text):
        return True
    if not _SHOWS.match(other.text):
        return False
    return bool(_POINTS.search(other.text) or content(one.text) & content(other.text))


def _question(analysis: Analysis, one: Saying) -> str:
    """What asks for the act that a denial is of."""
    if known := _DOES_NOT_KNOW.search(one.words):
        whom = known["whom"] or next(
            (
                mention.name
                for mention in one.passage.mentions
                if mention.kind == "person" and mention.name.split()[-1] != one.by.split()[-1]
            ),
            "",
        )
        return f"Did {one.by} know {whom}?" if whom else ""
    found = _NOT.search(one.words)
    if not found or len(found["rest"].split()) > LONGEST:
        return ""
    subject, rest = found["subject"], found["rest"].rstrip()
    if fold(subject) in _PRONOUN:
        subject = one.by
    elif _OWNED.match(subject):
        owner = one.by.partition("'s ")[0] if "'s " in one.by else one.by
        subject = f"{lower(owner)}'s {subject.partition(' ')[2]}"
    rest = re.sub(r"\buntil\b", "before", rest)
    if found["aux"] in _BE:
        return f"{found['aux'].capitalize()} {lower(subject)} {found['verb']}{rest}?"
    if found["aux"] in ("have", "has") and found["verb"] != "been":
        rest = _FOR.sub(r"in the last \1", rest)
        return f"Has {lower(subject)} {found['verb']}{rest}?"
    verb = found["verb"] if found["aux"] in ("did", "do", "does") else base(analysis, one.passage, found["verb"])
    return f"Did {lower(subject)} {verb}{rest}?" if verb else ""
