"""What articles say an actor is and did."""

from dataclasses import replace

from language import analysis

from generator.distillation import cast, roles
from generator.model import Claim

ARTICLE = """Acme Corp. names a new chief

Jane Doe, the finance director of Acme Corp., will lead the company from May.

"We will grow," said Acme finance director Jane Doe. Doe fired 300 workers in Ohio last year. Doe said she was proud.

The workers sued Acme Corp. in March. Brandt Group, a maker of pumps, praised Doe.
"""


def stated(name: str) -> tuple[Claim, ...]:
    """The roles of an actor in the article."""
    analyses = [analysis(ARTICLE)]
    found = cast.resolve(analyses)
    member = next(one for one in found.members if name in (one.name, *one.aliases))
    return roles.stated(roles.sightings(found.owners, found.bodies, [member.number], analyses)[member.number])


def test_a_title_comes_before_an_act_and_is_said_once() -> None:
    assert [claim.text for claim in stated("Jane Doe")] == [
        "the finance director of Acme Corp.",
        "Doe fired 300 workers in Ohio last year.",
    ]


def test_a_body_has_its_definition() -> None:
    assert stated("Brandt Group")[0].text == "a maker of pumps"


def test_an_act_is_evidence_for_itself() -> None:
    act = stated("Jane Doe")[-1]
    assert [evidence.quote for evidence in act.evidence] == ["Doe fired 300 workers in Ohio last year."]


def test_a_reprint_is_no_second_act() -> None:
    analyses = [analysis(ARTICLE), analysis(ARTICLE.replace("Ohio last year.", "Ohio last year ."), "reprint.txt")]
    found = cast.resolve(analyses)
    member = next(one for one in found.members if one.name == "Jane Doe")
    seen = roles.sightings(found.owners, found.bodies, [member.number], analyses)[member.number]
    untitled = [one._replace(mention=replace(one.mention, title="")) for one in seen]
    acts = [claim.text for claim in roles.stated(untitled)]
    assert len(acts) == len({text.replace(" .", ".") for text in acts}) == 2


def test_nobody_has_no_role() -> None:
    assert roles.stated([]) == ()
