"""What is suggested to an editor: a day on which an article was published, or that two names are one actor's.

A suggestion shows the passages it rests on and says why; it is nothing of the brief until somebody takes it over.
"""

from dataclasses import dataclass
from typing import Literal

from generator.model import Brief, Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One suggestion, with a passage for each of its two sides."""

    kind: Literal["date", "alias", "merge"]
    """The publication date of an article; another name of an actor; two actors of the brief that are one."""
    subject: str
    """The id of the article, or of the actor that stays."""
    value: str
    """The date as EDTF, the name, or the id of the actor that goes."""
    name: str
    """What it is called where it was turned down, under the brief's `declined`."""
    text: str
    """What would be so, in a sentence."""
    reason: str
    here: Evidence
    """What the article says of its day, or where the actor is called by its name."""
    there: Evidence | None = None
    """What another article says of that day, or where the other name stands."""

    @property
    def key(self) -> tuple[str, ...]:
        """Names it among all that an editor decides on."""
        return ("suggestion", self.name)

    @property
    def sides(self) -> tuple[Evidence, ...]:
        """The passages it rests on."""
        return (self.here, self.there) if self.there else (self.here,)


def still_open(one: Suggestion, brief: Brief) -> bool:
    """Whether a suggestion was not turned down and, where it is about actors, is not carried out already."""
    if one.name in brief.declined:
        return False
    if one.kind == "date":
        return True
    actors = {actor.id: actor for actor in brief.actors}
    if one.kind == "merge":
        return one.subject in actors and one.value in actors
    return one.subject in actors and not any(one.value in actor.names for actor in brief.actors)
