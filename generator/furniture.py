"""What stands in an article's file and is not the article: share lines, captions, navigation, notices.

The rules know no site. Each is a form that sentences of news do not have — a label and nothing else, an imperative
addressed to the reader about the page itself, the credit of a picture — together with how long a paragraph is and
where it stands. When in doubt a paragraph is kept: masking a sentence of news loses it, while furniture that is kept
costs the editor one line under `furniture` in sources.yml.

A pattern is only ever applied to one paragraph of bounded length, so the time taken grows with the text alone.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Final

from generator.model import Span

MAX_LENGTH: Final = 400
"""The longest paragraph, in characters, that can be furniture other than by repetition."""

_QUOTATION_MARKS: Final = "\"'“”‘’„‚«»‹›「」"
_ICONS: Final = " \u00a0➤➜➔→►▶▸▹▷»›•·●○■□▪▫◆◇★☆✓✔✉📢📣📲🔔🔗👉📷📸🎧⬇⬆↓↑|–—>#*_-"
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_SAYING: Final = re.compile(r"\b(?:said|says|told|tells|added|asked|wrote|announced|according to|urged|used to)\b")


def _phrases(listed: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in listed.split(","))


# Paragraphs that are one of these and nothing else. N stands for a number, "article" also for story, post and page.
_LABELS: Final = _phrases(
    """
    share, share this, share article, share this article, share full article, share on, share via, shares, N shares,
    tweet, email, e-mail, email this article, print, print this, print this article, copy link, link copied, gift
    this article, save, save article, save this article, bookmark, like, like this, listen, listen to this article,
    play video, play audio, follow, subscribe, subscribe now, sign up, sign up now, sign in, sign out, log in,
    login, log out, logout, register, join now, donate, donate now, create account, create an account, create a free
    account, my account, newsletter, newsletters, our newsletters, our newsletter, notifications, exclusive,
    subscribers only, comment, comments, N comment, N comments, no comments, no comments yet, comments are closed,
    comments closed, reply, leave a comment, leave a reply, post a comment, add a comment, write a comment, view
    comments, view all comments, show comments, read comments, load comments, load more comments, join the
    conversation, join the discussion, have your say, N views, N likes, N replies, ad, ads, advert, adverts,
    advertisement, advertisements, advertising, sponsored, sponsored content, sponsored links, promoted, promoted
    content, paid content, paid partnership, skip ad, skip advertisement, remove ads, article continues below,
    article continues below advertisement, article continues after advertisement, continue reading, continue reading
    below, continue reading the main article, scroll to continue, advertisement continue reading the main article,
    advertisement article continues below, read more, see more, show more, load more, view more, learn more, find
    out more, read also, also read, see also, read next, watch next, read the full article, read full article, view
    all, see all, more news, more articles, more article, related, related article, related articles, related
    topics, related topic, related news, related coverage, related content, related links, related items, related
    tags, related reading, recommended, recommended for you, recommended articles, suggested for you, trending,
    trending now, trending articles, popular, popular articles, popular now, most read, most popular, most viewed,
    most shared, most commented, top articles, latest news, editor's picks, editors' picks, you may like, you may
    also like, you might like, you might also like, you may also be interested in, more on this article, more on
    this topic, in this article, what to read next, previous, next, previous article, next article, older articles,
    newer articles, tags, filed under, topics, categories, menu, main menu, search, close, close menu, close search,
    homepage, site map, sitemap, back to top, toggle navigation, skip to content, skip to main content, skip to
    navigation, about us, contact us, terms of use, terms of service, terms and conditions, terms & conditions,
    privacy, privacy policy, privacy notice, faq, cookies, cookie policy, cookie settings, cookie preferences,
    cookie notice, accept, accept all, accept cookies, accept all cookies, reject all, manage cookies, manage
    preferences, manage options, i agree, got it, dismiss, no thanks, loading, please wait, exit mobile version,
    desktop version, mobile version, print version, printable version, full version, open in app, view on map,
    image, images, photo, photos, picture, pictures, video, videos, gallery, photo gallery, image caption, photo
    caption, toggle caption, hide caption, show caption, image source, enlarge image, enlarge this image, view
    image, full screen, view fullscreen, fullscreen, file photo, file image, file picture, N min read, N mins read,
    N minute read, N minutes read, min read, all rights reserved, powered by, live updates, teilen, drucken,
    werbung, anzeige, mehr zum thema, partager, publicité, imprimer, lire aussi, à lire aussi, s'abonner, compartir,
    publicidad, imprimir, lea también, compartilhar, publicidade, leia também, leia mais, condividi, pubblicità,
    leggi anche
    """
)
_SECTIONS: Final = _phrases(
    """
    home, news, world, local, national, international, regional, politics, political, business, economy, markets,
    money, finance, opinion, opinions, editorial, sport, sports, football, culture, arts, entertainment, lifestyle,
    life, style, health, science, technology, tech, travel, weather, video, videos, photos, podcast, podcasts, live,
    latest, archive, magazine, about, contact, subscribe, login, register, search, menu, jobs, newsletter,
    newsletters, africa, asia, europe, americas, education, environment, climate, obituaries, games, shop, more,
    rss, help, donate, membership, columnists, features, share, tweet, email, print, save, facebook, twitter,
    whatsapp, telegram, linkedin, instagram, youtube, tiktok, reddit, pinterest, flipboard, messenger, bluesky
    """
)

_NETWORKS: Final = "whatsapp|telegram|youtube|facebook|twitter|instagram|tiktok|linkedin|bluesky|social media|viber"
# What a page offers its readers.
_OFFERS: Final = (
    rf"newsletters?\b|(?:news|e-?mail|push|mobile|free|our) alerts?\b|(?:your|our|the) inbox|mailing list|full access"
    rf"|\bour (?:\w+ ){{0,4}}(?:channel|group|page|app|site|website|podcast|feed)\b"
    rf"|\b(?:{_NETWORKS}) (?:channel|group|page|account)"
)
_MEMBER: Final = r"(?:\w+ )?(?:member|subscriber|supporter)"
_PIECE: Final = r"(?:article|story|post|content)"
# What asks the reader to do something with the page: how the line begins, and what else it must name.
_CALLS: Final = tuple(
    (re.compile(rf"(?:please )?(?:{begins})\b"), re.compile(names))
    for begins, names in (
        (r"click here|tap here|follow us|find us|contact us|tell us|send us your|check us out|check out our", ""),
        (r"like us on|join us on|follow|join|visit|click|tap|download|install|get|find|turn on|allow", _OFFERS),
        (r"get (?:the|our) (?:latest|best|top|breaking)|get more", r"\b(?:news|stories|updates|headlines)\W*$"),
        (r"subscribe|sign up|register|log ?in|sign in", _OFFERS),
        (
            r"subscribe|sign up|register|log ?in|sign in",
            r"\bto (?:read|continue|comment|post|view|access)\b|your account\b",
        ),
        (r"subscribe|sign up", r"^(?:\w+ ){1,5}(?:now|today|here|for free)\W*$|^(?:subscribe|sign up): "),
        (rf"become an? {_MEMBER}|already an? {_MEMBER}|already have an account", ""),
        (r"receive|want|stay|keep|never miss|do(?:n't| not) miss", rf"{_OFFERS}|\b(?:an update|our latest)\b"),
        (r"stay|keep", r"^(?:stay|keep) (?:informed|updated|connected|tuned|up[ -]to[ -]date)(?: with [\w ]+)?\W*$"),
        (rf"you (?:need to|must|have to) (?:be )?(?:logged in|signed in|registered|an? {_MEMBER}|log ?in|sign in)", ""),
        (r"we use|(?:this|our) (?:web)?site uses", r"\bcookies\b"),
        (r"by (?:clicking|continuing|using|subscribing|signing)", r"\b(?:agree|accept|consent)\b"),
        (r"enable|turn on|allow", r"\b(?:javascript|cookies|notifications)\b"),
        (r"javascript (?:is|must)|your browser (?:does|is)|your e-?mail address will|required fields are", ""),
        (r"support (?:us|our|independent|quality|free)|help us|donate", r"journalism|newsroom|our (?:reporting|work)"),
        (rf"thank(?:s| you) for (?:reading|subscribing|signing up|registering)|enjoying this {_PIECE}", ""),
        (rf"this {_PIECE} (?:is|was|has been|first|originally)", r"(?:originally|first) (?:published|appeared)"),
        (rf"this {_PIECE} is (?:only )?(?:available|reserved|for)", r"subscribers|members"),
        (
            r"(?:to|for) (?:read|continue|view|comment|post|access|more (?:news|stories|details|information|on this))",
            r", (?:please )?(?:subscribe|log ?in|sign|click|visit|follow|join|register)\b",
        ),
        (r"read|see|view|leave|post|write|add|join", r"^\w+(?: the| all| a| your){0,2} (?:comments?|reply)\W*$"),
        (rf"share(?: this)?(?: {_PIECE}| page)? (?:on|via|with)", rf"^[\w ]+ (?:{_NETWORKS}|friends|x|e-?mail)\W*$"),
        (r"(?:do you )?have a (?:story|tip|news tip|question)", r"\b(?:us|our|email|contact)\b"),
    )
)
_POINTER: Final = re.compile(
    r"(?:(?:read|see) (?:more|also|next)|read|also read|watch|do(?:n't| not) miss|recommended|must read"
    r"|you may also like|related(?: (?:article|story|stories|news|posts?|reading))?"
    r"|tags?|filed under|topics?|categor(?:y|ies)|keywords) ?[:|»>]"
)
_PICTURE: Final = re.compile(
    r"(?:file |stock |cover |main |lead |top |featured )?(?:photo|photograph|picture|image|pic|screenshot|screengrab"
    r"|illustration|graphic)s?(?: (?:credit|source|courtesy|caption|by|of))* ?[:©]"
    r"|file (?:photo|photograph|picture|image|pic)\b(?! album)|enlarge this image|(?:image|photo) caption |image source"
)
_CREDIT: Final = re.compile(
    r"(?:^|(?<=[.!?…)\]\"”’|–—-] ))(?P<label>"
    r"(?:Photo|Photograph|Photos|Picture|Image|Credit|Photographer|Video)(?: [Cc]redit)? ?[:©/|]"
    r"|(?:Photo|Picture|Image|Photo courtesy|Courtesy)s? (?:by|of) (?=[A-Z]))"
)
# An abbreviation before a name — Sgt., Prof. — is shorter, and begins with a capital.
_SENTENCE_END: Final = re.compile(r"(?:\b[a-z\d]{2,}|\w{5}|[)%])[.!?][\"”’)]* (?=[\"“‘(A-Z\d])")
_CREDIT_WORD: Final = re.compile(
    r"(?:photo|photograph|image|picture|handout|screengrab|screenshot|courtesy|file)s?", re.IGNORECASE
)
_NAMES_AND_AGENCY: Final = re.compile(r"[A-Z][\w.’'-]*(?: [\w.’'-]+)+ ?/ ?[A-Z].*")
_COPYRIGHT: Final = re.compile(r"copyright ?(?:©|\(c\)|\d{4})|© ?|\(c\) ?\d{4}|.*\ball rights reserved\b")
_DATED: Final = re.compile(r"(?:first |last |originally )?(?:published|updated|posted|modified|update)\b")
_DATE_WORD: Final = re.compile(
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?|may|noon|midnight"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,4}(?:st|nd|rd|th)?|\d{1,2}(?:am|pm)"
    r"|\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:am|pm|z)?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:t[\d:.+z-]+)?|[+-]\d{2}:?\d{2}"
    r"|[ap]\.?m|gmt|utc|[a-z]{0,2}[sd]t|at|on|the|of|and|ago|hours?|hrs?|minutes?|mins?|days?|weeks?|read"
    r"|first|last|originally|published|updated?|posted|modified"
)
_ORIGIN: Final = re.compile(
    r"(?:sources?|credits?) ?:|(?:with (?:additional )?)?(?:inputs?|reporting|information) from "
)
_SIGN_OFF: Final = re.compile(r"\(?(?:additional )?(?:reporting|writing|editing|edited|translated|compiled) by [a-z]")
_JOINERS: Final = _phrases(
    "and, of, the, in, for, by, with, via, from, &, de, la, le, van, von, der, den, al, el, da, do, dos, di, du, ben"
)


class _Line:
    """A paragraph in the forms that the rules look at; all but `full` are empty when it is too long to be furniture."""

    def __init__(self, paragraph: str):
        self.full = " ".join(paragraph.split())
        short = self.full if len(self.full) <= MAX_LENGTH else ""
        self.shown = _LINK.sub(r"\1 |", short).strip(_ICONS)
        self.plain = self.shown.lower().replace("’", "'")
        self.words = self.plain.split()
        self.quoted = self.shown[:1] in _QUOTATION_MARKS
        self.label = re.sub(r"\b(?:story|post|page)\b", "article", re.sub(r"\d+", "N", self.plain)).strip(
            " .:;!…»>›→,*"
        )


def find(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """The furniture among an article's paragraphs, in order: whole paragraphs, or a caption at the end of one."""
    lines = [_Line(text[span.start : span.end]) for span in paragraphs]
    masked = _menus(lines) | {index for index, line in enumerate(lines) if any(rule(line) for rule in _RULES)}
    prose = [index for index, line in enumerate(lines) if index not in masked and is_prose(line.full)]
    first, last = (prose[0], prose[-1]) if prose else (0, len(lines))
    masked |= {index for index, line in enumerate(lines) if not first <= index <= last and _stands_at_an_edge(line)}
    masked |= {index for index, line in enumerate(lines) if index > last and _stands_at_the_foot(line)}
    captions = {index: start for index, line in enumerate(lines) if (start := _caption(line.full)) is not None}
    masked |= {index for index, start in captions.items() if start == 0} | _captions_above(text, paragraphs, lines)
    masked |= _repeated([(index, line.full) for index, line in enumerate(lines) if index not in masked])
    return [
        span if index in masked else _last_words(text, span, len(lines[index].full) - captions[index])
        for index, span in enumerate(paragraphs)
        if index in masked or index in captions
    ]


def is_prose(words: str) -> bool:
    """Whether a paragraph reads like the body of an article: long, or less long and ending like a sentence."""
    return len(words) >= 180 or (len(words) >= 60 and words.rstrip(_QUOTATION_MARKS + ")]")[-1:] in tuple(".!?…"))


def is_date(words: str) -> bool:
    """Whether a paragraph is a date or a time and nothing else, such as `Updated 5 March 2025, 10:30 GMT`."""
    if len(words) > 100 or not any(char.isdigit() for char in words):
        return False
    parts = [part.strip("(),.:;•–—-") for part in re.split(r"[\s|·]+", words.lower())]
    return all(_DATE_WORD.fullmatch(part) for part in parts if part)


def _is_ruler(line: _Line) -> bool:
    return not any(char.isalnum() for char in line.full)


def _is_label(line: _Line) -> bool:
    """One label, a row of them (`Share | Tweet | Print`), or a row of section names (`Home News Sport`)."""
    if line.label in _LABELS:
        return not line.quoted
    row = [part.strip() for part in re.split(r"[|•·»]", line.label) if part.strip()]
    if len(row) >= 2 and all(part in _LABELS or part in _SECTIONS for part in row):
        return True
    words = [word.strip(",/") for part in row for word in part.split()]
    return len(words) >= 3 and all(word in _SECTIONS for word in words)


def _is_call(line: _Line) -> bool:
    if line.quoted or len(line.plain) > 300 or _SAYING.search(line.plain):
        return False
    return any(begins.match(line.plain) and names.search(line.plain) for begins, names in _CALLS)


def _is_pointer(line: _Line) -> bool:
    """A link to another article, or the words this one is filed under."""
    return len(line.plain) <= 200 and line.full[-1:] != "." and _POINTER.match(line.plain) is not None


def _is_picture(line: _Line) -> bool:
    """A picture in Markdown, or a line that says of itself that it belongs to a picture."""
    if line.full.startswith("![") and _LINK.fullmatch(line.full):
        return True
    return len(line.plain) <= 300 and _PICTURE.match(line.plain) is not None and not _SAYING.search(line.plain)


def _caption(words: str) -> int | None:
    """Where the caption begins that ends a paragraph: 0 when it is all of it, None when none does.

    A caption is told by its credit. Only the one sentence that the credit belongs to is taken with it: what stands
    before may be the article's text, run together with the caption.
    """
    credit = _credit(words)
    if credit is None:
        return None
    start = max((match.end() for match in _SENTENCE_END.finditer(words, 0, credit)), default=0)
    return start if len(words) - start <= MAX_LENGTH else credit


def _credit(words: str) -> int | None:
    """Where the credit of a picture begins that ends a paragraph: `Photo: Name`, `(Name/Agency)`, `[Any Images]`."""
    begin = max(0, len(words) - 160)
    labelled = [match for match in _CREDIT.finditer(words, begin) if _are_names(words[match.end() :])]
    if labelled:
        return labelled[-1].start("label")
    opening = {")": "(", "]": "["}.get(words.removesuffix(".")[-1:], "")
    start = words.rfind(opening, begin) if opening else -1
    inside = words[start + 1 :].strip(" .()[]")
    if start < 0 or not inside or not _are_names(inside):
        return None
    parts = re.split(r"[\s/:,]+", inside)
    return start if _NAMES_AND_AGENCY.fullmatch(inside) or any(map(_CREDIT_WORD.fullmatch, parts)) else None


def _captions_above(text: str, paragraphs: Sequence[Span], lines: Sequence[_Line]) -> set[int]:
    """The one or two lines right above a credit that has a line for itself, where blank lines set the three apart."""
    masked: set[int] = set()
    gaps = [len(text[one.end : other.start].strip(" \t").splitlines()) for one, other in pairwise(paragraphs)]
    gaps = [2, *gaps, 2]  # before the first, between two, and after the last; 1 is the end of a line, more a blank line
    for index, line in enumerate(lines):
        if gaps[index] == 1 and gaps[index + 1] > 1 and _credit(line.full) == 0:
            above = next(count for count in range(1, index + 1) if gaps[index - count] > 1)
            masked.update(range(index - above, index) if above <= 2 else ())
    return masked


def _last_words(text: str, span: Span, length: int) -> Span:
    """The end of a paragraph that has a number of characters, each run of white space counting as one."""
    start = span.end
    for run in reversed(list(re.finditer(r"\S+|\s+", text[span.start : span.end]))):
        if length <= 0:
            break
        length -= 1 if run[0].isspace() else len(run[0])
        start = span.start + run.start()
    return Span(start, span.end)


def _is_notice(line: _Line) -> bool:
    """A copyright line, a maker's mark, the time of publication, or nothing but addresses."""
    if _COPYRIGHT.match(line.plain) and len(line.plain) <= 300 and not _SAYING.search(line.plain):
        return True
    if line.plain.startswith("powered by ") and len(line.words) <= 6 and line.full[-1] not in ".,":
        return _are_names(line.shown[11:])
    if is_date(line.shown) and (_DATED.match(line.plain) or line.label.endswith(" read")):
        return True
    return bool(line.words) and all(
        word.startswith(("http://", "https://", "www.", "@", "#")) or ("@" in word and "." in word)
        for word in line.words
    )


_RULES: Final[tuple[Callable[[_Line], bool], ...]] = (
    _is_ruler,
    _is_label,
    _is_call,
    _is_pointer,
    _is_picture,
    _is_notice,
)


def _stands_at_an_edge(line: _Line) -> bool:
    """What is furniture only before the first or after the last sentence: the name of a logo, a byline."""
    if 2 <= len(line.words) <= 4 and line.words[-1] == "logo":
        return True
    byline = 3 <= len(line.words) <= 12 and line.words[0] == "by" and line.full[-1] not in ".!?"
    return byline and _are_names(line.shown[3:]) and not any(map(_DATE_WORD.fullmatch, line.words[1:3]))


def _stands_at_the_foot(line: _Line) -> bool:
    """What is furniture only after the last sentence: where the text comes from, and who edited it."""
    if _ORIGIN.match(line.plain):
        return len(line.words) <= 12
    return _SIGN_OFF.match(line.plain) is not None and len(line.plain) <= 200


def _are_names(words: str) -> bool:
    """Whether words are names: all with a capital or a digit, but for `and`, `of` and the like."""
    parts = [part for part in re.split(r"[\s/,|;:()©-]+", words) if part]
    return 0 < len(parts) <= 16 and all(
        part[0].isupper() or part[0].isdigit() or part in _JOINERS or "@" in part or _CREDIT_WORD.fullmatch(part)
        for part in parts
    )


def _repeated(paragraphs: Iterable[tuple[int, str]]) -> set[int]:
    """Of numbered paragraphs the first of two in a row that are the same, and of a repeated label all but the last.

    A label is short and does not end like a sentence; one that stands three times or more is masked everywhere.
    """
    paragraphs = list(paragraphs)
    masked = {index for (index, words), (_, after) in pairwise(paragraphs) if words == after}
    labels = [(index, words) for index, words in paragraphs if 4 <= len(words) <= 100 and words[-1].isalnum()]
    times = Counter(words for _, words in labels)
    last = {words: index for index, words in labels}
    return masked | {index for index, words in labels if times[words] > 2 or index != last[words]}


def _menus(lines: Sequence[_Line]) -> set[int]:
    """Runs of three or more paragraphs that are each the name of a section."""
    masked: set[int] = set()
    run: list[int] = []
    for index, line in enumerate([*lines, _Line("")]):
        if line.label in _SECTIONS:
            run.append(index)
        else:
            masked.update(run if len(run) >= 3 else ())
            run = []
    return masked
