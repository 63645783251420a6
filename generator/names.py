"""The names an English sentence contains, and whether other words bear them, without a language model.

A name is a run of capitalised words. No list here knows a topic: they hold the language's function words, and the
endings that make a people of a place.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import zip_longest

from generator.dates import MONTHS, WEEKDAYS
from generator.wording import OPENERS, numbers

WORD = re.compile(r"\w+(?:['’]\w+)*")
ACRONYM = re.compile(r"\b(?:[A-Z]\.){2,}")
PARTICLES = frozenset(("of", "the", "and", "for", "de", "la", "al", "el", "ul", "bin", "von", "van", "du"))
"""Lower-case words that may stand inside a name."""
GRAMMAR = """
a about above across after again against all almost already also although always am amid among an and another any are
around as at away back because before behind below between beyond both but by can could did do does down during each
early earlier either enough even ever every few first for former fresh from further had has have he her here his how
however i if in including inside instead into is it its itself just last late later least less like local many may me
might more most much must my near nearly neither new next no none nor not now of off old on once one only onto or other
our out outside over own per perhaps please recent same senior several shall she should since so some soon still such
than that the their them then there these they this those though through thus to today together tomorrow tonight too
top toward towards two under unlike until up upon us very was we were what when where whereas whether which while who
whole whom whose why will with within without would yes yesterday yet you your
"""
FUNCTION_WORDS = frozenset(GRAMMAR.split())
CALENDAR = frozenset(
    form for name in (*MONTHS, *WEEKDAYS) for form in (name.lower(), f"{name.lower()}s", name[:3].lower())
) | {"sept", "tues", "thurs"}
PLACE_ENDINGS = frozenset(("", "a", "e", "o", "y", "s", "ey", "ain", "en", "on", "istan", "stan"))
DEMONYMS = "n an ian ien ean ese lese vian ish i ic ist ern s ns ans ians iens eans ists is"
PEOPLE_ENDINGS = frozenset(("", *DEMONYMS.split()))
"""What one name of a place and of its people end in after what they share: Chin-a and Chin-ese."""
STEM = 4
"""Letters two words must share before their endings count."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in running text."""

    text: str
    key: str
    """Without case, accents and possessive, for comparing."""
    gap: str
    """What stands between it and the word before."""
    opens: bool
    """Whether it stands at a sentence's beginning, where capitals mean nothing."""

    @property
    def capitalised(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """Whether it is all capitals, a plural or possessive `s` apart."""
        return len(self.key) > 1 and re.sub(r"['’]s$|(?<=..)s$", "", self.text).isupper()


def words(text: str) -> list[Word]:
    """The words of a text; `U.S.` is read as `US`, a hyphen separates."""
    text = ACRONYM.sub(lambda match: match[0].replace(".", ""), text)
    found: list[Word] = []
    end = 0
    for match in WORD.finditer(text):
        gap = text[end : match.start()]
        opens = not found or not OPENERS.isdisjoint(gap)
        found.append(Word(match[0], fold(match[0]), gap, opens))
        end = match.end()
    return found


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """A word without case, accents and possessive: `Réunion's` gives `reunion`."""
    plain = unicodedata.normalize("NFKD", re.sub(r"['’](?:s|S)?$", "", word))
    return "".join(char for char in plain if char.isalnum()).casefold()


def names(text: str, known: frozenset[str] = frozenset(), sentence: bool = True) -> list[tuple[Word, ...]]:
    """The runs of capitalised words that name something; days and months do not.

    A sentence's first word counts as a name when a capitalised word follows, when it is an acronym, or when its key
    is among the `known` ones. What is no `sentence` may open with a verb ("Met Jane Doe"), where a following capital
    says nothing.
    """
    runs: list[tuple[Word, ...]] = []
    found = words(text)
    following = found[1:] if sentence else []
    kept = [names_something(word, after, known) for word, after in zip_longest(found, following)]
    for index, word in enumerate(found):
        if kept[index]:
            if index and kept[index - 1] and word.gap == " ":
                runs[-1] += (word,)
            else:
                runs.append((word,))
    return runs


def names_something(word: Word, after: Word | None, known: frozenset[str]) -> bool:
    """Whether a word is a name or part of one, seeing the word after it."""
    if not may_name(word):
        return False
    if not word.opens or word.acronym or word.key in known:
        return True
    followed = after is not None and after.gap == " " and may_name(after)
    return followed and not word.key.endswith(("ing", "ly", "ed"))


def may_name(word: Word) -> bool:
    """Whether it is written as a name: a capital, and no word of grammar, calendar or counting."""
    if not word.capitalised or len(word.key) < 2:
        return False
    return word.acronym or not (word.key in FUNCTION_WORDS or word.key in CALENDAR or numbers(word.key))


def alike(key: str, other: str) -> bool:
    """Whether two keys are forms of one name: plural, or a place and its people (`china`, `chinese`)."""
    if key == other:
        return True
    shortest = min(len(key), len(other))
    stem = next((index for index in range(shortest) if key[index] != other[index]), shortest)
    ends = key[stem:], other[stem:]
    return stem >= STEM and any(
        place in PLACE_ENDINGS and people in PEOPLE_ENDINGS for place, people in (ends, ends[::-1])
    )


@dataclass(frozen=True)
class Vocabulary:
    """The words of some texts, to ask whether they bear a name."""

    words: tuple[Word, ...]
    keys: frozenset[str] = field(init=False)
    capitalised: frozenset[str] = field(init=False)
    stems: dict[str, set[str]] = field(init=False)
    initials: tuple[str, ...] = field(init=False)
    """Of every run of capitalised words: `un` for "United Nations"."""
    abbreviations: tuple[str, ...] = field(init=False)
    """Short words before a full stop, as in "Gen." and "Sen."."""

    def __post_init__(self) -> None:
        stems: dict[str, set[str]] = {}
        for word in self.words:
            stems.setdefault(word.key[:STEM], set()).add(word.key)
        runs = [""]
        for word in self.words:
            if word.gap.strip() or not (word.capitalised or word.key in PARTICLES):
                runs.append("")
            if word.capitalised:
                runs[-1] += word.key[:1]
        pairs = zip(self.words, self.words[1:], strict=False)
        short = {word.key for word, after in pairs if word.capitalised and after.gap[:1] == "." and len(word.key) < 5}
        object.__setattr__(self, "keys", frozenset(word.key for word in self.words))
        object.__setattr__(self, "capitalised", frozenset(word.key for word in self.words if word.capitalised))
        object.__setattr__(self, "stems", stems)
        object.__setattr__(self, "initials", tuple(run for run in runs if len(run) > 1))
        object.__setattr__(self, "abbreviations", tuple(key for key in short if len(key) > 1))

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Vocabulary":
        """The vocabulary of some texts."""
        return cls(tuple(word for text in texts for word in words(text)))

    def bears(self, word: Word) -> bool:
        """Whether one of the words is the same name, a form of it, or short or long for it."""
        if word.acronym and len(word.key) <= 3:  # "us" is not "US"
            if word.key in self.capitalised:
                return True
        elif any(alike(word.key, key) for key in self.stems.get(word.key[:STEM], ())):
            return True
        if word.acronym and any(word.key in run for run in self.initials):
            return True
        return any(word.key.startswith(short) for short in self.abbreviations)

    def bears_all(self, run: Iterable[Word]) -> bool:
        """Whether it bears every word of a name."""
        return not self.unborne(tuple(run))

    def unborne(self, run: tuple[Word, ...]) -> tuple[Word, ...]:
        """The words of a name that nothing here bears; `US` bears "United States"."""
        left = tuple(word for word in run if not self.bears(word))
        spelt_out = len(left) > 1 and "".join(word.key[0] for word in left) in self.capitalised
        return () if spelt_out else left
