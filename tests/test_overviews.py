"""What spans briefs: their order, every event once, topics in one spelling."""

from conftest import Project

from generator.overviews import latest_first, questions, timeline, topics_of
from generator.site import read
from generator.views import BriefView

QUOTE = "evidence: [{article: 0902-gazette, quote: inspected in May}]"


def views_of(project: Project, **briefs: str) -> list[BriefView]:
    for name, rest in briefs.items():
        project.write(f"briefs/{name}.yml", f"title: {name}\narticles: [0902-gazette]\n{rest}")
    return sorted(read(project.settings())[0].views, key=latest_first)


def test_the_brief_that_was_edited_last_comes_first_and_of_equals_the_fuller_one(project: Project) -> None:
    claims = f"bottom_line: [{{claim: One., id: one, {QUOTE}}}]\n"
    views = views_of(
        project, b="edited: 2030-01-02\n", c=f"edited: 2030-01-02\n{claims}", a="edited: 2030-01-01\n", d=claims, e=""
    )
    assert [view.brief.id for view in views] == ["c", "b", "a", "ferry", "d", "e"]


def test_an_event_that_two_briefs_tell_stands_once_and_undated_ones_last(project: Project) -> None:
    events = f"timeline: [{{date: 2019-05, claim: So they say., id: inspection, date_note: May., {QUOTE}}}]\n"
    views = views_of(project, other=events)
    found = timeline(views)
    told = {entry["event"].id: [view.brief.id for view, _ in entry["told"]] for entry in found["events"]}
    assert told["inspection"] == ["ferry", "other"]
    dates = [entry["event"].date for entry in found["events"]]
    assert dates[-1] is None
    assert all(dates[:-1])
    assert [one.sort_key for one in dates[:-1]] == sorted(one.sort_key for one in dates[:-1])
    assert len(questions(views)["questions"]) == len(views[0].brief.questions)


def test_a_topic_has_one_spelling(project: Project) -> None:
    views = views_of(project, second="topics: [FIRES, Harbours]\n", third="topics: [fires]\nedited: 2030-01-02\n")
    topics = {topic: [view.brief.id for view in members] for topic, members in topics_of(views)}
    assert topics["fires"] == ["third", "second"]
    assert topics["Harbours"] == ["second"]
