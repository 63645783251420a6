"""The part a name plays in its sentence: whether it acts, says where something is, or only carries the news."""

from generator.analysis import places
from generator.analysis.cutting import Candidate, shouted
from generator.analysis.headwords import BODIES, NEW, OF_BODIES, ORGANISATION_HEADS, PLACE_HEADS
from generator.analysis.syntax import Sentence, Token
from generator.model import ActorKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WHERE = _words("in at near across around outside inside throughout within")
INSTITUTIONS = _words(
    """
    administration agency army authorities authority bank cabinet court diplomat diplomats forces government jet jets
    lawmakers leader leaders lawyers media military minister ministry navy office officer officers official officials
    parliament police president prosecutors representatives senator senators soldiers spokesman spokesperson
    spokeswoman state troops
    """
)
"""Nouns through which a state or an organisation acts: "Danish officials said", "Acme's spokesman said"."""
TELLING = frozenset(("tell", "interview", "cite", "quote"))
CARRYING = _words(
    "add air broadcast cite estimate learn note obtain post publish quote report reveal review say see show write"
)
"""What those who only carry the news are told, and what they do."""
PRESS = (
    "ABC News,AFP,Agence France-Presse,Al Jazeera,Anadolu,AP,Associated Press,Axios,BBC,Bloomberg,Bloomberg News,"
    "CBC,CBS News,CNBC,CNN,Daily Mail,dpa,Financial Times,Fox News,Guardian,Kyodo,Los Angeles Times,MSNBC,NBC News,"
    "New York Times,NPR,PBS,Politico,Reuters,Sky News,TASS,Wall Street Journal,Washington Post,Xinhua,Yonhap"
)
"""The agencies, papers and stations that news most often has its news from."""
PAPERS = _words(
    """
    advertiser argus bulletin chronicle courier dispatch echo examiner express gazette guardian herald independent
    inquirer journal ledger mail mercury messenger monitor news observer post press record register reporter review
    sentinel standard star sun telegraph times tribune voice
    """
)
"""Words that papers' names are made of, by one of which a paper speaks of itself."""
OUTLETS = frozenset(map(places.key, PRESS.split(",")))
NEWS_NOUNS = _words("broadcaster daily magazine newspaper newswire outlet paper tabloid weekly website")
ENDS = frozenset(".!?…:;\"'”’)")
"""What a sentence ends in that is no heading, caption or byline."""
DASHES = frozenset(("-", "–", "—", "--"))
STEPS = 4
"""How far a name may be from the verb it acts through."""
FAR = 8
"""Words between a name and what stands in apposition to it."""
SHOUTED = 2
"""Long words in capitals that a sentence may have and be more than a list of headings."""


def loose(sentence: Sentence) -> bool:
    """Whether a sentence is no sentence: a caption, a byline, a list of headings."""
    tokens = sentence.tokens
    if sentence.headline:
        return False
    if tokens[-1].text[-1] not in ENDS or not any(token.pos in ("VERB", "AUX") for token in tokens):
        return True
    return sum(token.text.isupper() for token in tokens if len(token.text) > 4) > SHOUTED


def top(tokens: tuple[Token, ...], one: Candidate) -> Token:
    """The word of a name on which its other words depend."""
    inside = reversed(tokens[one.first : one.end])
    return next((token for token in inside if not one.first <= token.head < one.end), tokens[one.end - 1])


def acts(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a name is the subject of a verb or the agent of a passive, itself or through an institution's noun."""
    token = top(tokens, one)
    dashed = one.first > 0 and tokens[one.first - 1].text in DASHES  # "Jane Doe, R-Texas"
    for _ in range(STEPS):
        if token.dep == "nsubj":
            return True
        above = tokens[token.head]
        if token.dep == "pobj":
            return above.dep == "agent"
        through = token.dep in ("compound", "amod", "poss", "nmod") and above.lower in INSTITUTIONS
        if not through and (token.dep not in ("appos", "conj") or dashed):
            return False
        token = above
    return False


def beside(sentence: Sentence, one: Candidate) -> ActorKind | None:
    """What the words beside a name say it is: "the Acme mercenary group", "his company, Acme"; None for nothing."""
    tokens = sentence.tokens
    after = [token.text for token in tokens[one.end : one.end + 3]]
    if after[:2] == [",", "who"]:
        return "person"
    if after[:2] == [",", "which"] or (after[:1] and (after[0] in BODIES or after[0] in OF_BODIES)):
        return "organisation"
    if len(after) > 1 and after[1] in BODIES and tokens[one.end].pos in ("NOUN", "ADJ") and after[0].islower():
        return "organisation"
    if one.first and tokens[one.first - 1].lower in BODIES:
        return "organisation"
    name = top(tokens, one)
    above = tokens[name.head] if name.dep == "appos" else None
    below = sentence.child(name, "appos")
    other = above if above is not None and not one.first <= above.i < one.end else below
    joined = other is not None and other.i > 0 and tokens[other.i - 1].text == "-"  # "a boat-maker"
    if other is not None and other.text in BODIES and not joined and abs(other.i - name.i) < FAR:
        return "organisation"
    return None


def is_thing(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a name is one of many things that bear it: "a Model 5", "the new Corsair"."""
    name = top(tokens, one)
    before = tokens[one.first - 1].lower if one.first else ""
    if name.dep in ("compound", "poss", "amod", "nmod") or name.pos == "ADJ":
        return before == "model"
    return before in ("a", "an", "model") or before in NEW


def many(sentence: Sentence, one: Candidate) -> bool:
    """Whether the verb treats a name as several: "Rovers have signed a striker"."""
    token = top(sentence.tokens, one)
    if token.dep != "nsubj" or sentence.child(token, "conj"):
        return False
    verb = sentence.tokens[token.head]
    return any(word.lower in ("have", "are") for word in (verb, *sentence.below(verb)) if word.dep != "conj")


def modifies(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a name only stands before another noun: `US` in "a US website"."""
    return top(tokens, one).dep in ("compound", "amod", "nmod")


def located(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a name stands after a preposition of place, or beside a larger place: "Springfield, Illinois"."""
    before = one.first - 1
    if before > 0 and tokens[before].pos == "DET":
        before -= 1
    if before >= 0 and tokens[before].lower in WHERE:
        return True
    if before > 0 and tokens[before].text == "," and shouted(tokens[before - 1]):
        return True  # "LEEDS, England, July 16"
    after = [token.lower for token in tokens[one.end : one.end + 2]]
    if after[:1] == ["based"] or after == ["-", "based"] or (after and after[0] in PLACE_HEADS):
        return True
    return after[:1] == [","] and one.end + 1 < len(tokens) and bool(places.named(tokens[one.end + 1].text))


def carries(sentence: Sentence, one: Candidate, role: tuple[int, int] | None) -> bool:
    """Whether an organisation only carries the news: it is told something, it reports, or it is a report's author."""
    tokens = sentence.tokens
    token = top(tokens, one)
    head = tokens[token.head]
    if _dateline(tokens, one):
        return True
    stated = tokens[role[0] : role[1]] if role else tokens[max(0, one.first - 1) : one.first]
    if any(other.lower in NEWS_NOUNS for other in stated):
        return True
    told = token.dep in ("dobj", "dative") and head.lemma in TELLING
    spoken_to = token.dep == "pobj" and head.lower == "to" and tokens[head.head].lemma in ("speak", "talk")
    if places.key(sentence.between(one.first, one.end)) not in OUTLETS:
        return (told or spoken_to) and tokens[one.end - 1].lower not in ORGANISATION_HEADS
    reports = token.dep == "nsubj" and head.lemma in CARRYING
    return told or spoken_to or reports or token.dep in ("pobj", "compound")


def signs(sentence: Sentence, one: Candidate) -> bool:
    """Whether a name is an author's: "Jane Doe contributed to this report"."""
    head = sentence.tokens[top(sentence.tokens, one).head]
    about = any(token.lower in ("report", "article", "story") for token in sentence.tokens)
    return about and head.lemma == "contribute"


def _dateline(tokens: tuple[Token, ...], one: Candidate) -> bool:
    """Whether a name is the agency in an article's first words: "PARIS (Reuters) - …"."""
    after = tokens[one.end : one.end + 2]
    return one.first < 8 and len(after) == 2 and after[0].text == ")" and after[1].text in DASHES
