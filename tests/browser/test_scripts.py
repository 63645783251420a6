"""With scripts on: nothing goes wrong, nothing is fetched from elsewhere, and the look one chooses stays."""

import gzip

from playwright.sync_api import ConsoleMessage, Page, Request, Response, expect

from browser.website import Website


def test_pages_load_without_errors_and_ask_no_other_host(page: Page, website: Website) -> None:
    wrong: list[str] = []

    def told(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(f"{page.url}: {message.text}")

    def asked(request: Request) -> None:
        if not request.url.startswith((website.url, "data:", f"blob:{website.url.partition('/repo/')[0]}")):
            wrong.append(f"{page.url} asks for {request.url}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            wrong.append(f"{page.url} asks for {response.url}, which is answered with {response.status}")

    page.on("console", told)
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.context.on("request", asked)
    page.context.on("response", answered)
    for path in [*website.one_of_each, "404.html"]:
        page.goto(path)
    assert not wrong


def test_the_look_one_chooses_stays(page: Page, website: Website) -> None:
    body = page.locator("body")
    page.goto("./")
    light = body.evaluate("body => getComputedStyle(body).backgroundColor")
    page.get_by_title("Switch to light mode").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("Switch to dark mode").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    dark = body.evaluate("body => getComputedStyle(body).backgroundColor")
    assert dark != light
    page.locator(".card a").first.click()
    page.wait_for_url("**/briefs/*/")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(website.under("sources")[0])
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    expect(body).to_have_css("background-color", dark)


def test_the_look_follows_the_system(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto("./")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_a_brief_is_light_to_load(website: Website) -> None:
    """What a page of 120 citations may weigh, as it is and as it travels: 150 and 25 kB. Each further one, 200 and 60 bytes."""
    for brief in website.briefs:
        html = (website.folder / brief.path / "index.html").read_bytes()
        more = max(0, html.count(b'class="cite"') - 120)
        assert len(html) <= 150_000 + 200 * more, brief.path
        assert len(gzip.compress(html, mtime=0)) <= 25_000 + 60 * more, brief.path
