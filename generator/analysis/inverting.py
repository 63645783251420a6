"""The verbs of indirect questions as direct ones have them: which auxiliary comes first, and in which tense.

An indirect question after a verb of the past tells of the past what a direct one asks of the present (backshift:
Huddleston and Pullum 2002, ch. 3): "whether it would close" asks "will it close?".
"""

from collections.abc import Sequence
from typing import Final

from generator.analysis import phrases
from generator.analysis.syntax import Sentence, Token

_AHEAD: Final = frozenset(
    ("expect", "plan", "open", "possible", "likely", "due", "able", "available", "need", "connect")
)
"""What "was" in an indirect question tells of the time of the telling: "whether more arrests were expected"."""
_PARTICIPLES: Final = (
    "begun broken chosen come done drawn driven fallen flown given gone grown hidden known risen run seen shown spoken "
    "stolen sunk sworn taken thrown worn written become been"
)
_PASTS: Final = (
    "began broke chose came did drew drove fell flew gave went grew hid knew rose ran saw showed spoke "
    "stole sank swore took threw wore wrote became was"
)
_PAST_FORMS: Final = dict(zip(_PARTICIPLES.split(), _PASTS.split(), strict=True))
"""The past of verbs whose participle is another word."""
_LATER: Final = {"would": "will", "’d": "will", "'d": "will", "might": "might", "could": "could"}
_NOW: Final = {"was": "is", "were": "are"}


def inverted(
    sentence: Sentence, subject: Token, verb: Token, finite: Token | None, rest: Sequence[Token], past: bool
) -> tuple[str, str]:
    """The auxiliary that a direct question puts before its subject, and what follows the subject.

    "Had" of an indirect question is a simple past: "whether it had been insured" asks "was it insured?".
    """

    def put(token: Token | None, by: str = "") -> str:
        place = rest.index(token) if token in rest and token is not None else len(rest)
        before, after = phrases.words(sentence, rest[:place]), phrases.words(sentence, rest[place + 1 :])
        return " ".join(f"{before} {by} {after}".split())

    was = "were" if subject.tag in ("NNS", "NNPS") or sentence.child(subject, "conj") else "was"
    complement = sentence.child(verb, "acomp")
    ahead = verb.lemma in _AHEAD or (complement is not None and complement.lemma in _AHEAD)
    if finite is not None:
        rest = [token for token in rest if token != finite]
        if finite.lower == "had":
            been = next((child for child in sentence.below(verb) if child.lower == "been"), None)
            return (was, put(been or verb)) if been or verb.lemma == "be" else ("did", put(verb, verb.lemma))
        first = shifted(finite, subject, past)
        # "were going to" were to come, and who "was investigating" may still be.
        coming = past and (ahead or verb.tag == "VBG")
        return (_NOW.get(first, first) if coming else first), put(None)
    if verb.lemma == "be":
        return _NOW.get(verb.text, verb.text) if past and ahead else verb.text, put(verb)
    do = "did" if verb.tag == "VBD" else "does" if verb.tag == "VBZ" else "do"
    return do, put(verb, verb.lemma)


def simple_past(sentence: Sentence, subject: Token, verb: Token, after: Sequence[Token]) -> str:
    """The words after "had" as the simple past has them: "who had written the note" asks "who wrote the note?"."""
    told = phrases.words(sentence, after)
    first, _, rest = told.partition(" ")
    if not after or after[0] not in (verb, *sentence.below(verb)) or after[0].tag not in ("VBN", "VBD"):
        return f"had {told}"
    form = "were" if first == "been" and subject.tag in ("NNS", "NNPS") else _PAST_FORMS.get(first, first)
    return f"{form} {rest}"


def shifted(finite: Token, subject: Token, past: bool) -> str:
    """An auxiliary as a direct question has it: "would" after a past verb is "will"."""
    lower = finite.lower
    if past and lower in _LATER:
        return _LATER[lower]
    return lower
