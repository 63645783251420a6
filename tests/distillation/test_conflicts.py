from stories import topic

from generator.distillation.conflicts import disagreement, position, ranked


def test_what_the_articles_begin_with_weighs_more() -> None:
    story = topic(
        (
            ("2024-03-01", "The harbour was closed on Monday. It rained. Dogs barked. It was cold. A tram stopped."),
            ("2024-03-02", "The harbour stayed closed. It was cold. Dogs slept. It rained. A tram stopped."),
        )
    )
    analysis = story.analyses[0]
    sides = tuple(position(story, analysis, passage, "x") for passage in analysis.passages[:2])
    asked = ("Was the harbour closed?", "Did a tram stop?")
    harbour, tram = ranked(story, [disagreement(question, sides, 2.0) for question in asked])
    assert harbour[0] > tram[0] == 2.0
    assert harbour[1].question == "Was the harbour closed?"
