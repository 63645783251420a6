"""How the words that say when are read: each as a kind and a rule, in the notation of `timevalues`, or not at all.

A reader gets what one of the patterns in `timeforms` matched, and the sentence around it, which tells a month from a
name or a verb, a year from a number of things, and what lies ahead from what is past.
"""

import re
from typing import Final

from generator.analysis.timecues import attributed, core, governor
from generator.analysis.timereading import Reading
from generator.dates import MONTHS, WEEKDAYS
from generator.wording import SEASON, TENS, UNITS

NAMES: Final = frozenset(
    ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "MONEY", "PERCENT")
)
"""Entities in which a month, a weekday or a year is part of a name or an amount."""
_BEFORE_TIMES: Final = (
    "in since until till by before after from of during between and to through throughout early late mid around about "
    "circa last this next past on or for following than"
)
WHEN: Final = frozenset(_BEFORE_TIMES.split())
"""Words that may stand before a month or a year that is one."""
_HOLIDAYS: Final = frozenset(("black", "good", "ash", "easter", "palm", "holy", "super", "cyber", "bloody", "giving"))
_MONTH_NUMBER: Final = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_WEEKDAY_NUMBER: Final = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
_SAID: Final = {"last": -1, "past": -1, "this": 0, "the": 0, "next": 1, "coming": 1}

_THAT: Final = {"previous": -1, "following": 1}

_WEATHER: Final = re.compile(r"\b(?:temperatures?|degrees|highs|lows)\b", re.IGNORECASE)
_COUNTED: Final = frozenset(("average", "capacity", "class", "maximum", "minimum", "number", "population", "total"))
"""What is "of" a number."""
_WEEK_AGO: Final = re.compile(r"\b(?:a|one) week ago (?:on )?$")
_WEEK: Final = re.compile(r" week\b(?! (?:of|in|that))")
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}


def month_number(name: str) -> int:
    """A month's number, from its name or an abbreviation of it."""
    return _MONTH_NUMBER[name[:3].lower()]


def _of_year(match: re.Match[str]) -> str:
    """What a match says of the year: `2019`, `year -1`, `of 0` for that of the date named before, or nothing."""
    if match["year"]:
        return match["year"]
    if match["that"]:
        return f"of {_THAT.get(match['that'].split()[-1], 0)}"
    return f"year {_SAID[match['said'].lower()]}" if match["said"] else ""


def read_iso(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`2024-08-05`."""
    return "day", f"date {match[0]}"


def read_numeric(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`14.02.2023`, `2/14/2023`: read where it can only be read in one way."""
    first, second = int(match["one"]), int(match["two"])
    if first > 12 >= second or match["mark"] == ".":
        first, second = second, first
    elif second <= 12 and first != second:
        return "day", "none"
    return "day", f"date {match['year']}-{first:02}-{second:02}"


def read_day(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`5 August 2024`, `Monday, Aug. 5`, `Aug. 5-7`, `5 and 6 August`, `June 3 next year`."""
    month = month_number(match["month"])
    days = [int(day) for day in re.findall("[0-9]+", match["days"])]
    if not all(1 <= day <= 31 for day in days):
        return None
    if not match["year"] and reading.label(match.start("month")) in NAMES - {"ORG"}:
        return None
    if (month, days) == (9, [11]) and re.match(r"(?: \w+)? (?:attack|terror|hijack)", reading.text[match.end() :]):
        return "vague", "none"
    if (
        reading.before(match.start("month")) == "in"
        and not match["year"]
        and match.start("days") > match.start("month")
    ):
        after = reading.after(match.end())
        if after and after.tag == "NNS":  # in March 15 people
            return None
    year = _of_year(match)
    if year.isdigit():
        points = [f"date {year}-{month:02}-{day:02}" for day in days]
    elif year.startswith("of "):
        points = [f"{year} {month:02}-{day:02}" for day in days]
    else:
        weekday = f" {_WEEKDAY_NUMBER[match['weekday'][:3].lower()]}" if match["weekday"] else ""
        which = year or reading.nearness(match) + (weekday if len(days) == 1 else "")
        points = [f"day {month:02}-{day:02} {which}" for day in days]
    if len(days) == 1:
        return "day", points[0]
    between = reading.before(match.start()) == "between" and len(days) == 2
    if re.search(r"and|or|,", match["days"]) and days[-1] - days[0] != 1 and not between:
        return "day", points[-1]  # of days apart, the one that stands with its month
    return "range", f"span {points[0]} | {points[-1]}"


def read_quarter(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`the third quarter of 2005`, `third-quarter`, `Q3`; not a firm's own, fiscal year's."""
    number = _ORDINALS.get(match["which"].lower()) or int(match["which"][-1])
    said = match["said"]
    if "fiscal" in (reading.before(match.start()), reading.before(match.start("which"))):
        return "quarter", "none"
    if match["which"].lower() in ("last", "final") and not said and not match["year"]:
        return None
    if match["year"]:
        return "quarter", f"date {match['year']}-{number * 3 - 2:02}/{match['year']}-{number * 3:02}"
    if said and said.lower() in _SAID and said.lower() != "the":
        return "quarter", f"quarter {number} year {_SAID[said.lower()]}"
    return "quarter", f"quarter {number} {reading.direction(match)}"


def read_half(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`the second half of 2019`, `the first half of next year`."""
    first = 1 if match["which"].lower() == "first" else 7
    if match["year"]:
        return "range", f"date {match['year']}-{first:02}/{match['year']}-{first + 5:02}"
    return "range", f"half {first // 6 + 1} year {_SAID[match['said'].lower()]}"


def read_season(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`last summer`, `the spring of 2024`, `in the fall`; a season's name alone may be a verb or a proper name."""
    token, year = reading.token(match.start("season")), _of_year(match)
    if token.pos not in ("NOUN", "PROPN") or (match["season"][0].isupper() and token.i and not year):
        return None
    previous = reading.sentence.tokens[token.i - 1] if token.i else None
    if previous and match["season"][0].isupper() and previous.text[0].isupper() and previous.lower not in WHEN:
        return None
    number, which = SEASON[match["season"].lower()], (match["which"] or "").lower()
    if year.isdigit():
        return "season", f"date {year}-{number}"
    if year:
        return "season", f"{year} {number}" if year.startswith("of ") else f"season {number} {year}"
    if which in ("last", "past", "this", "next", "coming"):
        return "season", f"season {number} { {'past': 'last', 'coming': 'next'}.get(which, which) }"
    if reading.before(match.start()) in ("in", "by", "since", "until", "during", "of", "before", "after"):
        return "season", f"season {number} {reading.direction(match)}"
    return None


def read_month(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`August 2024`, `mid-August`, `last August`, `October of next year`, `in April`; not `May I` and `April Jones`."""
    name, year, which = match["month"], _of_year(match), (match["which"] or "").lower()
    number, token = month_number(name), reading.token(match.start("month"))
    week = re.match(r"(?:the )?(first|last|final) week of", match[0].lower())
    if week:
        rule = f"date {year}-{number:02}" if year.isdigit() else f"month {number:02} {reading.direction(match)}"
        return "week", f"week {'first' if week[1] == 'first' else 'last'} {rule}"
    if year.isdigit():
        return "month", f"date {year}-{number:02}"
    if token.pos not in ("PROPN", "NOUN") or (len(name) == 3 and name != "May"):
        return None
    label, word = reading.label(match.start("month")), reading.before(match.start("month"))
    part = match[0].lower().startswith(("mid-", "early-", "late-"))
    if label in NAMES or not (label == "DATE" or year or which or part or word in WHEN):
        return None
    previous = reading.sentence.tokens[token.i - 1] if token.i else None
    named = token.dep == "compound" and token.head == token.i + 1
    named = named and reading.sentence.tokens[token.head].pos == "PROPN"  # August Wilson
    named = named or (previous is not None and previous.pos == "PROPN")  # Theresa May
    if named and not (which or year or part) and word not in WHEN:
        return None
    if year:
        return "month", f"{year} {number:02}" if year.startswith("of ") else f"month {number:02} {year}"
    if which in ("the following", "the next", "the previous"):
        return "month", "none" if which == "the previous" else f"after named {number}"
    if which:
        return "month", f"month {number:02} { {'past': 'last', 'coming': 'next'}.get(which, which) }"
    return "month", f"month {number:02} {reading.nearness(match)}"


def read_weekday(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`on Monday`, `Tuesday night`, `last Friday`, `Monday of next week`; not `every Friday` and `Good Friday`."""
    number, which = _WEEKDAY_NUMBER[match["weekday"][:3].lower()], (match["which"] or "").lower()
    label, word = reading.label(match.start("weekday")), reading.before(match.start("weekday"))
    if label in NAMES or word in _HOLIDAYS:
        return None
    after = reading.after(match.end("weekday"))
    if after and after.pos == "PROPN" and reading.token(match.start("weekday")).head == after.i:  # Sunday Times
        return None
    if which in ("every", "each", "a") or (word in ("every", "each", "a") and not match["which"]):
        return "vague", "none"
    first, last = reading.token(match.start()), reading.token(match.end() - 1)
    noun = attributed(reading.sentence, first, last)
    opens = noun is not None and first.i > 0 and reading.sentence.tokens[first.i - 1].dep == "mark"
    if (word == "that" and not opens) or (word == "the" and not which and noun is None):
        return "weekday", "none"  # "on the Tuesday", of a week told of before
    if match["said"]:
        return "weekday", f"weekday {number} week {_SAID[match['said'].lower()]}"
    if _WEEK_AGO.search(reading.text, 0, match.start()):
        return "weekday", f"weekday {number} back" if which == "last" else "none"
    if not which and _WEEK.match(reading.text, match.end()):  # "on Saturday week"
        return "weekday", f"weekday {number} beyond"
    if which in ("the following", "the next"):
        return "weekday", f"after weekday {number}"
    if which == "the previous":
        return "weekday", "none"
    if which in ("last", "past", "next", "coming"):
        return "weekday", f"weekday {number} { {'past': 'last', 'coming': 'next'}.get(which, which) }"
    return "weekday", f"weekday {number} {reading.direction(match)}"


def read_said(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`last week`, `earlier this month`, `the end of next year`, `over the weekend`, `later that day`."""
    which, unit = match["which"].lower(), match["unit"].lower()
    part = match[0][: match.start("which") - match.start()].lower()
    word = reading.before(match.start())
    if which in ("that", "the same", "that same"):
        return unit if unit in ("month", "year") else "day", f"after {unit if unit != 'weekend' else 'week'} 0"
    if which in ("the following", "the previous", "the preceding"):
        return unit, f"after {unit} {1 if which == 'the following' else -1}"
    if unit == "weekend" and which in ("the", "this") and not part:
        return "week", f"weekend {reading.direction(match)}"
    if which == "the" and (unit == "decade" or ("of" not in part and "in" not in part)):
        return None
    if which in ("past", "the past", "the last", "the next", "the coming"):
        return "duration", "none"
    if word == "the":
        return "duration", "none"
    if unit == "weekend":
        return "week", f"shift weekend {_SAID[which]}"
    current = unit == "week" and which in ("this", "the")
    if current and part.startswith("later"):
        return "week", "shift rest 0"
    if current and (part.startswith("earlier") or not reading.future(match)):
        return "week", "shift start 0"
    if unit == "fortnight":
        return "duration", "none"
    return unit, f"shift {unit} {_SAID[which]}"


def read_counted(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`three days ago`, `about two years ago`, `four months later`, `a week earlier`."""
    number, unit, way = match["number"].lower(), match["unit"].lower().rstrip("s"), match["way"].lower()
    count = _count(number)
    about = (match["about"] or "").lower()
    if count is None or unit in ("hour", "minute", "century") or about.endswith(("than", "over", "least", "most")):
        return "vague", "none"
    if reading.text[match.end() :].lstrip().startswith("than "):  # "four days later than planned"
        return "vague", "none"
    if unit == "fortnight":
        count, unit = count * 2, "week"
    sign = -1 if way in ("ago", "earlier", "previously", "before") else 1
    name = "shift" if way == "ago" else "after"
    if name == "after" and unit == "decade":
        count, unit = count * 10, "year"
    kind = {"decade": "decade"}.get(unit, unit)
    return kind, f"{'about ' if about else ''}{name} {unit} {sign * count}"


def read_beside(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`two days after`, `the day before`, where what follows is told of a day named before it in the sentence.

    "On Friday they called off the march, two days after the court had stopped the work": the work was stopped on
    Wednesday. The verb that has the day must be the one that the words hang on.
    """
    sentence, word = reading.sentence, reading.token(match.end() - 1)
    count = _count(match["number"].lower())
    days = [when for when in reading.found if when.kind in ("day", "weekday") and when.end <= match.start()]
    if count is None or not days or not reading.text[(last := max(days)).end : match.start()].strip(" –—-"):
        return None
    clause = sentence.tokens[word.head] if word.dep == "mark" else word
    verb = next((token for token in sentence.above(clause) if token.pos in ("VERB", "AUX")), None)
    told = governor(sentence, core(sentence, reading.token(last.start), reading.token(last.end - 1)))
    if verb is None or told is None or told.i != verb.i:
        return None
    return "day", f"beside day {-count if match['way'].lower() == 'after' else count}"


def _count(number: str) -> int | None:
    if number.isdigit():
        return int(number)
    if number in ("a", "an", "one", "the"):
        return 1
    ten, _, unit = number.partition("-")
    if ten in TENS:
        return TENS[ten] + UNITS.get(unit, 0)
    return UNITS.get(number)


def read_next_day(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`the next day`, `the following morning`, `the day before`."""
    return "day", f"after day {-1 if match['way'].lower() in ('previous', 'preceding', 'before') else 1}"


def read_today(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`today`, `last night`, `this morning`; said in a quotation they count from a day that is not known."""
    if reading.quoted(match.start()) or reading.label(match.start()) in NAMES:
        return "vague", "none"
    if match[0][0].isupper() and reading.token(match.start()).i and reading.before(match.start()) not in ('"', "“"):
        return None
    words = match[0].lower()
    days = 0
    if "yesterday" in words or words.startswith("last"):
        days = -2 if words.startswith("the day") else -1
    elif "tomorrow" in words:
        days = 2 if words.startswith("the day") else 1
    return "day", f"shift day {days}"


def read_decade(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`the 1990s`, `the late 80s`."""
    if match["decade"]:
        return "decade", f"date {match['decade'][:3]}X"
    if _WEATHER.search(reading.text):
        return None
    return "decade", f"date 19{match['short'][0]}X"


def read_years(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`2019-20`, `2019–2021`."""
    first, last = match["first"], match["last"]
    last = first[: 4 - len(last)] + last
    return ("range", f"date {first}/{last}") if int(first) < int(last) <= int(first) + 100 else None


def read_year(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`in 2019`, `early 2019`, `the 2008 crisis`; not the year in a name or a title, and not a number of things."""
    start, end = match.start("year"), match.end("year")
    token, label, word = reading.token(start), reading.label(start), reading.before(start)
    if token.text != match["year"] and not (match["part"] and token.text.endswith(f"-{match['year']}")):
        return None
    after = reading.after(end)
    if word in ("fiscal", "fy", "financial") or (
        word == "year" and reading.before(start - 5) in ("fiscal", "financial")
    ):
        return "vague", "none"
    if after and (after.lower in ("model", "models") or after.text in ("%", "-")):
        return None
    tokens = reading.sentence.tokens
    previous = tokens[token.i - 1] if token.i else None
    if token.dep == "nummod" and token.head > token.i:
        noun = tokens[token.head]
        if label != "DATE" or (noun.tag == "NNS" and not reading.sentence.child(noun, "det", "poss")):
            return None  # 2019 cars, and not the 2019 protests
    if word == "of" and token.i > 1 and (tokens[token.i - 2].pos == "PROPN" or tokens[token.i - 2].lower in _COUNTED):
        return None  # the Water Act of 1964, a class of 2020
    if token.dep == "dobj" or (previous and previous.pos == "NOUN" and previous.lower not in ("end", "year")):
        return None  # room 2019
    close = after is not None and reading.text[end : end + 1] == " "
    if word not in WHEN and after and close and after.pos == "PROPN" and after.text[:1].isupper():
        return None
    if previous and previous.pos == "PROPN" and previous.end + 1 >= token.start and word not in WHEN:
        return None
    if label in NAMES or (label != "DATE" and word not in WHEN and not match["part"]):
        return None
    if match["year"] < "1900" and word not in WHEN and label != "DATE":
        return None
    return "year", f"date {match['year']}"


def read_duration(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`33 years`, `the past two days`; not an age."""
    number = match["number"].lower()
    if reading.text[match.end() : match.end() + 4] in ("-old", " old") or (number == "a" and "-" in match[0]):
        return None
    return "duration", "none"


def read_vague(reading: Reading, match: re.Match[str]) -> tuple[str, str] | None:
    """`recently`, `the coming months`."""
    return "vague", "none"
