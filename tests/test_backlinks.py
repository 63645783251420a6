"""Which statements cite a passage, seen from its article."""

from conftest import Project

from generator.backlinks import back_links
from generator.site import read


def test_what_cites_a_passage_is_seen_from_it(project: Project) -> None:
    (ferry,) = read(project.settings())[0].views
    links = back_links([ferry])
    evidence = next(claim for claim in ferry.brief.claims() if claim.id == "everyone-off").evidence[0]
    (link,) = links[evidence.article][evidence.span]
    assert (link.brief, link.kind) == ("The fire on the Halden Star", "Background")
    assert (link.target.uri, link.target.fragment) == ("briefs/ferry.md", "c-everyone-off")
    answered = ferry.brief.questions[1].answered_by[0]
    assert [link.kind for link in links[answered.article][answered.span]] == ["Answers the question"]
