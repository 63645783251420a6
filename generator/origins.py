"""What articles share: near-duplicates of one report, and passages that repeat one origin.

Repetition is not corroboration: a wire story counts once, however many print it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.passages import Analysis


@dataclass(frozen=True)
class Origins:
    """Which articles and passages are copies of one another."""

    copies: Mapping[str, str] = field(default_factory=dict)
    """An article that is a near-duplicate to the article it repeats: the earliest, else the first by id."""
    repeated: Mapping[tuple[str, int], tuple[str, int]] = field(default_factory=dict)
    """A passage (article id, number) that repeats one of another article, to the first of its kind."""

    def first(self, article: str, number: int) -> tuple[str, int]:
        """The passage that a passage repeats, or itself."""
        return self.repeated.get((article, number), (article, number))


def find(analyses: Sequence[Analysis]) -> Origins:
    """What the articles share."""
    return Origins()
