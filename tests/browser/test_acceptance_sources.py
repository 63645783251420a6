"""What is said of sources and their differences is what the data say, and can be followed to the words."""

import re

from playwright.sync_api import Page

from browser.reading import survey, words
from browser.website import Website

QUOTED = re.compile('[“"]([^”"]+)[”"]')


def test_quoted_figures_of_a_difference_stand_in_the_passages_it_cites(plain: Page, website: Website) -> None:
    """Words in quotation marks in a position are found, to the letter, where the position's numbers lead."""
    marks = survey(
        plain,
        website,
        website.under("sources"),
        "page => Object.fromEntries([...page.querySelectorAll('mark')].map(e => [e.id, e.textContent]))",
    )
    look = """page => [...page.querySelectorAll(".position")].map(position => ({
      id: position.id, figure: position.querySelector(".figure").textContent,
    }))"""
    compared = 0
    for brief in website.briefs:
        hrefs = {statement.anchor: statement.hrefs for statement in brief.statements}
        for position in survey(plain, website, [brief.path], look)[brief.path]:
            cited = [marks[page][key] for page, _, key in (href.partition("#") for href in hrefs[position["id"]])]
            for quote in QUOTED.findall(position["figure"]):
                assert any(words(quote).casefold() in words(text).casefold() for text in cited), (
                    f"{brief.path}: {quote}"
                )
                compared += 1
    assert compared > 10


def test_claims_marked_as_differing_are_found_by_the_filter(plain: Page, website: Website) -> None:
    """Every claim that a brief marks `sources differ` is shown when the evidence is filtered to those."""
    look = """page => [...page.querySelectorAll(".claim, .event")].filter(e => e.querySelector(".tag-differs"))
      .map(e => e.id || e.querySelector(".claim[id]")?.id || e.closest("[id]").id)"""
    for brief in website.briefs:
        marked = set(survey(plain, website, [brief.path], look)[brief.path])
        assert marked
        plain.goto(f"{brief.path}evidence/")
        plain.locator(".filter label").filter(has_text="Sources differ").click()
        shown = plain.locator(".row").locator("visible=true").evaluate_all("rows => rows.map(row => row.id)")
        assert marked <= set(shown), brief.path


def test_inferred_dates_say_from_what(plain: Page, website: Website) -> None:
    """An event whose date no article prints has a hollow dot and its reason, or the section's key says what was inferred."""
    look = """page => ({
      key: page.querySelector("section[aria-labelledby=timeline] .key").textContent,
      events: Object.fromEntries([...page.querySelectorAll(".event")].map(event => [event.id, {
        stated: event.matches(".stated"), why: event.querySelector(".why")?.textContent ?? "",
      }])),
    })"""
    inferred = 0
    for brief in website.briefs:
        shown = survey(plain, website, [brief.path], look)[brief.path]
        for event in brief.data["timeline"]:
            one = shown["events"][f"t-{event['id']}"]
            if event["date"]:
                assert one["stated"] == (event["date_basis"] == "stated"), event["id"]
            if event["date_basis"] == "inferred" and event["date"]:
                inferred += 1
                told = one["why"].startswith("Date inferred.") or "where no reason is given" in shown["key"]
                assert told, f"{brief.path}#{event['id']}"
    assert inferred > 5


def test_a_source_says_what_is_known_of_it(plain: Page, website: Website) -> None:
    """A source's page tells its publisher, date and original, and, of what the article does not state, from what it is known."""
    look = """page => Object.fromEntries([...page.querySelectorAll("dl.meta > div")].map(row => [
      row.querySelector("dt").textContent, {
        told: row.querySelector("dd").textContent,
        reasons: [...row.querySelectorAll("small")].map(reason => reason.textContent),
        tag: row.querySelector(".tag")?.textContent ?? "",
        link: row.querySelector("a[rel~=external]")?.href ?? null,
      }]))"""
    articles = {article["id"]: article for brief in website.briefs for article in brief.data["articles"]}
    for key, article in articles.items():
        page = f"sources/{key}/"
        facts = survey(plain, website, [page], look)[page]
        publisher, date, original = facts["Publisher"], facts["Date"], facts["Original"]
        assert words(publisher["told"]).startswith(article["publisher"] or "Publisher not stated")
        assert article["publisher"] or publisher["reasons"], key
        assert re.findall(r"\d{4}", article["published"])[0] in date["told"]
        if article["published_basis"] == "inferred":
            assert "inferred" in date["tag"] and date["reasons"], key
        assert original["link"] == article["url"]
        assert article["url"] or original["told"].startswith("No URL known")
        assert not any(reason.isspace() or not reason for fact in facts.values() for reason in fact["reasons"])
