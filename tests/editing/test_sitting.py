"""A sitting over any brief, in anybody's hand: any decisions, and all of them taken back."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import UNSHRUNK
from test_patching import stands_in
from test_updating import edited_files
from worlds import briefs, drafted, folders

from generator.editing.deciding import Ground, Undecided
from generator.editing.sitting import Sitting
from generator.editing.updating import updated


@settings(max_examples=40, phases=UNSHRUNK)
@given(st.data())
def test_decisions_touch_nothing_else_and_are_taken_back_to_the_byte(data: st.DataObject) -> None:
    old = data.draw(folders(["one"]))
    articles = {**old, **data.draw(folders(["two"]))}
    written = data.draw(edited_files(data.draw(briefs(old)), old))
    draft = drafted(data.draw(briefs(articles)))
    content = updated(written, "brief", "briefs/brief.yml", articles, lambda _: draft).content
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "brief.yml"
        path.write_bytes(content)
        sitting = Sitting(path, Ground("brief", "briefs/brief.yml", articles))
        before = {claim.id: claim.text for claim in sitting.brief.claims() if claim.status == "curated"}
        steps = 0
        for decision in data.draw(st.lists(st.sampled_from("arsu"), max_size=6)):
            if not sitting.waiting:
                break
            one = sitting.waiting[0]
            try:
                if decision == "u":
                    steps -= sitting.undo()
                    continue
                {"a": sitting.accept, "r": sitting.reject, "s": sitting.skip}[decision](one)
                steps += 1
            except Undecided:
                continue
            now = path.read_bytes()
            if decision != "s":
                assert now != content or not steps
            after = {claim.id: claim.text for claim in sitting.brief.claims()}
            assert before.items() <= after.items()
            assert one.key not in [other.key for other in sitting.waiting] or decision != "s"
        for _ in range(steps):
            assert sitting.undo()
        assert not sitting.undo()
        assert path.read_bytes() == content
        assert stands_in(written.decode(), content.decode())
