"""How a claim is asked and quoted: "it had ignored a warning" as "Did it ignore a warning?"."""

import re
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import content
from generator.names import FUNCTION_WORDS, fold
from generator.wording import numbers

LONGEST: Final = 16
"""Words of a claim that a question can hold."""
SUBJECT: Final = 8
"""Words that a subject may have."""

_ENDS = re.compile(
    r"[!?;]|\.(?= |$)(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)"
    r"|, (?:but|and|saying|which|who|as|because|while|though)\b| [–—] "
)
_CLOCK = re.compile(r"^[0-2]?[0-9][:.][0-5][0-9] (?=[A-Z])")
"""What an entry of a live page begins with."""
_PARTS = re.compile(r",? (?:and|but) that ")
_FIRST = re.compile(r"\b(?:i|we|you|my|our|your|me|us|i[’']m|i[’']ve|we[’']ve|we[’']re)\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|could|can|did)\b")
_SUBJECT_PRONOUN = re.compile(r"(?:it|he|she|they) ", re.IGNORECASE)
_NOBODY = re.compile(r"(nobody|no one|none|nothing|no)\b ?", re.IGNORECASE)
_ANYBODY = {"nobody": "anybody", "no one": "anyone", "none": "any", "nothing": "anything", "no": "any"}
_LEADING = frozenset(("that", "which", "who"))
_SECOND = re.compile(r" and (?:[\w’'-]+ ){1,5}?(?:was|were|is|are|has|have|had|would|will)\b")
"""Where a second clause begins, which a question leaves out."""
_PRONOUNS = frozenset(("it", "he", "she", "they", "that", "this", "these", "those", "there", "none", "one", "both"))


def clause(text: str) -> str:
    """A claim up to where its sentence ends, or what is added to it begins."""
    text = quotable(text)
    return _ENDS.split(text, maxsplit=1)[0].strip(" ,:") or text


def quotable(text: str) -> str:
    """Words as they stand between quotation marks: without those around them, and without a full stop or comma."""
    text = _CLOCK.sub("", " ".join(text.split()))
    return text.strip('“”"‘ ').rstrip(".,;: ")


def part(claimed: str, answer: str) -> str:
    """Of what somebody says, "that … and that …", what an answer is to: most of its words, else the last."""
    parts = _PARTS.split(claimed)
    words = content(answer)
    return max(reversed(parts), key=lambda one: len(content(one) & words))


def asked(analysis: Analysis, passage: Passage, claimed: str, it: str = "") -> str:
    """A claim as a question that is answered by yes or no; nothing where that would be no good English.

    `it` names whom a claim is about that begins with a pronoun.
    """
    words = clause(re.sub(r"^\W*that ", "", claimed))
    start = analysis.article.text.find(words, passage.span.start, passage.span.end)
    if (
        start < 0
        or words.count("“") != words.count("”")
        or words.count('"') % 2
        or not 3 <= len(words.split()) <= LONGEST
        or _FIRST.search(words)
        or words.endswith(":")
    ):
        return ""
    pronoun = _SUBJECT_PRONOUN.match(words)
    if it and pronoun and len(it.split()) <= SUBJECT:
        return _asked(analysis, passage, words[pronoun.end() :], start + pronoun.end(), lower(it))
    if nobody := _NOBODY.match(words):
        words, start = words[nobody.end() :], start + nobody.end()
        return _asked(analysis, passage, words, start, _ANYBODY[nobody[1].lower()])
    return _asked(analysis, passage, words, start, "")


def _asked(analysis: Analysis, passage: Passage, words: str, start: int, first: str) -> str:
    """The question whose subject begins with `first`, of a claim that goes on with `words` from an offset."""
    auxiliary = _AUXILIARY.search(words)
    events = sorted(
        (event for event in passage.events if start <= event.span.start < start + len(words)),
        key=lambda event: event.span.start,
    )
    event = events[0] if events else None
    before = f"{first} {words[: auxiliary.start()].strip()}".strip() if auxiliary else ""
    if (
        auxiliary
        and before
        and _is_subject(before)
        and (not event or auxiliary.start() <= event.span.start - start or _LEADING & set(before.split()))
    ):
        rest = _SECOND.split(words[auxiliary.end() :], maxsplit=1)[0].strip()
        if not rest:
            return ""
        verb = auxiliary[0]
        if verb == "had" and event and analysis.text(event.span) == rest.split()[0] and event.lemma != "be":
            return f"Did {lower(before)} {event.lemma} {' '.join(rest.split()[1:])}".rstrip() + "?"
        return f"{verb.capitalize()} {lower(before)} {rest}?"
    if event is None or not event.past:
        return ""
    subject = f"{first} {words[: event.span.start - start].strip()}".strip()
    told = analysis.text(event.span)
    if not _is_subject(subject) or told.endswith("ing") or told == event.lemma:
        return ""
    return f"Did {lower(subject)} {event.lemma}{words[event.span.end - start :]}?"


def _is_subject(words: str) -> bool:
    """Whether words may be the subject that an auxiliary changes places with."""
    parts = words.split()
    if not parts or len(parts) > SUBJECT or re.search(r"[,;:()“”\"]", words):
        return False
    if len(parts) > 1 and fold(parts[0]) in _PRONOUNS:
        return False
    first, last = fold(parts[0]), fold(parts[-1])
    if first in ("if", "when", "whether", "because", "what", "how", "why", "who", "and", "but", "nobody", "no", "none"):
        return False
    return last not in FUNCTION_WORDS or (last in _PRONOUNS and last not in _LEADING)


def lower(words: str) -> str:
    """Words as they stand within a sentence: the first letter small, unless a name begins there."""
    first = words.split(maxsplit=1)[0] if words else ""
    small = fold(first) in FUNCTION_WORDS | _PRONOUNS or bool(numbers(first))
    return words[:1].lower() + words[1:] if small else words
