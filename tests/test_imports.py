"""Data flows one way: a module imports only from those above it, and each outer package has its few importers."""

import ast
import sys
from pathlib import Path

import pytest
from conftest import REPOSITORY

ORDER = [
    "errors",
    "cache",
    "dates",
    "model",
    "markdown",
    "templates",
    "shell",
    "assets",
    "notyaml",
    "reading",
    "text",
    "wording",
    "names",
    "places",
    "furniture",
    "quotes",
    "masking",
    "dateline",
    "headings",
    "articles",
    "supplied",
    "packing",
    "sources",
    "support",
    "addresses",
    "permalinks",
    "sentences",
    "changes",
    "feeds",
    "curation",
    "checks",
    "renaming",
    "gone",
    "draft",
    "syntax",
    "datelines",
    "segmentation",
    "parsing",
    "timecues",
    "timevalues",
    "timereading",
    "timewords",
    "timeforms",
    "timex",
    "titles",
    "headwords",
    "cutting",
    "completing",
    "candidates",
    "standing",
    "beside",
    "collectives",
    "senses",
    "mentions",
    "factuality",
    "clauses",
    "modality",
    "quotations",
    "speakers",
    "reporting",
    "attribution",
    "phrases",
    "inverting",
    "lasting",
    "openings",
    "unasked",
    "unspoken",
    "asking",
    "openness",
    "prospects",
    "proceedings",
    "pending",
    "sluicing",
    "deeds",
    "cues",
    "counted",
    "numerals",
    "happenings",
    "scopes",
    "quantities",
    "ontology",
    "governing",
    "events",
    "anaphors",
    "nouns",
    "reference",
    "genders",
    "theme",
    "antecedents",
    "forms",
    "days",
    "statements",
    "issuing",
    "language",
    "passages",
    "matching",
    "linking",
    "dating",
    "naming",
    "persons",
    "bodies",
    "merging",
    "roles",
    "crowds",
    "unnamed",
    "bearers",
    "heard",
    "ministries",
    "settling",
    "together",
    "tally",
    "cast",
    "origins",
    "topic",
    "reportdays",
    "tellings",
    "lapsed",
    "weekdays",
    "rounding",
    "timeline",
    "tallies",
    "standings",
    "accounts",
    "comparing",
    "conflicts",
    "speaking",
    "figures",
    "inquiries",
    "wordings",
    "rejections",
    "rebuttals",
    "sayings",
    "rivals",
    "restated",
    "measured",
    "alongside",
    "gainsaid",
    "subjects",
    "volition",
    "compulsion",
    "replies",
    "exhibits",
    "formerly",
    "headed",
    "occasions",
    "counterclaims",
    "oppositions",
    "causes",
    "announcing",
    "contrasts",
    "versions",
    "succession",
    "outcomes",
    "denials",
    "disavowals",
    "maintained",
    "absences",
    "corrections",
    "pleas",
    "datings",
    "differences",
    "corpus",
    "kindred",
    "raised",
    "posed",
    "endings",
    "aftermath",
    "independence",
    "answers",
    "expiry",
    "filling",
    "questions",
    "salience",
    "overtaken",
    "prehistory",
    "bygone",
    "bothsides",
    "choosing",
    "background",
    "outline",
    "ids",
    "emitting",
    "writing",
    "vetting",
    "distil",
    "drafts",
    "memory",
    "citations",
    "views",
    "actorview",
    "backlinks",
    "changesview",
    "sourcepage",
    "coverage",
    "unreviewed",
    "data",
    "company",
    "cards",
    "pictures",
    "overviews",
    "pages",
    "search",
    "site",
    "marks",
    "bracketing",
    "patching",
    "locking",
    "saving",
    "lost",
    "removing",
    "waiting",
    "deciding",
    "retyping",
    "alignment",
    "laying",
    "updating",
    "suggested",
    "anchoring",
    "namesakes",
    "suggesting",
    "showing",
    "telling",
    "rejecting",
    "progress",
    "desk",
    "creating",
    "noticing",
    "logbook",
    "pagehead",
    "pagefacts",
    "extraction",
    "fetching",
    "screening",
    "likeness",
    "recording",
    "taking",
    "sitting",
    "incoming",
    "adding",
    "scaffolding",
    "configuration",
    "verbosity",
    "reviewing",
    "dialogue",
    "commands_log",
    "export",
    "plugin",
    "commands",
    "commands_check",
    "commands_draft",
    "cli",
    "__main__",
]
"""Every module, after all that it imports."""

IMPORTERS = {
    "mkdocs": {"plugin", "shell"},
    "click": {
        "cli",
        "commands",
        "commands_check",
        "commands_draft",
        "commands_log",
        "dialogue",
        "reviewing",
        "verbosity",
    },
    "jinja2": {"cache", "pages", "plugin", "shell"},
    "markupsafe": {"pages", "shell"},
    "yaml": {
        "notyaml",
        "reading",
        "markdown",
        "configuration",
        "bracketing",
        "emitting",
        "marks",
        "patching",
        "removing",
    },
    "rapidfuzz": {"reading", "supplied", "curation", "quotes", "permalinks", "merging"},
    "countryinfo": {"places"},
    "spacy": {"parsing"},
    "trafilatura": {"extraction"},
    "htmldate": {"extraction"},
}
"""The packages that are not Python's own, and the modules that may import them."""

OUTSIDE = "fetching"
"""The module that asks the network and the day, for an editor who brings in a page; no build comes to it."""

PACKAGES = {"analysis", "distillation", "editing"}
"""Folders of modules. Each module's name is used once, whichever folder it stands in."""
MODULES = {path.stem: path for path in sorted((REPOSITORY / "generator").rglob("*.py")) if path.stem != "__init__"}


def imported(path: Path) -> set[str]:
    """The dotted names of what a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_every_module_has_its_place() -> None:
    assert sorted(ORDER) == sorted(MODULES)


@pytest.mark.parametrize("module", ORDER)
def test_a_module_imports_only_from_those_above_it(module: str) -> None:
    within = [name.split(".")[1:] for name in imported(MODULES[module]) if name.startswith("generator.")]
    inner = {parts[1] if parts[0] in PACKAGES else parts[0] for parts in within} - {"__version__"}
    assert inner <= set(ORDER[: ORDER.index(module)])


def test_other_packages_stay_where_they_belong() -> None:
    found: dict[str, set[str]] = {}
    standard = sys.stdlib_module_names | {"generator"}
    for module, path in MODULES.items():
        for package in {name.split(".")[0] for name in imported(path)} - standard:
            found.setdefault(package, set()).add(module)
    assert found.keys() <= IMPORTERS.keys()
    for package, modules in found.items():
        assert modules <= IMPORTERS[package], package


def test_nothing_asks_the_network_the_clock_or_chance() -> None:
    asked = {
        "socket",
        "ssl",
        "urllib.request",
        "urllib.error",
        "http",
        "http.client",
        "requests",
        "random",
        "secrets",
        "uuid",
        "time",
        "datetime.datetime",
    }
    for module, path in MODULES.items():
        if module == OUTSIDE:
            continue
        assert not imported(path) & asked, module
        assert not [name for name in imported(path) if name.split(".")[0] in asked], module


ALLOWED = {"dialogue": {"subprocess"}}
"""`briefing review --open` runs `mkdocs serve`."""


def test_nothing_executes_what_it_reads() -> None:
    forbidden = {"eval", "exec", "compile", "__import__"}
    for module, path in MODULES.items():
        tree = ast.parse(path.read_text("utf-8"))
        called = {
            node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not called & forbidden, module
        unsafe = {"pickle", "marshal", "shelve"} | ({"subprocess"} - ALLOWED.get(module, set()))
        assert not {name.split(".")[0] for name in imported(path)} & unsafe, module


def test_only_commands_come_to_the_network_and_the_day() -> None:
    """Nothing that builds a site imports what asks for them, nor what imports that."""
    leading = {OUTSIDE}
    for module in ORDER[ORDER.index(OUTSIDE) :]:
        within = {
            part for name in imported(MODULES[module]) for part in name.split(".")[:3] if name.startswith("generator.")
        }
        leading |= {module} if within & leading else set()
    assert leading >= {"adding", "commands", "cli"}
    assert {m for m in leading if not m.startswith("commands")} == {OUTSIDE, "incoming", "adding", "cli", "__main__"}


@pytest.mark.parametrize("module", sorted(MODULES.keys() - {OUTSIDE}))
def test_nothing_reads_the_clock_or_rolls_dice(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text("utf-8"))
    assert not {name.partition(".")[0] for name in imported(MODULES[module])} & {"time", "random", "secrets", "uuid"}
    called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not called & {"now", "today", "utcnow", "st_mtime", "getmtime"}
