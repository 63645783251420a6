"""How a claim is asked and quoted: "it had ignored a warning" as "Did it ignore a warning?"."""

import re
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import content, paired
from generator.names import FUNCTION_WORDS, fold
from generator.wording import numbers

LONGEST: Final = 17
"""Words of a claim that a question can hold."""
UNDER: Final = 5
"""How many sentences after a heading are taken to answer it."""
SUBJECT: Final = 8
"""Words that a subject may have."""

_ENDS = re.compile(
    r"[!?;]|\.(?= |$)(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)"
    r"|, (?:but|and|saying|which|who|as|because|while|though)\b| [–—] "
)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_CLOCK = re.compile(r"^(?:[0-2]?[0-9][:.][0-5][0-9] (?=[A-Z])|[A-Z][\w ,.’'-]{2,40}\([^)]{2,40}\) [-–—] )")
"""What an entry of a live page, or an agency's report, begins with."""
_PARTS = re.compile(r",? (?:and|but) that ")
_FIRST = re.compile(r"\b(?:i|we|you|my|our|your|me|us|i[’']m|i[’']ve|we[’']ve|we[’']re)\b", re.IGNORECASE)
_INNER = re.compile(
    r"\b(?:say|says|said|saying|told [\w’' ]{2,25}?|complain\w*|warn\w*|know|knew|believe[sd]?|thinks?|thought|heard"
    r"|sure|clear)(?: [\w’'-]+){0,5}? that "
)
"""What leads up to what a speaker holds: "I've members who have been saying for weeks that …"."""
_LEAD_IN = re.compile(
    r"(?:On|At|In|During|After|Before) (?:that|this|the|those) [a-z]+,? (?=(?:we|our) )", re.IGNORECASE
)
_SPLICE = re.compile(
    r",(?= (?:the|it|he|she|they|this) (?:[\w’'-]+ ){0,2}?(?:is|are|was|were|has|had|did|does|[a-z]+s)\b)"
)
"""Where a second clause begins that no word joins to the first: "The bank signed, the bank answers for it"."""
_WE = re.compile(r"(?:we|our) ", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|could|can|did)\b")
_SUBJECT_PRONOUN = re.compile(r"(?:it|he|she|they) ", re.IGNORECASE)
_NOBODY = re.compile(r"(nobody|no one|none|nothing|no)\b ?", re.IGNORECASE)
_ANYBODY = {"nobody": "anybody", "no one": "anyone", "none": "any", "nothing": "anything", "no": "any"}
_POINTS = re.compile(r"\b(?:none|any|all|some|one) of (?:this|that|it|them|these|those)\b", re.IGNORECASE)
"""What nobody understands who has not read the sentences before."""
_LEADING = frozenset(("that", "which", "who"))
_ACCUSED = re.compile(
    r"\baccus(?:es?|ed|ing) (?P<who>[\w’' .-]{2,50}?) of (?:having )?(?P<act>[a-z]+ing) (?P<rest>[^,;:]{3,120})"
)
_IS_ACCUSED = re.compile(
    r"^(?P<who>[A-Z][^,;:]{2,60})(?:, [^;:]{3,60},)? (?:has been|had been|was|is|stands) "
    r"(?:accused|suspected|reported to the [a-z]+)(?: by [^,;]{3,40}?)? (?:of|for) (?:having )?"
    r"(?P<act>[a-z]+ing) (?P<rest>[^,;:]{3,120})"
)
_OBJECTS: Final = frozenset(("him", "her", "them", "us", "me"))
_LOOSE = re.compile(
    r"\b(?:next|now|so far|say|said|saying|tell|told|know|known|mean|matter|reaction|react|we|you|i|your|our)\b", re.I
)
"""Headings under which anything may stand: "What do we know?"."""
_APPOSED = re.compile(r"(?<=[\w.)]), (?:an? |the )?[a-z][^,]*$")
_DESCRIBES = re.compile(r" (?:of|on|in|at|from|to|for|by|with|near|that|who|which|between) ")
_THERE = re.compile(
    r"there (?P<aux>was|were|is|are|had been|has been|have been) (?:never|no|not) (?:any )?(?P<thing>[^,;]+)", re.I
)
_SINGLE = {"had been": "Was", "has been": "Was", "have been": "Were"}
_NOT_SO = re.compile(
    r"(?P<subject>[^,;]+?) (?P<aux>was|were|did|had|has|have|is|are|does|do)(?:n[’']t| not| never) (?P<rest>[^;]+)"
)
_DEED = re.compile(r"(?:(?P<pointer>this|that|it|so)\b|(?:an?|the|no|nothing|its|his|her|their|everything|all) )", re.I)
"""What follows "did" where that is no auxiliary."""
_NO_CLAUSE = re.compile(r"(?:it|he|she|they|with|without|by|for|from|to|of|under|because|as) ", re.IGNORECASE)
"""What a claim begins with that names nobody, or that is no clause by itself."""
_RELATIVE = re.compile(r",? (?:that|which|who) (?:was|were|is|are|had|has|have)\b")
"""Where what only describes a noun begins, which a long question leaves out."""
_IS_SAID = re.compile(r"(?:said|believed|alleged|reported|thought|understood) to have (?P<verb>[a-z]+) (?P<rest>.+)$")
_WHEN = re.compile(r" (?:in|on|since) (?:(?:early|late|mid) )?[A-Z][a-z]+(?: \d+)?$")
_NAMED_AFTER = re.compile(r"(?<=[a-zA-Z]), (?:[A-Z][\w’'.-]+ ?){1,4}$")
"""The name that follows an office at the end of a claim."""
_SURENESS = re.compile(r" (?:probably|possibly|apparently|reportedly|allegedly|evidently|plainly|clearly)(?= )")
"""How sure somebody is of what he claims, which is not what is asked."""
_OF_A_PRONOUN = re.compile(
    r"(?:Did|Do|Does|Was|Were|Is|Are|Has|Have|Had|Will|Would|Can|Could) (?:it|he|she|they)\b"
    r"(?! (?:that|who|necessary|possible|true|clear|right|wrong|too|really|all)\b|(?: [\w’'-]+){1,8} (?:that|who)\b)"
)
_UNCHANGED: Final = frozenset(
    ("hit", "put", "cut", "shut", "set", "let", "cost", "hurt", "quit", "split", "spread", "cast")
)
"""Verbs whose past is as their base."""
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Mx|Dr|Sir|Lord|Lady|Dame|Prof)\b")
_OWNED = re.compile(r"(?:its|his|her|their) ", re.IGNORECASE)
_SECOND = re.compile(r" and (?:[\w’'-]+ ){1,5}?(?:was|were|is|are|has|have|had|would|will)\b")
"""Where a second clause begins, which a question leaves out."""
_ADVERB = re.compile(r"(?<=\w) (?:first|already|later|once|ever|then)$")
"""What stands between a subject and its verb, and before the verb of a question too."""
_PRONOUNS = frozenset(("it", "he", "she", "they", "that", "this", "these", "those", "there", "none", "one", "both"))


def clause(text: str) -> str:
    """A claim up to where its sentence ends, or what is added to it begins."""
    text = quotable(text)
    return _ENDS.split(text, maxsplit=1)[0].strip(" ,:") or text


def quotable(text: str) -> str:
    """Words as they stand between quotation marks: without those around them, and without a full stop or comma.

    A mark at the beginning or the end that belongs to words quoted within stays: called that "absurd".
    """
    whole = _CLOCK.sub("", " ".join(text.split()))
    text = whole.strip('“”"‘ ').rstrip(".,;: ")
    return paired(text, whole)


def part(claimed: str, answer: str) -> str:
    """Of what somebody says, "that … and that …", what an answer is to: most of its words, the last of such parts.

    An answer with none of the words is to what comes first: what is added after it is seldom the point.
    """
    parts = _PARTS.split(claimed)
    words = content(answer)
    best = max(reversed(parts), key=lambda one: len(content(one) & words))
    return best if content(best) & words else parts[0]


def asked(analysis: Analysis, passage: Passage, claimed: str, it: str = "", we: str = "") -> str:
    """A claim as a question that is answered by yes or no; nothing where that would be no good English.

    `it` names whom a claim is about that begins with a pronoun, and `we` the body that somebody speaks for.
    """
    words = clause(re.sub(r"^\W*that ", "", claimed))
    if _FIRST.search(_QUOTED.sub("", words)):
        words = _LEAD_IN.sub("", words[max((one.end() for one in _INNER.finditer(words)), default=0) :])
    if _SPLICE.search(words):
        words = _SPLICE.split(words, maxsplit=1)[0]
    if len(words.split()) > LONGEST:
        words = _RELATIVE.split(words, maxsplit=1)[0]
    if len(words.split()) > LONGEST:
        words = _WHEN.sub("", _NAMED_AFTER.sub("", words))
    start = analysis.article.text.find(words, passage.span.start, passage.span.end)
    ours = _WE.match(words) if we and len(we.split()) <= SUBJECT else None
    if (
        start < 0
        or words.count("“") != words.count("”")
        or words.count('"') % 2
        or not 3 <= len(words.split()) <= LONGEST
        or _FIRST.search(_QUOTED.sub("", words[ours.end() :] if ours else words))
        or words.endswith(":")
    ):
        return ""
    if ours:
        owns = f"{we}{'’' if we.endswith('s') else '’s'}" if ours[0].lower() == "our " else we
        return _SURENESS.sub("", _asked(analysis, passage, words[ours.end() :], start + ours.end(), lower(owns)))
    pronoun = _SUBJECT_PRONOUN.match(words)
    first = start == passage.span.start and words[1:2].islower() and not _names(passage, start)
    if not pronoun and first and not _TITLED.match(words):
        words = words[:1].lower() + words[1:]
    if it and pronoun and len(it.split()) <= SUBJECT:
        return _SURENESS.sub("", _asked(analysis, passage, words[pronoun.end() :], start + pronoun.end(), lower(it)))
    if _POINTS.search(words):
        return ""
    if (owned := _OWNED.match(words)) and (owner := _owner(passage, start, owned[0].strip().lower())):
        return _SURENESS.sub("", _asked(analysis, passage, words[owned.end() :], start + owned.end(), owner))
    if nobody := _NOBODY.match(words):
        words, start = words[nobody.end() :], start + nobody.end()
        return _asked(analysis, passage, words, start, _ANYBODY[nobody[1].lower()])
    return _SURENESS.sub("", _asked(analysis, passage, words, start, ""))


def _owner(passage: Passage, start: int, pronoun: str) -> str:
    """Whose "its" or "his" is with which the words from an offset begin: the speaker's; empty where it need not be."""
    by = next((one.speaker for one in passage.attributions if one.content.start <= start < one.content.end), "")
    persons = {one.name for one in passage.mentions if one.kind == "person"}
    if not by or fold(by) in _PRONOUNS or (pronoun in ("his", "her")) != (by in persons):
        return ""
    return f"{lower(by)}{'’' if by.endswith('s') else '’s'}"


def body(passage: Passage) -> str:
    """The body for which the first speaker of a passage says "we": itself, or whose spokesman speaks; else nothing."""
    said = next((one.speaker_span for one in passage.attributions if one.speaker_span), None)
    named = (one.name for one in passage.mentions if one.kind == "organisation" and said and said.contains(one.span))
    return next(named, "")


def unnamed(question: str) -> bool:
    """Whether a question is about somebody of whom it has only a pronoun: "Was he dismissed?"."""
    return bool(_OF_A_PRONOUN.match(question))


def base(analysis: Analysis, passage: Passage, form: str) -> str:
    """The verb that a form in a passage is of, as the parser found it; nothing where that cannot be told."""
    if found := next((event.lemma for event in passage.events if analysis.text(event.span) == form), ""):
        return found
    stem = form.removesuffix("ing") if form.endswith("ing") else form.removesuffix("ed")
    return next((word for word in passage.words if stem in (word, word.removesuffix("e"), word + word[-1:])), "")


def accused(analysis: Analysis, passage: Passage) -> str:
    """What asks for the act of which a sentence has somebody accused: "Did the club hide the letter?"."""
    text = " ".join(analysis.text(passage.span).split())
    if passive := _IS_ACCUSED.search(text):
        who = next((one.name for one in passage.mentions if one.kind == "person" and one.name in passive["who"]), "")
        lemma, rest = base(analysis, passage, passive["act"]), clause(passive["rest"])
        return f"Did {who} {lemma} {rest}?" if who and lemma and len(rest.split()) <= LONGEST else ""
    found = _ACCUSED.search(text)
    if not found or len(found["who"].split()) > SUBJECT or fold(found["who"].split()[0]) in _PRONOUNS | _OBJECTS:
        return ""
    lemma = base(analysis, passage, found["act"])
    rest = clause(found["rest"])
    return f"Did {found['who']} {lemma} {rest}?" if lemma and len(rest.split()) <= LONGEST else ""


def _names(passage: Passage, offset: int) -> bool:
    """Whether a name begins at an offset."""
    return any(mention.span.start <= offset < mention.span.end for mention in passage.mentions)


def heading(analysis: Analysis, place: int) -> str:
    """The question that stands as a heading over a sentence, by its place: "Who has taken the girls?"."""
    passages = analysis.passages
    for before in range(place - 1, max(-1, place - 1 - UNDER), -1):
        text = " ".join(analysis.text(passages[before].span).split())
        if text.endswith("?"):
            alone = all(
                passages[other].paragraph != passages[before].paragraph
                for other in (before - 1, before + 1)
                if 0 <= other < len(passages)
            )
            plain = alone and not passages[before].headline and len(text.split()) <= LONGEST
            return (
                text
                if plain and not numbers(text) and not _LOOSE.search(text) and '"' not in text and "“" not in text
                else ""
            )
    return ""


def _asked(analysis: Analysis, passage: Passage, words: str, start: int, first: str) -> str:
    """The question whose subject begins with `first`, of a claim that goes on with `words` from an offset."""
    auxiliary = _AUXILIARY.search(words)
    events = sorted(
        (
            event
            for event in passage.events
            if start <= event.span.start < start + len(words)
            and (event.past or not auxiliary or event.span.start - start > auxiliary.start())
        ),
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
        rest = _APPOSED.sub("", _SECOND.split(words[auxiliary.end() :], maxsplit=1)[0].strip())
        if not rest:
            return ""
        verb = auxiliary[0]
        if verb == "did" and (did := _DEED.match(rest)):  # "a gull did this": the verb is "do" itself
            return "" if did["pointer"] else f"Did {lower(before)} do {rest}?"
        if verb == "had" and event and analysis.text(event.span) == rest.split()[0] and event.lemma != "be":
            return f"Did {lower(before)} {event.lemma} {_bare(' '.join(rest.split()[1:]))}".rstrip() + "?"
        if verb == "had" and rest.startswith("been "):
            verb, rest = "were" if _plural(before) else "was", rest.removeprefix("been ")
        if (is_said := _IS_SAID.match(rest)) and (lemma := base(analysis, passage, is_said["verb"])):
            return f"Did {lower(before)} {lemma} {_bare(is_said['rest'])}?"
        return f"{verb.capitalize()} {lower(before)} {_bare(rest)}?"
    if event is None or not event.past:
        return ""
    subject = f"{first} {words[: event.span.start - start].strip()}".strip()
    told = analysis.text(event.span)
    subject, adverb = (subject[: when.start()], when[0]) if (when := _ADVERB.search(subject)) else (subject, "")
    if not _is_subject(subject) or told.endswith("ing") or (told == event.lemma and told not in _UNCHANGED):
        return ""
    rest = words[event.span.end - start :]
    if auxiliary := _AUXILIARY.match(rest.lstrip()):  # "any pack it tested was thin": the verb is of the subject
        return f"{auxiliary[0].capitalize()} {lower(f'{subject} {told}')}{rest.lstrip()[auxiliary.end() :]}?"
    later = [one.span.start - start for one in events if one.past and one.span.start > event.span.end]
    if joined := next((place for place in later if words[:place].endswith(" and ")), None):
        rest = words[event.span.end - start : joined - len(" and ")]
    return f"Did {lower(subject)}{adverb} {event.lemma}{_bare(rest)}?"


def _bare(words: str) -> str:
    """Words without the full stop or comma before a closing quotation mark at their end."""
    return re.sub(r"[.,]([”\"])$", r"\1", words)


def denied(text: str) -> str:
    """What a sentence says was not, as a question: "There was never a request" as "Was there a request?"."""
    words = clause(text)
    if len(words.split()) > LONGEST or _FIRST.search(words) or words.count("“") != words.count("”") or '"' in words:
        return ""
    if there := _THERE.fullmatch(words):
        thing = there["thing"]
        some = "any " if not re.match(r"(?:an?|the|any|such) ", thing) else ""
        return f"{_SINGLE.get(there['aux'].lower(), there['aux'].capitalize())} there {some}{thing}?"
    found = _NOT_SO.fullmatch(words)
    if not found or not _is_subject(found["subject"]) or _SUBJECT_PRONOUN.match(f"{found['subject']} "):
        return ""
    return f"{found['aux'].capitalize()} {lower(found['subject'])} {found['rest']}?"


def true(claimed: str, by: str = "") -> str:
    """What asks whether a claim is true that makes no other question; `by` says whose "its" or "his" is."""
    words = clause(re.sub(r"^\W*that ", "", claimed))
    if not 3 <= len(words.split()) <= LONGEST or _FIRST.search(words) or words.count("“") != words.count("”"):
        return ""
    if words.count('"') % 2 or words.endswith(("?", ":")) or _NO_CLAUSE.match(words):
        return ""
    if by and (owned := _OWNED.match(words)):
        words = f"{by}{'’' if by.endswith('s') else '’s'} {words[owned.end() :]}"
    return f"Is it true that {lower(words)}?"


def _plural(subject: str) -> bool:
    """Whether a subject is of several, by the noun before what describes it further."""
    noun = _DESCRIBES.split(subject, maxsplit=1)[0]
    if noun.casefold().endswith(("united nations", "united states")):
        return False
    head = fold(noun.split()[-1])
    return head in ("they", "these", "those", "people", "both") or (
        head.endswith("s") and not head.endswith(("ss", "us"))
    )


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
