"""Which persons of an article are he and which she, as far as its titles and pronouns tell.

A pronoun tells of a name that is the only person's before it, or of the one who says something of himself: "Lind said
he". Where an article's pronouns disagree about a name nothing is known of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from generator.analysis.anaphors import HE, MEN, REPORTING, SHE, WOMEN
from generator.analysis.mentions import Mention
from generator.analysis.syntax import Sentence, Token

OBJECTS = frozenset(("dobj", "dative", "pobj", "obj", "iobj"))
"""What a pronoun is that may mean somebody else than the subject: "Lind persuaded her"."""
ENOUGH = 2
"""So often must speakers have spoken of he or she, who may be others, for it to be themselves."""
MARKS = frozenset(('"', "“", "”", "„", "«", "»", "``", "''", "‘"))


def find(sentences: Iterable[Sentence], mentions: Iterable[Sequence[Mention]]) -> Mapping[str, str]:
    """For the last words of persons' names he or she, where all that an article has of them agrees."""
    told: dict[str, list[str]] = {}
    titled: dict[str, str] = {}
    before: tuple[int, set[str]] = (-1, set())
    for sentence, names in zip(sentences, mentions, strict=True):
        people = {name.name.split()[-1] for name in names if name.kind == "person"}
        opening = sentence.tokens[0].lower if sentence.tokens else ""
        if opening in ("he", "she") and before[0] == sentence.paragraph and len(before[1]) == 1:
            told.setdefault(min(before[1]), []).extend([opening] * ENOUGH)
        before = sentence.paragraph, people
        for name in names:
            if name.kind != "person":
                continue
            last = name.name.split()[-1]
            if title := by_title(sentence, name):
                titled.setdefault(last, title)
            elif gender := of(sentence, name, len(people) == 1):
                told.setdefault(last, []).extend([gender] * ENOUGH)
            elif gender := of_speaker(sentence, name):
                told.setdefault(last, []).append(gender)
    agreed = {last: votes[0] for last, votes in told.items() if len(votes) >= ENOUGH and len(set(votes)) == 1}
    return {**agreed, **titled}


def of(sentence: Sentence, name: Mention, alone: bool) -> str:
    """What a title beside a name tells, or a pronoun after it where it is the only person's: he, she or nothing."""
    if title := by_title(sentence, name):
        return title
    after = takewhile(unquoted, sentence.tokens[name.end :] if alone else ())
    words = {token.lower for token in after if token.dep not in OBJECTS}
    he, she = bool(words & HE), bool(words & SHE)
    return "" if he == she else "he" if he else "she"


def unquoted(token: Token) -> bool:
    """Whether a token is no mark of a quotation, in which somebody else may be he or she."""
    return token.text not in MARKS


def by_title(sentence: Sentence, name: Mention) -> str:
    """What a title in a name or before it tells: he, she or nothing."""
    titles = {sentence.tokens[place].lower.rstrip(".") for place in (name.first, max(0, name.first - 1))}
    return "he" if titles & MEN else "she" if titles & WOMEN else ""


def of_speaker(sentence: Sentence, name: Mention) -> str:
    """What the pronoun is of one who says something of himself: "Lind said he would leave"."""
    subject = next((token for token in sentence.tokens[name.first : name.end] if token.dep == "nsubj"), None)
    verb = sentence.tokens[subject.head] if subject else None
    if subject is None or verb is None or verb.lemma not in REPORTING:
        return ""
    content = sentence.child(verb, "ccomp")
    said: Token | None = sentence.child(content, "nsubj", "nsubjpass") if content else None
    between = sentence.tokens[subject.i : said.i] if said else ()
    if said is None or not between or not all(map(unquoted, between)):
        return ""
    return "he" if said.lower == "he" else "she" if said.lower == "she" else ""
