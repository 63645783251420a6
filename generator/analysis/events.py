"""Event mentions: a word that tells of an event of a closed, general list of classes, with its time and participants.

The classes are those of `ontology`. A time expression climbs the parse to the event it governs, so that in "said on
Monday that the bridge had closed in May" Monday dates what was said, and May the closing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analysis import clauses, modality
from generator.analysis.governing import BEFORE_NOUN, at_once, governor, heads_dateline, is_noun, occasion_of
from generator.analysis.mentions import Mention
from generator.analysis.modality import Modality
from generator.analysis.ontology import NOUNS, PHRASES, STATEMENT, TALK, VERBS
from generator.analysis.syntax import SUBJECTS, Sentence, Token
from generator.analysis.timex import TimeExpression
from generator.model import Span

TURNOVER = frozenset(("sales",))
"""What a firm has from year to year, though one of them would be an event."""
LIGHT = frozenset(
    ("be", "begin", "bring", "carry", "come", "do", "face", "follow", "get", "give", "happen", "have", "hold", "issue")
) | {"make", "occur", "receive", "see", "suffer", "take"}
"""Verbs whose event is named by their object or subject: hold a vote, a quake occurred."""
OBJECTS = frozenset(("dobj", "obj", "attr", "oprd", "nsubjpass"))
LINKS = frozenset(("dobj", "obj", "attr", "oprd", "acomp", "prt", "prep", "advmod", "xcomp", "ccomp", "nsubjpass"))
"""What may complete a phrase: step down, file a lawsuit, take to the streets."""
EXACT = {"day": 0, "weekday": 1, "week": 2, "month": 3}
"""Which time counts for an event that has several."""
UNDATING = frozenset(("duration", "vague"))
CLAUSE_STEPS = 3
PLANNING = frozenset(("due", "expect", "plan", "schedule", "set", "slate"))
CALLING_OFF = frozenset(("abandon", "cancel", "defer", "delay", "postpone", "scrap", "shelve"))
"""Verbs by which what was planned for a day is not to be then."""
HELPERS = frozenset(("aux", "auxpass", "amod", "compound", "case", "prep", "agent"))


@dataclass(frozen=True, slots=True)
class EventMention:
    """A mention of an event."""

    kind: str
    """The class, or `` for an event of none of them."""
    trigger: int
    """The token that names it."""
    lemma: str
    span: Span
    """Of the trigger."""
    modality: Modality
    time: int | None = None
    """The time expression that dates it, by its place among the sentence's."""
    participants: tuple[int, ...] = ()
    """The mentions that take part, by their places among the sentence's; the one who acts first."""
    main: bool = False
    """Whether it is what the sentence tells of: its root, or what the root reports."""
    past: bool = False
    """Whether it is told in a past or perfect tense."""
    content: int = -1
    """For words that report, the token that names the event reported; -1 where there is none."""
    arguments: tuple[str, ...] = ()
    """The lemmas of what it happens to, by whom and with what, lower-case, in order."""
    cut: tuple[Span, ...] = ()
    """The words that tell of it alone, where a clause of the sentence does; see `clauses`."""
    perfect: bool = False
    """Whether it is told in the present perfect: "has agreed"."""
    inner: bool = False
    """Whether its clause only says which thing is meant: "a gun of a type that the army bought in 2020"."""


def find(sentence: Sentence, times: Sequence[TimeExpression], mentions: Sequence[Mention]) -> tuple[EventMention, ...]:
    """The event mentions of a sentence, in order; those of no class only where they are dated or the main event."""
    tokens = sentence.tokens
    kinds = {token.i: kind for token in tokens if (kind := classify(sentence, token)) is not None}
    if not kinds:
        return ()
    dated: dict[int, int] = {}
    for place in sorted(range(len(times)), key=lambda place: EXACT.get(times[place].kind, len(EXACT))):
        if times[place].kind not in UNDATING and not heads_dateline(sentence, times[place]):
            trigger = governor(sentence, times[place], kinds)
            if trigger is not None:
                dated.setdefault(trigger, place)
    within = [trigger for trigger in dated if at_once(sentence, tokens[trigger])]
    for trigger in within:
        dated.setdefault(tokens[trigger].head, dated[trigger])
    for trigger, place in list(dated.items()):
        if (verb := occasion_of(sentence, tokens[trigger])) in kinds:
            dated.setdefault(verb, place)
    for trigger, place in list(dated.items()):
        verb = planned_for(sentence, tokens[trigger])
        if verb in kinds and (verb not in dated or times[dated[verb]].future):
            dated[verb] = place
    taking_part: dict[int, list[int]] = {}
    for place, mention in enumerate(mentions):
        for trigger in roles(sentence, mention, kinds):
            taking_part.setdefault(trigger, []).append(place)
    main = main_events(sentence, kinds)
    alone = dated.keys() - main - {trigger for trigger in within if dated[tokens[trigger].head] == dated[trigger]}
    found = []
    for trigger, kind in kinds.items():
        token = tokens[trigger]
        if not kind and trigger not in dated and trigger not in main:
            continue
        places = taking_part.get(trigger, [])
        found.append(
            EventMention(
                kind=kind,
                trigger=trigger,
                lemma=token.lemma.lower(),
                span=token.span,
                modality=modality.of(sentence, token),
                time=dated.get(trigger),
                participants=tuple(sorted(places, key=lambda place: (not mentions[place].acts, place))),
                main=trigger in main,
                past=told_as_past(sentence, token),
                content=reported(sentence, token, kinds) if kind in (TALK, STATEMENT) else -1,
                arguments=arguments(sentence, token),
                cut=clauses.cut(sentence, clause_of(sentence, token)) if trigger in alone else (),
                perfect=told_as_perfect(sentence, token),
                inner=trigger in alone and tells_which(sentence, token, kinds),
            )
        )
    return tuple(found)


def planned_for(sentence: Sentence, planned: Token) -> int:
    """The verb that tells what became of a plan, which has its day: "the vote, planned for May, has been put off until
    June"; -1 for none.
    """
    noun = sentence.tokens[planned.head]
    verb = sentence.tokens[noun.head]
    plans = planned.dep in ("acl", "relcl") and planned.lemma in PLANNING and noun.dep in SUBJECTS
    return verb.i if plans and calls_off(sentence, verb) else -1


def calls_off(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb says that what was to be will not be then: put off, postponed, cancelled."""
    off = verb.lemma in ("call", "put") and any(child.lower == "off" for child in sentence.below(verb))
    return off or verb.lemma in CALLING_OFF


def clause_of(sentence: Sentence, token: Token) -> Token:
    """The verb of the clause that an event stands in: its own, or the one it is an object of or goes with.

    "The junta, which took power after ousting the president in July": what has no subject of its own is told with it.
    """
    for _ in range(CLAUSE_STEPS):
        above = sentence.tokens[token.head]
        if is_noun(sentence, token):
            if token.dep not in OBJECTS or above.pos != "VERB":
                break
        elif token.dep == "pcomp":
            above = sentence.tokens[above.head]
        elif token.dep not in ("xcomp", "advcl") or sentence.child(token, *SUBJECTS):
            break
        if above.pos != "VERB":
            break
        token = above
    return token


def tells_which(sentence: Sentence, token: Token, kinds: dict[int, str]) -> bool:
    """Whether a verb stands in a relative clause, or is a participle, beside a noun that is no event nor an aside."""
    for verb in (token, *sentence.above(token)):
        if verb.dep in ("relcl", "acl"):
            return sentence.tokens[verb.head].dep != "appos" and not kinds.get(verb.head)
        if verb.dep not in ("xcomp", "ccomp", "conj", "pcomp", "prep", "pobj", "dobj", "advcl"):
            return False
    return False


def classify(sentence: Sentence, token: Token) -> str | None:
    """The class of the event that a token names, `` for an event of no class, None where it names none."""
    lemma = token.lemma.lower()
    if is_noun(sentence, token):
        return NOUNS.get(lemma) if token.dep not in BEFORE_NOUN and token.lower not in TURNOVER else None
    if token.pos not in ("VERB", "AUX") or token.dep in HELPERS:
        return None
    phrases = PHRASES.get(lemma)
    if phrases:
        for word in completions(sentence, token):
            if kind := phrases.get(word):
                return kind
    if lemma in LIGHT:
        carried = (*completions(sentence, token), *subject_words(sentence, token))
        turnover = lemma == "have" and any(below.lower in TURNOVER for below in sentence.below(token))
        if not turnover and (kind := next((NOUNS[word] for word in carried if word in NOUNS), None)):
            return kind
    return VERBS.get(lemma, "")


def completions(sentence: Sentence, verb: Token) -> Iterator[str]:
    """The lemmas of a verb's particles, objects and prepositions, and of what the prepositions govern."""
    for child in sentence.below(verb):
        if child.dep in LINKS:
            yield child.lemma.lower()
            if child.dep in ("prep", "prt", "xcomp"):
                for below in sentence.below(child):
                    if below.dep in ("pobj", "dobj"):
                        yield below.lemma.lower()


def subject_words(sentence: Sentence, verb: Token) -> Iterator[str]:
    """The lemma of a verb's subject, where that is a noun: "the vote takes place"."""
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    if subject and subject.pos == "NOUN":
        yield subject.lemma.lower()


def roles(sentence: Sentence, mention: Mention, kinds: dict[int, str]) -> Iterator[int]:
    """The events that a mention takes part in: those above it up to the first verb."""
    tokens = sentence.tokens
    top = next((t for t in tokens[mention.first : mention.end] if not mention.first <= t.head < mention.end), None)
    if top is None:
        return
    for token in sentence.above(top):
        if token.i in kinds:
            yield token.i
        if token.pos in ("VERB", "AUX"):
            return


def main_events(sentence: Sentence, kinds: dict[int, str]) -> set[int]:
    """What a sentence tells of: its roots, and where a root only reports, what it reports."""
    main: set[int] = set()
    waiting = [root.i for root in sentence.roots]
    while waiting:
        trigger = waiting.pop()
        if trigger < 0 or trigger in main:
            continue
        waiting += misread(sentence, trigger)
        if trigger not in kinds:
            continue
        main.add(trigger)
        token = sentence.tokens[trigger]
        waiting += [child.i for child in sentence.below(token) if continues(sentence, child)]
        if kinds[trigger] in (TALK, STATEMENT):
            waiting.append(reported(sentence, token, kinds))
    return main | {noun for noun in kinds if carries(sentence, sentence.tokens[noun], kinds, main)}


def carries(sentence: Sentence, noun: Token, kinds: dict[int, str], main: set[int]) -> bool:
    """Whether a main event is that of its subject or object too: "Monday's quake killed six", "won Sunday's vote"."""
    if noun.head not in main or noun.pos != "NOUN":
        return False
    return noun.dep in ("nsubj", "nsubjpass") or (noun.dep == "dobj" and kinds[noun.head] == kinds[noun.i])


def continues(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb goes on with what the one above it tells: "met and left", "agreed to leave", "agreed, ending"."""
    if verb.dep == "advcl":
        return verb.tag == "VBG" and not any(child.dep in ("mark", "nsubj") for child in sentence.below(verb))
    return verb.dep in ("conj", "xcomp")


def misread(sentence: Sentence, trigger: int) -> list[int]:
    """The verb that is the main one though it was read as a relative clause: "The airline Avia filed for bankruptcy".

    The name in apposition was taken for the subject of a clause that has no relative pronoun.
    """
    token = sentence.tokens[trigger]
    noun = token if token.pos in ("NOUN", "PROPN") else sentence.child(token, "nsubj", "nsubjpass")
    found = sentence.child(noun, "relcl") if noun else None
    subject = sentence.child(found, "nsubj", "nsubjpass") if found else None
    if noun is None or found is None or subject is None or subject.pos != "PROPN":
        return []
    between = sentence.tokens[noun.i + 1 : subject.i]
    return [found.i] if all(word.pos == "PROPN" for word in between) and noun.i < subject.i else []


def reported(sentence: Sentence, verb: Token, kinds: dict[int, str]) -> int:
    """The event that a reporting word's content names, -1 where there is none."""
    content = sentence.child(verb, "ccomp", "parataxis", "acl", "xcomp")
    if content and content.i in kinds and not clauses.parted(sentence, content, verb):
        return content.i
    if thing := sentence.child(verb, "dobj", "nsubjpass"):
        return thing.i if thing.i in kinds else -1
    return -1


def told_as_past(sentence: Sentence, token: Token) -> bool:
    """Whether a verb stands in a past or perfect tense; of a noun it is not known."""
    if token.tag == "VBD":
        return True
    helpers = [child for child in sentence.below(token) if child.dep in ("aux", "auxpass")]
    if any(child.tag == "MD" or child.lower == "to" for child in helpers):
        return False
    return token.tag == "VBN" and any(child.lemma == "have" or child.tag == "VBD" for child in helpers)


def told_as_perfect(sentence: Sentence, token: Token) -> bool:
    """Whether a verb stands in the present perfect, in which news tells what its report is about."""
    helpers = [child for child in sentence.below(token) if child.dep in ("aux", "auxpass")]
    return (
        token.tag in ("VBN", "VBD") and bool(helpers) and helpers[0].lower in ("has", "have", "'s", "’s", "'ve", "’ve")
    )


def arguments(sentence: Sentence, token: Token) -> tuple[str, ...]:
    """The lemmas of a verb's subjects and objects, also those behind a preposition."""
    found = []
    for child in sentence.below(token):
        if child.dep in ("prep", "agent"):
            found += [below.lemma.lower() for below in sentence.below(child) if below.dep == "pobj"]
        elif (child.dep in SUBJECTS or child.dep in OBJECTS) and child.pos in ("NOUN", "PROPN"):
            found.append(child.lemma.lower())
    return tuple(found)
