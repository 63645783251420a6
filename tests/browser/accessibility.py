"""What axe-core, the checker of accessibility, finds wrong with a page in a window."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that look at colours: what the dark look can break when the light one keeps all rules."""

_RUN = """([within, rules]) => axe.run(within ?? document, {
  resultTypes: ["violations"],
  ...(rules.length ? { runOnly: { type: "rule", values: rules } } : {}),
}).then(found => found.violations.flatMap(violation => violation.nodes.map(node => ({
  rule: violation.id,
  impact: violation.impact,
  where: node.target.flat().join(" "),
  html: node.html.slice(0, 160),
}))))"""


def violations(window: Page, *rules: str, within: str | None = None) -> list[dict[str, Any]]:
    """Everything that breaks one of axe's rules, or one of those named, whatever its severity; maybe in one element only."""
    if not window.evaluate("typeof axe === 'object'"):
        window.evaluate(AXE_SCRIPT)
    found: list[dict[str, Any]] = window.evaluate(_RUN, [within, list(rules)])
    return found
