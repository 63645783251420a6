"""Markdown as an output: text of any kind written so that it is read as text, and front matter.

Nothing is ever read as Markdown here. `escape` is what keeps an article's text data in an export, whatever Markdown,
HTML or Jinja it resembles.
"""

import html
import re
from urllib.parse import quote

import yaml

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_ALWAYS = re.compile(
    r"[\\`*_\[\]<>&{}|~^=$@#]"
    r"|:(?=[/\w+-])"  # addresses and emoji names
    r"|(?<=[wW]{3})\."  # addresses without a scheme
    r"|[+-](?=[+-])|(?<=[+-])[+-]"  # keys, rules, dashes
    r"|!(?=!)|[!?](?=\d)"  # a forge's numbers of proposals and discussions
)
_AT_START = re.compile(r"[-+:!?/\"'.)](?=\W)|[-+](?=\s|$)|(?<=\d)[.)](?=\s|$)")
_LEADING_NUMBER = re.compile(r"\d{1,9}[.)]")


def visible(text: str) -> str:
    """The text without control characters and lone surrogates, which no page can hold."""
    return _CONTROLS.sub("", text)


def escape(text: str) -> str:
    """Markdown that is read as this text, on one line and with single spaces, wherever in a line it is put.

    Characters with a meaning in Markdown, in HTML or in a common extension become numeric character references; all
    others stay, so that prose stays readable.
    """
    flat = " ".join(visible(text).split())
    out = _ALWAYS.sub(lambda m: f"&#{ord(m.group())};", flat)
    if number := _LEADING_NUMBER.match(out):
        mark = number.end() - 1
        out = f"{out[:mark]}&#{ord(out[mark])};{out[mark + 1 :]}"
    elif _AT_START.match(out):
        out = f"&#{ord(out[0])};{out[1:]}"
    return out


def address(url: str) -> str:
    """The address as the target of a Markdown link."""
    return quote(url, safe=":/?#[]@!$&+,;=%~-._").translate({ord("["): "%5B", ord("]"): "%5D", ord("&"): "&amp;"})


def front_matter(**fields: object) -> str:
    """YAML front matter; texts are made safe for themes, which put titles into HTML as they are."""
    safe = {key: html.escape(visible(value)) if isinstance(value, str) else value for key, value in fields.items()}
    return f"---\n{yaml.safe_dump(safe, allow_unicode=True, sort_keys=False, width=10_000)}---\n"
