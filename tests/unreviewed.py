"""The ferry's brief with everything in it that an editor may have left unreviewed."""

from conftest import Project

GONE = "Everyone left the ship in boats"
"""Words that the article has no more."""
NEAREST = "Everyone was taken off the ship"


def leave_unreviewed(project: Project) -> None:
    """Leaves unreviewed or under review: 4 claims, 1 answer, 1 quote and 1 article."""

    def edit(old: str, new: str) -> None:
        project.edit("briefs/ferry.yml", old, new)

    edit(
        "articles: [0902-gazette, 0903-observer, 0920-report]",
        "articles: [0902-gazette, 0903-observer]\noffered: [0920-report]",
    )
    edit("    id: inspected\n", "    id: inspected\n    status: proposed\n")
    edit(f"        quote: {NEAREST}\n", f"        quote: {GONE}\n        nearest: {NEAREST}\n")
    edit("    id: 2019-09-20-findings\n", "    id: 2019-09-20-findings\n    status: changed\n")
    edit("        quote: The accident board said on Friday 20 September that", "        quote: The board said that")
    edit("        id: how-many-2\n", "        id: how-many-2\n        status: changed\n")
    edit("            quote: About 230 people were on board", "            quote: About 230 people were aboard")
    edit("        quote: The sprinklers did not start\n", "        quote: No sprinkler worked\n        nearest: ''\n")
    observer = "        quote: “We heard a bang and then smoke came up the stairs,” said passenger Mira Toft\n"
    edit(observer, f"{observer}        status: proposed\n")
