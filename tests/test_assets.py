"""Styles and scripts as they are published: lighter, and the same."""

import re
import shutil
from itertools import pairwise

import pytest
from conftest import REPOSITORY, TEMPLATES, Project
from hypothesis import given
from hypothesis import strategies as st

from generator import assets


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("a {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}"),
        ("/* why */ a , b > c + d { }", "a,b > c + d{}"),
        (".a :is(b), .a:is(b)::before { }", ".a :is(b),.a:is(b)::before{}"),
        ("a/* one */b", "a/**/b"),
        ("a /* one */ b", "a b"),
        ("a/* one */ /* two */b", "a b"),
        ("a { width: calc(1px  +  (2px - 1px)) }", "a{width:calc(1px + (2px - 1px))}"),
        ('a::after { content: "a  /* x */ ;  }" ; }', 'a::after{content:"a  /* x */ ;  }"}'),
        (r'a::after { content: "\"  ;  " }', r'a::after{content:"\"  ;  "}'),
        ("a { background: url( x;y.png  ) }", "a{background:url( x;y.png  )}"),
        (r".\26  B, .\;  c { }", r".\26  B,.\; c{}"),
        ("/*! kept  as  it is */\na { }", "/*! kept  as  it is */ a{}"),
        ("/* Copyright of  somebody */ a { }", "/* Copyright of  somebody */ a{}"),
        ("a{} /* it is all ours */ b{}", "a{}b{}"),
        ("a{} /* no end", "a{}"),
        ("a\u00a0b { }", "a\u00a0b{}"),
        (
            "@media (min-width: 3em) and (max-width: 4em) { a { b: c; } }",
            "@media (min-width:3em) and (max-width:4em){a{b:c}}",
        ),
    ],
)
def test_a_style_loses_what_means_nothing(written: str, published: str) -> None:
    assert assets.style(written) == published


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("// why\nlet a = 1; // so\n\n  let b = a + +a;\n", "let a=1;\nlet b=a + +a;\n"),
        ("a /* one */ b", "a b\n"),
        ("return /* one\n two */ a", "return\na\n"),
        ("'use strict'\nlet a = 'b // c'", "'use strict'\nlet a='b // c'\n"),
        ("let a = `x  // y\n   ${ b }  z`;", "let a=`x  // y\n   ${ b }  z`;\n"),
        ("x = a / b;\n// half", "x=a / b;\n"),
        ('x = s.replace( /["  /*]/g , "" )', 'x=s.replace(/["  /*]/g,"")\n'),
        ("if (a) /* no */ { b }", "if(a){b}\n"),
        ("/** @license of  somebody */\na()", "/** @license of  somebody */\na()\n"),
        ("//! of  somebody\na()", "//! of  somebody\na()\n"),
        ("1 .toString()", "1 .toString()\n"),
    ],
)
def test_a_script_loses_what_means_nothing(written: str, published: str) -> None:
    assert assets.script(written) == published


@pytest.mark.parametrize(
    "script",
    [
        "if (a) /`  '/.test(b)   // an expression after a bracket",
        "let x =  a / b / c   // one would be an expression",
        "return /  '/g   // an expression after a word",
        "let a =  `x ${ `  y  ` } z`",
        "a <!-- an old comment  'with a mark",
        "x =  a / b;  // might be one too",
        "let a =  'no end",
        "let a =  `no end",
        "let a =   1\u2028b",
    ],
)
def test_a_script_that_is_not_clear_stays_as_it_is(script: str) -> None:
    assert assets.script(script) == script


@pytest.mark.parametrize("style", ['a { b:  "no end\n}', "a { b:  'no end"])
def test_a_style_that_is_not_clear_stays_as_it_is(style: str) -> None:
    assert assets.style(style) == style


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.svg", b"<svg>  </svg>"),
        ("css", b"a  {  }"),
        ("a.css", b"a  {  content: '\xff' }"),
        ("a.js", b"let a  =  1\n//# sourceMappingURL=a.js.map"),
    ],
)
def test_other_files_stay_as_they_are(name: str, content: bytes) -> None:
    assert assets.light(name, content) == content


STRINGS = st.text(st.sampled_from("ab /*;}{:,`\\\"'\n"), max_size=8)
CSS_STRING = STRINGS.map(lambda text: '"' + re.sub(r'([\\"])', r"\\\1", text).replace("\n", r"\a ") + '"')
SCRIPT_STRING = STRINGS.map(lambda text: "'" + re.sub(r"([\\'])", r"\\\1", text).replace("\n", r"\n") + "'")
GAPS = st.lists(st.sampled_from([" ", "\n", "/* a 'b */", "\t"]), min_size=1, max_size=3).map("".join)


@st.composite
def texts(draw: st.DrawFn, string: st.SearchStrategy[str]) -> list[str]:
    """Parts, each of which means the same wherever it stands, with a gap after each."""
    parts = st.one_of(string, st.sampled_from(["a", "b1", "{", "}", ";", ",", "(", ")", "+"]))
    return [part for _ in range(draw(st.integers(0, 12))) for part in (draw(parts), draw(GAPS))]


def meant(parts: list[str]) -> list[str]:
    return parts[::2]


@given(texts(CSS_STRING))
def test_no_part_of_a_style_is_lost(parts: list[str]) -> None:
    found = re.findall(r'"(?:[^"\\]|\\.)*"|\w+|[{};,()+]', assets.style("".join(parts)))
    assert [part for part in found if part != ";"] == [part for part in meant(parts) if part != ";"]
    # Of the marks that end a declaration only a block's last goes.
    ends = sum(one == ";" and two == "}" for one, two in pairwise(meant(parts)))
    assert found.count(";") == parts.count(";") - ends


@given(texts(SCRIPT_STRING))
def test_no_part_of_a_script_is_lost(parts: list[str]) -> None:
    found = assets.script("".join(parts))
    assert re.findall(r"'(?:[^'\\]|\\.)*'|\w+|[{};,()+]", found) == meant(parts)
    # Where lines end, they still do.
    between = re.split(r"'(?:[^'\\]|\\.)*'|\w+|[{};,()+]", found)[1:-1]
    assert [("\n" in gap) for gap in between] == [("\n" in gap) for gap in parts[1:-1:2]]


@pytest.mark.parametrize("name", ["briefing.css", "briefing.js"])
def test_the_sites_own_are_lighter_and_settled(name: str) -> None:
    content = (REPOSITORY / "site_templates/assets" / name).read_bytes()
    lighter = assets.light(name, content)
    assert len(lighter) < 0.95 * len(content)
    assert assets.light(name, lighter) == lighter


def test_assets_are_published_with_their_folders(project: Project) -> None:
    shutil.copytree(TEMPLATES, project.path("look"))
    project.edit("mkdocs.yml", "  - briefing\n", "  - briefing:\n      templates: look\n")
    project.write("look/assets/more/own.css", "a  {  b: c;  }")
    assert project.mkdocs().exit_code == 0
    assert project.path("site/assets/more/own.css").read_text("utf-8") == "a{b:c}"
