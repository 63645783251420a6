"""What a draft says first, and what it leaves out."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from language import analysis

from generator.analysis.passages import Analysis
from generator.distillation import distil, outline
from generator.distillation.differences import find as differing
from generator.distillation.outline import REASONS
from generator.distillation.salience import alike, candidates
from generator.distillation.topic import Topic
from generator.draft import Unused
from generator.model import Brief, Claim, Difference, Evidence, Known, Position, Span

FIRST = """A gas explosion at the Norvik chemical plant in Haldby killed 12 workers on Monday, the police said.

The blast destroyed two halls of the Norvik plant and broke windows in the centre of Haldby. “It was like an earthquake,” said Anna Berg, who lives near the plant.

Norvik is the largest employer in Haldby. The Norvik plant was founded in 1978 as a maker of fertiliser.

In 2009, an explosion at the plant injured four workers. Who is to blame?
"""
SECOND = """The death toll of the explosion at the Norvik plant in Haldby rose to 19 on Wednesday, the police said.

The police found seven more bodies in the ruins of the Norvik plant. They are still looking for two workers.

The government ordered Norvik to close two other plants until they have been inspected.

Norvik rejected the order and said its plants were safe.

A court in Haldby will hear the case against Norvik on 14 June.
"""
THIRD = """A gas explosion at the Norvik chemical plant in Haldby killed 12 workers on Monday, the police said.

The trade unions of Haldby said Norvik had ignored three warnings about the gas tanks of the plant.
"""


def told(text: str, name: str, day: str) -> Analysis:
    """An article of this text and date, analysed."""
    found = analysis(text, f"{name}.txt")
    return replace(found, article=replace(found.article, published=Known(day or None, "supplied")))


def topic(*parts: tuple[str, str, str]) -> Topic:
    """The topic of some articles: text, name and date of each."""
    return distil.gather([told(*part) for part in parts])


STORY = topic((FIRST, "one", "2021-05-03"), (SECOND, "two", "2021-05-05"), (THIRD, "three", "2021-05-04"))


def empty(**parts: object) -> Brief:
    """A brief of nothing but these parts."""
    return replace(Brief(id="b", file="", title="B"), **parts)  # type: ignore[arg-type]


def words(claim: Claim, found: Topic) -> frozenset[str]:
    """The words of the passage that a claim's first evidence is of."""
    first = claim.evidence[0]
    keys = {(one.analysis.article.id, one.passage.span): one.words for one in candidates(found)}
    return next(kept for (id, span), kept in keys.items() if id == first.article and span.overlaps(first.span))


def test_the_bottom_line_tells_the_latest_first_and_each_thing_once() -> None:
    lines = outline.bottom_line(STORY, (), differing(STORY))
    assert 4 <= len(lines) <= 5
    assert lines[0].text == "The death toll of the explosion at the Norvik plant in Haldby rose to 19, the police said."
    assert any("killed 12 workers" in line.text for line in lines) <= 1
    texts = [words(line, STORY) for line in lines]
    assert not any(alike(one, other) for place, one in enumerate(texts) for other in texts[:place])
    assert all(line.status == "proposed" and line.id == "" for line in lines)


def test_the_bottom_line_names_no_day_that_only_the_articles_date_tells() -> None:
    texts = [line.text for line in outline.bottom_line(STORY, (), ())]
    assert not any("Monday" in text or "Wednesday" in text for text in texts)
    quotes = [line.evidence[0].quote for line in outline.bottom_line(STORY, (), ())]
    assert any("on Wednesday" in quote for quote in quotes)


def test_what_happened_long_ago_is_not_the_latest() -> None:
    old = "Norvik closed the old Norvik chemical plant in Haldby in 1999 after an explosion killed 40 workers."
    found = topic((FIRST, "one", "2021-05-03"), (SECOND, "two", "2021-05-05"), (old, "three", "2021-05-09"))
    assert "1999" not in outline.bottom_line(found, (), ())[0].text


def test_a_plan_that_has_passed_is_not_what_comes_next() -> None:
    later = "The court in Haldby fined Norvik for the explosion at its chemical plant, the police said."
    found = topic((FIRST, "one", "2021-05-03"), (SECOND, "two", "2021-05-05"), (later, "three", "2021-07-01"))
    assert "14 June" not in outline.bottom_line(found, (), ())[-1].text


def test_without_dates_what_names_earlier_years_is_no_news() -> None:
    old = "Three previous explosions at the Norvik plant in Haldby, in 2011, 2016 and 2018, injured seven workers."
    found = topic((FIRST, "one", ""), (f"{SECOND}\n{old}", "two", ""))
    assert old not in [line.text for line in outline.bottom_line(found, (), ())]


def test_what_comes_next_comes_last() -> None:
    lines = outline.bottom_line(STORY, (), ())
    assert lines[-1].text == "A court in Haldby will hear the case against Norvik on 14 June."


def test_every_quote_is_verbatim() -> None:
    claims = outline.bottom_line(STORY, (), ())
    assert claims
    for claim in claims:
        for evidence in claim.evidence:
            text = STORY.by_id[evidence.article].article.text
            assert text[evidence.span.start : evidence.span.end] == evidence.quote


def test_a_copy_counts_once() -> None:
    found = topic((FIRST, "one", "2021-05-03"), (FIRST, "two", "2021-05-04"), (SECOND, "three", "2021-05-05"))
    assert found.origins.copies
    cited = {evidence.article for line in outline.bottom_line(found, (), ()) for evidence in line.evidence}
    assert cited.isdisjoint(found.origins.copies)
    reasons = {one.reason for one in outline.unused(found, empty()) if one.article in found.origins.copies}
    assert reasons == {"the article repeats another"}


def test_an_article_with_the_same_figures_and_words_is_quoted_too() -> None:
    again = "In Haldby 12 workers died when gas exploded at the Norvik plant on Monday, killed by the blast, firefighters said."
    found = topic((FIRST, "one", "2021-05-03"), (f"{again} The plant has closed.", "two", "2021-05-04"))
    line = next(line for line in outline.bottom_line(found, (), ()) if "12 workers" in line.text)
    assert {evidence.article for evidence in line.evidence} == {"one", "two"}


def test_used_and_unused_are_all_passages() -> None:
    lines = outline.bottom_line(STORY, (), ())
    left = outline.unused(STORY, empty(bottom_line=lines))
    spans = {(one.article, one.span) for one in left}
    for found in STORY.analyses:
        for passage in found.passages:
            cited = any(
                evidence.article == found.article.id and evidence.span.overlaps(passage.span)
                for line in lines
                for evidence in line.evidence
            )
            assert cited != ((found.article.id, passage.span) in spans)
    assert len(left) == len(spans)


def test_reasons_are_in_readers_words() -> None:
    left = {STORY.by_id[one.article].text(one.span): one.reason for one in outline.unused(STORY, empty())}
    assert left["Who is to blame?"] == REASONS["question"]
    quoted = "The police found seven more bodies in the ruins of the Norvik plant."
    assert left[quoted] == "less central than what is used"
    line = next(
        one for one in outline.bottom_line(STORY, (), ()) if "killed 12" in one.text or "rose to 19" in one.text
    )
    assert Unused(line.evidence[0].article, line.evidence[0].span, "") not in outline.unused(
        STORY, empty(bottom_line=[line])
    )


def test_what_says_the_same_as_a_used_sentence_is_left_out_for_that() -> None:
    again = "On Monday, a gas explosion at the chemical plant of Norvik in Haldby killed 12 workers."
    found = topic((FIRST, "one", "2021-05-03"), (again, "two", "2021-05-04"))
    first = found.by_id["one"].passages[0]
    claim = Claim(id="", text="x", evidence=(Evidence("one", found.by_id["one"].text(first.span), first.span),))
    left = {one.span: one.reason for one in outline.unused(found, empty(bottom_line=(claim,))) if one.article == "two"}
    assert left == {Span(0, len(again)): "says the same as a sentence that is used"}


def test_a_poor_article_has_a_bottom_line_too() -> None:
    lines = outline.bottom_line(topic(("“It was loud,” said Anna Berg of Oslo.", "one", "2021-05-03")), (), ())
    assert lines == ()
    lines = outline.bottom_line(topic(("“Nobody came,” said Anna Berg of Oslo.", "one", "2021-05-03")), (), ())
    assert [line.text for line in lines] == ["“Nobody came,” said Anna Berg of Oslo."]


def test_nothing_comes_of_nothing() -> None:
    nothing = distil.gather([])
    assert outline.bottom_line(nothing, (), ()) == ()
    assert outline.unused(nothing, empty()) == ()


PARTS = [part for text in (FIRST, SECOND, THIRD) for part in text.split("\n\n")]
ARTICLES = st.lists(st.sampled_from(PARTS), min_size=1, max_size=6).map("\n\n".join)
DAYS = st.sampled_from(["2021-05-03", "2021-05", "2021", "2023-01-01"])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(ARTICLES, DAYS), max_size=4))
def test_any_articles_can_be_laid_out(parts: list[tuple[str, str]]) -> None:
    found = topic(*((text, f"a{place}", day) for place, (text, day) in enumerate(parts)))
    lines = outline.bottom_line(found, (), ())
    places = [(claim.evidence[0].article, claim.evidence[0].span) for claim in lines]
    assert len(places) == len(set(places))
    assert lines == outline.bottom_line(found, (), ())
    left = outline.unused(found, empty(bottom_line=lines))
    used = {(evidence.article, evidence.span) for claim in lines for evidence in claim.evidence}
    assert not used & {(one.article, one.span) for one in left}
    passages = [(one.article.id, passage.span) for one in found.analyses for passage in one.passages]
    cited = [(id, span) for id, span in passages if any(id == name and span.overlaps(at) for name, at in used)]
    assert sorted([*cited, *((one.article, one.span) for one in left)]) == sorted(passages)


def lines(*parts: tuple[str, str, str]) -> list[str]:
    """The bottom line of some articles."""
    found = topic(*parts)
    return [line.text for line in outline.bottom_line(found, (), differing(found))]


CENTRE = (FIRST, "one", "2021-05-03"), (SECOND, "two", "2021-05-05")


def test_a_teaser_is_no_news() -> None:
    teaser = "The owner of Norvik, Peter Holm, did what he had refused to do for weeks in Haldby."
    plain = "The owner of Norvik, Peter Holm, sold what he had refused to sell for weeks in Haldby."
    assert teaser not in lines(*CENTRE, (teaser, "three", "2021-05-09"))
    assert plain in lines(*CENTRE, (plain, "three", "2021-05-09"))


def test_news_of_another_kind_is_told_though_its_words_are_those_of_the_topic() -> None:
    plain = "The director of Norvik in Haldby resigned over the explosion at the Norvik plant."
    assert plain in lines(*CENTRE, (plain, "three", "2021-05-09"))


def test_the_newest_article_comes_first_even_if_only_it_tells_it() -> None:
    newest = "The director of Norvik resigned over the explosion in Haldby, the company said on Sunday."
    assert lines(*CENTRE, (newest, "three", "2021-05-09"))[0].startswith("The director of Norvik resigned")


def test_a_scene_of_the_newest_article_is_not_told_first() -> None:
    scene = "The queue at the bakery of Anna Berg began before six and reached round the corner to the old cinema."
    news = "Families of the workers killed by the explosion at the Norvik plant bought bread there, Berg said."
    told = lines(*CENTRE, (f"{scene}\n\n{news}", "three", "2021-05-09"))
    assert told[0] != scene


def test_a_disputed_claim_has_both_sides_or_stays_out() -> None:
    union = "Norvik had ignored three warnings about the gas tanks of the plant in Haldby, the trade union said."
    reply = "Norvik said that it had never been warned of the gas tanks of the plant in Haldby."
    found = topic(*CENTRE, (f"{union}\n\n{reply}", "three", "2021-05-06"))
    three = found.by_id["three"]
    claims = [found.claim(three, passage) for passage in three.passages]
    positions = tuple(Position(id="", text=claim.text, evidence=claim.evidence) for claim in claims)
    differing = Difference(id="d", question="Was it warned?", kind="disagreement", positions=positions)
    told = [line.text for line in outline.bottom_line(found, (), [differing])]
    assert f"{union} {reply}" in told
    assert union not in told and reply not in told


def test_the_bottom_line_has_no_more_than_five_claims_for_a_handful_of_articles() -> None:
    assert len(lines(*CENTRE, (THIRD, "three", "2021-05-04"))) <= 5


def test_a_pronoun_before_its_name_is_no_first_sentence() -> None:
    ahead = "Norvik warned him of the gas tanks three times, the inspector Peter Holm said in Haldby."
    plain = "The inspector Peter Holm said that Norvik had never repaired the gas tanks in Haldby."
    assert lines(*CENTRE, (f"{ahead}\n\n{plain}", "three", "2021-05-09"))[0] == plain


def test_what_tells_in_the_last_article_that_something_is_over_is_known() -> None:
    ended = "The strike of the dockers in Osby was ended by an agreement on Saturday."
    began = "The strike of the dockers in Osby began with a march on Monday."
    may = "The strike of the dockers in Osby may end with an agreement on Saturday."
    for last, expected in ((ended, {ended}), (began, set()), (may, set())):
        found = topic((ended, "one", "2021-05-03"), (began, "two", "2021-05-06"), (last, "three", "2021-06-20"))
        told = {one.passage.statement.text for one in candidates(found) if outline._tells_the_end(one)}
        assert told == expected
