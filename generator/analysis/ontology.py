"""The closed list of event classes, with the words that tell of them.

The classes follow the top levels of two public ontologies of news events, CAMEO (Schrodt 2012) and ACE 2005, in a
selection of our own: CAMEO's twenty kinds of what states and groups do to each other, ACE's life, business, justice,
personnel and movement events, and what neither has: disasters, findings, results, launches.
"""

from collections.abc import Iterable
from dataclasses import dataclass

TALK = "talk"
"""The class of words that only report: their events are what is said."""
STATEMENT = "statement"
"""The class of saying something that is an event of its own: announce, warn, apologise."""


@dataclass(frozen=True, slots=True)
class EventClass:
    """A class of events and its trigger lemmas."""

    name: str
    weight: int
    """How much such an event matters to a chronicle: 0 talk, 1 words and routine, 2 acts, 3 what changes lives."""
    verbs: str
    """Lemmas; `step+down` is a verb with a particle, preposition or object that must depend on it."""
    nouns: str = ""


CLASSES = (
    EventClass(
        TALK,
        0,
        "say tell add note explain comment describe argue think believe ask answer reply respond mention remark recall "
        "suggest insist stress emphasise emphasize observe claim acknowledge assert maintain contend quote write tweet "
        "speak talk feel hope want wish know see hear consider call estimate expect predict report speculate point+out",
        "",
    ),
    EventClass(
        STATEMENT,
        1,
        "announce declare confirm warn apologise apologize praise promise pledge vow unveil outline present brief "
        "proclaim state clarify address admit concede commend congratulate reiterate",
        "announcement statement speech apology warning pledge promise briefing interview address declaration",
    ),
    EventClass(
        "demand",
        2,
        "demand urge appeal request order instruct beg petition lobby press call+for call+on ask+for",
        "demand appeal request order ultimatum petition plea directive",
    ),
    EventClass(
        "offer or plan",
        1,
        "offer propose plan intend prepare volunteer bid seek aim schedule agree+to set+out",
        "offer proposal plan bid timetable deadline initiative",
    ),
    EventClass(
        "meet",
        2,
        "meet visit host consult negotiate mediate attend convene discuss gather welcome hold+talk "
        "hold+meeting hold+conference",
        "meeting visit summit talk negotiation conference consultation discussion gathering",
    ),
    EventClass(
        "agree",
        3,
        "agree sign ratify approve endorse accept settle conclude reconcile compromise adopt pass authorise authorize "
        "reach+agreement reach+deal strike+deal come+into",
        "agreement deal accord treaty pact settlement truce ceasefire armistice approval compromise ratification",
    ),
    EventClass(
        "give aid",
        2,
        "donate fund finance provide lend grant subsidise subsidize aid assist supply compensate refund allocate "
        "deliver pledge+aid bail+out",
        "aid donation grant loan bailout assistance relief subsidy compensation refund",
    ),
    EventClass(
        "yield or withdraw",
        3,
        "withdraw retreat surrender yield concede leave+country pull+out hand+over back+down free lift ease "
        "relent vacate give+up pull+back release+hostage release+prisoner release+detainee",
        "withdrawal retreat surrender pullout drawdown handover release concession",
    ),
    EventClass(
        "investigate",
        2,
        "investigate probe inspect examine audit review inquire search raid question interrogate look+into",
        "investigation probe inquiry inspection audit review search raid enquiry",
    ),
    EventClass(
        "accuse or blame",
        2,
        "accuse blame condemn criticise criticize denounce allege complain disapprove deplore rebuke reprimand object "
        "decry slam",
        "accusation criticism condemnation complaint allegation rebuke objection",
    ),
    EventClass(
        "reject",
        2,
        "reject refuse decline deny veto block oppose rebuff defy disobey dismiss+claim turn+down vote+down override "
        "rule+out fail+pass",
        "rejection refusal veto denial defiance",
    ),
    EventClass("threaten", 2, "threaten menace intimidate blackmail", "threat blackmail intimidation"),
    EventClass(
        "protest",
        3,
        "protest demonstrate march riot strike+work boycott picket rally loot walk+out rise+up take+street",
        "protest demonstration march riot boycott rally uprising unrest walkout revolt strike sit-in",
    ),
    EventClass(
        "show force",
        2,
        "deploy mobilise mobilize station mass patrol arm rearm test fire+missile send+troop",
        "deployment mobilisation mobilization manoeuvre maneuver exercise drill buildup",
    ),
    EventClass(
        "break off or suspend",
        3,
        "suspend sever expel sanction embargo revoke cancel scrap terminate halt annul rescind repeal abandon quit "
        "recall+ambassador break+off call+off cut+tie postpone delay freeze ban bar",
        "suspension expulsion sanction embargo revocation cancellation termination ban boycott halt postponement",
    ),
    EventClass(
        "coerce or seize",
        3,
        "seize confiscate occupy annex blockade besiege evict oust topple overthrow depose capture hijack kidnap "
        "abduct nationalise nationalize crack+down take+power take+control take+over take+hostage impose "
        "sack+government",
        "seizure occupation annexation blockade siege coup putsch takeover crackdown kidnapping abduction hijacking "
        "eviction overthrow curfew",
    ),
    EventClass(
        "attack",
        3,
        "attack assault bomb shell raid+village ambush invade strike hit shoot stab storm torch rape beat hack "
        "breach infiltrate compromise steal rob exploit",
        "attack assault bombing ambush invasion airstrike shooting stabbing rape robbery theft hack breach hacking "
        "raid offensive massacre cyberattack intrusion shelling strike",
    ),
    EventClass(
        "fight",
        3,
        "fight clash battle skirmish repel defeat recapture wage",
        "fighting clash battle combat war skirmish conflict gunfight fight",
    ),
    EventClass(
        "kill or die",
        3,
        "kill die murder assassinate execute massacre perish drown slaughter succumb behead lynch",
        "death killing murder assassination execution massacre suicide fatality casualty",
    ),
    EventClass("injure", 3, "injure wound hurt maim hospitalise hospitalize poison", "injury wounding poisoning"),
    EventClass(
        "arrest",
        3,
        "arrest detain apprehend nab extradite deport remand custody intern",
        "arrest detention imprisonment jailing extradition deportation custody capture",
    ),
    EventClass(
        "charge",
        3,
        "charge indict prosecute arraign impeach summon subpoena fine penalise penalize",
        "charge indictment prosecution arraignment impeachment subpoena fine penalty",
    ),
    EventClass(
        "sue",
        3,
        "sue file+lawsuit file+suit file+complaint file+claim file+petition file+motion bring+case litigate",
        "lawsuit suit litigation class-action",
    ),
    EventClass(
        "convict or acquit",
        3,
        "convict jail imprison sentence acquit exonerate pardon clear+charge find+guilty plead parole commute",
        "conviction sentence acquittal pardon verdict plea parole",
    ),
    EventClass(
        "appeal in court",
        2,
        "appeal+ruling appeal+verdict appeal+conviction appeal+decision appeal+sentence lodge+appeal file+appeal "
        "overturn uphold quash reverse",
        "retrial reversal",
    ),
    EventClass(
        "testify or hear",
        2,
        "testify adjourn hear+case try+case go+trial appear+court cross-examine swear+in open+trial",
        "testimony hearing trial deposition",
    ),
    EventClass(
        "rule or decide",
        3,
        "rule decide decree order+release determine legislate enact mandate judge resolve outlaw legalise legalize",
        "ruling decision judgment judgement decree resolution injunction",
    ),
    EventClass(
        "elect",
        3,
        "elect vote re-elect reelect win+election lose+election ballot inaugurate win+seat win+vote",
        "election vote ballot referendum inauguration poll runoff primary by-election",
    ),
    EventClass(
        "appoint",
        3,
        "appoint nominate name hire promote select recruit install designate crown succeed take+office take+helm "
        "sign+on",
        "appointment nomination promotion selection hiring",
    ),
    EventClass(
        "leave office",
        3,
        "resign retire fire sack dismiss step+down stand+down lay+off step+aside oust quit+post cut+job axe "
        "eliminate+job abdicate demote",
        "resignation retirement dismissal sacking layoff redundancy ouster departure firing abdication",
    ),
    EventClass(
        "found or dissolve",
        2,
        "found establish form dissolve disband create set+up restructure reorganise reorganize incorporate liquidate "
        "wind+up",
        "foundation creation dissolution restructuring liquidation reorganisation reorganization",
    ),
    EventClass(
        "buy, sell or merge",
        3,
        "acquire merge buy purchase sell take+stake list privatise privatize auction divest spin+off invest",
        "acquisition merger purchase sale takeover buyout privatisation privatization investment",
    ),
    EventClass(
        "go bankrupt",
        3,
        "bankrupt default file+bankruptcy file+protection declare+bankruptcy collapse+debt go+bankrupt seek+protection",
        "bankruptcy insolvency default receivership",
    ),
    EventClass(
        "report results",
        2,
        "post lose earn profit gain report+loss report+profit report+earnings report+result report+sale record",
        "loss profit earnings revenue dividend",
    ),
    EventClass(
        "rise or fall",
        1,
        "rise fall drop increase decrease climb plunge tumble soar slump decline surge jump plummet shrink grow slip "
        "rebound cut raise lower slash double halve reduce",
        "increase decrease drop rise fall surge slump decline plunge cut",
    ),
    EventClass(
        "open, launch or build",
        2,
        "open launch build begin start inaugurate+plant introduce resume reopen unveil+model land lift+off roll+out "
        "construct complete kick+off set+off dock orbit premiere debut",
        "launch opening construction completion start landing premiere debut inauguration resumption",
    ),
    EventClass(
        "close or end",
        2,
        "close shut end shutter shut+down cease finish expire lapse discontinue demolish bring+end come+end",
        "closure shutdown end expiry demolition closing",
    ),
    EventClass(
        "travel or move",
        2,
        "arrive depart leave travel fly return transport ship flee migrate move relocate enter cross head+to land+in "
        "sail reach",
        "arrival departure trip journey flight transfer return exodus relocation",
    ),
    EventClass(
        "disaster or accident",
        3,
        "collapse explode crash erupt sink derail flood burn hit+coast strike+coast spill leak blast devastate destroy "
        "damage rupture shake topple+building capsize melt+down catch+fire tear+through sweep+through make+landfall "
        "break+out engulf bury trap outbreak infect contaminate",
        "earthquake quake tsunami hurricane cyclone typhoon tornado storm flood flooding fire wildfire blaze explosion "
        "blast crash collapse eruption landslide avalanche accident derailment spill leak outbreak epidemic pandemic "
        "aftershock tremor drought famine disaster meltdown heatwave",
    ),
    EventClass(
        "rescue or evacuate",
        3,
        "rescue evacuate save shelter pull+alive pull+rubble displace treat quarantine vaccinate survive",
        "rescue evacuation vaccination quarantine lockdown recovery",
    ),
    EventClass(
        "discover or disclose",
        2,
        "discover learn disclose reveal find uncover detect leak+document expose identify unearth emerge notice "
        "come+light diagnose",
        "discovery disclosure revelation finding leak",
    ),
    EventClass(
        "publish or issue",
        1,
        "publish release issue print broadcast air post+video circulate file submit",
        "publication report release filing submission",
    ),
    EventClass(
        "win or award", 2, "win award honour honor earn+medal beat+team qualify score", "victory award prize win"
    ),
)
"""Every class. A lemma in several classes belongs to the first that names it alone; phrases go before single words."""


def _words(classes: Iterable[EventClass], nouns: bool) -> dict[str, str]:
    """Single trigger lemmas with the names of their classes."""
    table: dict[str, str] = {}
    for found in classes:
        for lemma in (found.nouns if nouns else found.verbs).split():
            if "+" not in lemma:
                table.setdefault(lemma, found.name)
    return table


def _phrases(classes: Iterable[EventClass]) -> dict[str, dict[str, str]]:
    """For a verb's lemma what must depend on it, with the name of the class."""
    table: dict[str, dict[str, str]] = {}
    for found in classes:
        for phrase in found.verbs.split():
            verb, plus, other = phrase.partition("+")
            if plus:
                table.setdefault(verb, {}).setdefault(other, found.name)
    return table


VERBS = _words(CLASSES, nouns=False)
NOUNS = _words(CLASSES, nouns=True)
PHRASES = _phrases(CLASSES)
WEIGHTS = {found.name: found.weight for found in CLASSES}
