"""Styles and scripts as they are published: without what only their writers need.

Comments, indentation and blank lines are left out, and spaces beside marks that need none. What could mean something
stays as it is: strings, templates, expressions, addresses, comments about rights, and a whole file that has a source
map or in which it cannot be told where such a part ends. No two lines of a script are joined, so that it means the same
where a line ends a statement.

After "CSS Syntax Module Level 3" (W3C), section 4, and the "ECMAScript Language Specification" (ECMA-262), section 12.
"""

import re

_RIGHTS = r"!|(?:(?!\*/).)*?(?:@licen[cs]e|@preserve|copyright)"
_LINE_OF_RIGHTS = r"!|[^\r\n]*?(?:@licen[cs]e|@preserve|copyright)"
_FLAGS = re.DOTALL | re.IGNORECASE | re.VERBOSE

_STYLE = re.compile(
    rf"""
    (?P<gap> (?: [ \t\n\r\f] | /\*(?!{_RIGHTS}).*?(?:\*/|\Z) )+ )
  | (?P<whole> /\*.*?(?:\*/|\Z)
             | "(?:[^"\\\n\r\f]|\\(?:\r\n|.))*" | '(?:[^'\\\n\r\f]|\\(?:\r\n|.))*'
             | (?<![\w-])url\([ \t\n\r\f]*(?!["' \t\n\r\f])(?:[^)"'(\\]|\\.)*\)
             | \\(?:[0-9a-f]{{1,6}}(?:\r\n|[ \t\n\r\f])?|.) )
  | (?P<unclear> ["'\\] )
  | .
    """,
    _FLAGS,
)
_SCRIPT = re.compile(
    rf"""
    (?P<gap> (?: [ \t\v\f\r\n] | //(?!{_LINE_OF_RIGHTS})[^\r\n]* | /\*(?!{_RIGHTS}).*?\*/ )+ )
  | (?P<comment> //[^\r\n]* | /\*.*?\*/ )
  | (?P<whole> "(?:[^"\\\r\n]|\\(?:\r\n|.))*" | '(?:[^'\\\r\n]|\\(?:\r\n|.))*'
             | `(?:[^`\\$]|\\.|\$(?!\{{)|\$\{{[^{{}}`'"/\\]*\}})*` )
  | (?P<slash> /(?P<expression>(?:[^/\\\[\r\n]|\\[^\r\n]|\[(?:[^\]\\\r\n]|\\[^\r\n])*\])+/)? )
  | (?P<unclear> ["'`\\\u2028\u2029] | <!-- | --> | \#! )
  | \w+ | .
    """,
    _FLAGS,
)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_SOURCE_MAP = re.compile(r"\bsourceMappingURL=")


def light(name: str, content: bytes) -> bytes:
    """What to publish for a file of this name: the same, and lighter if it is a style or a script in UTF-8."""
    lighter = {".css": style, ".js": script}.get(name[name.rfind(".") :])
    if lighter is None:
        return content
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return content
    return content if _SOURCE_MAP.search(text) else lighter(text).encode("utf-8")


def style(text: str) -> str:
    """The same style sheet without comments and needless spaces; as it is if a string in it has no end."""
    parts: list[str] = []
    last, gap = ";", ""
    for found in _STYLE.finditer(text):
        part = found[0]
        if found["unclear"]:
            return text
        if found["gap"]:
            gap = part
            continue
        if gap and last not in "{};:," and part not in "{};,":
            parts.append(" " if _COMMENT.sub("", gap) else "/**/")
        if part == "}" and last == ";" and parts:
            parts.pop()
        parts.append(part)
        last, gap = part, ""
    return "".join(parts)


def script(text: str) -> str:
    """The same script without comments and needless spaces; as it is where a slash or a quotation mark is unclear."""
    parts: list[str] = []
    last, gap = "", ""
    for found in _SCRIPT.finditer(text):
        part = found[0]
        if found["gap"]:
            gap = part
            continue
        # After these an expression begins, so that a slash is no division.
        begins = last in ("", *"(,=:[!&|?{;>")
        if found["unclear"] or (found["slash"] and begins != bool(found["expression"])):
            return text
        if parts and re.search(r"[\r\n]", gap):
            parts.append("\n")
        elif parts and gap and last not in "(){}[];,:=" and part not in "(){}[];,:=":
            parts.append(" ")
        parts.append(part)
        last, gap = last if found["comment"] else part, ""
    return "".join(parts) + "\n"
