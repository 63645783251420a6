"""Claims that somebody rejects in the next breath: "Northgate denies that.", "That's rubbish", "The family says none".

News writing puts the other side right after the claim, so what is rejected stands in one of the sentences before: the
one that shares most words with the rebuttal, and of those the nearest.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.analysis.attribution import Attribution
from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import Found, content, disagreement, position, ranked
from generator.distillation.rejections import DIFFERS, rejection
from generator.distillation.topic import Topic
from generator.distillation.wordings import accused, asked, body, clause, denied, heading, part, quotable, true, unnamed
from generator.model import Span
from generator.wording import numbers

BEFORE: Final = 4
"""How many sentences before a rebuttal may hold what it rejects."""
WEIGHT: Final = 2.6
LONG: Final = 45
"""Words that a position has at most where all that somebody says is shown."""
STEM: Final = 5
"""Letters by which the noun of what is rejected is known again: "reductions" and "reduced"."""
SHORT: Final = 12
"""Characters of reported speech that say something."""
BRIEF: Final = 6
"""Words that a sentence which only rejects, or who rejects, has at most."""
OPENING: Final = frozenset('“"‘')

_BOTH = re.compile(
    r"\b(?:both|the two|the (?:two )?(?:accounts|versions|statements))\b[^.;]{0,30}\b(?:can[’']t|cannot) (?:both )?be "
    r"(?:true|right|correct)\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:there (?:was|were) )?none\b|(?:it|he|she|they) (?:\w+ )?(?:never|ha[ds] no|did not|did(?:n[’']t))\b"
    r"|no[- ]one did\b|nothing of the (?:kind|sort)|neither\b"
    r"|no (?:such )?\w+(?: \w+){0,3} (?:was|were|came|had|has|did|took|ever)\b",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(r"\b(?:no|not|never|none|nobody)\b|n[’']t\b", re.IGNORECASE)
_NOT_BUT = re.compile(r"\b(?:never|not|n[’']t) (?:fail|refus|declin|lose|lost|miss|neglect)", re.IGNORECASE)
"""A negation of what is itself negative affirms."""
_SAYS = re.compile(
    r"\b(?:sa(?:ys?|id)|according to|claim(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)|(?<!been )(?<!was )(?<!were )told)\b"
)
_CLAIMING = re.compile(r"\b(?:maintain|insist|contend|argu|alleg)(?:s|ed|es)? (?:that )?")
_SAYING = re.compile(r"\b(?:sa(?:ys|id)|stat(?:es|ed)|claim(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)) (?:that )?")
_CLAIMED = re.compile(
    r"\b(?:accus|alleg|claim|suggest|charg|blam|assert|insist|maintain|report|rumou?r|speculat|accord|suspect|sa(?:ys?|id)\b"
    r"|told\b|tells?\b|wr(?:o|i)te|call(?:s|ed)\b|sees?\b|saw\b|believe|think|thought)",
    re.IGNORECASE,
)
"""What shows that a sentence tells what somebody puts forward, and no plain fact."""
CONCEDES: Final = re.compile(r"\b(?:accept(?:s|ed)|conced(?:es|ed)|admit(?:s|ted)|acknowledg(?:es|ed)|no longer)\b")
"""Where the one who denied something does so no more: "until June it had maintained …, accepts the finding"."""
_OF_ITSELF = re.compile(r"\b(?:said|says|claimed|claims|insisted|maintained|added)(?: that)? it\b")
"""Where "it" is the one who speaks."""
_CHARGED = re.compile(r"\b(?:charged|indicted|arraigned|on trial|prosecuted)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b[Aa]sked about (?:an?|the) (?P<thing>[a-z]+(?: of [a-z]+)?)\b")
"""What "it" is in the answer that follows."""
_IT_IS = re.compile(r"it (?:was|is|had been|has been)\b", re.IGNORECASE)
"""What is so, or was done to it: seldom the one who speaks."""
_OF_ONESELF = re.compile(
    r"(?:(?P<one>He|She)|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) (?:said|says|claimed|claims|insisted|insists) (?:that )?"
    r"(?P<other>he|she|they)\b"
)
_FOR = re.compile(
    r"(?P<owner>[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3})(?:[’']s|(?<=s)[’']) "
    r"(?:lawyers?|attorneys?|spokes\w+|agent|publicist|office|famil(?:y|ies)) "
    r"(?:said|says|insist(?:s|ed)|maintain(?:s|ed))"
)
"""Who speaks for another, of whom "he" and "she" are then said."""
_REFUSES = re.compile(
    r"\b(?:declin|refus)\w*|\b(?:would|did|could|has|have|had)(?: not|n[’']t) (?:comment|respond|reply|say|take|provide"
    r"|discuss|return|answer|elaborate|give|name|immediately"
    r"|know|expect|plan|intend|believe|think|want|need|rule)\b",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"(?:^|, )(?P<who>(?:[Tt]he |[Aa]n? |[A-Z])[\w’'.-]+(?: [\w’'.-]+){0,4}), "
    r"(?:who |which |the |an? |[a-z])[^,;:“”\"]{2,60},$"
)
"""Who rejects, with what describes him between commas."""
_PHRASE = re.compile(r"(?:with|without|in|at|by|of|for|from|under|within) (?:[\w’'-]+ ?){1,10}$")
"""Words quoted that are no clause: "with the knowledge of the board"."""
_OUGHT = re.compile(r"\b(?:ought to|should|must|needs? to|had better)\b")
"""An opinion on what would be right, which is nothing that anybody can deny."""
_ANOTHER = re.compile(r"(?P<who>Another|Others|One|Some|A second|A third) (?:of them )?(?:said|says|say) (?:that )?")
"""Where one of several who speak is not named again."""
_APPOSED = re.compile(r", [^,]{2,30},(?= (?:had|has|have|was|were|is|are) )")
"""What is only added to a subject, which a question can do without."""
_BESIDES = re.compile(r"(?:He|She|It|They) (?:\w+ )?also\b")
"""Where the one who rejects goes on to something else."""
_FRONTED = re.compile(r"\w+ (?:on|in|at|by|since|during|after|before|from|until) ")
"""Where a question would begin with what is no subject."""
_ADVERB = re.compile(r" [a-z]+ly$")
HALVES = re.compile(
    r"^(?P<claim>[^“”\"]+?)(?:;|, (?:but|and|while|though))(?: but| and| while)? (?P<who>[^,;:“”\"]{3,80}?) "
    r"(?:(?:has|have|had) )?(?:\w+ly )?$"
)
"""A sentence that gives a claim up to where another rejects it."""
_ABOUT_WHOM = re.compile(r"(?:Where|How) (?:is|are|was|were) (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)\?")
_OWNED = re.compile(r"\b(?:his|her) (?=[a-z])")
_OF_ANOTHER = re.compile(r"(?:He|She|They) (?:also )?(?:claims?|alleges?|insists?|says|say|maintains?) that ")
"""Where somebody tells what another said or did."""
_SAID_THAT = re.compile(
    r"(?P<who>[^,;“”\"]{3,50}?) (?:had |has )?(?:told|said)\b[^,;“”\"]*? that (?P<words>.{8,120}?)\.?$"
)
_SUCH = re.compile(r"any such ([a-z]+)")
_VERB = re.compile(r"^\w+ (?:any such )?")
_SPEAKS_FOR = re.compile(
    r"(?:Its|Their|The (?:company|firm|ministry|council|union)[’']s) (?:[\w-]+ ){0,3}"
    r"(?:spokes\w+|lawyer|director|head|president)\b"
)
"""Who speaks for the one who rejected something in the sentence before."""
_POINTS = re.compile(r" (?:that|this|it)$", re.IGNORECASE)
"""Where what is rejected is only pointed to, and so is what was said just before."""


def find(topic: Topic) -> Iterator[Found]:
    """The claims that the sentences after them reject, each with its weight."""
    return ranked(topic, _rebuttals(topic))


def _rebuttals(topic: Topic) -> Iterator[Found]:
    for analysis in topic.analyses:
        used: set[int] = set()
        for place, passage in enumerate(analysis.passages):
            if passage.headline or place == 0 or place in used:
                continue
            text = analysis.text(passage.span)
            if _BOTH.search(text) and place > 1 and (found := _both(topic, analysis, place)):
                used |= {place, place - 1, place - 2}
                yield found
                continue
            cue = rejection(text)
            if cue and passage.attributions and HALVES.match(text[: cue.start()]):
                continue  # what is rejected stands in the same sentence
            claim = _rejected(analysis, place, cue) if cue else _unlike(analysis, place)
            if claim is not None and claim not in used and (found := _found(topic, analysis, claim, place, cue)):
                used |= {claim, place}
                yield found


def speaker(passage: Passage) -> str:
    """Who speaks in a passage first, as far as it is known."""
    return next((said.speaker for said in passage.attributions if said.speaker), "")


def alike(one: str, other: str) -> bool:
    """Whether two names of speakers may be of the same one."""
    return bool(content(one) & content(other))


def said(analysis: Analysis, passage: Passage) -> str:
    """The words of a passage that somebody says; all of it where nobody does."""
    longest = max((found.content for found in passage.attributions), key=_length, default=None)
    words = analysis.text(longest) if longest and _length(longest) > SHORT else ""
    return analysis.text(passage.span) if not words or _PHRASE.match(words) else words


def _length(span: Span) -> int:
    return span.end - span.start


def _rejected(analysis: Analysis, place: int, cue: re.Match[str]) -> int | None:
    """The sentence whose claim is rejected, by its place among the passages; None where none can be told."""
    passage = analysis.passages[place]
    follows = _continued(analysis, place, cue)
    text = " ".join(analysis.text(one.span) for one in (passage, *follows))
    words = content(text.replace(cue[0], _VERB.sub("", cue[0])))
    rejecter = f"{analysis.text(passage.span)[: cue.start()]} {_rejecter(analysis, passage, cue)}"
    such = _SUCH.search(cue[0])
    best: tuple[tuple[int, int], int] | None = None
    for other in range(place - 1, max(-1, place - 1 - BEFORE), -1):
        before = analysis.passages[other]
        told = analysis.text(before.span)
        if (
            before.headline
            or _REFUSES.search(told)
            or rejection(told)
            or _OUGHT.search(told)
            or told.rstrip().endswith("?")
        ):
            continue
        if such and such[1][:STEM] not in told:
            continue
        of_him = _OF_ANOTHER.match(told) and alike(rejecter, told.partition(" that ")[2])
        if (alike(rejecter, speaker(before)) and not of_him) or not (
            before.attributions or _CLAIMED.search(told) or _quotes(told)
        ):
            continue
        if other == place - 1 and accused(analysis, before):
            return other
        shared = len((words - content(rejecter)) & content(told))
        reported = bool(before.attributions) + any(found.kind != "direct" for found in before.attributions)
        reported = 2 if _ANOTHER.match(told) else reported
        spoken = other == place - 1 and bool(before.attributions) and _POINTS.search(cue[0]) is not None
        rank = (shared + reported + 2 * spoken, -(place - other))
        if best is None or rank[0] > best[0][0] + (1 if other < place - 2 else 0):
            best = (rank, other)
    return best[1] if best else None


def _quotes(text: str) -> bool:
    """Whether a sentence has somebody's own words, or is a part of them."""
    return not OPENING.isdisjoint(text) or "”" in text


def _unlike(analysis: Analysis, place: int) -> int | None:
    """The sentence before, where it says that something is so and the next one, by another, that it is not."""
    passage, before = analysis.passages[place], analysis.passages[place - 1]
    text, told = analysis.text(passage.span), analysis.text(before.span)
    saying = _SAYING.search(text)
    if not saying or before.headline or not _SAYS.search(told) or _REFUSES.search(told) or _NEGATIVE.search(told):
        return None
    none = _NONE.match(text, saying.end())
    if not (none and _answers(text, told, none[0])) and not _contested(text[saying.end() :], told):
        return None
    if alike(text[: saying.start()], speaker(before) or told.split(" said")[0].split(" says")[0]):
        return None
    return place - 1


def _answers(text: str, told: str, negative: str) -> bool:
    """Whether a negative sentence is about what the one before says: it stands for it, shares a word, or counts too."""
    if _REFUSES.search(text):
        return False
    if negative.lower().split()[0] in ("none", "neither", "nothing") or negative.lower().startswith("no one did"):
        return True
    if _NOT_BUT.search(text):
        return False
    speaks = content(_SAYING.split(text, maxsplit=1)[0])
    return bool((content(text) - speaks) & content(told)) or bool(numbers(text) and numbers(told))


def _contested(text: str, told: str) -> bool:
    """Whether the sentence before has somebody maintain something of what this one begins with: "the party"."""
    claimed = _CLAIMING.search(told)
    first = text.lower().split()[:2]
    if first[:1] and first[0] in ("he", "she", "they", "i", "we"):
        return False
    return bool(claimed and len(first) == 2 and told[claimed.end() :].lower().split()[:2] == first)


def _rejecter(analysis: Analysis, passage: Passage, cue: re.Match[str]) -> str:
    """Who rejects: the speaker, else what stands before the rejecting word where that is short."""
    if found := speaker(passage):
        return found
    before = _ADVERB.sub("", " ".join(analysis.text(passage.span)[: cue.start()].split()))
    if 0 < len(before.split()) <= BRIEF and not re.search(r"[,;:“”\"]", before):
        return before
    described = _DESCRIBED.search(before)
    return described["who"] if described else ""


def _continued(analysis: Analysis, place: int, cue: re.Match[str]) -> tuple[Passage, ...]:
    """The next sentence, where it goes on with what the rejecting one says: its quotation, or the same speaker's."""
    if place + 1 >= len(analysis.passages):
        return ()
    passage, after = analysis.passages[place], analysis.passages[place + 1]
    text, before = analysis.text(after.span), analysis.text(passage.span)
    if after.headline or after.paragraph > passage.paragraph or _REFUSES.search(text) or _BESIDES.match(text):
        return ()
    quoted = text.lstrip()[:1] in OPENING or before.lstrip()[:1] in OPENING
    differs = cue.re is DIFFERS and bool(after.attributions)
    same = after.attributions and alike(speaker(after), _rejecter(analysis, passage, cue))
    speaks = _SPEAKS_FOR.match(text) and bool(after.attributions)
    return (after,) if quoted or differs or same or speaks or _own(after.attributions) else ()


def _own(attributions: Sequence[Attribution]) -> bool:
    """Whether the speaker of some words is only a pronoun, who is the one before."""
    return any(found.inferred for found in attributions)


def _found(topic: Topic, analysis: Analysis, claim: int, place: int, cue: re.Match[str] | None) -> Found | None:
    """The difference between a claim and its rejection."""
    one, other = analysis.passages[claim], analysis.passages[place]
    text = analysis.text(other.span)
    if cue and "charge" in cue[0].lower() and _CHARGED.search(analysis.text(one.span)):
        return None  # a plea: that somebody was charged is what nobody denies
    follows = _continued(analysis, place, cue) if cue else ()
    short = cue is not None and len(content(text.replace(cue[0], ""))) <= BRIEF
    answer = said(analysis, follows[0]) if short and follows else text
    if cue and text[cue.end() :][:2] == ": ":
        answer = text[cue.end() + 2 :]
    of_another = _OF_ANOTHER.match(" ".join(analysis.text(one.span).split()))
    whole, replied = said(analysis, one), " ".join(analysis.text(passage.span) for passage in (other, *follows))
    claimed = part(whole, replied)
    shown = claimed if content(claimed) & content(replied) or len(whole.split()) > LONG else whole
    before = speaker(one)
    if of_another:
        claimed = shown = " ".join(analysis.text(one.span).split())[of_another.end() :]
        before = _teller(analysis, claim, before)
    words = _SAID_THAT.match(claimed) if of_another else None
    reported = f"Did {words['who']} say that {clause(words['words'])}?" if words else ""
    if not before and (another := _ANOTHER.match(claimed)):
        claimed, before = claimed[another.end() :], another["who"].lower()
        shown = claimed
    after = (_rejecter(analysis, other, cue) if cue else speaker(other)) or (speaker(follows[0]) if follows else "")
    first = position(topic, analysis, one, quotable(shown), before)
    if of_another:  # it is whoever tells it that claims it, and not who is told of
        first = replace(first, evidence=tuple(replace(evidence, attributed_to="") for evidence in first.evidence))
    positions = (
        first,
        position(
            topic,
            analysis,
            other,
            quotable(answer),
            after,
            also=tuple(topic.evidence(analysis, passage.span) for passage in follows),
        ),
    )
    meant = asked(analysis, *_answering(analysis, (other, *follows) if short else (other,)), we=_body(other, after))
    claim_asked = asked(analysis, one, claimed, _meant(analysis.text(one.span), claimed, before, after), body(one))
    claim_asked = "" if _FRONTED.match(claim_asked) else claim_asked
    question = reported or (
        _under(heading(analysis, claim), claimed, claim_asked)
        or accused(analysis, one)
        or claim_asked
        or denied(answer)
        or (meant if content(answer) & content(claimed) or _NEGATIVE.search(answer) else "")
        or true(_APPOSED.sub("", claimed), before)
        or meant
    )
    if not question or unnamed(question):
        return None
    return disagreement(question, positions, WEIGHT + 1 / (2 + claim))


def _under(over: str, claimed: str, question: str) -> str:
    """What to ask under a heading: what it asks, unless that is only of somebody of whom the claim tells more."""
    about = _ABOUT_WHOM.match(over)
    owned = _OWNED.search(question) if about else None
    if not about or not owned or claimed.lower().startswith("it "):
        return over
    return f"{question[: owned.start()]}{about['name']}'s {question[owned.end() :]}"


def _teller(analysis: Analysis, place: int, told_of: str) -> str:
    """Who "she" is that tells what another said: who spoke last before, and is not that other; else nobody."""
    spoken = (speaker(one) for one in reversed(analysis.passages[max(0, place - BEFORE) : place]))
    return next((name for name in spoken if name and not alike(name, told_of)), "")


def _body(passage: Passage, rejecter: str) -> str:
    """The body that rejects, as the sentence names it."""
    named = (one.name for one in passage.mentions if one.kind != "place" and one.name == rejecter and not one.title)
    noun = rejecter if re.match(r"[Tt]he [a-z]", rejecter) and len(rejecter.split()) <= BRIEF else ""
    return body(passage) or next(named, noun)


def _answering(analysis: Analysis, passages: Sequence[Passage]) -> tuple[Passage, str]:
    """The last of some passages, and what is said in it."""
    return passages[-1], said(analysis, passages[-1])


def _meant(text: str, claimed: str, before: str, after: str) -> str:
    """Whom the pronoun that a claim begins with stands for, as far as that is plain; else nothing."""
    first = claimed.strip().partition(" ")[0].lower()
    if first == "it":
        if subject := _ABOUT.search(text):
            return f"the {subject['thing']}"
        if _IT_IS.match(claimed.strip()):
            return ""
        return before if _OF_ITSELF.search(text) else after
    if first in ("he", "she") and (speaks := _FOR.match(text)):
        return speaks["owner"]
    same = _OF_ONESELF.match(text)
    itself = same and same["other"] == first and (same["one"] or first).lower() == first
    return before if itself and before[:1].isupper() else ""


def _both(topic: Topic, analysis: Analysis, place: int) -> Found | None:
    """The two sentences that a third says cannot both be true."""
    one, other = analysis.passages[place - 2 : place]
    question = asked(analysis, one, said(analysis, one)) or asked(analysis, other, said(analysis, other))
    positions = tuple(
        position(topic, analysis, passage, quotable(analysis.text(passage.span)), speaker(passage))
        for passage in (one, other)
    )
    reading = "The article itself says that both cannot be true."
    question = question or true(said(analysis, one)) or "Which of the two is true?"
    return disagreement(question, positions, WEIGHT, reading)
