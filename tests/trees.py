"""Hypothesis strategies for parsed sentences that no parser made: any words, in any tree, with any labels."""

from hypothesis import strategies as st

from generator.analysis.syntax import Entity, Sentence, Token
from generator.model import Span

WORDS_TEXT = (
    "said say told according to reportedly quoted as saying whether if unless not no never will would may had is was who "
    "when how many the a it he she they we that Acme Jane Roe officials source company statement announced denied "
    "investigating expected withdrawal strike depends on unclear known citing , . : \" “ ” ' ’ ‘ « » ( )"
)
LABELS_TEXT = (
    "nsubj nsubjpass dobj pobj prep ccomp xcomp advcl acl relcl conj cc aux auxpass neg mark punct det amod compound poss "
    "appos attr acomp agent pcomp advmod parataxis csubj expl dep dative oprd prt"
)
WORDS, LABELS = WORDS_TEXT.split(), LABELS_TEXT.split()
PARTS = ("VERB VBD", "VERB VBG", "VERB VBN", "VERB VB", "AUX MD", "AUX VBZ", "NOUN NN", "NOUN NNS", "PROPN NNP", "PRON PRP",
         "DET DT", "ADJ JJ", "ADP IN", "PUNCT ,", "SCONJ IN", "PRON WP", "SCONJ WRB", "PART TO", "NUM CD")  # fmt: skip


@st.composite
def trees(draw: st.DrawFn, number: int = 0, start: int = 0) -> Sentence:
    """A sentence with a root of its own and every other word somewhere below it."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=24))
    root = draw(st.integers(0, len(words) - 1))
    order = [root, *draw(st.permutations([place for place in range(len(words)) if place != root]))]
    heads = {root: root}
    for place, index in enumerate(order[1:], 1):
        heads[index] = order[draw(st.integers(0, place - 1))]
    tokens, at = [], start
    for index, word in enumerate(words):
        pos, tag = draw(st.sampled_from(PARTS)).split()
        label = "ROOT" if index == root else draw(st.sampled_from(LABELS))
        tokens.append(Token(index, word, at, at + len(word), word.lower(), pos, tag, label, heads[index]))
        at += len(word) + 1
    entities = (Entity(0, 1, draw(st.sampled_from(("PERSON", "ORG", "DATE")))),) if draw(st.booleans()) else ()
    text = " ".join(words)
    return Sentence(number, draw(st.integers(1, 3)), Span(start, start + len(text)), text, tuple(tokens), entities)


@st.composite
def articles(draw: st.DrawFn) -> tuple[Sentence, ...]:
    """A few such sentences, one after the other, in paragraphs that follow one another."""
    found: list[Sentence] = []
    start, paragraph = 0, 1
    for number in range(draw(st.integers(1, 4))):
        made = draw(trees(number, start))
        paragraph += draw(st.integers(0, 1))
        found.append(Sentence(number, paragraph, made.span, made.text, made.tokens, made.entities))
        start = made.span.end + 1
    return tuple(found)
