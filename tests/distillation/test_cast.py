"""The actors of a topic."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from language import analysis

from generator.analysis.passages import Analysis
from generator.distillation import cast
from generator.distillation.cast import Cast, Member
from generator.model import Actor, Known

TRIAL = """A jury convicts a drug maker's founder

A federal jury on Tuesday convicted Martin Kessler, the former chief executive of Halvorsen Inc., of fraud.

The Securities and Exchange Commission (SEC) sued Halvorsen in 2019. Kessler lied to investors, the SEC said. Kessler
faces 20 years in prison.

"We will appeal," said his lawyer, Priya Raman. Raman told Reuters that Mr. Kessler was innocent.
"""
SENTENCE = """Founder is sentenced

U.S. District Judge Elena Marquez sentenced Martin T. Kessler to eight years in prison on Friday.

American prosecutors praised the sentence. The United States asked for twelve years. Halvorsen collapsed in March, and
Halvorsen Europe was sold in Germany.
"""


def topic(*texts: str) -> tuple[Cast, list[Analysis]]:
    """The cast of articles of these texts."""
    analyses = [analysis(text, f"{number}.txt") for number, text in enumerate(texts)]
    return cast.resolve(analyses), analyses


def member(found: Cast, name: str) -> Member:
    return next(one for one in found.members if name in (one.name, *one.aliases))


def shown(*texts: str) -> dict[str, Actor]:
    found, analyses = topic(*texts)
    return {actor.name: actor for actor in cast.actors(found, analyses)}


def test_a_person_is_one_under_all_names() -> None:
    found, _ = topic(TRIAL, SENTENCE)
    kessler = member(found, "Martin Kessler")
    assert (kessler.name, kessler.kind) == ("Martin Kessler", "person")
    assert set(kessler.aliases) == {"Kessler", "Martin T. Kessler"}
    assert dict(kessler.merged)["Martin T. Kessler"] == "middle name"


def test_a_company_and_its_subsidiary_are_two() -> None:
    found, _ = topic(TRIAL, SENTENCE)
    company = member(found, "Halvorsen")
    assert "Halvorsen Inc." in (company.name, *company.aliases)
    assert member(found, "Halvorsen Europe") is not company


def test_a_body_is_one_with_the_acronym_given_after_it() -> None:
    found, _ = topic(TRIAL)
    body = member(found, "SEC")
    assert body.name == "Securities and Exchange Commission"
    assert [rule for alias, rule in body.merged if alias == "SEC"] != [""]


def test_a_state_is_one_with_its_people() -> None:
    found, _ = topic(SENTENCE)
    state = member(found, "United States")
    assert (state.name, state.kind) == ("United States", "state")
    assert {"U.S.", "American"} <= set(state.aliases)


def test_a_state_named_only_by_its_people_goes_by_its_name() -> None:
    found, _ = topic("Danish police arrested three men in a raid near the border on Friday.")
    assert member(found, "Danish").name == "Denmark"


def test_two_persons_of_one_last_name_stay_apart() -> None:
    found, analyses = topic(
        "Governor Anna Chase met Senator Paul Chase on Friday. Chase declined to comment.",
        "Senator Paul Chase voted against the bill on Monday. Chase called the bill unfair.",
    )
    assert member(found, "Anna Chase") is not member(found, "Paul Chase")
    alone = [
        (one.article.id, mention)
        for one in analyses
        for passage in one.passages
        for mention in passage.mentions
        if mention.name == "Chase"
    ]
    owners = [found.member(article, mention) for article, mention in alone]
    assert owners == [None, member(found, "Paul Chase")]


def test_a_last_name_in_an_article_without_the_full_name_is_its_only_bearers() -> None:
    found, _ = topic(TRIAL, "Prosecutors said on Monday that Kessler had lied. Kessler denied it.")
    assert len([one for one in found.members if "Kessler" in (one.name, *one.aliases)]) == 1


def test_roles_are_stated_in_their_evidence() -> None:
    actors = shown(TRIAL, SENTENCE)
    texts = [role.text for role in actors["Martin Kessler"].roles]
    assert texts[0] == "the former chief executive of Halvorsen Inc."
    assert actors["Elena Marquez"].roles[0].text == "U.S. District Judge"
    assert all(role.text in role.evidence[0].quote for role in actors["Elena Marquez"].roles[:1])


def test_an_actor_belongs_to_the_body_its_title_names() -> None:
    actors = shown(TRIAL, SENTENCE)
    company = actors["Martin Kessler"].group
    assert company in actors
    assert actors[company].group == company
    assert "Halvorsen" in company


def test_who_carries_the_news_and_who_only_signs_is_not_shown() -> None:
    text = "By Laura Bennett, Staff Writer\n\n" + TRIAL
    actors = shown(text)
    assert "Reuters" not in actors
    assert "Laura Bennett" not in actors
    assert "Priya Raman" in actors


def test_what_acts_comes_first() -> None:
    found, _ = topic(TRIAL, SENTENCE)
    assert member(found, "Martin Kessler").weight > member(found, "Germany").weight
    assert [one.number for one in found.members] == list(range(len(found.members)))


FORCES = """Danish troops leave the island

Danish troops left the island on Friday. The Danish military said 300 soldiers had gone.

Danish officials said the base was closed. Three men were arrested by Portuguese police, officials said.
"""
BASE = """Base is empty

Danish forces handed the base to the mayor, Danish officials said on Monday. Denmark thanked the islanders.
"""


def test_a_body_without_a_name_is_an_actor_beside_its_state() -> None:
    actors = shown(FORCES, BASE)
    assert set(actors["Danish troops"].aliases) == {"Danish military", "Danish forces"}
    assert (actors["Danish troops"].kind, actors["Danish troops"].group) == ("organisation", "Denmark")
    assert actors["Danish troops"].roles[0].text == "Danish troops left the island on Friday."
    assert "Danish" in actors["Denmark"].aliases
    assert "Danish officials" in actors


def test_a_body_called_by_its_noun_alone_is_the_same() -> None:
    text = "Chile's junta met on Friday. The junta closed the border on Monday. The junta said it was safe."
    assert shown(text)["Chile's junta"].aliases == ("the junta",)


def test_a_crowd_of_one_article_is_no_actor() -> None:
    assert "Danish officials" not in shown(FORCES)


def test_a_mention_is_its_states_and_not_its_bodys() -> None:
    found, analyses = topic(FORCES)
    owners = {
        member.name
        for one in analyses
        for passage in one.passages
        for mention in passage.mentions
        if (member := found.member(one.article.id, mention))
    }
    assert owners == {"Denmark", "Portugal"}


def test_a_name_of_one_word_that_nothing_calls_a_person_is_not_shown() -> None:
    assert "Kessler" not in shown("The mayor thanked Kessler on Friday. The firm paid $300.")


def test_no_article_has_no_actor() -> None:
    found, analyses = topic()
    assert found == Cast()
    assert cast.actors(found, analyses) == ()


def test_a_brief_shows_no_more_actors_than_it_may() -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    text = "\n\n".join(
        f"Governor {a}nna {b}arlow{a.lower()}son won the vote on Friday."
        for a, b in zip(letters, letters[::-1], strict=True)
    )
    assert len(shown(text)) <= cast.BASE + cast.PER_ARTICLE


PIECES = st.sampled_from(
    [
        "Acme",
        "Acme Corp.",
        "Acme Europe",
        "Jane Doe",
        "Doe",
        "Mr. Doe",
        "John Doe",
        "U.S.",
        "American",
        "said",
        "on Friday",
        "that",
        "the president of",
        ",",
        ".",
        "met",
        "(AC)",
        "Pentagon",
        "White House",
        "in Oslo",
        "Reuters",
        "and",
        "officials",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(PIECES, min_size=2, max_size=20), min_size=1, max_size=3))
def test_every_quote_is_verbatim_and_every_actor_named(pieces: list[list[str]]) -> None:
    texts = ["He said: " + " ".join(row) + "." for row in pieces]
    found, analyses = topic(*texts)
    written = {mention.name for one in analyses for passage in one.passages for mention in passage.mentions}
    for one in found.members:
        assert one.described or set(one.aliases) <= written
        assert dict(one.merged).keys() == set(one.aliases)
        assert all(rule for _, rule in one.merged)
    articles = {one.article.id: one.article for one in analyses}
    for actor in cast.actors(found, analyses):
        assert actor.id == ""
        assert len(actor.roles) <= 3
        for role in actor.roles:
            assert (role.id, role.status) == ("", "proposed")
            for evidence in role.evidence:
                text = articles[evidence.article].text
                assert text[evidence.span.start : evidence.span.end] == evidence.quote
                assert " " in evidence.quote


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(range(3)))
def test_the_order_of_the_articles_changes_no_actor(order: list[int]) -> None:
    texts = [
        TRIAL,
        SENTENCE,
        "Prosecutors said on Monday that Kessler had lied to the SEC. Halvorsen declined to comment.",
    ]
    analyses = [analysis(text, f"{number}.txt") for number, text in enumerate(texts)]
    expected = {frozenset((one.name, *one.aliases)) for one in cast.resolve(analyses).members}
    found = {frozenset((one.name, *one.aliases)) for one in cast.resolve([analyses[i] for i in order]).members}
    assert found == expected


def test_a_state_that_only_its_adjective_names_is_not_shown() -> None:
    french = "The French food maker Belnor recalled its milk in France on Friday. A French agency said so."
    assert "France" not in shown(french, french)
    assert "France" in shown(french, french + " France has asked Belnor for an answer.")


def test_what_somebody_has_is_no_place() -> None:
    text = "The minister had called him, he said on Thursday in an interview with NRT's Morning Studio."
    found, analyses = topic(text, text)
    assert member(found, "Morning Studio").kind == "place"
    assert "Morning Studio" not in {actor.name for actor in cast.actors(found, analyses)}


def test_what_is_called_after_its_place_is_no_person() -> None:
    found, _ = topic(
        "The road to the planned Cerro Blanco copper mine was closed. The Cerro Blanco concession is old.",
        "On a clear morning one can see Cerro Blanco from the station. The court stopped the Cerro Blanco project.",
    )
    assert member(found, "Cerro Blanco").kind == "place"


def test_a_group_is_what_it_calls_itself() -> None:
    found, _ = topic(
        "A group that calls itself Hollow Lamp said on Monday that it was behind the theft. Hollow Lamp wants money.",
        "On Friday night Hollow Lamp put the papers on the internet.",
    )
    assert [one.kind for one in found.members if one.name == "Hollow Lamp"] == ["organisation"]


def test_a_body_goes_by_its_full_name_however_often_its_noun_is_used() -> None:
    text = (
        "Alan Hale chairs the Osby Supporters' Trust. The Trust raised two million. The Trust bought the club. "
        "The Trust met the mayor on Friday."
    )
    found, _ = topic(text)
    assert member(found, "Trust").name == "Osby Supporters' Trust"


def test_a_double_last_name_is_a_persons_in_all_articles() -> None:
    found, _ = topic(
        "The club sold the striker Josef Amank-Reid last summer. Josef Amank-Reid said he was glad.",
        "The police want to talk to the owner about the transfer of Josef Amank-Reid.",
    )
    assert [one.kind for one in found.members if one.name == "Josef Amank-Reid"] == ["person"]


def test_a_double_last_name_is_one_persons_whose_first_name_only_one_sentence_has() -> None:
    found, _ = topic(
        "Solveig Arnaud-Bek, an MP of the opposition Civic League, held up a letter in parliament on Friday.",
        "The ministry concedes that the letter from Solveig Arnaud-Bek was registered. Arnaud-Bek said it was late.",
    )
    assert [one.name for one in found.members if "Arnaud" in one.name] == ["Solveig Arnaud-Bek"]
    assert member(found, "Solveig Arnaud-Bek").kind == "person"


def test_a_bridge_that_opened_is_a_place() -> None:
    found, _ = topic(
        "The Dovic Bridge opened in 1969. The Dovic Bridge fell on Monday.",
        "The Dovic Bridge fell at dawn, Jane Roe said.",
    )
    assert member(found, "Dovic Bridge").kind == "place"


def test_a_paper_that_only_tells_of_itself_is_no_actor() -> None:
    told = "A report that the Meridian has seen blames the council. The Meridian asked Jane Roe, who said no."
    (seen,) = topic(told)[1]
    of_itself = replace(seen, article=replace(seen.article, publisher=Known("The Meridian", "supplied")))
    assert member(cast.resolve([of_itself]), "Meridian").stands_by
    assert not member(cast.resolve([seen]), "Meridian").stands_by


def test_what_a_paper_calls_its_own_is_no_actor() -> None:
    (seen,) = topic("Jane Roe told the Ledger's Business Brief that the mill would close. The mill is in Osby.")[1]
    of_itself = replace(seen, article=replace(seen.article, publisher=Known("The Osby Ledger", "supplied")))
    for analysed, hidden in ((of_itself, True), (seen, False)):
        assert all(one.stands_by is hidden for one in cast.resolve([analysed]).members if "Brief" in one.name)


def test_a_paper_that_calls_itself_by_one_word_of_its_name_is_no_actor() -> None:
    (seen,) = topic("The Courier can today name the woman as Jane Roe. The Courier asked her son, who said no.")[1]
    of_itself = replace(seen, article=replace(seen.article, publisher=Known("Osby Courier & Mercury", "supplied")))
    assert member(cast.resolve([of_itself]), "Courier").stands_by
    assert not member(cast.resolve([seen]), "Courier").stands_by


def test_a_last_name_that_begins_with_a_particle_is_no_full_name() -> None:
    found, _ = topic(
        "Mediator Naomi Van Stralen met both sides in Osby on Monday. Naomi Van Stralen said little.",
        "Judge Van Stralen, who meets both sides, spoke of hope on Tuesday. Judge Van Stralen left.",
    )
    assert member(found, "Naomi Van Stralen") is member(found, "Van Stralen")
