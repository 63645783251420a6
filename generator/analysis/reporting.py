"""Words that attribute what a sentence says: reporting verbs and "according to", with their speakers and clauses."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from generator.analysis import datelines
from generator.analysis.syntax import Sentence, Token
from generator.model import Span


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SAYING: Final = _words(
    "say tell add announce state claim deny warn tweet write note insist argue allege testify confirm estimate "
    "acknowledge admit assert declare explain report suggest reply respond reiterate stress emphasize emphasise "
    "predict promise pledge vow complain conclude concede contend maintain remark observe mention recall reveal "
    "disclose caution post stipulate inform notify assure remind advise comment joke quip shout yell whisper "
    "believe think fear hope expect suspect feel worry agree forecast boast lament repeat recount relate proclaim "
    "profess swear affirm attest opine answer ask wonder demand continue indicate describe call dub brand label guess "
    "figure speculate counter retort interject rule"
)
"""Verbs whose clause is what their subject says or thinks."""
_SPEECH: Final = _words(
    "warning claim statement announcement allegation admission accusation assertion insistence prediction complaint "
    "assurance promise suggestion"
)
"""Nouns whose clause is what their owner says."""
_OF_DOCUMENTS: Final = _words("show find suggest indicate reveal read detail estimate conclude")
"""Verbs whose clause is reported where the subject is a document or research, and otherwise a fact."""
_DOCUMENTS: Final = _words(
    "study report poll survey data figure document analysis investigation review record filing research email "
    "letter memo indictment lawsuit complaint affidavit audit inquiry census statistic number statement release "
    "notice finding paper article researcher scientist investigator results documents papers records figures court "
    "jury tribunal judge commission panel committee coroner regulator"
)
SPEAKING: Final = _words(
    "say tell add announce state write tweet note argue insist answer reply explain warn continue declare joke recall "
    "remark comment respond report conclude claim shout yell post read ask testify stress repeat observe counter "
    "quip"
)
"""Verbs that may stand beside a quotation without governing a clause."""
_NAMING: Final = _words("call describe dub label brand denounce condemn hail praise characterise characterize")
"""Verbs that quote single words: "called it a disgrace"."""
_ADDRESSED: Final = _words("tell inform notify assure remind advise")
_ASKING: Final = _words("ask warn caution")
"""Verbs whose object is whom one speaks to, too."""
_HELD: Final = _words("believe think fear hope expect suspect feel worry forecast wonder guess figure speculate")
"""What somebody else may say of those whose thoughts they are."""
_MUTE: Final = ("hour", "day", "date", "time", "price", "place")
"""What says nothing, and is agreed on: "on Sunday, the hour agreed in Rome"."""
_FACTUAL: Final = _words("indicate reveal suggest show mean")
"""Verbs that say so of events as often as of people, above all as participles: "…, suggesting that …"."""
_OWN: Final = _words("claim deny admit acknowledge confess")
"""Verbs that assert with an infinitive or a gerund: "claims to have won", "denied taking bribes"."""
_QUOTING: Final = _words(
    "speak congratulate thank praise hail denounce condemn criticise criticize blame accuse dismiss reject mock deride "
    "cite express apologise apologize refer characterise characterize portray decry slam answer urge"
)
"""Verbs that govern no clause of what is said, and quote a few words: "spoke of a pattern"."""
_WISHED: Final = frozenset(("should", "must", "ought", "may", "might"))
_DEMANDING: Final = _words("ask urge call press order want need demand require force expect invite allow beg should")
"""Words under which what is to be said has not been said."""
_NOMINAL: Final = frozenset(("NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM"))
_PUNCTUATION: Final = ',;:.–—- \t\n\r"“”«»'


class Cue(NamedTuple):
    """A word or phrase that attributes, its speaker as a token, and what it attributes, where the syntax says."""

    token: Token
    lemma: str
    speaker: Token | None
    content: Span | None
    governs: Token | None = None
    through: tuple[Token, ...] = ()


def within(token: Token, span: Span) -> bool:
    """Whether a word stands in a stretch of the article."""
    return span.start <= token.start < span.end


def find(sentence: Sentence, inside: Sequence[Span]) -> Iterator[Cue]:
    """The words of a sentence that attribute something, in order; `inside` is what stands in quotation marks."""
    for token in sentence.tokens:
        if token.lower == "according":
            if (to := sentence.child(token, "prep", "pcomp")) and (source := sentence.child(to, "pobj")):
                yield Cue(token, "according to", source, _around(sentence, token))
        elif token.pos == "VERB" and token.lemma == "quote" and (cue := _quoted(sentence, token)):
            yield cue
        elif token.pos == "VERB" and (token.lemma in _SAYING or token.lemma in _OF_DOCUMENTS):
            if cue := _reported(sentence, token, inside):
                yield cue
        elif token.pos == "NOUN" and token.lemma in _SPEECH:
            if cue := _noun_of_speech(sentence, token):
                yield cue
        elif token.pos == "VERB" and (cue := _as_put(sentence, token) or _fragment(sentence, token, inside)):
            yield cue
        elif token.lower == "reportedly":
            yield Cue(token, "reportedly", None, _clause(sentence, sentence.tokens[token.head]))


def _noun_of_speech(sentence: Sentence, noun: Token) -> Cue | None:
    """Whose warning or claim a noun with a clause is: "the mayor's warning that the bridge would fail"."""
    clause = sentence.child(noun, "acl", "ccomp")
    by = next((child for child in sentence.below(noun) if child.lower in ("by", "from") and child.i > noun.i), None)
    speaker = sentence.child(noun, "poss") or (sentence.child(by, "pobj") if by else None)
    if clause is None or speaker is None or speaker.pos not in _NOMINAL:
        return None
    that = sentence.child(clause, "mark")
    return Cue(noun, noun.lemma, speaker, _clause(sentence, clause), clause) if that and that.lower == "that" else None


def _as_put(sentence: Sentence, verb: Token) -> Cue | None:
    """Whose words a sentence is that ends "as the mayor put it"."""
    if verb.lemma != "put" or verb.dep != "advcl":
        return None
    tokens = sentence.subtree(verb)
    speaker, it = sentence.child(verb, "nsubj"), sentence.child(verb, "dobj")
    if speaker is None or it is None or it.lower != "it" or tokens[0].lower != "as":
        return None
    head = sentence.tokens[verb.head]
    left = [token for token in sentence.subtree(head) if token not in tokens]
    return Cue(verb, "put", speaker, _trimmed(sentence, left), head)


def _fragment(sentence: Sentence, verb: Token, inside: Sequence[Span]) -> Cue | None:
    """Whose words are quoted in what a verb governs: "spoke of “a pattern”"."""
    if verb.lemma not in _QUOTING or any(within(verb, span) for span in inside):
        return None
    quoted = [token for token in sentence.tokens if any(within(token, span) for span in inside)]
    if not any(verb in sentence.above(token) for token in quoted) or _unsaid(sentence, verb):
        return None
    speaker = _subject(sentence, verb)
    if speaker is None or speaker.pos not in _NOMINAL or speaker in quoted:
        return None
    if speaker.lower in ("i", "we", "you", "that", "this", "it") or speaker.tag in ("WP", "WDT"):
        return None
    return Cue(verb, verb.lemma, speaker, None, None, tuple(_through(sentence, verb)))


def _around(sentence: Sentence, according: Token) -> Span | None:
    """The clause that "according to" attributes: what is left of it when the phrase is taken off its edge."""
    head = sentence.tokens[according.head]
    while head.pos not in ("VERB", "AUX") and head.head != head.i:
        head = sentence.tokens[head.head]
    phrase = [token.i for token in sentence.subtree(according)]
    tokens = sentence.subtree(head)
    before = [token for token in tokens if token.i < phrase[0]]
    after = [token for token in tokens if token.i > phrase[-1]]
    if all(token.pos == "PUNCT" for token in after):
        return _trimmed(sentence, before)
    return _trimmed(sentence, after if all(token.pos == "PUNCT" for token in before) else tokens)


def _quoted(sentence: Sentence, token: Token) -> Cue | None:
    """Who is quoted, with what and by whom: "was quoted by X as saying …", "X quoted Y as saying …"."""
    prep = next((child for child in sentence.below(token) if child.lower == "as"), None)
    saying = sentence.child(prep, "pcomp") if prep else None
    clause = sentence.child(saying, "ccomp", "xcomp", "dobj") if saying else None
    if saying is None:
        return None
    passive = sentence.child(token, "nsubjpass")
    agent = sentence.child(token, "agent")
    outlet = sentence.child(agent, "pobj") if agent else None if passive else sentence.subject(token)
    speaker = passive or sentence.child(token, "dobj")
    content = _clause(sentence, clause) if clause else None
    return Cue(saying, "quote", speaker, content, clause, (outlet,) if outlet else ())


def _beyond(sentence: Sentence, speaker: Token) -> Token | None:
    """The subject after a dateline, of which the parser took the place for the subject."""
    begins = datelines.end(sentence, next(iter(sentence.roots), None))
    if speaker.i >= begins:
        return speaker
    verb = sentence.tokens[speaker.head]
    below = [*sentence.below(verb), *sentence.subtree(speaker)]
    subjects = (one for one in below if one.i >= begins and one.dep in ("nsubj", "appos") and one.pos in _NOMINAL)
    return min(subjects, key=lambda one: one.i, default=None)


def _reported(sentence: Sentence, verb: Token, inside: Sequence[Span]) -> Cue | None:
    """What a reporting verb attributes and to whom; None where it reports nothing."""
    if verb.dep == "pcomp" and sentence.tokens[sentence.tokens[verb.head].head].lemma == "quote":
        return None
    if _told_of(sentence, verb):
        return None
    if _unsaid(sentence, verb) or (verb.tag == "VBN" and verb.dep == "advcl" and not sentence.child(verb, "aux")):
        return None  # "asked if …, he said": who asked is not told
    if any(child.lower == "out" and child.i == verb.i + 1 for child in sentence.below(verb)):
        return None  # "rules out that", "to find out who"
    clause = _content_clause(sentence, verb)
    speaker = _subject(sentence, verb)
    if speaker is not None and not (speaker := _beyond(sentence, speaker)):
        return None
    if speaker and (speaker.pos not in _NOMINAL or any(within(speaker, span) for span in inside)):
        subjects = (child for child in sentence.below(verb) if child.dep == "nsubj" and child != speaker)
        speaker = next((child for child in subjects if not any(within(child, span) for span in inside)), None)
        if speaker is None:
            return _after_all(sentence, verb)
    if speaker is None and verb.lemma in SPEAKING and verb.tag in ("VBD", "VBZ"):
        speaker = _name_before(sentence, verb)
    if verb.lemma not in _SAYING and not (speaker and speaker.lemma.lower() in _DOCUMENTS):
        return None
    if speaker and (speaker.tag in ("WP", "WDT") or speaker.lower in ("i", "we", "you", "that", *_MUTE)):
        return None
    if verb.lemma in _FACTUAL and verb.tag == "VBG":
        return None
    through = tuple(_through(sentence, verb))
    cited = next((child for child in sentence.below(verb) if child.lower == "citing"), None)
    source = sentence.child(cited, "dobj") if cited else None
    if speaker and source and not any(within(source, span) for span in inside):
        speaker, through = source, (speaker, *through)
    if clause is not None:
        return Cue(verb, verb.lemma, speaker, _clause(sentence, clause), clause, through)
    if _beside(sentence, verb):
        mine = {token.i for token in sentence.subtree(verb)}
        head = sentence.tokens[verb.head]
        rest = [token for token in sentence.subtree(head) if token.i not in mine]
        quoted = sum(span.end - span.start for span in inside) * 2 > sentence.span.end - sentence.span.start
        return Cue(verb, verb.lemma, speaker, None if quoted else _trimmed(sentence, rest), head, through)
    thing = sentence.child(verb, "dobj")
    if verb.lemma in _NAMING:
        # "ads labelled …" are not labelled by themselves.
        passive = verb.dep == "acl" or (verb.tag == "VBN" and not sentence.child(verb, "aux"))
        return None if passive else Cue(verb, verb.lemma, speaker, None, None, through)
    if thing and thing.lower in ("that", "this", "so") and through:
        return Cue(verb, verb.lemma, speaker, None, None, through)  # "confirmed that in an interview with X"
    own = thing and verb.lemma not in _ADDRESSED and not any(within(thing, span) for span in inside)
    return None if own or verb.lemma not in SPEAKING else Cue(verb, verb.lemma, speaker, None, None, through)


def _told_of(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody tells what others think, or told each other: "the firm expects rain, Jane Roe said"."""
    head = sentence.tokens[verb.head]
    if verb.dep not in ("ccomp", "parataxis") or head == verb or head.lemma not in _SAYING or head.i < verb.i:
        return False
    teller = _subject(sentence, head)
    if teller is None or teller.lower in ("i", "we", "you", "that") or teller.pos not in _NOMINAL:
        return False
    heard = sentence.child(verb, "dobj", "dative") if verb.lemma in _ADDRESSED else None
    return verb.lemma in _HELD or (heard is not None and heard.pos == "NOUN" and teller.pos != "PROPN")


def _unsaid(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody did not say it, or not yet: "did not say", "declined to say", "should explain"."""
    head = sentence.tokens[verb.head]
    if any(child.dep == "neg" for child in sentence.below(verb)):
        return verb.lemma != "deny"
    if any(child.dep == "aux" and child.lower in _WISHED for child in sentence.below(verb)):
        return True
    if verb.dep in ("xcomp", "ccomp", "acl") and any(child.tag == "TO" for child in sentence.below(verb)):
        yet = any(child.lower == "yet" for token in (verb, head) for child in sentence.below(token))
        if head.lemma in _DEMANDING or (head.lemma == "have" and yet):
            return True
    refused = head.lemma in ("decline", "refuse", "fail", "unable", "unwilling", "available", "reach")
    return (verb.dep == "xcomp" and refused) or (verb.dep == "pcomp" and head.lower == "without")


def _name_before(sentence: Sentence, verb: Token) -> Token | None:
    """The last word of a person's name that stands right before a verb to which the parser gave no subject."""
    last = verb.i - 2 if verb.i > 1 and sentence.tokens[verb.i - 1].text == "," else verb.i - 1
    entity = sentence.entity_at(last) if last >= 0 and not sentence.child(verb, "nsubjpass", "auxpass") else None
    return sentence.tokens[last] if entity is not None and entity.label == "PERSON" else None


def _after_all(sentence: Sentence, verb: Token) -> Cue | None:
    """A verb at the sentence's end with the name before it, where the parser lost both: "…, Jane Roe has told X"."""
    if verb.lemma not in SPEAKING or any(token.pos == "VERB" for token in sentence.tokens[verb.i + 1 :]):
        return None
    person = next((e for e in reversed(sentence.entities) if e.label == "PERSON" and e.end <= verb.i), None)
    if person is None:
        return None
    first = person.first
    while first and sentence.tokens[first - 1].text != ",":
        first -= 1
    content = _trimmed(sentence, sentence.tokens[: max(0, first - 1)])
    through = tuple(_through(sentence, verb))
    return Cue(verb, verb.lemma, sentence.tokens[person.end - 1], content, None, through) if content else None


def _beside(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb stands beside what is said: "The plant, officials said, will close"; "as officials said"."""
    if verb.dep == "advcl":
        first = sentence.subtree(verb)[0]
        apart = first.i == 0 or sentence.tokens[first.i - 1].text == ","
        return apart and first.lower == "as" and first.dep == "mark" and not sentence.child(verb, "dobj")
    return verb.dep == "parataxis"


def _content_clause(sentence: Sentence, verb: Token) -> Token | None:
    """The clause that a verb of saying governs."""
    thing = None if verb.lemma in _ADDRESSED | _ASKING else sentence.child(verb, "dobj")
    for child in sentence.below(verb):
        if child.dep == "ccomp" and child.pos not in ("PUNCT",):
            if thing and verb.i < thing.i < child.i and not sentence.child(child, "mark"):
                continue  # "observed the ceasefire since Sunday, the hour agreed on": what was done, not said
            return child
        if child.dep == "xcomp" and verb.lemma in _OWN:
            return child
    if verb.lemma in ("say", "state", "warn", "announce", "insist"):
        return next((child for child in sentence.below(verb) if child.dep in ("dobj", "oprd") and _verbal(child)), None)
    return None


def _verbal(token: Token) -> bool:
    return token.pos in ("VERB", "AUX")


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    """Who says it: the subject, the agent of a passive, or whose doing a participle is."""
    if agent := sentence.child(verb, "agent"):
        return sentence.child(agent, "pobj")
    if sentence.child(verb, "nsubjpass", "auxpass"):
        return None  # "it was reported": nobody says who
    found = sentence.child(verb, "nsubj", "csubj") or sentence.subject(verb)
    if found is not None:
        if found.tag in ("WP", "WDT") and verb.dep == "relcl":
            return sentence.tokens[verb.head]
        return None if found.dep == "expl" or found.dep == "nsubjpass" else found
    head = sentence.tokens[verb.head]
    if verb.dep in ("acl", "relcl") and head.pos in ("NOUN", "PROPN"):
        return head if verb.tag != "VBN" else None
    if verb.dep in ("advcl", "xcomp", "conj", "pcomp", "dep"):
        above = [one for one in sentence.above(verb) if one.pos in ("VERB", "AUX")]
        # "…, adding that" hangs on what was said as often as on who said it.
        if verb.lemma in _SAYING:
            above.sort(key=lambda one: one.lemma not in _SAYING)
        found = next((found for one in above if (found := sentence.child(one, "nsubj", "nsubjpass"))), None)
        return found if found and found.tag not in ("WP", "WDT") else None
    if verb.dep == "ROOT" and verb.tag in ("VBD", "VBZ", "VBN"):
        # Inverted, and the parser took the speaker for something else: "…," said Jane Roe.
        after = sentence.child(verb, "dobj", "attr", "oprd", "npadvmod")
        before = sentence.tokens[verb.i - 1] if verb.i == 1 else None
        if before and before.dep == "advmod" and not before.text.lower().endswith("ly"):
            return before
        clauses = (child for child in sentence.below(verb) if child.dep == "ccomp" and child.tag == "VBG")
        if after is None and (clause := next((child for child in clauses if child.i > verb.i), None)):
            after = sentence.child(clause, "nsubj")  # "…," said the judge, reading the ruling
        fits = after is not None and after.pos in ("PROPN", "NOUN", "PRON")
        return after if after and fits and sentence.subtree(after)[0].i == verb.i + 1 else None
    return None


def _through(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The outlets to which it was said, or which report it."""
    said = _content_clause(sentence, verb)
    for child in sentence.below(verb):
        if child.lower == "with" and any(token.lemma == "interview" for token in sentence.tokens):
            yield from (noun for noun in sentence.below(child) if noun.dep == "pobj" and noun.pos == "PROPN")
        if child.dep in ("dobj", "dative") and verb.lemma in _ADDRESSED and child.pos == "PROPN":
            yield child
        elif child.dep == "prep":
            yield from _in_interview(sentence, child)
        elif child.dep == "ccomp" and child.i > verb.i and child.lemma in _SAYING and child != said:
            outlet = sentence.child(child, "nsubj")  # "…, the minister said, X reported"
            if outlet and _content_clause(sentence, child) is None:
                yield outlet
    head = sentence.tokens[verb.head]
    if verb.dep in ("ccomp", "parataxis") and head.lemma in _SAYING and (outlet := _subject(sentence, head)):
        yield outlet


def _in_interview(sentence: Sentence, prep: Token) -> Iterator[Token]:
    """Whom the interview was with, and who got the statement."""
    noun = sentence.child(prep, "pobj")
    if noun is None or noun.lemma not in ("interview", "statement", "email", "e-mail", "comment", "letter", "call"):
        return
    for child in sentence.below(noun):
        if child.lower in ("with", "to") and (outlet := sentence.child(child, "pobj")) and outlet.pos == "PROPN":
            yield outlet


def _clause(sentence: Sentence, head: Token) -> Span | None:
    """The words of a clause, without the conjunction that introduces it and the marks around it."""
    tokens = sentence.subtree(head)
    while tokens and (tokens[0].lower == "that" and tokens[0].dep == "mark"):
        tokens = tokens[1:]
    return _trimmed(sentence, tokens)


def _trimmed(sentence: Sentence, tokens: Sequence[Token]) -> Span | None:
    """The stretch some tokens cover, without marks at its ends."""
    if not tokens:
        return None
    start, end = tokens[0].start, tokens[-1].end
    text = sentence.text[start - sentence.span.start : end - sentence.span.start]
    start += len(text) - len(text.lstrip(_PUNCTUATION))
    end -= len(text) - len(text.rstrip(_PUNCTUATION))
    return Span(start, end) if start < end else None
