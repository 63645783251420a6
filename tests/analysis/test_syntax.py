"""Questions asked of a parsed sentence."""

from language import sentence, sentences


def test_offsets_lead_into_the_article() -> None:
    text = "The harbour closed on Monday.\n\nPilots waited, and no ship left.\n"
    found = sentences(text)
    assert [one.text for one in found] == ["The harbour closed on Monday.", "Pilots waited, and no ship left."]
    for one in found:
        assert text[one.span.start : one.span.end] == one.text
        assert all(text[token.start : token.end] == token.text for token in one.tokens)
        assert [token.i for token in one.tokens] == list(range(len(one.tokens)))


def test_a_verb_finds_its_subject_also_that_of_the_verb_before() -> None:
    one = sentence("The pilot saw the rocks and turned the ship.")
    saw, turned = (token for token in one.tokens if token.pos == "VERB")
    assert (subject := one.subject(saw)) and subject.text == "pilot"
    assert one.subject(turned) == subject


def test_a_subtree_is_in_the_order_of_the_text() -> None:
    one = sentence("The old pilot of the harbour resigned.")
    pilot = next(token for token in one.tokens if token.text == "pilot")
    assert [token.text for token in one.subtree(pilot)] == ["The", "old", "pilot", "of", "the", "harbour"]
    assert one.between(0, 3) == "The old pilot"
    assert one.between(3, 3) == ""
    assert [token.text for token in one.above(one.tokens[0])] == ["pilot", "resigned"]
    assert one.cover(one.subtree(pilot)).start == 0


def test_an_entity_knows_its_words() -> None:
    one = sentence("Maria Lopez arrived in Lisbon.")
    entity = one.entity_at(1)
    assert entity and one.between(entity.first, entity.end) == "Maria Lopez"
    assert one.entity_at(2) is None
    assert [root.text for root in one.roots] == ["arrived"]
