"""What words say of the events they govern: planned, expected, possible, demanded, denied; in the way of FactBank.

After the lexicons of factuality (Saurí and Pustejovsky 2009): verbs, nouns and adjectives by lemma, and the modals.
"""

from typing import Final, Literal, TypeAlias

Modality: TypeAlias = Literal["happened", "planned", "expected", "possible", "conditional", "demanded", "denied"]


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


_GOVERNING: Final[dict[Modality, str]] = {
    "planned": (
        "plan agree decide intend schedule aim prepare pledge promise vow commit slate seek hope want try attempt "
        "arrange organise organize propose offer ready attend postpone delay decision intention commitment "
        "agreement effort bid move proposal willing preparation determined eager elect opt choose planned scheduled "
        "intended"
    ),
    "expected": (
        "expect forecast predict project anticipate likely due set bind bound poise expectation prediction prospect "
        "imminent upcoming future expected anticipated"
    ),
    "possible": (
        "consider explore weigh mull discuss contemplate allow permit enable authorise authorize fear worry suspect "
        "believe think appear seem threaten risk allege accuse warn wonder assume speculate possible potential "
        "possibility threat danger chance concern suspicion option opportunity ability able capable allegation "
        "accusation unlikely proposed alleged suspected feared rumour rumor rumoured rumored whether suggest study "
        "negotiate negotiation talk talks afraid reserve"
    ),
    "demanded": (
        "demand order urge ask call request require tell instruct direct appeal recommend advise command oblige "
        "insist press push pressure beg plead petition need call-up ultimatum requirement recommendation must"
    ),
    "denied": (
        "deny refuse decline fail avoid prevent reject prohibit bar ban forbid avert cancel scrap abandon rule "
        "stave foil thwart averted cancelled canceled refusal failure denial rejection unable unwilling impossible "
        "abort shelve neglect omit forget"
    ),
}
"""Lemmas by what they say of the event they govern. "rule" is for "ruled out" and "stave" for "staved off"."""
SAYS: Final[dict[str, Modality]] = {word: kind for kind, listed in _GOVERNING.items() for word in listed.split()}
"""What a lemma says of the event it governs."""
TELLING: Final = frozenset(("tell", "insist", "advise"))
"""Verbs that demand with an infinitive, and only say so with a clause that has a tense."""
WITH_PARTICLE: Final = {"rule": "out", "stave": "off", "call": "for on", "push": "for", "press": "for", "look": "at"}
"""Verbs that say so of a thing only with one of these words."""
ONLY_CLAUSE: Final = words(
    "try attempt fail move tell direct seek discuss stop prevent project study elect choose offer prepare organise "
    "organize think believe talk talks order press attend decline allege accuse warn set command option chance ban "
    "bar reserve neglect omit forget"
)
"""Those that say so of a clause: one may fail an exam that took place, and order what exists."""
MODALS: Final[dict[str, Modality]] = {
    "will": "planned",
    "'ll": "planned",
    "’ll": "planned",
    "wo": "planned",
    "shall": "planned",
    "would": "conditional",
    "'d": "conditional",
    "’d": "conditional",
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "ca": "possible",
    "should": "demanded",
    "must": "demanded",
    "ought": "demanded",
}
