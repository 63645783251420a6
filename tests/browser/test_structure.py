"""What each page is made of: headings, counts, dates and names, as a screen reader or a search engine takes them."""

import re
from calendar import monthrange
from datetime import date
from itertools import pairwise
from typing import Any

from playwright.sync_api import Page, expect

from browser.reading import survey, words
from browser.website import Website

SECTIONS = [
    "Bottom line",
    "Background",
    "Timeline",
    "Actors",
    "Where sources differ",
    "Open questions",
    "How we know",
]
FACTS = {
    "articles": r"(\d+) articles?\b",
    "claims": r"(\d+) claims?\b",
    "differences": r"sources differ on (\d+) points?\b",
    "open": r"(\d+) open\b",
    "partly answered": r"(\d+) partly answered\b",
}


def test_headings_have_an_outline(plain: Page, website: Website) -> None:
    look = (
        "page => [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => [+h.tagName[1], h.textContent.trim()])"
    )
    for page, headings in survey(plain, website, [*website.pages, "404.html"], look).items():
        levels = [level for level, _ in headings]
        assert levels.count(1) == 1 and levels[0] == 1, f"{page}: {headings[:3]}"
        assert all(after - before <= 1 for before, after in pairwise(levels)), f"{page}: {levels}"
        assert all(text for _, text in headings), f"{page}: an empty heading"


def test_sections_of_a_brief_stand_in_order(plain: Page, website: Website) -> None:
    look = "page => [...page.querySelectorAll('h2')].map(h => h.textContent)"
    found = survey(plain, website, website.under("briefs"), look)
    assert found[website.main_brief.path] == SECTIONS
    for page, sections in found.items():
        assert sections == [name for name in SECTIONS if name in sections], page


def test_section_list_leads_to_the_sections(plain: Page, website: Website) -> None:
    look = """page => ({
      listed: [...page.querySelectorAll("nav[aria-label='On this page'] a")].map(a => [a.textContent, a.hash.slice(1)]),
      sections: [...page.querySelectorAll("h2")].map(h => [h.textContent, h.id]),
    })"""
    for page, found in survey(plain, website, website.under("briefs"), look).items():
        assert found["listed"] == found["sections"], page


def test_counts_are_those_of_the_page(plain: Page, website: Website) -> None:
    look = """page => {
      const count = selector => page.querySelectorAll(selector).length;
      const several = claim => new Set([...claim.querySelectorAll("a.cite")].map(a => a.textContent)).size > 1;
      const sections = ["bottom-line", "background", "timeline", "open-questions"];
      const claims = sections.flatMap(id => [...page.querySelectorAll(`section[aria-labelledby=${id}] .claim`)]);
      return {
        facts: page.querySelector(".pg-head .facts").textContent,
        knowing: page.querySelector("section[aria-labelledby=how-we-know] .prose").textContent,
        counts: {
          "articles": count(".sources > li"),
          "claims": claims.length,
          "differences": count(".difference"),
          "open": count(".question .tag-open"),
          "partly answered": count(".question .tag-partly-answered"),
        },
        key: count(".source-key li"),
        several: claims.filter(several).length,
        years: [...page.querySelectorAll(".timeline time")].map(time => +time.dateTime.slice(0, 4)),
      };
    }"""
    cards = survey(
        plain,
        website,
        ["./"],
        "page => Object.fromEntries([...page.querySelectorAll('.card')].map("
        "card => [card.querySelector('a').href, card.querySelector('.facts').textContent]))",
    )["./"]
    for page, found in survey(plain, website, website.under("briefs"), look).items():
        counts = found["counts"]
        assert _told(found["facts"]) == counts, page
        assert _told(cards[website.url + page]) == counts, f"{page} on the home page"
        assert found["key"] == counts["articles"]
        years = [int(year) for year in re.findall(r"\b\d{4}\b", found["facts"].partition("·")[0])]
        assert {min(years), max(years)} == {min(found["years"]), max(found["years"])}, found["facts"]
        told = re.findall(r"makes (\d+) claims?.* (\d+) rests? on two or more.* (\d+) on a single", found["knowing"])
        single = counts["claims"] - found["several"]
        assert told == [(str(counts["claims"]), str(found["several"]), str(single))], found["knowing"]


def _told(facts: str) -> dict[str, int]:
    found = {name: re.search(pattern, facts) for name, pattern in FACTS.items()}
    return {name: int(match[1]) if match else 0 for name, match in found.items()}


def test_claims_cite_and_differences_have_sides(plain: Page, website: Website) -> None:
    look = """page => ({
      bare: [...page.querySelectorAll(".claim, .position, .row")].filter(e => !e.querySelector("a.cite")).map(e => e.id),
      sides: [...page.querySelectorAll(".difference")].map(d => d.querySelectorAll(".position").length),
      tags: [...page.querySelectorAll("a.tag-differs")].map(a => a.href.split("#")[1]),
      differences: [...page.querySelectorAll(".difference h3")].map(h => h.id),
    })"""
    for page, found in survey(plain, website, website.under("briefs"), look).items():
        assert not found["bare"], f"{page}: cites nothing"
        assert all(sides >= 2 for sides in found["sides"]), page
        assert set(found["tags"]) <= set(found["differences"]), page


def test_questions_say_where_they_stand(plain: Page, website: Website) -> None:
    look = """page => [...page.querySelectorAll(".question")].map(question => ({
      text: question.querySelector("h3").textContent,
      next: question.querySelector("h3 + .status")?.textContent ?? "",
      missing: question.textContent.includes("Still missing:"),
      answers: question.querySelectorAll("a.answer").length,
    }))"""
    for brief in website.briefs:
        asked = {question["question"]: question for question in brief.data["open_questions"]}
        found = survey(plain, website, [brief.path], look)[brief.path]
        assert len(found) == len(asked)
        for shown in found:
            question = asked[shown["text"]]
            label = {"open": "Open", "partly answered": "Partly answered", "answered": "Answered later"}[
                question["status"]
            ]
            assert words(shown["next"]).startswith(label), shown["text"]
            assert shown["missing"] == bool(question["missing"]), shown["text"]
            assert shown["missing"] or question["status"] == "answered", f"{shown['text']}: what is missing?"
            assert bool(shown["answers"]) == bool(question["answered_by"]), shown["text"]


def test_timelines_ascend(plain: Page, website: Website) -> None:
    look = """page => ({
      lists: page.querySelectorAll("ol.timeline").length,
      others: page.querySelectorAll(".timeline ol").length,
      items: [...page.querySelectorAll("ol.timeline > li")].map(li => ({
        group: li.matches(".group"),
        told: li.querySelector(".group-head")?.textContent ?? "",
        dates: [...li.querySelectorAll("time")].map(time => time.dateTime),
        events: [...li.matches(".event") ? [li] : li.querySelectorAll(".event")].map(event => ({
          time: event.querySelector("time")?.textContent ?? "",
          undated: event.querySelector(".no-date") !== null,
          text: event.textContent,
        })),
      })),
    })"""
    found = survey(plain, website, [*website.under("briefs"), "timeline/"], look)
    for page, timeline in found.items():
        assert (timeline["lists"], timeline["others"]) == (1, 0), page
        items = timeline["items"]
        dated = [bool(item["dates"]) for item in items]
        assert dated == sorted(dated, reverse=True), f"{page}: undated events come last"
        latest = date.min
        for item in items:
            if item["dates"]:
                first, last = _days(min(item["dates"]))
                assert last >= latest, f"{page}: {item['dates']} stands too late"
                latest = max(latest, first)
        for event in (event for item in items for event in item["events"]):
            assert bool(event["time"]) != event["undated"], f"{page}: {event['text']}"
        for item in items:
            assert not item["group"] or re.search("order|not established|No article says when", item["told"]), (
                f"{page}: {item['told']}"
            )
    for brief in website.briefs:
        _assert_every_event_stands(brief.data, found[brief.path]["items"])


def _days(stamp: str) -> tuple[date, date]:
    """The first and the last day that a date of HTML may mean: a year, a month or a day."""
    assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", stamp), f"HTML has no date {stamp!r}"
    year, month, day = (int(part) for part in (stamp + "-0-0").split("-")[:3])
    last_month = month or 12
    return date(year, month or 1, day or 1), date(year, last_month, day or monthrange(year, last_month)[1])


def _assert_every_event_stands(brief: dict[str, Any], items: list[dict[str, Any]]) -> None:
    dated = [event for event in brief["timeline"] if event["date"]]
    assert sum(len(item["dates"]) for item in items) == len(dated), brief["id"]
    assert sum(len(item["events"]) for item in items) == len(brief["timeline"]), brief["id"]


def test_robots_may_not_keep_source_pages(plain: Page, website: Website) -> None:
    look = "page => [...page.querySelectorAll('meta[name=robots]')].map(meta => meta.content)"
    sources = website.under("sources")
    assert sources
    for page, robots in survey(plain, website, website.pages, look).items():
        hidden = page in sources or page.endswith(("/coverage/", "/unreviewed/")) or page == "commands/"  # for editors
        assert robots == (["noindex"] if hidden else []), page


LINKS = """page => {
  const places = new Map();
  const place = a => {
    const around = a.closest("p, li, dd, h3, th, td");
    return places.get(around) ?? places.set(around, places.size).get(around);
  };
  return [...page.querySelectorAll(".pg a")].map(a => ({
    place: place(a),
    name: (a.ariaLabel ?? a.textContent).trim(),
    shown: a.textContent.trim(),
    href: a.href,
  }));
}"""


def test_links_of_a_paragraph_have_names_of_their_own(plain: Page, website: Website) -> None:
    for page, links in survey(plain, website, website.pages, LINKS).items():
        named: dict[tuple[int, str], str] = {}
        for link in links:
            assert link["name"], f"{page}: a link to {link['href']} has no name"
            leads = named.setdefault((link["place"], link["name"]), link["href"])
            assert leads == link["href"], f"{page}: {link['name']!r} leads to {leads} and to {link['href']}"


def test_links_can_be_called_by_what_is_shown(plain: Page, website: Website) -> None:
    """WCAG 2.2, 2.5.3: the name of a link holds the words one sees."""
    for page, links in survey(plain, website, website.pages, LINKS).items():
        for link in links:
            assert words(link["shown"].strip("↗")).casefold() in words(link["name"]).casefold(), f"{page}: {link}"


def test_addresses_that_do_not_exist(plain: Page, website: Website) -> None:
    for path in ("no/such/page/", "briefs/no-such-brief/", "nothing.html"):
        answer = plain.goto(path)
        assert answer and answer.status == 404
        expect(plain.get_by_role("heading", level=1)).to_have_text("This page does not exist")
        styles = plain.locator("link[rel=stylesheet]")
        assert styles.count() and styles.evaluate_all("links => links.every(link => link.sheet)")
        plain.get_by_role("main").get_by_role("link").click()
        expect(plain).to_have_url(website.url)
