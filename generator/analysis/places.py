"""Countries by the names English gives them and their peoples, and words that tell a place from what acts there.

Names, demonyms and capitals come from `countryinfo`; what news writing adds to them stands here.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from countryinfo import all_countries

from generator.names import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ABBREVIATIONS = frozenset(("US", "USA", "UK", "UAE", "DRC"))
"""Countries written short, and then always in capitals."""
OTHER_NAMES = {
    "United States": "America, the States",
    "United Kingdom": "Britain, Great Britain",
    "Turkey": "Türkiye",
    "Myanmar": "Burma",
    "Swaziland": "Eswatini",
    "Republic of Macedonia": "North Macedonia, Macedonia",
    "Czech Republic": "Czechia",
    "Burkina Faso": "Burkina",
    "Cape Verde": "Cabo Verde",
    "East Timor": "Timor-Leste",
    "Ivory Coast": "Côte d'Ivoire",
    "Bosnia and Herzegovina": "Bosnia",
    "Trinidad and Tobago": "Trinidad",
    "Democratic Republic of the Congo": "Congo, DR Congo",
    "Vatican City State": "Vatican, Holy See, Vatican City",
    "Palestine": "Palestinian Territories, Palestinian Authority",
    "United Arab Emirates": "Emirates",
}
OTHER_PEOPLES = {
    "Argentina": "Argentine",
    "Azerbaijan": "Azeri",
    "Bosnia and Herzegovina": "Bosnian Bosniak",
    "Croatia": "Croat",
    "Denmark": "Dane",
    "Ecuador": "Ecuadorian",
    "Fiji": "Fijian",
    "Finland": "Finn",
    "France": "Frenchman Frenchwoman Frenchmen",
    "Iceland": "Icelandic",
    "Ireland": "Irishman Irishwoman Irishmen",
    "Kazakhstan": "Kazakh",
    "Kyrgyzstan": "Kyrgyz",
    "Lesotho": "Basotho",
    "Luxembourg": "Luxembourgish",
    "Morocco": "Moroccan",
    "Nepal": "Nepali",
    "Netherlands": "Dutchman Dutchwoman Dutchmen",
    "New Zealand": "Kiwi",
    "Philippines": "Philippine Filipina",
    "Poland": "Pole",
    "Saudi Arabia": "Saudi",
    "Scotland": "Scot",
    "Serbia": "Serb",
    "Slovakia": "Slovakian",
    "Slovenia": "Slovenian",
    "South Korea": "Korean",
    "Spain": "Spaniard",
    "Sweden": "Swede",
    "Tajikistan": "Tajik",
    "Turkey": "Turk",
    "United Kingdom": "Briton Brit",
    "Uzbekistan": "Uzbek",
}
REGIONS = _words("africa america antarctica arctic asia atlantic caribbean europe mediterranean oceania pacific")
"""Continents and seas."""
COMPASS = _words("north south east west northern southern eastern western central")
MOST_WORDS = 5
"""The words of the longest country name there is a use in looking for."""
SHORT = 4
"""The fewest letters of a country's other name that is no abbreviation: its codes have two or three."""


class Country(NamedTuple):
    """What a word or name says of a country."""

    name: str
    people: bool
    """Whether it is the name of its people, or the adjective."""


def named(words: str) -> Country | None:
    """The country that a name means, or whose people it means; None for any other name.

    `US` and `U.S.` are one; `us` is no country.
    """
    plain = words.replace(".", "")
    if len(plain) < SHORT and plain not in ABBREVIATIONS:
        return None
    return _countries().get(key(words))


def key(words: str) -> str:
    """A name for comparing: no case, accents, points or possessive; words parted by a blank."""
    return " ".join(filter(None, map(fold, words.replace(".", "").replace("-", " ").split())))


def may_begin(word: str) -> bool:
    """Whether a country's or people's name begins with this word: a cheap first look."""
    return fold(word.replace(".", "").partition("-")[0]) in _first_words()


def named_key(words: Sequence[str]) -> str:
    """The country that a name means, from its words as `key` leaves them; empty for any other name."""
    text = " ".join(words)
    if len(text) < SHORT and text.upper() not in ABBREVIATIONS:
        return ""
    found = _countries().get(text)
    return found.name if found else ""


def is_known(words: str) -> bool:
    """Whether a name is that of a country's capital, of one of its states or provinces, or of a part of the world."""
    return key(words) in _within_countries() or key(words) in REGIONS


@cache
def _countries() -> Mapping[str, Country]:
    found: dict[str, Country] = {}
    nations = sorted(all_countries(), key=lambda one: (-(one.population() or 0), one.name()))
    for nation in nations:
        name = nation.name()
        others = [part.strip() for part in OTHER_NAMES.get(name, "").split(",")]
        for form in (name, *nation.alt_spellings(), *others):
            if len(form.replace(".", "")) >= SHORT or form in ABBREVIATIONS:
                found.setdefault(key(form.removeprefix("The ").removeprefix("the ")), Country(name, False))
    for nation in nations:
        peoples = (nation.demonym() or "").replace("/", ",").split(",") + OTHER_PEOPLES.get(nation.name(), "").split()
        for people in filter(None, map(key, peoples)):
            for form in (people, f"{people}s"):
                found.setdefault(form, Country(nation.name(), True))
    return MappingProxyType(found)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in _countries())


@cache
def _within_countries() -> frozenset[str]:
    found = set()
    for nation in all_countries():
        capital = nation.capital()
        if isinstance(capital, str):
            found.add(key(capital.removesuffix(" D.C.")))
        found.update(map(key, nation.provinces()))
    return frozenset(filter(None, found))
