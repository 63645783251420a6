"""From a folder of any articles to a draft: what always holds of it, however little sense the articles make."""

import gc
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import REPOSITORY, STRIKE
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from strategies import articles, hostile

from generator import checks, support
from generator.analysis.parsing import find_model
from generator.articles import read_article, read_folder
from generator.cache import Cache
from generator.curation import brief_in
from generator.distillation import cast, distil, outline
from generator.distillation.topic import Topic
from generator.distillation.vetting import DOUBTS
from generator.draft import Draft
from generator.model import Actor, Article, Claim
from generator.writing import can_be_named, text_of

pytestmark = pytest.mark.usefixtures("model_once")


def strike(tmp_path: Path) -> list[Article]:
    for name, text in STRIKE.items():
        (tmp_path / name).write_text(text, "utf-8")
    return read_folder(tmp_path)[0]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """One for all tests here: parsing is what costs time."""
    return Cache(tmp_path_factory.mktemp("cache"))


def drafted(found: list[Article], cache: Cache, title: str = "") -> Draft:
    return distil.draft(found, "a-draft", title, find_model(), cache)


def assert_sound(draft: Draft, found: list[Article]) -> None:
    """What holds of every draft."""
    brief, known = draft.brief, {article.id: article for article in draft.articles}
    assert brief.status == "draft"
    assert sorted(brief.articles) == sorted(known) == sorted(article.id for article in found if can_be_named(article))
    assert brief.articles == tuple(article.id for article in draft.articles)
    assert checks.check([brief], known) == []
    assert [doubt for doubt in support.doubts(brief, known) if doubt.code in DOUBTS] == []
    for claim in brief.claims():
        assert claim.evidence
        assert claim.status == "proposed"
    for evidence in brief.evidence():
        assert known[evidence.article].text[evidence.span.start : evidence.span.end] == evidence.quote
    read, problems = brief_in(text_of(brief, known).encode(), brief.id, brief.file, known)
    assert problems == []
    assert read is not None
    assert replace(read, status="draft") == brief
    assert_all_told(draft)


def assert_all_told(draft: Draft) -> None:
    """Every passage either bears a claim or is left out with a reason, never both."""
    cited = [(evidence.article, evidence.span) for evidence in draft.brief.evidence()]
    passages = [
        (article.id, span) for article, spans in zip(draft.articles, draft.passages, strict=True) for span in spans
    ]
    used = [(i, span) for i, span in passages if any(i == other and span.overlaps(one) for other, one in cited)]
    unused = [(one.article, one.span) for one in draft.unused]
    assert all(one.reason for one in draft.unused)
    assert sorted(used + unused) == sorted(passages)
    assert len(set(passages)) == len(passages)


def test_a_draft_of_three_articles(tmp_path: Path, cache: Cache) -> None:
    found = strike(tmp_path)
    draft = drafted(found, cache, "The strike")
    assert_sound(draft, found)
    assert draft.brief.title == "The strike"
    assert sum(map(len, draft.passages)) >= 9
    assert draft.model.startswith("core_web_md 3.7.1 1ad7d76d")


def test_the_title_is_the_earliest_articles_where_none_is_given(tmp_path: Path, cache: Cache) -> None:
    draft = drafted(strike(tmp_path), cache, " ")
    assert draft.brief.title == draft.articles[0].title.value
    untitled = read_article(b"it rained all day in the town, and nobody went out.\n", "a.txt", "a.txt")[0]
    assert drafted([untitled], cache).brief.title == distil.UNTITLED


HOSTILE: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b"\n \n",
    "bad bytes.txt": b"The harbour was closed on Monday \xff\xfe\x80, the mayor said.\n",
    "sixteen.txt": "The ferry burned on 4 March 2025, said the mayor.\n".encode("utf-16"),
    "two  spaces.txt": b"The harbour opened again on Tuesday, the mayor said.\n",
    "<b>&quot;.txt": b'The mayor <b>said</b> {{ 7*7 }} that --- it was: "over".\n',
    "it's #1 [x]: y.txt": b"The mayor said that 12 people were hurt. The mayor said that 12 people were hurt.\n",
    "d\u00e9j\u00e0 \u65e5\u672c.md": "# Ça va?\n\nLe maire est parti lundi. 市長は月曜日に出発した。\n".encode(),
    "front.md": b"---\ntitle: [1, {a: b}]\ndate: never\n---\n\nThe mayor left on Monday, an aide said.\n",
    "open.md": b"---\ntitle: never closed\n\nThe mayor left on Monday, an aide said.\n",
    "again.txt": STRIKE["walkout.txt"].encode(),
    "walkout.txt": STRIKE["walkout.txt"].encode(),
    "code.txt": b"def f(x):\n    return {'a': [x for x in range(10)]}  # no\n\nif f(3): print('- yes: 012')\n",
    "poem.txt": b"O rose,\nthou art\nsick!\n\nThe invisible worm,\nthat flies in the night\n",
    "numbers.txt": b"1 2 3 4\n5,000 6.7 8% 9th\n2025-03-04 12:30\n",
    "long.txt": b"The mayor and " * 900 + b"all left.\n",
    "controls.txt": "The mayor\x1b[31m left\u2028on\x85Monday\u202e, an aide said.\x0c\n".encode(),
    "dots.txt": b"... !!! ??? \xe2\x80\x9c\xe2\x80\x9d '' \"\" -- said. (He)\n",
}


def hostile_folder(folder: Path) -> list[Article]:
    for name, data in HOSTILE.items():
        (folder / name).write_bytes(data)
    return read_folder(folder)[0]


def test_a_draft_of_a_folder_of_anything(tmp_path: Path, cache: Cache) -> None:
    found = hostile_folder(tmp_path)
    assert 10 < len(found) < len(HOSTILE)
    assert_sound(drafted(found, cache), found)


@settings(
    max_examples=15, phases=(Phase.explicit, Phase.reuse, Phase.generate), suppress_health_check=list(HealthCheck)
)
@given(found=st.lists(articles(), min_size=1, max_size=3))
def test_a_draft_of_any_text_is_sound(found: list[Article], cache: Cache) -> None:
    found = [replace(article, id=f"a{number}", file=f"a{number}.txt") for number, article in enumerate(found)]
    assert_sound(drafted(found, cache), found)


@settings(
    max_examples=15, phases=(Phase.explicit, Phase.reuse, Phase.generate), suppress_health_check=list(HealthCheck)
)
@given(words=hostile.filter(str.strip))
def test_whatever_the_steps_make_a_draft_is_sound(
    words: str, tmp_path_factory: pytest.TempPathFactory, cache: Cache
) -> None:
    """Steps that name and say anything: what may not stand is taken out."""

    def bottom_line(topic: Topic, *_: object) -> tuple[Claim, ...]:
        made = [topic.claim(analysis, passage) for analysis in topic.analyses for passage in analysis.passages]
        return (*made, *(replace(claim, text=words) for claim in made), replace(made[0], text="It was in 1912."))

    def actors(*_: object) -> tuple[Actor, ...]:
        return (Actor(id="", name=words, kind="person"), Actor(id=words, name="One", kind="state", aliases=(words,)))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(outline, "bottom_line", bottom_line)
        patch.setattr(cast, "actors", actors)
        found = strike(tmp_path_factory.mktemp("strike"))
        draft = distil.draft(found, "a-draft", words, find_model(), cache)
    assert_sound(draft, found)
    texts = [claim.text for claim in draft.brief.bottom_line]
    assert len(texts) >= 9
    assert "It was in 1912." not in texts


def test_a_claim_that_is_taken_out_leaves_its_passage_unused(
    tmp_path: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bottom_line(topic: Topic, *_: object) -> tuple[Claim, ...]:
        return tuple(
            topic.claim(one, one.passages[1], f"All {number} of 77.") for number, one in enumerate(topic.analyses)
        )

    for step in (
        "generator.distillation.timeline.build",
        "generator.distillation.differences.find",
        "generator.distillation.questions.find",
    ):
        monkeypatch.setattr(step, lambda topic: ())
    monkeypatch.setattr("generator.distillation.background.build", lambda *_: ())
    monkeypatch.setattr("generator.distillation.cast.actors", lambda *_: ())
    monkeypatch.setattr(outline, "bottom_line", bottom_line)
    draft = distil.draft(strike(tmp_path), "a-draft", "", find_model(), cache)
    assert draft.brief.bottom_line == ()
    assert len(draft.unused) == sum(map(len, draft.passages))


COMMAND = [sys.executable, "-m", "generator", "draft"]


def test_two_at_once_on_one_cache_give_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    hostile_folder(folder)
    command = [*COMMAND, str(folder), "--cache", str(tmp_path / "cache")]
    running = [
        subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) for _ in "12"
    ]
    first, second = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert first == second
    assert first.startswith(b"# A draft, made by a program from ")


def test_a_draft_that_was_made_before_needs_no_spacy(tmp_path: Path) -> None:
    strike(tmp_path)
    script = (
        "import sys; from generator.cli import main\n"
        f"main(['draft', {str(tmp_path)!r}, '--cache', {str(tmp_path / '.cache')!r}], standalone_mode=False)\n"
        "sys.stderr.write(str('spacy' in sys.modules))"
    )
    runs = [
        subprocess.run([sys.executable, "-c", script], cwd=REPOSITORY, capture_output=True, text=True, check=True)
        for _ in "12"
    ]
    assert [run.stderr for run in runs] == ["True", "False"]
    assert runs[0].stdout == runs[1].stdout


@pytest.mark.parametrize("first", [0, 700, 200_000])
def test_garbage_is_collected_as_before_once_a_draft_is_made(cache: Cache, first: int) -> None:
    before = gc.get_threshold()
    seen: list[int] = []
    try:
        gc.set_threshold(first, *before[1:])
        with pytest.raises(ZeroDivisionError):
            distil.draft(
                [], "none", "", find_model(), cache, lambda found: seen.append(gc.get_threshold()[0]) or [1 / 0]
            )
        assert gc.get_threshold() == (first, *before[1:])
    finally:
        gc.set_threshold(*before)
    assert seen == [max(first, 100_000) if first else 0]
