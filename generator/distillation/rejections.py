"""The words by which a sentence rejects what was said before it: "denied that", "called it absurd", "disagreed"."""

import re
from typing import Final

_NAMELESS = (
    r"(?:that|this|it|them|(?:the|that|this) (?:claims?|charges?|allegations?|accusations?|suggestions?|reports?"
    r"|account|story|remarks?|assertions?|version|finding|comments?|criticism|idea|notion)"
    r"|any such [a-z]+)"
)
_END = (
    r"(?=[.,;:!?”\"]|$| as | and | saying | in | on | at the time | (?:yesterday|today|again|flatly|strongly|vehemently"
    r"|firmly|categorically)\b)"
)
_REJECTED = re.compile(
    r"(?<!having )(?<!earlier )(?<!previously )\b(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?"
    rf"|dismiss(?:es|ed)?|refut(?:e|es|ed)|contradict(?:s|ed)?|contest(?:s|ed)?|(?:does|do|did)(?: not|n[’']t) believe"
    rf"|doubts) {_NAMELESS}{_END}",
    re.IGNORECASE,
)
_FALSE = (
    r"(?:fiction|fantasy|a lie|lies|nonsense|rubbish|false|untrue|a fabrication|fabricated|an invention"
    r"|invented|baseless|unfounded|absurd|wrong|incorrect|inaccurate|not true|not so|not the case|not correct"
    r"|not right|not accurate|not how (?:it|things)|not what happened|simply (?:false|untrue|wrong|not true))"
)
_NOTHING_SUCH = re.compile(
    r"\bden(?:y|ies|ied) (?:(?:having|ever having|that (?:he|she|it|they) (?:had|has|have)) )?"
    r"(?:said|saying|done|doing|written|writing|made|making|promised|promising|ordered|ordering) "
    r"(?:(?:anything|something) of the (?:kind|sort)|(?:any )?such (?:a )?(?:things?|words?)|that|so|this|it)\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"^[“\"'‘]?(?:Not so|Not true|Untrue|Nonsense|Wrong|False|Rubbish),?[”\"'’]? (?:says|said|insists|retorts)\b"
)
_CALLED = re.compile(rf"\b(?:calls?|called) {_NAMELESS} (?:a |an )?(?:\w+ )?[“\"'‘]?(?:\w+ )?{_FALSE}\b", re.IGNORECASE)
_IS_FALSE = re.compile(
    rf"\b(?:that|this|it)(?: is| was|[’']s)(?: all| simply| just)? (?!(?:wrong|not right)\b){_FALSE}\b(?! that\b)",
    re.IGNORECASE,
)
DIFFERS: Final = re.compile(
    r"\b(?:disagree[sd]?|begs? to differ|tells? (?:a different|another) story|told (?:a different|another) story"
    r"|(?:gives?|gave|offer(?:s|ed)?) (?:a different|another) (?:account|version|explanation))"
    r"(?=[.,;:!?”\"]|$| with (?:that|this|it)\b)",
    re.IGNORECASE,
)
"""Where somebody only says that it is otherwise, and goes on to say how."""


def rejection(text: str) -> re.Match[str] | None:
    """The words by which a sentence rejects what was said before it."""
    for pattern in (_REJECTED, _NOTHING_SUCH, _NOT_SO, _CALLED, _IS_FALSE, DIFFERS):
        if found := pattern.search(text):
            return found
    return None
