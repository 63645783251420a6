"""Who says it: quotations and reported speech with their speakers, cues and content."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.mentions import Mention
from generator.model import Span
from generator.syntax import Sentence


@dataclass(frozen=True, slots=True)
class Attribution:
    """Something an article lets somebody else say."""

    content: Span
    """The words that are attributed, within one sentence."""
    speaker: str
    """Who says it, as the article puts it, without what is not needed: "Kenneth Ekman", "US officials"."""
    speaker_span: Span | None
    """Where the speaker is named, which may be in another sentence; None where nobody is."""
    cue: str
    """The lemma of the verb or phrase: say, deny, according to."""
    kind: Literal["direct", "indirect", "mixed"]
    anonymous: bool = False
    inferred: bool = False
    """Whether the speaker was found through a pronoun or from the sentences around."""
    through: tuple[str, ...] = ()
    """Whom the article has it from, the nearest first: in "…, said X, AFP reported", AFP."""


def find(sentences: Sequence[Sentence], mentions: Sequence[Sequence[Mention]]) -> tuple[tuple[Attribution, ...], ...]:
    """For each sentence of an article what is attributed in it."""
    return tuple(() for _ in sentences)
