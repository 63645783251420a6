"""Small invented topics: articles with their dates, told as agencies tell them."""

from dataclasses import replace

from language import article, parser

from generator.analysis.passages import analyse
from generator.distillation import distil
from generator.distillation.topic import Topic
from generator.model import Difference, Known

TRIAL = (
    (
        "2024-05-02",
        "Former minister Karel Novotny was sentenced to seven years in prison on Thursday after a court in Brno found "
        "him guilty of taking bribes. Prosecutors said he took 3 million euros from a builder. His lawyer denied that "
        "Novotny had received money from the builder. Police arrested Novotny on 3 March 2023 at his home in Brno.",
    ),
    (
        "2024-05-03",
        "A Brno court has jailed Karel Novotny for nine years, the former minister's lawyer said. The judge said "
        "Novotny had received money from the builder. Novotny, 61, was arrested on 12 March 2023 at his home. "
        "Twelve witnesses testified during 40 days of hearings.",
    ),
    (
        "2024-05-06",
        "Novotny will appeal, his wife told reporters. A second defendant, Petr Malik, was sentenced to four years in "
        "prison. The court heard from 14 experts.",
    ),
)
ELECTION = (
    (
        "2024-10-07",
        "The Liberal Party won 112 seats in Sunday's election in Norland, the electoral commission said. Turnout was "
        "61 percent. The Conservative Party won 98 seats. About 4 million people voted.",
    ),
    (
        "2024-10-07",
        "The Liberal Party won 118 seats in Sunday's election, the commission said. Turnout was 63 percent, the "
        "highest since 1990. The Greens won 12 seats.",
    ),
    (
        "2024-10-09",
        "With all votes counted, the Liberal Party has won 115 seats in Sunday's election, the electoral commission "
        "said. More than 4 million people voted. Opposition leader Maria Stone said the vote was rigged.",
    ),
)
FLOOD = (
    (
        "2023-06-10",
        "Floods killed at least 23 people in the Valdoria region on Saturday, officials said. Hundreds of homes were "
        "destroyed and 4,000 people were evacuated. The mayor of Lund said 5 people died in his town.",
    ),
    (
        "2023-06-11",
        "The death toll from floods in Valdoria rose to 41 on Sunday as rescuers searched for 17 people still missing. "
        "The dam above Lund broke on 9 June, engineers said.",
    ),
    (
        "2023-06-14",
        "Floods in Valdoria have left 56 people dead. Insurers put losses from the floods at $1.4 billion. In 2019, "
        "floods in the region killed 12 people. The dam above Lund broke on 10 June, the government said.",
    ),
)
COMPANY = (
    (
        "2024-02-01",
        "Orbis Motors said on Thursday it will cut 2,000 jobs, about 8 percent of its workforce. The company has "
        "25,000 employees. It reported a loss of $300 million for 2023. Chief executive Ann Lee denied reports that "
        "the company was looking for a buyer.",
    ),
    (
        "2024-02-02",
        "Orbis Motors plans to cut 2,400 jobs, union leaders said on Friday. Rival Zeta Cars cut 900 jobs last year. "
        "Two bankers said the company was looking for a buyer.",
    ),
    (
        "2024-02-20",
        "Orbis Motors will shed 3,100 jobs, more than the 2,000 it announced earlier this month. Shares fell 4 "
        "percent. Orbis sold 410,000 cars last year; Zeta sold 380,000 cars.",
    ),
)
WAR = (
    (
        "2024-03-01",
        "An airstrike on a school in Karda killed 12 people on Friday, medics said. The army said it had hit a command "
        "centre. More than 300 soldiers have been killed since January.",
    ),
    ("2024-03-04", "An airstrike on a market in Belsk killed 17 people on Monday, the mayor said."),
    ("2024-03-09", "A drone attack on Port Aver killed 9 people and injured 30 on Saturday. Nobody claimed it."),
)
EPIDEMIC = (
    (
        "2020-03-20",
        "In Spain, 1,002 people have died of the fever, officials said on Friday. The region of Lombardy counted 2,549 "
        "deaths. In Portugal, 60 people have died.",
    ),
    (
        "2020-03-21",
        "Spain's health ministry said 1,326 people had died of the fever. Italy's toll rose to 4,825 after 793 deaths "
        "in a day. France has reported 562 deaths.",
    ),
    ("2020-03-22", "Deaths in Italy reached 5,476 on Sunday. About 11,000 people have died worldwide."),
)
PRIMARIES = (
    ("2024-02-04", "President Ann Lane won the Harding primary with 96 percent of the vote. Lane has 55 delegates."),
    ("2024-02-07", "Lane won the Nellis primary with 89 percent of the vote on Tuesday. Lane has 91 delegates."),
    ("2024-02-28", "Lane won the Wexford primary with 81 percent of the vote. Lane now has 206 delegates."),
)
DERAILMENT = (
    (
        "2024-07-08",
        "A train derailed near Orlen on Monday, killing three people and injuring 54, police said. The train was "
        "carrying 210 passengers.",
    ),
    (
        "2024-07-08",
        "Four people died and 54 were hurt when a passenger train derailed near Orlen on Monday, the fire brigade said. "
        "“The rail was cracked for months before the accident,” said inspector Paul Marek.",
    ),
    (
        "2024-07-10",
        "Investigators on Wednesday examined the track near Orlen, three days after the derailment killed people. "
        "“The rail was cracked for months before the accident,” said union leader Jana Benes. "
        "Monday's derailment was the worst in a decade.",
    ),
)


def topic(story: tuple[tuple[str, str], ...], dated: bool = True) -> Topic:
    """The articles of a story, gathered; with `dated` their dates are supplied."""
    articles = [article(text, f"{number}.txt") for number, (_, text) in enumerate(story)]
    if dated:
        articles = [
            replace(one, published=Known(day, "supplied")) for one, (day, _) in zip(articles, story, strict=True)
        ]
    return distil.gather([analyse(one, parsed) for one, parsed in parser().parse(articles)])


def values(difference: Difference) -> list[str]:
    """What the positions of a difference say."""
    return [position.text for position in difference.positions]
