"""An actor as its page shows it."""

from collections.abc import Callable

from conftest import Project

from generator import site
from generator.actorview import actor_views, former_actors
from generator.site import read


def test_an_actor_is_one_over_all_briefs(new_project: Callable[..., Project]) -> None:
    project = new_project()
    project.write(
        "briefs/second.yml",
        "title: Second\narticles: [0902-gazette]\nactors: [{name: Norrline, id: norrline, kind: organisation, aliases: [the line],"
        " roles: [{role: Another role, evidence: [{article: 0902-gazette, quote: 'The company, Norrline'}]}]}]\n",
    )
    found = actor_views(read(project.settings())[0].views)
    assert [view.actor.name for view in found] == ["Mira Toft", "Norrline"]
    norrline = found[1]
    assert norrline.aliases == ["The company", "the line"]
    assert [role.text for _, role in norrline.roles] == ["Owner of the Halden Star", "Another role"]
    assert {one.attributed_to for _, one in norrline.said} == {"Norrline"}
    assert [article.id for article in norrline.citations.articles] == ["0902-gazette", "0903-observer", "0920-report"]
    letters = {passage.letter: passage.evidence for passage in norrline.citations.passages}
    assert {letters[letter].attributed_to for letter in norrline.beside} == {"Norrline"}
    assert [e.quote for i, e in letters.items() if i not in norrline.beside] == [
        "The company, Norrline",
        "Norrline would not say whether the ship’s sprinklers worked.",
    ]
    assert "The ship was inspected, Norrline said." in [one.text for _, named in norrline.named_in for _, one in named]


def test_the_page_of_an_actor_with_another_id_now_leads_there(new_project: Callable[..., Project]) -> None:
    project = new_project()
    role = "roles: [{role: Owner, evidence: [{article: 0902-gazette, quote: 'The company, Norrline'}]}]"
    project.write(
        "briefs/second.yml",
        "title: Second\narticles: [0902-gazette]\nactors:\n"
        f"- {{name: Norrline, id: norrline, was: [the-company, mira-toft], kind: organisation, {role}}}\n",
    )
    views = actor_views(read(project.settings())[0].views)
    assert {old: view.actor.id for old, view in former_actors(views).items()} == {"the-company": "norrline"}
    pages = {page.uri: page for page in site.build(project.settings()).pages}
    assert 'href="../norrline/"' in pages["actors/the-company.md"].content
    assert pages["actors/the-company.md"].kind == "moved"
    assert pages["actors/mira-toft.md"].kind == "actor"
