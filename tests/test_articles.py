"""Reading a folder of articles."""

import hashlib
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import text as texts
from generator.articles import read_article, read_folder
from generator.errors import NotAnArticle
from generator.model import Article, Known

LEAD = "The ferry company said on Tuesday that it would stop night sailings to the northern islands."
SECOND = "Crews had warned for months that the older ships were not safe, a union leader told Northern Press."
TEXT = f"Ferries stop for the winter\n\n{LEAD}\n\n{SECOND}\n\nSource: Northern Press\n"
PIECES = st.lists(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
    | st.sampled_from(
        ["\n", "\r\n", "\r", "\n\n", "\u2028", "\x85", "\x0b", "\x0c", " ", "\u00a0", LEAD, "Share", "x" * 70]
    ),
    max_size=20,
)


def article(text: str = TEXT, file: str = "001.txt") -> Article:
    return read_article(text.encode(), file, f"seeds/{file}")[0]


def words(read: Article) -> list[str]:
    return [read.text[paragraph.span.start : paragraph.span.end] for paragraph in read.paragraphs]


class TestDecoding:
    SAMPLE = "The minister’s aide said “we’ll leave” – naïve, at €5m."

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
    def test_every_usual_encoding_gives_the_same_text(self, encoding: str) -> None:
        assert texts.decode(self.SAMPLE.encode(encoding), "a.txt") == self.SAMPLE

    def test_the_big_endian_marks_are_known_too(self) -> None:
        assert texts.decode(("\ufeff" + self.SAMPLE).encode("utf-16-be"), "a.txt") == self.SAMPLE
        assert texts.decode(("\ufeff" + self.SAMPLE).encode("utf-32-be"), "a.txt") == self.SAMPLE

    def test_bytes_that_windows_leaves_undefined_are_read_as_latin_1(self) -> None:
        assert texts.decode(b"caf\xe9 \x81 \x93old\x94", "a.txt") == "café \x81 “old”"

    @given(st.binary(max_size=200))
    def test_any_bytes_are_text_or_refused(self, data: bytes) -> None:
        try:
            text = texts.decode(data, "a.txt")
        except NotAnArticle as refused:
            assert refused.file == "a.txt"
            assert refused.reason
        else:
            text.encode("utf-8")

    @given(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
            lambda text: any(map(str.isalnum, text))
        )
    )
    def test_utf_8_is_read_to_the_letter(self, text: str) -> None:
        assert texts.decode(text.encode("utf-8-sig"), "a.txt") == text

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"", "is empty"),
            (b" \r\n\t ", "is empty"),
            (b"\xef\xbb\xbf", "is empty"),
            ("\u200b\u2060…".encode(), "is empty: it holds not one letter or digit"),
            (b"text\0text", "is not text: it holds NUL characters"),
            (b"\x01\x02\x03text", "is not text: too many of its characters are control characters"),
            (b"x" * (texts.MAX_BYTES + 1), "is larger than 5 MB, too large for an article"),
        ],
    )
    def test_what_is_no_article_is_refused_with_the_reason(self, data: bytes, reason: str) -> None:
        with pytest.raises(NotAnArticle) as refused:
            texts.decode(data, "a.txt")
        assert refused.value.reason == reason


class TestParagraphs:
    @given(PIECES)
    def test_paragraphs_are_trimmed_ordered_and_hold_every_character(self, pieces: list[str]) -> None:
        text = "".join(pieces)
        end = 0
        for span in texts.split(text):
            assert not text[end : span.start].strip()
            assert text[span.start : span.end].strip() == text[span.start : span.end] != ""
            end = span.end
        assert not text[end:].strip()

    @given(PIECES)
    def test_lines_are_those_of_splitlines(self, pieces: list[str]) -> None:
        text = "".join(pieces)
        assert [text[span.start : span.end] for span in texts.lines(text)] == [
            line.strip() for line in text.splitlines()
        ]

    @pytest.mark.parametrize(
        "end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\n\n", "\r\n\r\n", "\n \t\n"]
    )
    def test_every_kind_of_line_end_ends_a_paragraph(self, end: str) -> None:
        text = end.join(["One thing.", "Another thing.", "A third."])
        assert [text[span.start : span.end] for span in texts.split(text)] == [
            "One thing.",
            "Another thing.",
            "A third.",
        ]

    def test_hard_wrapped_lines_are_joined(self) -> None:
        text = """Ferries stop for the winter

The ferry company said on Tuesday that it would stop night
sailings to the northern islands until spring, because its
older ships can no longer be kept safe in winter storms.

Crews had warned for months that the older ships were not safe
in a storm, a union leader said on Monday.
Share
Exit mobile version
"""
        first, lead, second, share, version = (text[span.start : span.end] for span in texts.split(text))
        assert (first, share, version) == ("Ferries stop for the winter", "Share", "Exit mobile version")
        assert (lead[:9], lead[-14:], second[-10:]) == ("The ferry", "winter storms.", "on Monday.")

    def test_short_paragraphs_are_not_taken_for_wrapped_lines(self) -> None:
        sentences = [
            f"The crew of ship number {number} voted to strike on {'a Monday' * (number % 3)}." for number in range(9)
        ]
        assert len(texts.split("\n".join(sentences))) == 9
        headlines = [
            f"Ship {number} leaves the harbour for the last time{' in silence' * (number % 4)}" for number in range(9)
        ]
        assert len(texts.split("\n".join(headlines))) == 9

    @pytest.mark.parametrize(("offset", "line"), [(0, 1), (3, 1), (4, 2), (6, 2), (7, 3), (8, 3)])
    def test_lines_are_counted_from_one(self, offset: int, line: int) -> None:
        assert texts.line_number("one\n2\r\n33", offset) == line


class TestArticle:
    def test_what_the_file_says_of_itself(self) -> None:
        read = article(TEXT, "ferries/Winter/001.TXT")
        assert (read.id, read.file, read.topic) == ("001", "ferries/Winter/001.TXT", "ferries")
        assert read.title == Known("Ferries stop for the winter", "stated", ("Ferries stop for the winter",))
        assert read.label == "Ferries stop for the winter"
        assert read.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
        assert [paragraph.furniture for paragraph in read.paragraphs] == [False, False, False, True]
        assert [paragraph.number for paragraph in read.paragraphs] == [1, 2, 3, 4]
        assert read.furniture == (read.paragraphs[3].span,)

    @pytest.mark.parametrize(
        "text",
        [
            f"{LEAD}\n{SECOND}",
            f"Ferries stop for the winter.\n{LEAD}",
            "Ferries stop for the winter",
            f"Ferries\n{LEAD}",
            f"4 March 2025, 10:30 GMT\n{LEAD}",
            "O May, sweet May,\nin March I thought of you",
        ],
    )
    def test_a_first_line_that_is_no_headline(self, text: str) -> None:
        assert article(text).title == Known()
        assert article(text).label == "001"

    def test_a_headline_above_a_date_and_below_a_section_name(self) -> None:
        assert (
            article(f"World\nFerries stop for the winter\n4 March 2025\n{LEAD}").title.value
            == "Ferries stop for the winter"
        )

    @pytest.mark.parametrize(
        ("line", "title"),
        [
            ("# Ferries stop for the winter", "Ferries stop for the winter"),
            ("## Ferries stop for the winter ##", "Ferries stop for the winter"),
            ("# Ferries stop", "Ferries stop"),
            ("# Learning C#", "Learning C#"),
            ("**Ferries stop for the winter**", "Ferries stop for the winter"),
            ("# **Ferries** stop *for the _winter_*", "Ferries stop for the winter"),
            ("#Ferries stop for good", "#Ferries stop for good"),
            ("Ferries stop at 5 * 3 * 2 ports", "Ferries stop at 5 * 3 * 2 ports"),
            ("The file_name_here is wrong", "The file_name_here is wrong"),
        ],
    )
    def test_what_markdown_puts_around_a_headline_is_none_of_it(self, line: str, title: str) -> None:
        assert article(f"{line}\n\n{LEAD}").title == Known(title, "stated", (line,))

    @given(PIECES)
    def test_furniture_and_paragraphs_fit_the_text(self, pieces: list[str]) -> None:
        try:
            read = article("x" + "".join(pieces))
        except NotAnArticle:
            return
        assert [paragraph.number for paragraph in read.paragraphs] == list(range(1, len(read.paragraphs) + 1))
        ends = [0, *(span.end for span in read.furniture)]
        assert all(
            end <= span.start < span.end <= len(read.text) for end, span in zip(ends, read.furniture, strict=False)
        )
        for paragraph in read.paragraphs:
            if paragraph.furniture:
                assert any(mask.contains(paragraph.span) for mask in read.furniture)

    @pytest.mark.parametrize("line", ["ab", "Share", "a b c d", "[", "x (", "Photo: A."])
    def test_time_grows_with_the_text_alone(self, line: str) -> None:
        start = time.perf_counter()
        article(f"{line}\n" * 20_000 + LEAD)
        assert time.perf_counter() - start < 10


class TestFrontMatter:
    def read(self, matter: str) -> tuple[Article, list[str]]:
        read, problems = read_article(f"---\n{matter}\n---\n\n{LEAD}\n".encode(), "a.md", "seeds/a.md")
        assert all(problem.severity == "warning" for problem in problems)
        assert words(read)[-1] == LEAD
        assert [paragraph.furniture for paragraph in read.paragraphs].count(False) == 1
        return read, [str(problem) for problem in problems]

    def test_what_is_stated_is_known_with_its_line(self) -> None:
        read, problems = self.read(
            "title: 'Ferries: the end'\nsource: Northern Press\nauthors: [Ana Lind, Per Holm]\ndate: 2025-03-04T10:30:00Z\n"
            "url: https://northern.example/a?b=1\nlicense: CC BY 4.0\nlayout: post"
        )
        assert problems == []
        assert read.title == Known("Ferries: the end", "stated", ("title: 'Ferries: the end'",))
        assert read.publisher.value == read.label == "Northern Press"
        assert read.author.value == "Ana Lind, Per Holm"
        assert read.published == Known("2025-03-04", "stated", ("date: 2025-03-04T10:30:00Z",))
        assert (read.url.value, read.licence.value) == ("https://northern.example/a?b=1", "CC BY 4.0")
        assert read.furniture[0].start == 0
        assert read.text.startswith("---")

    def test_values_that_cannot_be_are_left_out_one_by_one(self) -> None:
        read, problems = self.read(
            "title: {a: b}\ndate: 2025-13-45\nurl: javascript:alert(1)\npublisher: Northern Press"
        )
        assert (read.title, read.published, read.url) == (Known(), Known(), Known())
        assert read.publisher.value == "Northern Press"
        assert [problem.partition(": front")[0] for problem in problems] == [
            "seeds/a.md:2: title",
            "seeds/a.md:3: date",
            "seeds/a.md:4: url",
        ]

    @pytest.mark.parametrize(
        "matter",
        [
            "title: Ferries\na: &a [1]\nb: *a",
            "title: Ferries\nb: [",
            "title: Ferries\nb: " + "[" * 5000,
            "title: Ferries\ntitle: Ships",
            "title: Ferries\nnote: " + "x" * 70_000,
        ],
    )
    def test_a_document_with_anything_wrong_is_not_believed(self, matter: str) -> None:
        read, problems = self.read(matter)
        assert read.title == Known()
        assert len(problems) == 1

    def test_nothing_is_executed(self, tmp_path: Path) -> None:
        read, problems = self.read(f"title: !!python/object/apply:os.mkdir ['{tmp_path}/made']")
        assert not (tmp_path / "made").exists()
        assert read.title == Known()
        assert len(problems) == 1

    def test_a_block_that_never_ends_is_text(self) -> None:
        read, problems = read_article(f"---\ntitle: Ferries\n{LEAD}".encode(), "a.md", "a.md")
        assert read.title == Known()
        assert [problem.line for problem in problems] == [1]
        assert words(read) == ["---", "title: Ferries", LEAD]

    @pytest.mark.parametrize("text", [f"----\na: b\n----\n{LEAD}", f"\n---\na: b\n---\n{LEAD}", f"---\n\n{LEAD}"])
    def test_a_rule_is_not_front_matter(self, text: str) -> None:
        read, problems = read_article(text.encode(), "a.md", "a.md")
        assert problems == []
        assert read.title == Known()

    def test_a_text_file_has_none(self) -> None:
        assert article(f"---\ntitle: Ferries\n---\n{LEAD}").title == Known()

    def test_a_heading_gives_the_title_where_the_front_matter_does_not(self) -> None:
        read = article(f"---\r\ndate: 2025-03-04\r\n---\r\n\r\n# Ferries stop #\r\n\r\n{LEAD}", "a.md")
        assert read.title == Known("Ferries stop", "stated", ("# Ferries stop #",))
        assert read.published.value == "2025-03-04"
        assert [paragraph.furniture for paragraph in read.paragraphs] == [False, False]


class TestFolder:
    def write(self, folder: Path, **files: str | bytes) -> None:
        for name, content in files.items():
            path = folder / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)

    def test_articles_come_in_the_order_of_their_paths(self, tmp_path: Path) -> None:
        self.write(
            tmp_path,
            b_txt=TEXT,
            a_MD=TEXT,
            z__y__c_txt=TEXT,
            sources_yml="a: b",
            _hidden_txt=TEXT,
            _git__d_txt=TEXT,
            e_html="x",
        )
        articles, problems = read_folder(tmp_path)
        assert [(read.file, read.topic) for read in articles] == [("a.MD", ""), ("b.txt", ""), ("z/y/c.txt", "z")]
        assert problems == []

    def test_what_is_no_article_is_a_warning(self, tmp_path: Path) -> None:
        self.write(tmp_path, a_txt="", b_txt=b"\0\0", c_txt=TEXT)
        articles, problems = read_folder(tmp_path)
        assert [read.id for read in articles] == ["c"]
        assert [(problem.code, problem.severity) for problem in problems] == [("not-an-article", "warning")] * 2
        assert str(problems[0]) == f"{tmp_path.as_posix()}/a.txt: is empty"

    @pytest.mark.parametrize(
        ("one", "other"), [("a.md", "a.txt"), ("a.txt", "b/a.txt"), ("A.md", "a.txt"), ("é.md", "e\u0301.txt")]
    )
    def test_files_that_share_a_name_are_called_by_their_whole_paths(
        self, tmp_path: Path, one: str, other: str
    ) -> None:
        (tmp_path / "b").mkdir()
        for name in (one, other, "c.txt"):
            (tmp_path / name).write_text(TEXT)
        articles, problems = read_folder(tmp_path)
        assert not problems
        assert {read.id for read in articles} == {one, other, "c"}

    def test_links_that_lead_out_are_refused_and_others_followed(self, tmp_path: Path) -> None:
        folder = tmp_path / "seeds"
        self.write(tmp_path, secret_txt=TEXT, seeds__a_txt=TEXT)
        (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
        (folder / "in.txt").symlink_to("a.txt")
        (folder / "lost.txt").symlink_to("nothing.txt")
        (folder / "up").symlink_to(tmp_path)
        articles, problems = read_folder(folder)
        assert [read.id for read in articles] == ["a", "in"]
        assert {(Path(problem.file).name, problem.code) for problem in problems} == {
            ("out.txt", "not-an-article"),
            ("up", "not-an-article"),
            ("lost.txt", "unreadable"),
        }

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.txt")
        articles, (problem,) = read_folder(tmp_path)
        assert articles == []
        assert problem.message == "is not a regular file"

    def test_a_file_name_that_is_not_utf_8_is_reported_in_print(self, tmp_path: Path) -> None:
        try:
            (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT)
        except OSError:
            pytest.skip("this file system takes no such names")
        articles, (problem,) = read_folder(tmp_path)
        assert articles == []
        str(problem).encode()

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_file_that_may_not_be_read_is_an_error(self, tmp_path: Path) -> None:
        self.write(tmp_path, a_txt=TEXT)
        (tmp_path / "a.txt").chmod(0)
        articles, (problem,) = read_folder(tmp_path)
        assert articles == []
        assert (problem.code, problem.severity) == ("unreadable", "error")

    def test_a_folder_inside_that_may_not_be_read_is_told_as_everything_is(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.write(tmp_path, a_txt=TEXT, sub__b_txt=TEXT)
        real = os.scandir

        def scandir(folder: str) -> object:
            if Path(folder).name == "sub":
                raise PermissionError(13, "Permission denied", folder)
            return real(folder)

        monkeypatch.setattr(os, "scandir", scandir)
        articles, (problem,) = read_folder(tmp_path, "seeds")
        assert [article.id for article in articles] == ["a"]
        assert str(problem) == "seeds/sub: cannot be read: Permission denied"

    def test_a_folder_that_is_not_there_is_an_error(self, tmp_path: Path) -> None:
        articles, (problem,) = read_folder(tmp_path / "seeds")
        assert articles == []
        assert problem.code == "unreadable"

    @pytest.mark.slow
    def test_ten_thousand_files(self, tmp_path: Path) -> None:
        for number in range(10_000):
            (tmp_path / f"{number:05}.txt").write_text(TEXT)
        articles, problems = read_folder(tmp_path)
        assert (len(articles), problems) == (10_000, [])
