"""On paper a claim names its passages by their letters, and every passage stands at the end in full."""

import pytest

from browser.conftest import NewContext
from browser.reading import words
from browser.website import Website

PRINTED = """() => {
  const shown = e => e.checkVisibility({ contentVisibilityAuto: true }) && e.getBoundingClientRect().height > 0;
  return {
    cited: [...document.querySelectorAll("a.cite[data-q]")].map(a => [a.dataset.q, getComputedStyle(a, "::after").content]),
    numbers: [...document.querySelectorAll("a.cite[data-q]")].filter(a => getComputedStyle(a).fontSize !== "0px").length,
    passages: [...document.querySelectorAll(".passages > li")].filter(shown).map(li => [
      li.querySelector("b").textContent, li.querySelector("blockquote").textContent]),
    around: [...document.querySelectorAll(".md-header, .md-tabs, .md-footer, .pg-side, .hint, .md-sidebar")]
      .filter(shown).map(e => e.className),
  };
}"""


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_printed_brief_has_its_letters_and_passages(new_context: NewContext, website: Website, scripts: bool) -> None:
    window = new_context(java_script_enabled=scripts).new_page()
    window.emulate_media(media="print")
    for brief in website.briefs:
        window.goto(brief.path)
        printed = window.evaluate(PRINTED)
        assert printed["around"] == [], f"{brief.path}: what leads through the site is printed"
        assert printed["numbers"] == 0, f"{brief.path}: a chip's number is printed beside its letters"
        assert printed["cited"] and all(f'"{letters}"' == told for letters, told in printed["cited"])
        passages = dict(printed["passages"])
        assert {letter for letters, _ in printed["cited"] for letter in letters.split()} <= set(passages)
        quotes = {words(e["quote"]) for statement in brief.statements for e in statement.evidence}
        assert quotes <= {words(text) for text in passages.values()}, f"{brief.path}: a quote is not printed"
