"""A brief brought up to date: over any edits and any new draft, nothing a person wrote is lost, and once is enough."""

import dataclasses
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scribe import files
from strategies import UNSHRUNK
from test_patching import stands_in
from worlds import article, briefs, drafted, folders

from generator import checks
from generator.curation import brief_in
from generator.editing.patching import means
from generator.editing.updating import Update, updated
from generator.errors import InputError
from generator.model import Article, Brief, Claim
from generator.quotes import places
from generator.writing import text_of

SHOWN = "briefs/brief.yml"


def update(content: bytes, articles: dict[str, Article], draft: Brief | None = None, *, anew: bool = False) -> Update:
    def make(found: Sequence[Article]) -> Brief:
        assert draft, "nothing is new, so no draft is needed"
        return draft

    return updated(content, "brief", SHOWN, articles, make, anew=anew)


def read(content: bytes, articles: dict[str, Article], **how: bool) -> Brief:
    found, problems = brief_in(content, "brief", SHOWN, articles, **how)
    assert [str(problem) for problem in problems] == []
    assert found
    return found


def quoted(claim: Claim) -> list[tuple[str, str]]:
    return [(e.article, " ".join(e.quote.split())) for e in (*claim.evidence, *claim.lost)]


def assert_kept(before: Brief, after: Brief) -> None:
    """Every claim is there with its words and evidence; new evidence comes behind."""
    now = {claim.id: claim for claim in after.claims()}
    for claim in before.claims():
        kept = now[claim.id]
        for field in dataclasses.fields(claim):
            if field.name not in ("evidence", "lost", "status", "place", "line"):
                assert getattr(kept, field.name) == getattr(claim, field.name)
        assert set(quoted(claim)) <= set(quoted(kept))
        assert kept.status == ("changed" if kept.lost else claim.status)
    assert [actor.name for actor in after.actors][: len(before.actors)] == [actor.name for actor in before.actors]
    order = [claim.id for claim in after.claims() if claim.id in {one.id for one in before.claims()}]
    assert order == [claim.id for claim in before.claims()]


@st.composite
def edited_files(draw: st.DrawFn, brief: Brief, articles: dict[str, Article]) -> bytes:
    """The brief's file as the program writes it, or in somebody's own hand."""
    text = text_of(brief, articles)
    if draw(st.booleans()):
        text = draw(files(means(text)))
    return (b"\xef\xbb\xbf" if draw(st.booleans()) else b"") + text.encode()


@settings(max_examples=100, phases=UNSHRUNK)
@given(st.data())
def test_whatever_a_draft_brings_all_that_was_there_stays(found: st.DataObject) -> None:
    old = found.draw(folders(["one", "two"]))
    everything = {**old, **found.draw(folders(["three", "four"]))}
    content = found.draw(edited_files(found.draw(briefs(old)), old))
    before = read(content, old)
    draft = drafted(found.draw(briefs(everything)))
    made = update(content, everything, draft)
    after = read(made.content, everything)

    assert stands_in(content.decode(), made.content.decode())
    assert update(made.content, everything).content == made.content
    assert_kept(before, after)
    assert checks.check([after], everything) == checks.check([before], old)
    assert after.offered == made.offered == ("three", "four")
    assert after.articles == ("one", "two", "three", "four")

    ids = {claim.id for claim in before.claims()}
    new = [claim for claim in after.claims() if claim.id not in ids]
    assert len(new) == made.laid.claims
    for claim in new:
        assert claim.status == "proposed"
    laid = [e for claim in after.claims() if claim.id in ids for e in claim.evidence if e.status == "proposed"]
    laid += [e for question in after.questions if question.id in {q.id for q in before.questions}
             for e in question.answered_by if e.status == "proposed"]  # fmt: skip
    assert len(laid) == made.laid.evidence
    assert {e.article for e in laid} <= {"three", "four"}

    # All that the draft takes from the new articles came in, and of the old ones nothing that stands alone.
    cited = list(after.evidence())
    for claim in draft.claims():
        for evidence in claim.evidence:
            if evidence.article in after.offered:
                assert any(e.article == evidence.article and e.span.overlaps(evidence.span) for e in cited)
    told = {claim.text for claim in before.claims()}
    only_old = {
        claim.text for claim in draft.bottom_line if not any(e.article in after.offered for e in claim.evidence)
    } - {claim.text for claim in draft.claims() if any(e.article in after.offered for e in claim.evidence)}
    groups = (*draft.differences, *draft.questions, *draft.actors)
    beside = {
        c.text
        for g in groups
        for c in getattr(g, "positions", None) or getattr(g, "known", None) or getattr(g, "roles", ())
    }
    assert not (only_old - beside - told) & {claim.text for claim in new}


SECTIONS = ("bottom_line", "background", "timeline", "actors", "differences", "open_questions")


@settings(max_examples=50, phases=UNSHRUNK)
@given(st.data())
def test_what_the_editor_takes_out_does_not_come_back(found: st.DataObject) -> None:
    old = found.draw(folders(["one", "two"]))
    everything = {**old, **found.draw(folders(["three"]))}
    brief = found.draw(briefs(old))
    draft = drafted(found.draw(briefs(everything)))
    told = means(update(text_of(brief, old).encode(), everything, draft).content.decode())
    for key in SECTIONS:
        told[key] = [entry for entry in told.get(key, ()) if "heading" in entry or found.draw(st.booleans())]
    if not all("claim" in entry for entry in told["background"]):
        told["background"] = []
    text = found.draw(files({key: value for key, value in told.items() if value}))
    assert update(text.encode(), everything).content == text.encode()


@settings(max_examples=50, phases=UNSHRUNK)
@given(st.data())
def test_an_empty_brief_takes_all_that_its_articles_tell_when_it_is_asked_to(found: st.DataObject) -> None:
    articles = found.draw(folders(["one", "two"]))
    draft = drafted(found.draw(briefs(articles)))
    empty = b"title: The harbour  # ours\n\narticles: [one, two]\n"
    assert update(empty, articles).content == empty
    made = update(empty, articles, draft, anew=True)
    assert made.content.startswith(empty)
    assert len(list(read(made.content, articles).claims())) == made.laid.claims
    assert {claim.status for claim in read(made.content, articles).claims()} <= {"proposed"}
    told = {quote for claim in read(made.content, articles).claims() for quote in quoted(claim)}
    assert told == {quote for claim in draft.claims() for quote in quoted(claim)}
    again = update(made.content, articles, draft, anew=True).content
    assert_kept(read(made.content, articles), read(again, articles))


@st.composite
def changed_folders(draw: st.DrawFn, articles: dict[str, Article]) -> dict[str, Article]:
    """The articles after somebody has changed, removed or renamed some of them."""
    now = {}
    for name, one in articles.items():
        what = draw(st.sampled_from(["stay", "stay", "go", "rename", "change", "repeat"]))
        lines = [line for line in one.text.split("\n") if line][1:]
        if what == "rename":
            now[f"{name}-new"] = article(f"{name}-new", lines)
        elif what == "change":
            now[name] = article(name, [line.replace("workers", "people", draw(st.integers(0, 1))) for line in lines])
        elif what == "repeat":
            now[name] = article(name, [*lines, *lines])
        elif what == "stay":
            now[name] = one
    now["other"] = article("other", ["Nothing of the kind was said about the school by anybody at all."])
    return dict(sorted(now.items()))


@settings(max_examples=100, phases=UNSHRUNK)
@given(st.data())
def test_whatever_becomes_of_the_articles_every_claim_stays_and_the_build_goes_on(found: st.DataObject) -> None:
    old = found.draw(folders(["one", "two", "three"]))
    brief = found.draw(briefs(old))
    content = found.draw(edited_files(brief, old))
    now = found.draw(changed_folders(old))
    before = read(content, old)
    made = update(content, now, Brief(id="brief", file="", title="", status="draft"))

    assert stands_in(content.decode(), made.content.decode())
    assert update(made.content, now).content == made.content
    cited = {e.article for e in before.evidence()}
    after, problems = brief_in(made.content, "brief", SHOWN, now)
    assert after
    # What nothing rests on is for the editor to take out of the list.
    assert {p.code for p in problems} <= {"unknown-article"}
    assert all(repr(name) not in p.message for name in cited for p in problems)
    assert checks.check([after], now) == checks.check([before], old)
    still = read_lost(content, now)
    for claim in after.claims():
        assert (claim.status == "changed") == bool(claim.lost)
        for lost in claim.lost:
            assert not lost.nearest or lost.nearest in " ".join(now[lost.article].text.split())
    assert [claim.text for claim in after.claims()] == [claim.text for claim in before.claims()]
    for former, name in made.renamed.items():
        assert former not in now
        words = [e.quote for e in before.evidence() if e.article == former]
        assert all(places(now[name], quote) for quote in words)
    assert len(list(after.lost())) == sum(lost.article not in made.renamed for lost in still.lost())


def read_lost(content: bytes, articles: dict[str, Article]) -> Brief:
    found, _ = brief_in(content, "brief", SHOWN, articles, keep_lost=True)
    assert found
    return found


def test_a_file_that_cannot_be_read_is_refused_with_every_place() -> None:
    content = b"title: x\nbottom_line:\n  - {claim: x, evidence: []}\n  - {clame: x}\n"
    with pytest.raises(InputError) as refused:
        update(content, {})
    assert {(p.line, p.place) for p in refused.value.problems} >= {
        (3, "bottom_line[0].evidence"),
        (4, "bottom_line[1]"),
    }
    with pytest.raises(InputError, match=r"briefs/brief\.yml:2: is not YAML"):
        update(b"title: x\n\t: y: z", {})
    with pytest.raises(InputError, match="is not UTF-8"):
        update(b"title: \xff", {})


ONE = article("one", ["The ferry left the harbour with 12 workers that week.", "Nobody saw the ferry again, she said."])
BRIEF = """\
title: The ferry
articles: [one]
timeline: ~
bottom_line:
  - claim: It left.
    evidence: [{article: one, quote: The ferry left the harbour}]
"""


def test_where_nothing_can_be_laid_in_it_says_so_and_adds_nothing() -> None:
    two = article("two", ["The ferry came back to the harbour with 3 workers that week."])
    (event,) = (claim for claim in drafted(read(EVENT.encode(), {"two": two})).claims())
    draft = Brief(id="brief", file="", title="", status="draft", timeline=(event,))  # type: ignore[arg-type]
    with pytest.raises(InputError, match=r"brief\.yml:3: says that there is nothing under 'timeline'"):
        update(BRIEF.encode(), {"one": ONE, "two": two}, draft)


EVENT = """\
title: x
articles: [two]
timeline:
  - {date: 2021, claim: It came back., evidence: [{article: two, quote: The ferry came back to the harbour}]}
"""


def test_an_article_of_another_topic_is_none_of_its_business() -> None:
    other = article("three", ["The mill sold the market with 3 workers that week."], "mills")
    assert update(BRIEF.encode(), {"one": ONE, "three": other}).content == BRIEF.encode()


def test_an_article_that_brings_nothing_is_offered_all_the_same() -> None:
    two = article("two", ["Nothing."])
    made = update(BRIEF.encode(), {"one": ONE, "two": two}, Brief(id="brief", file="", title=""))
    assert made.content.decode() == BRIEF.replace("articles: [one]\n", "articles: [one]\noffered:\n  - two\n")
    assert made.offered == ("two",)


def test_a_claim_that_was_taken_out_does_not_come_back() -> None:
    text = "title: x\narticles: [one]\n"
    assert update(text.encode(), {"one": ONE}).content == text.encode()


def test_a_gone_article_that_nothing_rests_on_is_told_and_in_nobodys_way() -> None:
    text = BRIEF.replace("[one]", "[one, gone]")
    made = update(text.encode(), {"one": ONE})
    assert [problem.place for problem in made.problems] == ["articles[1]"]
    assert made.content == text.encode()


def test_what_is_lost_is_marked_beside_its_nearest_passage() -> None:
    now = {"one": article("one", ["The ferry left the port with 12 workers that week."])}
    made = update(BRIEF.encode(), now)
    assert made.lost == 1
    assert made.content.decode() == BRIEF.replace(
        "    evidence: [{article: one, quote: The ferry left the harbour}]\n",
        "    status: changed\n"
        "    evidence: [{article: one, quote: The ferry left the harbour, nearest: The ferry left the port}]\n",
    )


@pytest.mark.parametrize("status", ["proposed", "curated"])
def test_where_the_editor_gave_a_status_the_quote_is_marked_alone(status: str) -> None:
    text = BRIEF.replace("claim: It left.", f"claim: It left.\n    status: {status}")
    made = update(text.encode(), {"one": article("one", ["Nothing at all."])})
    assert made.content.decode() == text.replace("the harbour}", "the harbour, nearest: null}")
    (claim,) = read(made.content, {"one": article("one", ["Nothing at all."])}).claims()
    assert (claim.status, claim.evidence) == ("changed", ())
    assert [(lost.quote, lost.nearest) for lost in claim.lost] == [("The ferry left the harbour", "")]


def test_an_answer_that_is_lost_is_marked_too() -> None:
    text = "title: x\narticles: [one]\nopen_questions:\n  - question: Why?\n    status: answered\n    answered_by:\n"
    text += "      - article: one\n        quote: The ferry left the harbour\n"
    now: dict[str, Any] = {"one": article("one", ["Nothing at all."])}
    made = update(text.encode(), now)
    assert made.content.decode() == f"{text}        nearest: null\n"
    brief = read(made.content, now)
    assert checks.check([brief], now) == []
    assert [lost.quote for lost in brief.questions[0].lost] == ["The ferry left the harbour"]


def test_a_renamed_article_is_known_by_its_words() -> None:
    now = {"uno": article("uno", ["The ferry left the harbour with 12 workers that week."])}
    made = update(BRIEF.encode(), now)
    assert made.renamed == {"one": "uno"}
    assert "articles: [one]\nrenamed:\n  one: uno\n" in made.content.decode()
    brief = read(made.content, now)
    assert brief.articles == ("uno",)
    assert [e.article for e in brief.evidence()] == ["uno"]
    again = {"ein": article("ein", ["The ferry left the harbour with 12 workers that week."])}
    twice = update(made.content, again)
    assert "renamed:\n  one: uno\n  uno: ein\n" in twice.content.decode()
    assert read(twice.content, again).articles == ("ein",)


def test_where_two_articles_have_its_words_neither_is_the_renamed_one() -> None:
    told = ["The ferry left the harbour with 12 workers that week."]
    made = update(BRIEF.encode(), {"uno": article("uno", told), "due": article("due", told)})
    assert made.renamed == {}
    assert made.lost == 1
