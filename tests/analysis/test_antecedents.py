"""Whom a pronoun means that nothing in its sentence answers."""

import pytest
from language import analysis, sentences

from generator.analysis import reference
from generator.analysis.antecedents import Antecedents
from generator.analysis.reference import Quoted


def meant(text: str) -> str:
    """Whom the first pointing word of a text's last sentence means."""
    antecedents = Antecedents()
    *before, last = zip(sentences(text), analysis(text).passages, strict=True)
    for sentence, passage in before:
        antecedents.read(sentence, passage.mentions, Quoted())
    sentence, passage = last
    first = reference.outside(sentence, 0, len(sentence.tokens), passage.mentions, Quoted())[0]
    return antecedents.meant(sentence, first)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Karl Lind left the party in May. He founded another one.", "Karl Lind"),
        ("Karl Lind left the party in May. His wife stayed in it.", "Karl Lind's"),
        ("Mr Lind left the party in May.\n\nHe founded another one.", "Lind"),
        ("The envoy, Anna Berg, left the talks. She gave no reason.", "Anna Berg"),
        ("The Pentagon denied the report. It said no ship was lost.", "the Pentagon"),
        ("The court rejected the appeal. It said the law was clear.", "the court"),
        ("The rebels, who hold the north, left the talks. They gave no reason.", "the rebels"),
        ("Farmers in the valley oppose the dam. They fear for the river.", "farmers in the valley"),
        ("Three miners were trapped on Monday. One of them died on Tuesday.", "the three miners"),
        ("Karl Lind was dismissed on Monday. The ministry said his term had ended.", "Karl Lind's"),
        ("Karl Lind was arrested on Monday. Prosecutors say he is suspected of fraud.", "Karl Lind"),
        ("The court rejected the appeal. It put the costs at two million.", "the court"),
        ("The Courier can now name her as Anna Berg, a retired cook. She died in May.", "Anna Berg"),
        ("The court freed Anna Berg on Monday. She left for Oslo.", "Anna Berg"),
        ("The strike had lasted fifteen days. It was ended by an agreement.", "the strike"),
        ("The northern dam was built in 1998. It is the largest in the country.", "the northern dam"),
        ("The carmaker Volvo closed a plant. Hundreds marched on Sunday. The company gave no reason.", "Volvo"),
    ],
)
def test_the_subject_of_the_sentence_before(text: str, name: str) -> None:
    assert meant(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Karl Lind met Erik Dahl in May. He founded another party.",
        "Karl Lind sued his neighbour and a doctor in May. He lost the case.",
        "Mrs Lind left the party in May. He founded another one.",
        "Anna Berg spoke in Oslo. The hall was full. She left before the end.",
        "Anna Berg spoke in Oslo.\n\nKarl Lind spoke in Bergen.\n\nHe left before the end.",
        "Farmers in the valley oppose the engineers. They fear for the river.",
        "Acme announced a new pump. It will be sold in Japan.",
        "The dam was built by a firm. It is the largest in the country.",
        "A dam was built in 1998. It is the largest in the country.",
        "The dam was built in 1998.\n\nIt is the largest in the country.",
        "Miners were trapped on Monday. One of them died on Tuesday.",
        "Three miners were trapped on Monday.\n\nOne of them died on Tuesday.",
        "Karl Lind was dismissed on Monday. The prefect said his term had ended.",
        "The carmaker Volvo closed a plant. The maker Saab shut one. Hundreds marched. The company gave no reason.",
        "The carmaker Volvo closed a plant. The court rejected the appeal. The company gave no reason.",
        "The carmaker Volvo closed a plant. Hundreds marched on Sunday. The bank gave no reason.",
        "A doctor treated Anna Berg. She left for Oslo.",
        "The court freed Anna Berg and Karl Lind. She left for Oslo.",
        "The court freed Anna Berg on Monday.\n\nShe left for Oslo.",
        "The court freed Berg on Monday. She left for Oslo.",
        "The court told his lawyer that Anna Berg was free. She left for Oslo.",
        "Haldane-Orr said his unit was ready. The group was founded in 2022.",
        "Paul Haldane-Orr was arrested. Haldane-Orr bought the ground in 2019. The club was founded in 1902.",
    ],
)
def test_nobody_where_another_may_be_meant(text: str) -> None:
    assert meant(text) == ""


def test_a_name_does_not_reach_over_many_sentences() -> None:
    near = "Karl Lind left. " + "He went home again. " * 2
    far = "Karl Lind left. " + "He went home again. " * 9

    def through(text: str) -> str:
        antecedents, found = Antecedents(), ""
        for sentence, passage in zip(sentences(text), analysis(text).passages, strict=True):
            pointing = reference.outside(sentence, 0, len(sentence.tokens), passage.mentions, Quoted())
            found = antecedents.meant(sentence, pointing[0]) if pointing else ""
            antecedents.read(sentence, passage.mentions, Quoted(), "he" if found else "")
        return found

    assert through(near) == "Karl Lind"
    assert through(far) == ""
