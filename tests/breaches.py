"""Every way to break an invariant, a row each: what an editor does wrong to the project `ferry`, and what is said of it.

The modules' tests take their table from here, see `conftest.assert_refused`. `test_checks` sees to it that no error
code of the package is without a row.
"""

from dataclasses import dataclass

BRIEF = "briefs/ferry.yml"
SOURCES = "seeds/sources.yml"


@dataclass(frozen=True)
class Breach:
    """Edits to a file, and the error that must come of them."""

    name: str
    code: str
    edits: tuple[tuple[str, str], ...]
    """Words of the file and what an editor makes of them; old words that are empty stand for the whole file."""
    near: str
    """Words of the edited file that begin on the line which is named; empty for no line."""
    place: str
    message: tuple[str, ...]
    """What is said, in parts: what is wrong, what would be right."""
    file: str = BRIEF

    def __str__(self) -> str:
        return self.name


def breach(name: str, code: str, old: str, new: str, near: str, place: str, *message: str, file: str = BRIEF) -> Breach:
    return Breach(name, code, ((old, new),), near, place, message, file)


EVERYONE = "quote: Everyone was taken off the ship\n"
IN_EVERYONE = "background[2].evidence[0]"


def wrong_quote(name: str, code: str, new: str, *message: str) -> Breach:
    """Another quote in place of one from the Gazette."""
    return Breach(name, code, ((EVERYONE, f"{new}\n"),), f"article: 0902-gazette\n        {new}", IN_EVERYONE, message)


QUOTES = [
    wrong_quote(
        "a word changed", "quote-lost", "quote: Everybody was taken off the ship", "not in seeds/0902-gazette.txt", "nearest is “Everyone was taken off the ship", " % alike"
    ),
    wrong_quote(
        "typewriter marks", "quote-lost", "quote: 'bang and then smoke came up the stairs,\" said'", "differs only in quotation marks", "stairs,” said"
    ),
    wrong_quote("another case", "quote-lost", "quote: everyone was taken off", "differs only in capital letters", "“Everyone was taken off"),
    wrong_quote("a dropped accent", "quote-lost", "quote: Everyone wàs taken off", "differs only in accents", "“Everyone was taken off"),
    wrong_quote("nothing like it", "quote-lost", "quote: xyzzy", "is not in seeds/0902-gazette.txt"),
    wrong_quote("over two paragraphs", "quote-paragraphs", "quote: the coast guard said. The ferry was carrying", "crosses the end of a paragraph in seeds/0902-gazette.txt", "quote one only"),
    wrong_quote(
        "in furniture",
        "quote-furniture",
        "quote: Share this article",
        "lies in furniture of seeds/0902-gazette.txt (line 11: “Share this article”)",
        "not_furniture in sources.yml",
    ),
    wrong_quote("twice in the article", "quote-ambiguous", "quote: It said the", "stands 2 times in seeds/0902-gazette.txt", "say which with occurrence: 1 or 2"),
    wrong_quote("a third of two", "occurrence-out-of-range", "quote: It said the\n        occurrence: 3", "stands 2 times", "no occurrence 3"),
    wrong_quote("after other words", "occurrence-out-of-range", "quote: It said the\n        prefix: nobody", "stands 2 times", "no place after “nobody”"),
    wrong_quote("before other words", "occurrence-out-of-range", "quote: It said the\n        suffix: nobody", "stands 2 times", "no place before “nobody”"),
    breach(
        "in the front matter",
        "quote-furniture",
        "quote: About 230 people were on board",
        "quote: What we know about the Halden Star fire",
        "article: 0903-observer\n            quote: What we know",
        "differences[1].positions[1].evidence[0]",
        "lies in furniture of seeds/0903-observer.md (line 1",
    ),
]

READING = [
    breach("a misspelt key", "unknown-key", "standfirst: ", "standfrist: ", "standfrist", "", "unknown key 'standfrist'; did you mean 'standfirst'?"),
    breach("a key of nowhere", "unknown-key", "edited: ", "zzz: ", "zzz", "", "unknown key 'zzz'; known are actors, articles"),
    breach("a misspelt key inside", "unknown-key", "    id: everyone-off", "    idd: everyone-off", "idd", "background[2]", "did you mean 'id'?"),
    breach("a list for a text", "wrong-type", "title: The fire on the Halden Star", "title: [The fire]", "title", "title", "must be text, not a list"),
    breach("a text for a list", "wrong-type", "topics: [Ferries, Safety at sea]\n", "topics: {a: b}\n", "topics", "topics[0]", "must be text"),
    Breach("a text for a mapping", "wrong-type", (("retired: [first-report]", "retired: []\n"), ("  - heading: On board", "  - On board")), "- On board", "background[1]", ("must be keys with values, not text",)),
    Breach("a text for a list of claims", "wrong-type", (("", "title: The fire\nbackground: none\n"),), "background", "background", ("must be a list, not text",)),
    breach("a word for a number", "wrong-type", EVERYONE, EVERYONE + "        occurrence: first\n", "occurrence: first", "background[2].evidence[0].occurrence", "must be a whole number from 1, not 'first'"),
    breach("an overruling without a reason", "missing", '{name: "The ship is the subject of the article."}', "{name: }", "allow", "actors[0].roles[0].allow.name", "is missing"),
    breach("none of the choices", "bad-choice", "kind: spread", "kind: argument", "kind: argument", "differences[1].kind", "'argument' is none of: disagreement, development, spread"),
    breach("none of the statuses", "bad-choice", "status: partly answered", "status: perhaps", "status: perhaps", "open_questions[2].status", "none of: open, partly answered, answered"),
    breach("a key twice", "duplicate-key", "edited: 2019-09-25", "edited: 2019-09-25\nedited: 2019-09-26", "edited: 2019-09-26", "", "the key 'edited' stands twice"),
    breach("a key that is a list", "not-yaml", "edited: 2019-09-25", "[a, b]: c", "[a, b]", "", "a key must be a word"),
    breach("a tag", "not-yaml", "edited: 2019-09-25", "edited: !!python/name:os.system 2019-09-25", "edited", "", "tag:yaml.org,2002:python/name:os.system is a tag; write the value without it"),
    breach("an alias", "not-yaml", "standfirst: How a car ferry caught fire off Vell, and what an inquiry found\nedited: 2019-09-25", "standfirst: &date 2019-09-25\nedited: *date", "edited", "", "*date is an alias; write the value out"),
    breach("a bracket left open", "not-yaml", "topics: [Ferries, Safety at sea]", "topics: [Ferries, Safety at sea", "articles:", "", "is not YAML: "),
    breach("a tab", "not-yaml", "bottom_line:\n", "bottom_line:\n\t- a\n", "\t- a", "", "is not YAML: "),
    breach("two documents", "not-yaml", "retired: [first-report]", "retired: [first-report]\n---\ntitle: Another", "---\ntitle", "", "holds more than one document"),
    breach("nested without end", "not-yaml", "topics: [Ferries, Safety at sea]", f"topics: {'[' * 50}{']' * 50}", "", "", "nested more than 20 deep"),
    breach("a control character", "not-yaml", "edited: 2019-09-25", "edited: '\x01'", "", "", "is not YAML: "),
]

CURATION = [
    breach("no title", "missing", "title: The fire on the Halden Star\n", "", "standfirst", "title", "is missing"),
    breach("an empty title", "missing", "title: The fire on the Halden Star\n", "title: '  '\n", "title", "title", "is empty"),
    breach("a claim without words", "missing", "claim: Everyone was taken off the ship, the coast guard said.", "claim: ''", "claim: ''", "background[2].claim", "is empty"),
    breach("evidence without a quote", "missing", "        quote: Everyone was taken off the ship\n", "", "- article: 0902-gazette\n        attributed_to: coast guard", "background[2].evidence[0].quote", "quote the article word for word"),
    breach("evidence without an article", "missing", "- article: 0902-gazette\n        quote: Everyone", "- quote: Everyone", "- quote: Everyone", "background[2].evidence[0].article", "is missing"),
    breach("an event without a date", "missing", "  - date: 2019-09-20\n    claim", "  - claim", "claim: The accident board published", "timeline[2].date", "write `date: unknown` where no article dates it"),
    breach("a role without words", "missing", "role: Passenger", "role: ", "- role: \n", "actors[1].roles[0].role", "is missing"),
    breach("an actor without a name", "missing", "- name: Mira Toft\n    id", "- id", "- id: mira-toft", "actors[1].name", "is missing"),
    breach("an actor without a kind", "missing", "    kind: person\n", "", "- name: Mira Toft", "actors[1].kind", "one of: person, organisation, state, place"),
    breach("a question without a status", "missing", "    status: open\n", "", "question: Who closed", "open_questions[0].status", "one of: open, partly answered, answered"),
    breach("a day that is none", "bad-date", "- date: 2019-09-20", "- date: 2019-09-31", "2019-09-31", "timeline[2].date", "2019-09-31"),
    breach("a date in words", "bad-date", "edited: 2019-09-25", "edited: last week", "last week", "edited", "last week"),
    breach("an id with spaces", "bad-id", "id: everyone-off", "id: Everyone Off", "claim: Everyone was taken", "background[2].id", "'Everyone Off' cannot stand in an address; write 'everyone-off'"),
    breach("an id that is markup", "bad-id", "id: who-closed-it", "id: '\"><script>'", "question: Who closed", "open_questions[0].id", "write 'script'"),
    breach("an article listed twice", "duplicate-id", "articles: [0902-gazette, ", "articles: [0902-gazette, 0902-gazette, ", "articles:", "articles", "'0902-gazette' stands in the list twice"),
    breach("a listed article that is not there", "unknown-article", "[0902-gazette, ", "[0902-gazete, 0902-gazette, ", "articles:", "articles[0]", "no article '0902-gazete'; the nearest is '0902-gazette'"),
    breach("a cited article that is not there", "unknown-article", "article: 0902-gazette\n        quote: Everyone", "article: 902-gazette\n        quote: Everyone", "article: 902", "background[2].evidence[0].article", "no article '902-gazette'; the nearest is '0902-gazette'"),
    breach("no evidence", "no-evidence", "    evidence:\n      - article: 0902-gazette\n        quote: Everyone was taken off the ship\n        attributed_to: coast guard\n", "", "claim: Everyone", "background[2].evidence", "has no evidence; name an article and quote it"),
    breach("an empty list of evidence", "no-evidence", "    evidence:\n      - article: 0902-gazette\n        quote: Everyone was taken off the ship\n        attributed_to: coast guard\n", "    evidence: []\n", "claim: Everyone", "background[2].evidence", "has no evidence; name an article and quote it"),
    breach("an event without evidence", "no-evidence", "    evidence:\n      - article: 0920-report\n        quote: Norrline said that it accepted the findings.\n        attributed_to: Norrline\n", "", "- date: unknown", "timeline[3].evidence", "has no evidence"),
    breach("a role without evidence", "no-evidence", "        evidence:\n          - article: 0902-gazette\n            quote: passenger Mira Toft\n", "", "- role: Passenger", "actors[1].roles[0].evidence", "has no evidence"),
    breach("a position without evidence", "no-evidence", "        evidence:\n          - article: 0903-observer\n            quote: About 230 people were on board\n", "", "position: “About 230", "differences[1].positions[1].evidence", "has no evidence"),
    breach("a known answer without evidence", "no-evidence", "        id: sprinklers-1\n        evidence:\n          - article: 0903-observer\n            quote: Norrline would not say whether the ship’s sprinklers worked.\n", "        id: sprinklers-1\n", "claim: Norrline would not", "open_questions[1].known[0].evidence", "has no evidence"),
    Breach("not UTF-8", "not-utf-8", (("", "title: caf\udce9\n"),), "", "", ("is not UTF-8 (byte 10); save it as UTF-8",)),
    Breach("nothing in it", "not-a-brief", (("", "# nothing yet\n"),), "#", "", ("holds no brief; a brief begins with `title:`",)),
    Breach("a list", "not-a-brief", (("", "- title: A\n"),), "-", "", ("holds no brief",)),
]

CHECKS = [
    Breach(
        "a cited article that is not listed",
        "article-not-listed",
        (("", "title: The fire\narticles: [0903-observer]\nbackground:\n  - claim: It was seen.\n    evidence: [{article: 0920-report, quote: the fire on}]\n"),),
        "evidence",
        "background[0].evidence[0]",
        ("cites '0920-report', which is not in this brief's `articles`; add it there",),
        "briefs/other.yml",
    ),
    breach("one id for two claims", "duplicate-id", "id: everyone-off", "id: inspected", "claim: Everyone", "background[2]", "the id 'inspected' is taken, by background[0]"),
    breach("one id for a claim and an actor", "duplicate-id", "id: everyone-off", "id: norrline", "- name: Norrline", "actors[0]", "the id 'norrline' is taken, by background[2]"),
    breach("one id for a claim and a question", "duplicate-id", "id: who-closed-it", "id: a-bang", "question: Who closed", "open_questions[0]", "the id 'a-bang' is taken, by bottom_line[1]"),
    breach("an id that another claim had", "duplicate-id", "id: everyone-off", "id: bang", "claim: Everyone", "background[2]", "the id 'bang' is taken, by bottom_line[1]"),
    breach("an id that is retired", "duplicate-id", "id: everyone-off", "id: first-report", "claim: Everyone", "background[2]", "the id 'first-report' is taken, by retired"),
    breach("a difference that is not there", "unknown-difference", "differs: where-it-began", "differs: where", "claim: The fire began", "bottom_line[0]", "no difference 'where'; there are how-many, where-it-began"),
    breach(
        "one position",
        "one-position",
        "      - position: “About 230 people”\n        id: how-many-2\n        evidence:\n          - article: 0903-observer\n            quote: About 230 people were on board\n",
        "",
        "question: How many",
        "differences[1]",
        "needs two positions or more",
    ),
    breach("words that nobody said", "words-not-quoted", "position: “in the engine room”", "position: “in the ship’s engine room”", "position: “in", "differences[0].positions[0]", "“in the ship’s engine room” stands in none of its quotes; write the article's words"),
    breach("a figure that is not in the quote", "words-not-quoted", "position: 214 passengers", "position: 215 passengers", "position: 215", "differences[1].positions[0]", "“215” stands in none of its quotes"),
    breach("a shortened figure", "words-not-quoted", "position: 214 passengers", "position: 21 passengers", "position: 21", "differences[1].positions[0]", "“21” stands in none of its quotes"),
    breach("words in the note that nobody said", "words-not-quoted", "note: two crew members", "note: two “cooks”", "position: “in", "differences[0].positions[0]", "“cooks” stands in none"),
    breach("an answer without evidence", "no-answer", "    answered_by:\n      - article: 0920-report\n        quote: The sprinklers did not start\n        attributed_to: the board\n", "", "question: Did", "open_questions[1]", "is answered, so `answered_by` must quote the answer"),
    breach("a question that misses nothing", "nothing-missing", "    missing: A date.\n", "", "question: Will", "open_questions[2]", "is partly answered, so `missing` must say what is still missing"),
    Breach("one actor with two names", "actor-mismatch", (("", "title: Norrline\narticles: [0902-gazette]\nactors:\n  - name: The Norrline company\n    id: norrline\n    kind: organisation\n"),), "- name", "actors[0]", ("the actor 'norrline' is 'The Norrline company' (organisation) here and 'Norrline' (organisation) in briefs/ferry.yml", "give one of them another id"), file="briefs/norrline.yml"),
]

SUPPLIED = [
    breach("furniture that is not there", "furniture-lost", "label: Gazette", "furniture: [Share it now]", "furniture:", "0902-gazette.furniture[0]", "the text is not in seeds/0902-gazette.txt", "nearest is “Share this", file=SOURCES),
    breach("no furniture that is not there", "furniture-lost", "label: Gazette", "not_furniture: [Share it now]", "not_furniture:", "0902-gazette.not_furniture[0]", "the text is not in", file=SOURCES),
    breach("words for a fact that are not there", "quote-lost", "publisher: Orrin Gazette", "publisher: {value: Orrin Gazette, basis: stated, quote: Gazette of Orrin}", "label: Gazette", "0902-gazette.publisher.quote", "the quote is not in seeds/0902-gazette.txt", file=SOURCES),
    breach("an origin's words that are not there", "quote-lost", "stairs,” said passenger Mira Toft.\"]", "stairs,” said a passenger.\"]", "label: Gazette", "0902-gazette.origins[0].quotes[0]", "nearest is ““We heard a bang", file=SOURCES),
    breach("an origin's words over two paragraphs", "quote-paragraphs", "stairs,” said passenger Mira Toft.\"]", "stairs,” said passenger Mira Toft. The company, Norrline\"]", "label: Gazette", "0902-gazette.origins[0].quotes[0]", "crosses the end of a paragraph; give one for each", file=SOURCES),
    breach("stated without the words", "no-quote", "publisher: Orrin Gazette", "publisher: {value: Orrin Gazette, basis: stated}", "label: Gazette", "0902-gazette.publisher", "needs the words of the article that state it: quote", file=SOURCES),
    breach("inferred without the reasoning", "no-note", "publisher: Orrin Gazette", "publisher: {value: Orrin Gazette, basis: inferred}", "label: Gazette", "0902-gazette.publisher", "needs the reasoning: note", file=SOURCES),
    breach("published on no day", "bad-date", "published: 2019-09-20", "published: 20 September", "published: 20 Sep", "0920-report.published", "20 September", file=SOURCES),
    breach("an address that runs code", "bad-url", "rights: full", "url: javascript:alert(1)", "published: 2019-09-20", "0920-report.url", "'javascript:alert(1)' is not an http:// or https:// address", file=SOURCES),
    breach("an address with a mark", "bad-url", "rights: full", "url: 'https://x.example/\"onclick=\"'", "published: 2019-09-20", "0920-report.url", "is not an http:// or https:// address", file=SOURCES),
    breach("an article that is not there", "unknown-article", "0920-report:", "0920-raport:", "published: 2019-09-20", "0920-raport", "did you mean '0920-report'?", file=SOURCES),
    breach("none of the rights", "bad-choice", "rights: full", "rights: all", "rights: all", "0920-report.rights", "'all' is none of: full, excerpt, link", file=SOURCES),
    breach("none of the bases", "bad-choice", "basis: inferred", "basis: guessed", "published: {value", "0902-gazette.published.basis", "none of: supplied, stated, inferred, unknown", file=SOURCES),
    breach("a misspelt fact", "unknown-key", "published: 2019-09-20", "publishd: 2019-09-20", "publishd", "0920-report", "did you mean 'published'?", file=SOURCES),
    breach("an origin without a name", "missing", "rights: full", "origins: [{quotes: [Norrline]}]", "origins: [{quotes", "0920-report.origins[0].name", "is missing", file=SOURCES),
    Breach("a list", "wrong-type", (("", "- a\n"),), "- a", "", ("must be keys with values: an article's file name without suffix, and its entry",), SOURCES),
    Breach("not UTF-8", "not-utf-8", (("", "0902-gazette: \udcff\n"),), "", "", ("is not UTF-8 (byte 14); save it as UTF-8",), SOURCES),
]

ALL = [*QUOTES, *READING, *CURATION, *CHECKS, *SUPPLIED]
