"""Who the subject of a reporting verb is: the name or phrase, and through a pronoun the one named before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, Protocol

from generator.analysis.mentions import Mention
from generator.analysis.syntax import Sentence, Token
from generator.model import Span
from generator.names import CALENDAR


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HE: Final = _words("he him his")
_SHE: Final = _words("she her hers")
_IT: Final = _words("it its itself this that")
_THEY: Final = _words("they them their")
_PRONOUNS: Final = _HE | _SHE | _IT | _THEY | _words("one another who")
_MEN: Final = _words(
    "mr sir king prince lord spokesman chairman policeman businessman father son brother husband man boy"
)
_WOMEN: Final = _words(
    "mrs ms miss queen princess lady dame spokeswoman chairwoman policewoman businesswoman mother daughter sister "
    "wife woman girl"
)
_PEOPLE: Final = _words(
    "spokesman spokeswoman spokesperson official officer minister president chairman chairwoman analyst lawyer "
    "attorney judge mayor governor senator professor researcher witness resident doctor director manager chief "
    "head leader member man woman boy girl driver teacher neighbour neighbor expert economist scientist commander "
    "general colonel source prosecutor executive secretary author founder owner worker survivor victim police- "
    "ambassador diplomat aide adviser advisor candidate lawmaker activist student farmer father mother son "
    "daughter brother sister husband wife captain pilot suspect defendant plaintiff coach player nurse priest "
    "bishop pope king queen prince princess sheriff detective sergeant soldier artist actor actress singer writer "
    "reporter journalist trader investor banker buyer politician councillor deputy surgeon scholar guard coroner "
    "premier chancellor gunman attacker elect"
)
"""Nouns for one person, whom "he" or "she" may mean."""
_ORGANISATIONS: Final = _words(
    "company firm government ministry agency bank union party court commission army military police group university "
    "organisation organization team club council committee department office authority regulator airline newspaper "
    "administration board hospital carmaker automaker manufacturer lender insurer retailer charity watchdog"
)
"""Nouns for a body that speaks, which "it" may mean."""
_LETTERS: Final = frozenset(("QC", "KC", "MP", "MEP", "MSP", "PhD", "Jr", "Jr."))
"""What stands behind the name of a person."""
_STATEMENTS: Final = _words("statement release letter email e-mail tweet post note message memo announcement")
"""What people say things in: who says it is whose statement it is."""
_SOURCES: Final = _words("source insider whistleblower")
_PRIVATE: Final = _words(
    "friend relative neighbour neighbor colleague acquaintance classmate insider source aide confidant associate"
)
"""People who, in the plural too, are nobody in particular and somebody whom the article does not name."""
_VOICES: Final = _words(
    "spokesman spokeswoman spokesperson judge jury justice magistrate coroner minister president king queen pope "
    "representative attacker gunman caller plaintiff defendant suspect"
)
"""People who speak for a body or before a court, whether or not they are named."""
_INDEFINITE: Final = _words("a an one another two three four five six seven")
_KEPT: Final = _words("for of at from in with on to")
"""Prepositions that belong to a descriptive phrase: "a spokesman for Acme"."""
_LONGEST: Final = 10
"""Words of a descriptive phrase; beyond that its prepositional phrases are left out."""


class Speaker(NamedTuple):
    """Somebody who says something, as the article puts it; empty for nobody."""

    name: str = ""
    span: Span | None = None
    kind: str = ""
    """person, group (which may be "it" or "they"), or empty."""
    gender: str = ""
    anonymous: bool = False
    inferred: bool = False
    head: str = ""
    """The lemma of a descriptive phrase's head; empty for a name."""
    plural: bool = False

    @property
    def personal(self) -> bool:
        """Whether it is the name of a person."""
        return self.kind == "person" and not self.head


class Said(Protocol):
    """What `of` reads of an attribution."""

    @property
    def speaker(self) -> str: ...
    @property
    def speaker_span(self) -> Span | None: ...
    @property
    def anonymous(self) -> bool: ...
    @property
    def inferred(self) -> bool: ...


def of(said: Said) -> Speaker:
    """The speaker of an attribution already made."""
    return Speaker(said.speaker, said.speaker_span, "", "", said.anonymous, said.inferred)


def name(sentence: Sentence, mentions: Sequence[Mention], token: Token) -> Speaker:
    """Whom a noun phrase names, by its head: a name without its titles, else the phrase without its clauses."""
    found = _named(sentence, mentions, token)
    if found is None and ((token.pos == "NOUN" and token.tag == "NN") or token.lemma.lower() in _PEOPLE):
        beside = _beside(sentence, mentions, token)
        # "Its agency, Acme, said": a phrase that only points back gives way to any name.
        people = not any(child.tag == "PRP$" for child in sentence.below(token))
        found = _named(sentence, mentions, beside, people) if beside else None
    return found or _introduced(sentence, token) or _described(sentence, mentions, token)


def _introduced(sentence: Sentence, token: Token) -> Speaker | None:
    """A name that only the words after it say is a person's: "Tale, the union's spokesman, …"."""
    beside = sentence.child(token, "appos")
    capital = token.text[:1].isupper() and not sentence.child(token, "det", "amod", "nummod")
    if not capital or beside is None or beside.lemma.lower() not in _PEOPLE or beside.i < token.i:
        return None
    if token.lemma.lower() in _PEOPLE | _ORGANISATIONS | _STATEMENTS or token.tag in ("NNS", "NNPS"):
        return None
    first = token.i
    while first and sentence.tokens[first - 1].pos == "PROPN" and sentence.tokens[first - 1].head == token.i:
        first -= 1
    text, tokens = sentence.between(first, token.i + 1), sentence.tokens[first : token.i + 1]
    return Speaker(text, sentence.cover(tokens), "person", _gender(sentence, token, beside.text))


def _beside(sentence: Sentence, mentions: Sequence[Mention], token: Token) -> Token | None:
    """The last word of a name that stands beside a noun: "the minister, Jane Roe", "chairman and director Jane Roe"."""
    head = token
    while below := sentence.child(head, "appos", "conj"):
        if below.pos == "PROPN":
            return below
        head = below
    if token.lemma.lower() not in _PEOPLE:
        return None
    for mention in mentions:
        last = sentence.tokens[mention.end - 1]
        if mention.kind != "person" or mention.first <= token.i or last.dep not in ("appos", "conj"):
            continue
        if sentence.tokens[mention.first - 1].text == "," and token in sentence.above(last):
            return last
    return None


def is_person(noun: Token) -> bool:
    """Whether a noun means people: "the mayor", "two suspects"."""
    return noun.lemma.lower() in _PEOPLE


def is_body(noun: str) -> bool:
    """Whether a noun, by its lemma, means a body that speaks: "company", "ministry"."""
    return noun in _ORGANISATIONS


def is_somebody(noun: str) -> bool:
    """Whether a noun, by its lemma, means one person: "minister", "witness"."""
    return noun in _PEOPLE


def is_people(noun: Token) -> bool:
    """Whether a noun means people, also such as nobody names: "friends", "managers"."""
    return is_person(noun) or noun.lemma.lower() in _PRIVATE


def _named(sentence: Sentence, mentions: Sequence[Mention], token: Token, people: bool = False) -> Speaker | None:
    """The name whose part a token is."""
    last = next((child for child in sentence.below(token) if child.dep == "conj" and child.pos == "PROPN"), None)
    for mention in mentions:
        if mention.first <= token.i < mention.end and (mention.kind == "person" or not people):
            if last is not None and token.i < last.i:
                break
            if token.i < mention.end - 1 and token.pos == "NOUN":
                continue
            lettered = mention.name.split()[-1] in _LETTERS
            kind = "person" if mention.kind == "person" or lettered else "group"
            return Speaker(mention.name, mention.span, kind, _gender(sentence, token, mention.title))
    if mentions and not people and any(m.first <= token.i < m.end for m in mentions):
        return _conjoined(sentence, token, last) if last else None
    if last is not None and token.pos == "PROPN":
        return _conjoined(sentence, token, last)
    entity = sentence.entity_at(token.i)
    if entity is None or token.pos != "PROPN" or entity.label not in ("PERSON", "ORG", "GPE", "NORP"):
        return None
    if people and entity.label != "PERSON":
        return None
    first, end = entity.first, entity.end
    while first < end - 1 and sentence.tokens[first].lower in ("the", "a", "an"):
        first += 1
    while end - 1 > first and sentence.tokens[end - 1].tag == "POS":
        end -= 1
    kind = "person" if entity.label == "PERSON" else "group"
    tokens = sentence.tokens[first:end]
    return Speaker(sentence.between(first, end), sentence.cover(tokens), kind, _gender(sentence, token, ""))


def _conjoined(sentence: Sentence, token: Token, last: Token) -> Speaker | None:
    """Two or more names as one speaker."""
    tokens = [one for one in sentence.subtree(token) if one.i <= last.i]
    first = next((one.i for one in tokens if one.pos == "PROPN"), token.i)
    if last.i - first > 2 * _LONGEST:
        return None
    return Speaker(
        sentence.between(first, last.i + 1), sentence.cover(sentence.tokens[first : last.i + 1]), "group", plural=True
    )


def _gender(sentence: Sentence, token: Token, title: str) -> str:
    """What titles and nouns beside a name say of its bearer: m, f or nothing."""
    near = {word.strip(".").lower() for word in title.split()}
    near |= {child.text.strip(".").lower() for child in sentence.below(token) if child.dep in ("compound", "appos")}
    near.add(token.lower)
    return "m" if near & _MEN else "f" if near & _WOMEN else ""


def _described(sentence: Sentence, mentions: Sequence[Mention], token: Token) -> Speaker:
    """A noun phrase without clauses and appositions; of a statement whose it is."""
    if token.lemma.lower() in _STATEMENTS:
        for child in sentence.below(token):
            owner = child if child.dep == "poss" else None
            if child.lower in ("by", "from") and child.dep in ("prep", "agent"):
                owner = sentence.child(child, "pobj")
            if owner and owner.pos != "PRON":
                return name(sentence, mentions, owner)
    tokens = _phrase(sentence, token, long=True)
    if tokens[-1].i - tokens[0].i >= _LONGEST:
        tokens = _phrase(sentence, token, long=False)
    first, end = tokens[0].i, tokens[-1].i + 1
    if end - first > 2 * _LONGEST:
        first, end = token.i, token.i + 1
    lemma = token.lemma.lower()
    plural = token.tag in ("NNS", "NNPS")
    kind = "person" if lemma in _PEOPLE and not plural else "group"
    text = sentence.between(first, end)
    lower = text.lower()
    hidden = lemma in _SOURCES or _nobody_named(sentence, token)
    return Speaker(
        text,
        sentence.cover(sentence.tokens[first:end]),
        kind,
        _gender(sentence, token, ""),
        hidden or "unnamed" in lower or "unidentified" in lower or "anonymous" in lower,
        head=lemma,
        plural=plural,
    )


def _nobody_named(sentence: Sentence, token: Token) -> bool:
    """Whether a phrase is for one or some persons whom nobody names: "a doctor", "two people at the table", "friends".

    Not so "officials" and "analysts": in the plural, and without a number, they are a body more than a person.
    """
    lemma = token.lemma.lower()
    if token.pos != "NOUN" or lemma in _VOICES or sentence.child(token, "appos"):
        return False
    before = [child.lower for child in sentence.below(token) if child.i < token.i]
    if lemma in _PRIVATE:
        return token.tag == "NNS" or not _INDEFINITE.isdisjoint(before)
    person = lemma in _PEOPLE or lemma in ("people", "person") or lemma.endswith(("worker", "employee", "clerk"))
    behalf = any(child.lower == "for" for child in sentence.below(token))
    return person and not behalf and not _INDEFINITE.isdisjoint(before)


def _phrase(sentence: Sentence, token: Token, long: bool) -> list[Token]:
    """The head with its determiners, adjectives and genitives; with `long` also its prepositional phrases."""
    kept = [token]
    for child in sentence.below(token):
        if (
            child.i < token.i
            and child.tag != "WP$"
            and (child.dep != "punct" or child.text == "-")
            and child.dep not in ("appos", "relcl", "cc", "prep", "advmod", "preconj")
        ):
            kept += sentence.subtree(child)
        elif long and child.dep == "prep" and child.lower in _KEPT and child.i > token.i:
            if (whom := sentence.child(child, "pobj")) and whom.lower in _PRONOUNS | CALENDAR:
                continue  # "a spokesman for him"; "the minister on Friday"
            kept += [one for one in sentence.subtree(child) if not _in_clause(sentence, one, child)]
        elif child.i > token.i and child.lemma == "familiar":
            kept += sentence.subtree(child)
        elif child.tag == "POS":
            kept.append(child)
    kept.sort()
    # One stretch around the head: what is cut off by something left out is left out too.
    place = kept.index(token)
    first, end = place, place + 1
    while first and kept[first - 1].i == kept[first].i - 1:
        first -= 1
    while end < len(kept) and kept[end].i == kept[end - 1].i + 1:
        end += 1
    # "The mayor of Osby on Friday": when it was said is no part of who said it.
    days = (at for at in range(place + 1, end) if kept[at].lower in CALENDAR and kept[at - 1].lower == "on")
    end = min([end, *(at - 1 for at in days)])
    while end - 1 > place and kept[end - 1].tag == "POS":
        end -= 1
    return kept[first:end]


def _in_clause(sentence: Sentence, token: Token, top: Token) -> bool:
    """Whether a word stands in a clause or an apposition below a preposition, or after one."""
    while token != top:
        if token.dep in ("relcl", "acl", "appos", "advcl", "punct", "ccomp") and token.text != "-":
            return True
        token = sentence.tokens[token.head]
    return False


def _acts(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is the subject of a main clause, or of one with "when", or the agent of a passive."""
    above = sentence.tokens[token.head]
    if token.dep == "pobj" and above.dep == "agent":
        return True
    if token.dep not in ("nsubj", "nsubjpass"):
        return False
    when = above.dep == "relcl" and any(child.lower == "when" for child in sentence.below(above))
    return when or above.dep in ("ROOT", "conj", "advcl", "parataxis")


@dataclass
class Memory:
    """Who was named so far in an article, for pronouns."""

    recent: list[tuple[int, Speaker]] = field(default_factory=list)
    """Paragraph and speaker or subject, the latest last."""
    said: tuple[int, Speaker] | None = None
    """The number of the last sentence in which somebody named says something, with the one who does."""
    genders: dict[str, str] = field(default_factory=dict)

    def resolve(self, sentence: Sentence, mentions: Sequence[Mention], token: Token | None) -> Speaker:
        """The speaker a token names; through a pronoun the latest one before that fits, marked inferred."""
        if token is None:
            return Speaker()
        if token.pos != "PRON" and (token.pos == "PROPN" or token.lower not in _PRONOUNS):
            found = name(sentence, mentions, token)
            if found.head not in _STATEMENTS:
                return self._known(sentence, token, found)
            return next((known._replace(inferred=True) for _, known in reversed(self.recent[-3:])), found)
        wanted = "m" if token.lower in _HE else "f" if token.lower in _SHE else ""
        person = bool(wanted)
        if not person and token.lower not in _IT and token.lower not in _THEY:
            beside = sentence.child(token, "appos") if token.lower == "one" else None
            if beside and beside.pos == "NOUN":  # "one of them, a guard, said"
                return _described(sentence, mentions, beside)
            kept = _described(sentence, mentions, token)
            if token.lower == "one":
                return kept._replace(kind="person")
            return kept if token.lower in ("some", "many", "others", "one", "most", "several") else Speaker()
        for paragraph, known in self._latest(sentence, person):
            if sentence.paragraph - paragraph > 3:
                break
            gender = known.gender or self.genders.get(known.name, "")
            if person != (known.kind == "person") or (wanted and gender and gender != wanted):
                continue
            if known.plural and token.lower in _IT:
                continue
            if wanted:
                self.genders[known.name] = wanted
            return known._replace(inferred=True)
        return Speaker()

    def _known(self, sentence: Sentence, token: Token, found: Speaker) -> Speaker:
        """A definite phrase for a source named anonymously before is that source."""
        if found.head and not found.anonymous and sentence.child(token, "det") is not None:
            definite = found.name.lower().startswith("the ")
            for paragraph, known in reversed(self.recent[-12:]):
                if definite and known.anonymous and known.head == found.head and sentence.paragraph - paragraph <= 6:
                    return found._replace(anonymous=True)
        return found

    def _latest(self, sentence: Sentence, person: bool) -> Iterator[tuple[int, Speaker]]:
        """Whom a pronoun may mean, the likeliest first: a person who spoke in the sentence before leads."""
        if person and self.said and sentence.number - self.said[0] == 1:
            yield sentence.paragraph, self.said[1]
        yield from reversed(self.recent)

    def spoke(self, sentence: Sentence, speaker: Speaker) -> None:
        """Remembers somebody who said something."""
        if speaker.name:
            self.said = sentence.number, speaker._replace(inferred=False)
            self.recent.append((sentence.paragraph, self.said[1]))

    def read(self, sentence: Sentence, mentions: Sequence[Mention], quoted: Sequence[Span]) -> Speaker | None:
        """Remembers the subjects of a sentence's main clauses, outside quotation marks; the person it is about."""
        about = None
        for token in sentence.tokens:
            if token.pos not in ("PROPN", "NOUN") or not _acts(sentence, token):
                continue
            if any(span.start <= token.start < span.end for span in quoted):
                continue
            found = name(sentence, mentions, token)
            if token.dep == "pobj" and not found.personal:
                continue
            if not found.head or found.kind == "person" or (found.head in _ORGANISATIONS and not found.plural):
                self.recent.append((sentence.paragraph, found))
            if found.personal and sentence.tokens[token.head].dep == "ROOT":
                about = found
        if len(self.recent) > 60:
            del self.recent[:30]
        return about
