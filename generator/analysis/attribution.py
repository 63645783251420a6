"""Who says it: quotations and reported speech with their speakers, cues and content.

Rules over the parse of the kind the Gender Gap Tracker uses (Asr et al. 2021): reporting verbs with their clauses and
subjects, "according to", and the quotation marks for what no verb governs. What is found through a pronoun or from
the sentences around is marked inferred.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from generator.analysis import quotations, reporting, speakers
from generator.analysis.mentions import Mention
from generator.analysis.reporting import SPEAKING, Cue, within
from generator.analysis.speakers import Speaker
from generator.analysis.syntax import Sentence, Token
from generator.model import Span

_ANONYMOUS: Final = (
    "anonym",
    "asked not to be",
    "asking not to be",
    "not to be named",
    "not to be identified",
    "not be named",
    "not be identified",
    "declined to be named",
    "declined to be identified",
    "unnamed",
    "unidentified",
    "not authorized to",
    "not authorised to",
    "familiar with the",
    "with knowledge of",
    "with direct knowledge of",
    "briefed on the",
    "close to the matter",
    "close to the talks",
    "was not named",
    "were not named",
    "not to name",
    "not to use his name",
    "not to use her name",
    "not to use their name",
    "his name used",
    "her name used",
    "their name used",
    "their names used",
    "not to give his name",
    "not to give her name",
    "gave only his first name",
    "gave only her first name",
    "name withheld",
    "remain nameless",
)
"""Words by which an article says that it does not name its source."""
_HINTS: Final = ("anonym", "not to be", "name", "identified", "authori", "familiar", "knowledge", "briefed", "close to")
"""One of these is in each of them: few sentences need to be searched for all."""
_GAP: Final = 4
"""Characters between a quotation and the name after it."""
_SHORT: Final = 6
"""Words of a quotation that may be a title or a heading."""
_TAG: Final = 6
"""Words of a sentence that only says who spoke."""
_FEWEST: Final = 3
"""Words of reported speech that are worth keeping."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Something an article lets somebody else say."""

    content: Span
    """The words that are attributed, within one sentence."""
    speaker: str
    """Who says it, as the article puts it, without what is not needed: "Kenneth Ekman", "US officials"."""
    speaker_span: Span | None
    """Where the speaker is named, which may be in another sentence; None where nobody is."""
    cue: str
    """The lemma of the verb or phrase: say, deny, according to."""
    kind: Literal["direct", "indirect", "mixed"]
    anonymous: bool = False
    inferred: bool = False
    """Whether the speaker was found through a pronoun or from the sentences around."""
    through: tuple[str, ...] = ()
    """Whom the article has it from, the nearest first: in "…, said X, AFP reported", AFP."""


class _Heard(NamedTuple):
    """A cue with its speaker, and by what way the article has it."""

    cue: Cue
    speaker: Speaker
    through: tuple[str, ...]
    inferred: bool = False


def find(sentences: Sequence[Sentence], mentions: Sequence[Sequence[Mention]]) -> tuple[tuple[Attribution, ...], ...]:
    """For each sentence of an article what is attributed in it, in order."""
    quoted: dict[int, list[Span]] = {}
    quotes = quotations.find(sentences)
    for quotation in quotes:
        for number, span in quotation.parts:
            quoted.setdefault(number, []).append(span)
    place = {sentence.number: index for index, sentence in enumerate(sentences)}
    said: list[list[Attribution]] = []
    spoken: list[list[_Heard]] = []
    about: list[Speaker | None] = []
    memory = speakers.Memory()
    for sentence, named in zip(sentences, mentions, strict=True):
        inside = quoted.get(sentence.number, [])
        cues = [cue for cue in reporting.find(sentence, inside) if not any(within(cue.token, span) for span in inside)]
        heard = []
        for cue in cues:
            speaker = memory.resolve(sentence, named, cue.speaker)
            heard.append(_Heard(cue, speaker, _names(sentence, named, cue.through, speaker)))
            if cue.content is not None or inside:
                memory.spoke(sentence, speaker)
        spoken.append(heard)
        said.append(list(_indirect(sentence, named, heard, inside)))
        about.append(memory.read(sentence, named, inside))
    last: tuple[int, Attribution] | None = None
    for quotation in quotes:
        parts = [(place[number], span) for number, span in quotation.parts]
        last = _direct(sentences, mentions, parts, spoken, said, last, about)
    return tuple(tuple(sorted(found, key=lambda one: (one.content.start, one.content.end))) for found in said)


def _indirect(
    sentence: Sentence, named: Sequence[Mention], heard: Sequence[_Heard], inside: Sequence[Span]
) -> Iterator[Attribution]:
    """What the cues of a sentence attribute; where one governs another, the inner one, with the outer as its way."""
    outer = {one.cue.governs.i for one in heard if one.cue.governs is not None}
    inner = {one.cue.token.i for one in heard if one.cue.content is not None}
    anonymous = _anonymous(sentence)
    for cue, speaker, through, _ in heard:
        content = cue.content and _fitted(sentence, cue, cue.content, inside)
        if content is None or (cue.governs is not None and cue.governs.i in inner and cue.token.i not in outer):
            continue
        if cue.lemma == "reportedly" and any(other.cue.content for other in heard if other.cue is not cue):
            continue
        marks = [span for span in inside if content.overlaps(span)]
        whole = any(span.contains(content) for span in marks)
        words = sentence.text[content.start - sentence.span.start : content.end - sentence.span.start].split()
        if not whole and len(words) < _FEWEST:
            continue
        yield Attribution(
            content=content,
            speaker=speaker.name,
            speaker_span=speaker.span,
            cue=cue.lemma,
            kind="direct" if whole else "mixed" if marks else "indirect",
            anonymous=speaker.anonymous or (anonymous and not speaker.personal),
            inferred=speaker.inferred,
            through=through,
        )


def _fitted(sentence: Sentence, cue: Cue, content: Span, inside: Sequence[Span]) -> Span | None:
    """The attributed words with whole quotations: all of one that holds them, and the mark that closes the last."""
    start, end = content.start, content.end
    for span in inside:
        if span.start - 2 <= start and end <= span.end + 2:
            return span
        if span.start < end <= span.end + 1 and start < span.start:
            end = min(span.end + 1, sentence.span.end)
        elif start <= span.start <= start + 1 and span.end < end:
            start = span.start - 1
    if start <= cue.token.start < end and cue.token.dep not in ("parataxis", "advcl") and cue.lemma != "according to":
        start = cue.token.end + 1  # a clause whose beginning stands before the verb: "which it says is new"
    return Span(start, end) if start < end and not any(s.start < start < s.end for s in inside) else None


def _names(sentence: Sentence, named: Sequence[Mention], tokens: Sequence[Token], speaker: Speaker) -> tuple[str, ...]:
    found = (speakers.name(sentence, named, token).name for token in tokens if token.pos != "PRON")
    return tuple(name for name in dict.fromkeys(found) if name and name != speaker.name)


def _anonymous(sentence: Sentence) -> bool:
    text = sentence.text.lower()
    if not any(word in text for word in _HINTS):
        return False
    return any(words in text for words in _ANONYMOUS)


def _direct(
    sentences: Sequence[Sentence],
    mentions: Sequence[Sequence[Mention]],
    parts: Sequence[tuple[int, Span]],
    spoken: Sequence[Sequence[_Heard]],
    said: list[list[Attribution]],
    last: tuple[int, Attribution] | None,
    about: Sequence[Speaker | None],
) -> tuple[int, Attribution] | None:
    """Gives each part of a quotation its speaker, where the cues around it tell; the last quotation with a speaker."""
    source = _speaker_of(sentences, mentions, parts, spoken, said, last) or _alone(sentences, parts, about)
    if source is None:
        return last
    for index, span in parts:
        if any(found.content.overlaps(span) for found in said[index]):
            continue
        speaker = source.speaker
        anonymous = speaker.anonymous or (_anonymous(sentences[index]) and not speaker.personal)
        inferred = source.inferred or speaker.inferred
        cue = source.cue.lemma
        said[index].append(
            Attribution(span, speaker.name, speaker.span, cue, "direct", anonymous, inferred, source.through)
        )
    found = next((one for one in said[parts[-1][0]] if one.content.overlaps(parts[-1][1])), None)
    return (parts[-1][0], found) if found and found.speaker else last


def _speaker_of(
    sentences: Sequence[Sentence],
    mentions: Sequence[Sequence[Mention]],
    parts: Sequence[tuple[int, Span]],
    spoken: Sequence[Sequence[_Heard]],
    said: Sequence[Sequence[Attribution]],
    last: tuple[int, Attribution] | None,
) -> _Heard | None:
    """Who says a quotation: by its own sentences, by the one before with a colon, or by what came before."""
    for index, span in (*parts[-1:], *parts[:-1]):
        covering = next((one for one in said[index] if one.content.overlaps(span) and one.speaker), None)
        if covering:
            return _again(sentences[index], covering, covering.inferred)
        near = _nearest(sentences[index], span, spoken[index])
        if near:
            return near
    first, end = parts[0][0], parts[-1][0]
    announced = _announced(sentences[first], mentions[first], parts[0][1])
    if announced := announced or _undersigned(sentences[end], mentions[end], parts[-1][1]):
        return announced
    before = spoken[first - 1] if first else ()
    if before and before[-1].speaker.name and sentences[first - 1].text.rstrip().endswith(":"):
        return before[-1]
    if not all(_is_all(sentences[index], span) for index, span in parts):
        return None
    paragraph = sentences[first].paragraph
    after = spoken[end + 1] if end + 1 < len(sentences) and sentences[end + 1].paragraph == paragraph else ()
    follows = after and after[0].speaker.name and after[0].cue.content is None
    if follows and len(sentences[end + 1].tokens) <= _TAG and '"' not in sentences[end + 1].text:
        return after[0]  # "…?" Mr Roe asked.
    close = bool(before) and sentences[first - 1].paragraph == paragraph and (last is None or last[0] < first - 1)
    if close and before[-1].speaker.name:
        return before[-1]._replace(inferred=True)
    if last and paragraph - sentences[last[0]].paragraph <= 1 and first - last[0] <= 2:
        return _again(sentences[last[0]], last[1], True)
    if before and before[-1].speaker.name and sentences[first - 1].paragraph >= paragraph - 1:
        return before[-1]._replace(inferred=True)
    return after[0]._replace(inferred=True) if follows else None


def _alone(
    sentences: Sequence[Sentence], parts: Sequence[tuple[int, Span]], about: Sequence[Speaker | None]
) -> _Heard | None:
    """Who says a quotation that stands alone: the person whom the sentence before is about."""
    first = parts[0][0]
    if not first or sentences[first - 1].headline or sentences[first].paragraph - sentences[first - 1].paragraph > 1:
        return None
    who = about[first - 1]
    long = sum(len(sentences[index].tokens) for index, _ in parts) > _SHORT
    if who is None or not long or not all(_is_all(sentences[index], span) for index, span in parts):
        return None
    return _Heard(Cue(sentences[first].tokens[0], "say", None, None), who, (), True)


def _announced(sentence: Sentence, named: Sequence[Mention], span: Span) -> _Heard | None:
    """Who is named before a colon and the quotation it announces: "Here is Jane Roe, in the square: “…”"."""
    lead = sentence.text[: span.start - sentence.span.start].rstrip("\"“”„«'‘ ")
    verbs = any(token.pos in ("VERB", "AUX") and token.end <= span.start for token in sentence.tokens)
    if not lead.endswith(":") or not verbs:
        return None
    people = [one for one in named if one.kind == "person" and one.span.end <= span.start]
    if len({one.name for one in people}) != 1:
        return None
    token = sentence.tokens[people[0].end - 1]
    outlets = [one for one in named if one.kind == "organisation" and people[0].span.end < one.span.end <= span.start]
    to = tuple(one.name for one in outlets if sentence.tokens[one.first - 1].lower == "to")
    return _Heard(Cue(token, "say", token, None), speakers.name(sentence, named, token), to)


def _again(sentence: Sentence, said: Attribution, inferred: bool) -> _Heard:
    """The speaker of what is attributed already, for more of it."""
    cue = Cue(sentence.tokens[0], said.cue, None, None)
    return _Heard(cue, speakers.of(said), said.through, inferred)


def _nearest(sentence: Sentence, span: Span, heard: Sequence[_Heard]) -> _Heard | None:
    """The cue a quotation belongs to: one that governs its words, else the nearest of speech."""
    words = [token for token in sentence.tokens if within(token, span) and token.pos != "PUNCT"]
    above = {above.i for word in words[:1] + words[-1:] for above in sentence.above(word)}
    found = [
        one
        for one in heard
        if one.speaker.name
        and one.cue.lemma != "reportedly"
        and (one.cue.token.i in above or one.cue.lemma in SPEAKING or one.cue.lemma in ("according to", "quote"))
    ]
    return min(
        found,
        key=lambda one: (
            one.cue.token.i not in above,
            min(abs(one.cue.token.start - span.end), abs(span.start - one.cue.token.end)),
        ),
        default=None,
    )


def _undersigned(sentence: Sentence, named: Sequence[Mention], span: Span) -> _Heard | None:
    """Who is named after a quotation without any verb: "…," Jane Roe, an analyst."."""
    after = [one for one in named if one.kind == "person" and 0 < one.span.start - span.end <= _GAP]
    verbs = any(token.pos in ("VERB", "AUX") for token in sentence.tokens if token.start > span.end)
    if not after or verbs:
        return None
    token = sentence.tokens[after[0].end - 1]
    return _Heard(Cue(token, "say", token, None), speakers.name(sentence, named, token), ())


def _is_all(sentence: Sentence, span: Span) -> bool:
    """Whether a sentence is nothing but what lies between its quotation marks, and is no heading."""
    whole = (span.end - span.start) + 4 >= sentence.span.end - sentence.span.start
    return whole and (len(sentence.tokens) > 8 or sentence.text.rstrip("\"”’'»")[-1:] in tuple(".,!?…"))
