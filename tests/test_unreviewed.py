"""The page of what no editor has reviewed."""

import pytest
from conftest import Project
from reader import Html
from unreviewed import GONE, NEAREST, leave_unreviewed

from generator import site
from generator.unreviewed import UnreviewedView, incoming

NEW = "The wreck of the Halden Star was towed to the yard at Vell, the harbour office said on Sunday.\n"


def view_of(project: Project) -> UnreviewedView:
    (view,) = (one for one in site.read(project.settings())[0].views if one.brief.id == "ferry")
    return UnreviewedView(view)


def page_of(project: Project, outlet: str = "html", uri: str = "briefs/ferry/unreviewed.md") -> str:
    (page,) = (page for page in site.build(project.settings(), outlet).pages if page.uri == uri)  # type: ignore[arg-type]
    return page.content


def test_everything_that_waits_stands_in_one_part(project: Project) -> None:
    leave_unreviewed(project)
    view = view_of(project)
    told = {part.heading: [item.text for item in part.items] for part in view.parts}
    assert told == {
        "New claims": ["The ship belongs to Norrline, which said it had been inspected in May."],
        "Claims under review": [
            "Everyone was taken off the ship, the coast guard said.",
            "The accident board published its findings.",
            "“About 230 people”",
        ],
        "Answers to questions": ["Did the sprinklers work?"],
        "New quotes for claims that stand": ["A passenger, Mira Toft, said she heard a bang before there was smoke."],
    }
    assert [article.id for article in view.offered] == ["0920-report"]
    (quote,) = view.parts[-1].items[0].evidence
    assert quote.article == "0903-observer"


def test_a_new_claim_is_told_once_whatever_its_quotes(project: Project) -> None:
    project.edit("briefs/ferry.yml", "    id: a-bang\n", "    id: a-bang\n    status: proposed\n")
    observer = "        quote: “We heard a bang and then smoke came up the stairs,” said passenger Mira Toft\n"
    project.edit("briefs/ferry.yml", observer, f"{observer}        status: proposed\n")
    (part,) = view_of(project).parts
    assert (part.heading, len(part.items), len(part.items[0].evidence)) == ("New claims", 1, 2)


@pytest.mark.parametrize("outlet", ["html", "md"])
def test_the_page_shows_the_words_in_question_and_leads_to_the_brief(project: Project, outlet: str) -> None:
    leave_unreviewed(project)
    text = page_of(project, outlet)
    assert f"<s>{GONE}</s>" in text
    assert NEAREST in text
    for one in ("c-inspected", "t-2019-09-20-findings", "d-how-many-2", "q-sprinklers", "c-a-bang"):
        assert f"#{one}" in text
    for part in view_of(project).parts:
        assert part.told in text


def test_the_brief_leads_to_it_where_anything_waits(project: Project) -> None:
    assert "unreviewed" not in page_of(project, uri="briefs/ferry.md")
    assert "unreviewed" not in page_of(project, uri="briefs/ferry/coverage.md")
    assert "Everything in the brief is reviewed, and no article waits." in page_of(project)
    leave_unreviewed(project)
    for uri in ("briefs/ferry.md", "briefs/ferry/coverage.md", "briefs/ferry/evidence.md"):
        (link,) = (one for one in Html(page_of(project, uri=uri)).all("a") if "unreviewed" in one.attributes["href"])
        assert link.text == "4 claims, 1 answer, 1 quote, 1 article"
    assert "Everything in the brief is reviewed" not in page_of(project)


@pytest.mark.parametrize("outlet", ["html", "md"])
def test_home_and_the_pages_of_actors_tell_of_it(project: Project, outlet: str) -> None:
    uris = ("index.md", "actors.md", "actors/norrline.md")
    assert not any("not yet reviewed" in page_of(project, outlet, uri) for uri in uris)
    role = "      - role: Owner of the Halden Star\n"
    project.edit("briefs/ferry.yml", role, f"{role}        status: proposed\n")
    assert "1 claim not yet reviewed" in page_of(project, outlet, "index.md")
    for uri in uris[1:]:
        mark = '<span class="tag tag-new">not yet reviewed</span>' if outlet == "html" else "(not yet reviewed)"
        assert page_of(project, outlet, uri).count(mark) == 1


def test_a_brief_without_a_bottom_line_leads_to_it_too(project: Project) -> None:
    quote = "evidence: [{article: 0902-gazette, quote: It said the ship was safe.}]"
    background = f"background: [{{claim: It was safe., id: safe, status: proposed, {quote}}}]"
    project.write("briefs/bare.yml", f"title: Bare\narticles: [0902-gazette]\n{background}\n")
    for outlet in ("html", "md"):
        assert "unreviewed" in page_of(project, outlet, "briefs/bare.md")


def test_an_article_that_came_in_is_told_until_a_brief_takes_it_in(project: Project) -> None:
    project.write("seeds/wreck.txt", NEW)
    view = view_of(project)
    assert [article.id for article in view.view.incoming] == ["wreck"]
    assert not view.parts
    assert not view.offered
    assert 'Come in, and not taken in yet: <a href="unreviewed/">1 article</a>.' in page_of(
        project, uri="briefs/ferry.md"
    )
    page = page_of(project)
    assert "Articles not taken in" in page
    assert "../../../sources/wreck/" in page
    before = page_of(project, uri="briefs/ferry.md")
    project.write("briefs/other.yml", "title: Other\narticles: [wreck]\n")
    assert not view_of(project).view.incoming
    assert page_of(project, uri="briefs/ferry.md") != before


def test_articles_of_other_topics_are_not_told(project: Project, one_claim_each: None) -> None:
    project.topic()
    corpus, _ = site.read(project.settings())
    assert not view_of(project).view.incoming
    (ferry,) = (brief for brief in corpus.briefs if brief.id == "ferry")
    assert incoming(corpus.articles, [ferry]) == {"ferry": []}


def test_a_draft_has_no_such_page(project: Project, one_claim_each: None) -> None:
    project.topic()
    uris = [page.uri for page in site.build(project.settings()).pages if page.kind == "unreviewed"]
    assert uris == ["briefs/ferry/unreviewed.md"]


@pytest.mark.parametrize("outlet", ["html", "md"])
def test_the_sites_timeline_tells_what_is_not_reviewed(project: Project, outlet: str) -> None:
    assert "under review" not in page_of(project, outlet, "timeline.md")
    leave_unreviewed(project)
    project.edit("briefs/ferry.yml", "    id: accepted\n", "    id: accepted\n    status: proposed\n")
    text = page_of(project, outlet, "timeline.md")
    lines = [line for line in text.splitlines() if "<svg" not in line]
    (changed,) = (line for line in lines if "The accident board published its findings." in line)
    (proposed,) = (line for line in lines if "Norrline accepted the findings, it said." in line)
    assert "evidence changed, under review" in changed
    assert "not yet reviewed" in proposed
    assert text.count("What no editor has looked at as it stands now") == 1


@pytest.fixture
def worded(project: Project) -> Project:
    """Words of a difference and of a question that a program wrote, over claims that an editor has reviewed."""
    project.edit("briefs/ferry.yml", "    kind: spread\n", "    kind: spread\n    wording: proposed\n")
    project.edit("briefs/ferry.yml", "    status: open\n", "    status: open\n    wording: proposed\n")
    return project


def test_words_that_a_program_wrote_stand_in_a_part_of_their_own(worded: Project) -> None:
    (part,) = view_of(worded).parts
    assert [(item.kind, item.text) for item in part.items] == [
        ("Difference", "How many people were on board?"),
        ("Open question", "Who closed the valve?"),
    ]
    assert "“About 230 people”" in part.items[0].words
    assert part.items[1].words[0].startswith("Still missing: ")
    assert view_of(worded).view.waiting == ["1 difference", "1 question"]


@pytest.mark.parametrize("outlet", ["html", "md"])
def test_words_that_a_program_wrote_are_marked_wherever_they_stand(worded: Project, outlet: str) -> None:
    mark = '<span class="tag tag-new">not yet reviewed</span>' if outlet == "html" else "(not yet reviewed)"
    assert page_of(worded, outlet, "briefs/ferry.md").count(mark) == 2
    for uri in ("questions.md", "index.md"):
        assert page_of(worded, outlet, uri).count(mark) == 1
    assert "A question that no editor has looked at is marked" in page_of(worded, outlet, "questions.md")
    assert "1 difference, 1 question not yet reviewed" in page_of(worded, outlet, "index.md")
    text = page_of(worded, outlet)
    assert all(words in text for item in view_of(worded).parts[0].items for words in item.words)
    worded.edit("briefs/ferry.yml", "    status: open\n    wording: proposed\n", "    status: open\n")
    worded.edit("briefs/ferry.yml", "    kind: spread\n    wording: proposed\n", "    kind: spread\n")
    for uri in ("briefs/ferry.md", "questions.md", "index.md"):
        assert mark not in page_of(worded, outlet, uri)


def test_an_answer_to_a_question_in_a_programs_words_is_not_reviewed(project: Project) -> None:
    assert "not yet reviewed" not in page_of(project, uri="briefs/ferry/coverage.md")
    answered = "    status: answered\n"
    project.edit("briefs/ferry.yml", answered, f"{answered}    wording: proposed\n")
    assert "not yet reviewed" in page_of(project, uri="briefs/ferry/coverage.md")
