"""The role a sentence states beside a person's name: "Deputy Secretary of State", "an attorney with Smith & Roe".

What counts as a role is grammar: the words that run up to a name, and what stands in apposition to it.
"""

from generator.analysis.syntax import Sentence, Token


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COURTESY = _words("mr mrs ms miss mx sir dame lord lady madam messrs monsignor dr")
"""Forms of address, which are part of no name and no role."""
HEADS = _words(
    """
    activist administrator admiral adviser advisor advocate agent aide ambassador analyst anchor archbishop
    assemblyman assemblywoman assistant associate attorney author ayatollah baker barrister biologist bishop boss
    brigadier broadcaster brother bursar candidate captain captive cardinal carpenter cashier cellist ceo cfo
    chair chairman chairperson chairwoman chancellor chef chemist chief cio ciso cleric clerk co-founder coach
    colleague colonel columnist commander commissioner commodore comptroller conductor congressman congresswoman
    constable consultant controller coo cook coordinator coroner correspondent councillor councilman councilwoman
    counsel counselor cto cyclist daughter dean defendant delegate deputy detective developer diplomat director
    dispatcher dissident doctor driver economist editor electrician emir emperor engineer envoy epidemiologist
    executive expert farmer father fellow financier firefighter fisherman founder general geologist governor
    grandfather grandmother grocer guard head historian hostage hunter imam inmate inspector investigator investor
    janitor journalist judge juror justice king landlord laureate lawmaker lawyer leader lecturer legislator
    lieutenant lifeguard linguist magistrate major manager marshal mayor mechanic member midwife miner minister
    mother musician negotiator neighbor neighbour nun nurse officer officer-in-charge official ombudsman
    operator organizer owner painter paramedic partner passenger pastor pensioner pharmacist photographer
    physician physicist pilot plaintiff player plumber poet police politician pontiff pope postman premier
    president priest prime prince princess principal producer professor prosecutor psychiatrist psychologist
    publisher queen rabbi ranger reader receptionist rector refugee registrar reporter representative rescuer
    researcher resident reverend runner sailor scholar scientist secretary secretary-general secretary-treasurer
    seismologist sen senator sergeant shareholder sheikh shepherd sheriff shopkeeper singer sister skipper soldier
    solicitor speaker specialist spokesman spokesperson spokeswoman sprinter statistician strategist student
    suffragan sultan superintendent supervisor surgeon survivor swimmer tailor teacher technician trader treasurer
    trucker trustee tutor under-secretary undersecretary underwriter vet veteran vicar vice-chairman
    vice-president victim villager virologist volunteer waiter waitress warden watchman welder whistleblower widow
    witness worker writer
    gen gov rep rev hon prof lt col sgt cmdr capt maj adm pres rev atty amb pm vp svp evp mp msgr
    """
)
"""Nouns for what a person is, as they stand before a name or after it; abbreviations too."""
STYLES = _words("excellency highness holiness honor honour majesty opposite")
"""What may stand before a role and is no part of it."""
FIELDS = _words(
    "communications compliance development engineering exploration finance legal marketing operations research safety "
    "sales strategy sustainability technology"
)
"""What an office is for, where it stands after the office: "Vice President Exploration"."""
KIN = _words(
    "aunt brother cousin daughter father grandfather grandmother husband mother nephew niece sister son uncle wife"
)
"""Heads that say nothing without saying whose."""
MODIFIERS = _words(
    """
    acting adjunct assistant associate attorney brigadier cabinet chief co communications company corporate country
    crown defence defense deputy district emeritus executive ex family federal finance financial first foreign former
    founding fire general global government head health home interim interior investment junior justice labor labour
    lead legal managing marketing medical military national newly new operating opposition outgoing party permanent
    police press prime principal public regional relations research retired rescue rights second security senior
    special staff state supreme then treasury trade transport union vice veteran
    """
)
"""Words that stand before a head and belong to the title; an adjective of place does too, but for another reason."""
PORTFOLIO = _words("secretary undersecretary under-secretary minister ministry department office")
"""Heads whose complement is a field and not a name: "Secretary of State"."""
GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
"""What may follow a person's last name."""
LINKS = frozenset(("of", "for", "and", "the", "&", "to", "-", "'s", "’s", ",", "at", "on", "with"))
"""Small words inside a role that stands before a name."""
JOINS = frozenset(("of", "for", "and", "&", "-", "'s", "’s"))
LONGEST = 14
"""The most words a role may have."""


def is_head(token: Token) -> bool:
    """Whether a word says what somebody is: `President`, `spokesman`, `CEO`, `Gen.`."""
    return token.lower.rstrip(".") in HEADS or token.lemma.lower() in HEADS


def of(sentence: Sentence, first: int, end: int, person: bool) -> tuple[int, int] | None:
    """Tokens of the role stated beside the name of tokens `first` to `end`, or None."""
    if not person:
        return after(sentence, first, end, person)
    stated = [before(sentence, first), after(sentence, first, end, person) or around(sentence, first, end)]
    return max((role for role in stated if role), key=lambda role: role[1] - role[0], default=None)


def before(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """Tokens of the role that runs up to the name starting at token `first`: "Acme Chief Executive", or None."""
    tokens = sentence.tokens
    start = end = first
    while start and tokens[start - 1].lower.rstrip(".") in COURTESY:
        start -= 1
    end = start
    head = False
    while start and end - start < LONGEST:
        token = tokens[start - 1]
        if is_head(token):
            head = True
        elif not _continues(tokens, start, head):
            break
        start -= 1
    while start < end and tokens[start].lower in LINKS:
        start += 1
    end = _without_rank(tokens, start, end)
    if not head or start == end or tokens[end - 1].lower in LINKS or not _is_role(tokens[start:end]):
        return None
    if end - start == 1 and (tokens[start].lower in KIN or tokens[start].tag in ("NNS", "NNPS")):
        return None
    return _without_governor(tokens, start, end), end


RANKS = _words(
    """
    adm admiral brig brigadier capt captain cmdr col colonel commodore gen general lieutenant lt maj
    major marshal sgt sergeant
    """
)
"""Ranks, which may stand between another title and a name."""
TO_GENERAL = _words(
    "adjutant advocate attorney auditor brigadier captain colonel commissary comptroller consul controller director "
    "governor inspector lieutenant major paymaster postmaster procurator prosecutor quartermaster secretary solicitor "
    "surgeon"
)
"""Heads that "General" only goes on: "Attorney General"."""


def _without_rank(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """The end of a role without a rank that follows another title: "press secretary" of "press secretary Maj. Gen."."""
    cut = end
    while cut > start and (tokens[cut - 1].lower.rstrip(".") in RANKS or tokens[cut - 1].text == "."):
        cut -= 1
    if cut == start or not is_head(tokens[cut - 1]):
        return end
    general = cut < end and tokens[cut].lower == "general" and tokens[cut - 1].lower in TO_GENERAL
    return end if general else cut


def _continues(tokens: tuple[Token, ...], start: int, head: bool) -> bool:
    """Whether the word before token `start` may belong to a role that has been read back to there."""
    token = tokens[start - 1]
    before = tokens[start - 2] if start > 1 else None
    if token.lower in ("and", "&"):
        return before is not None and (is_head(before) or before.lower in MODIFIERS)
    if token.text == ".":
        return before is not None and is_head(before)
    if token.lower in JOINS or (token.text.isupper() and len(token.text) > 1):
        return True
    if token.pos not in ("NOUN", "PROPN", "ADJ", "VERB") or token.lower in STYLES:
        return False
    return token.text[0].isupper() or token.lower in MODIFIERS or (head and token.pos in ("NOUN", "ADJ"))


def after(sentence: Sentence, first: int, end: int, person: bool) -> tuple[int, int] | None:
    """Tokens of the role in apposition after the name of tokens `first` to `end`: "the president of Acme"."""
    tokens = sentence.tokens
    if end >= len(tokens) or tokens[end].text not in (",", "(", "-", "–", "—"):
        return None
    for index in range(first, end):
        for token in sentence.below(tokens[index]):
            if token.dep == "appos" and token.i > end and token.pos in ("NOUN", "PROPN"):
                inside = sentence.subtree(token)
                start = inside[0].i
                if start < end or not _describes(sentence, token, start, person):
                    continue
                return _cut(sentence, start, inside[-1].i + 1, token.i)
    return None


TRADES = ("er", "or", "man", "ian", "ee", "ant", "eer", "wright", "smith")
"""What nouns end in that stand for what somebody is or does, after "a" and beside a name."""
NO_TRADES = _words(
    """
    answer border career center chapter corner degree dinner disaster error factor fee flavor matter number offer order
    paper power quarter river rumor tower winner
    """
)
"""Nouns that end so and stand for none."""


def _describes(sentence: Sentence, noun: Token, start: int, person: bool) -> bool:
    """Whether an apposition says what somebody or something is, and is no other name, age or place."""
    if person:
        trade = noun.tag == "NN" and sentence.tokens[start].lower in ("a", "an") and noun.lower.endswith(TRADES)
        owned = any(token.tag == "POS" for token in sentence.tokens[start : noun.i])  # "the prosecutor's office"
        return (
            is_head(noun)
            or noun.lower.endswith(("ist", "woman", "person"))
            or (trade and noun.lower not in NO_TRADES)
            or (not owned and any(map(is_head, sentence.tokens[start : noun.i])))
        )
    return (
        noun.pos == "NOUN" and sentence.child(noun, "det", "poss") is not None and noun.lower not in ("year", "years")
    )


def around(sentence: Sentence, first: int, end: int) -> tuple[int, int] | None:
    """Tokens of the role to which the name stands in apposition: "the president of Acme, Jane Doe"."""
    tokens = sentence.tokens
    name = next((token for token in tokens[first:end] if not first <= token.head < end), tokens[end - 1])
    while first and (is_head(tokens[first - 1]) or tokens[first - 1].lower in COURTESY | {"."}):
        first -= 1  # "the spokesman, Col. Jane Doe"
    if name.dep not in ("appos", "dep") or name.head >= first or not first or tokens[first - 1].text != ",":
        return None
    head = tokens[name.head if name.dep == "appos" else max(0, first - 2)]
    if name.dep == "dep" and not is_head(head):
        return None  # what the parser joins to nothing may follow its role all the same
    while not is_head(head) and head.dep in ("pobj", "prep", "compound", "poss"):
        head = tokens[head.head]
    if not is_head(head) or (head.pos == "PROPN" and head.lower.rstrip(".") not in HEADS):
        return None
    start = min((t.i for t in sentence.below(head) if t.i < head.i and t.dep in _BEFORE), default=head.i)
    start = min(t.i for t in sentence.subtree(tokens[start]))
    if first - start > LONGEST:
        return None
    return _cut(sentence, start, first - 1, head.i)


_BEFORE = ("det", "amod", "compound", "nmod", "poss", "nummod")
_RELATIVE = frozenset(("WDT", "WP", "WP$", "WRB"))


def _cut(sentence: Sentence, start: int, end: int, head: int) -> tuple[int, int] | None:
    """A role without the clause that hangs on it, closing marks, or what exceeds the longest."""
    tokens = sentence.tokens
    if tokens[start].tag == "PRP$" and start < head:
        start += 1
        if tokens[start].lower in KIN:
            return None
    for child in sentence.below(tokens[head]):
        if child.i > head and child.dep in ("relcl", "acl", "advcl", "appos"):
            end = min(end, min(t.i for t in sentence.subtree(child)))
    for index in range(head + 1, end):
        if tokens[index].tag in _RELATIVE or tokens[index].text in (",", ";", "(", ")", "–", "—", ":", '"', "“", "”"):
            end = index
            break
    while end > head + 1 and tokens[end - 1].pos in ("PUNCT", "CCONJ", "ADP", "DET", "PRON"):
        end -= 1
    return (start, end) if 0 < end - start <= LONGEST else None


def _is_role(tokens: tuple[Token, ...]) -> bool:
    """Whether the words before a name are one role: its last word a head, or a head with its complement."""
    if is_head(tokens[-1]):
        return True
    heads = [index for index, token in enumerate(tokens) if is_head(token)]
    return tokens[min(heads[-1] + 1, len(tokens) - 1)].lower in ("of", "for")


def _without_governor(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """The beginning of a role less a common noun that owns or governs it: "company's", "government of"."""
    for index in range(end - 1, start, -1):
        word, owner = tokens[index], tokens[index - 1]
        if word.tag == "POS" and owner.text.islower():
            return index + 1
        if word.lower in ("of", "for") and owner.text.islower() and not any(map(is_head, tokens[start:index])):
            return index + 1
    return start
