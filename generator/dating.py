"""When each article was published, by order of trust, and never a guess presented as a fact.

The editor's word (`sources.yml`) and the article's own front matter come first; then a date line or a byline in the
text; then the address. Where there is none of these the date is unknown, and the note gives the bound that the text
sets, with its reason: "not before 6 January 2023, which it names".
"""

from generator.model import Known
from generator.passages import Analysis


def date(analysis: Analysis) -> Known:
    """What is known of an article's publication date, and how."""
    return analysis.article.published
