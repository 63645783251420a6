"""Nouns and other words that tell what a name names, by standing in it or beside it, and words that name nobody.

Plain words of English newswriting; no list here knows a topic.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ORGANISATION_HEADS = _words(
    """
    academy administration agency airlines airways alliance army arsenal assembly association authority bank battalion
    board brigade bureau cabinet caucus centre center chamber church club coalition college command
    brotherhood commission commissioner committee company confederation conference congress consortium corp corporation
    corps council court crescent cross defender department directorate exchange federation fleet force forces forum
    foundation front fund government group guard guards helmets holdings hospital house inc industries initiative
    institute institution laboratory league legion legislature ltd llc llp media military militia ministry mission
    movement museum nations navy network news observatory office organisation organization parliament parliamentary
    partners partnership party plc police post press registry regiment resistance school secretariat senate service
    services shipyards society squad synod systems taskforce team terminals times treasury tribunal troops trust union
    university watch workers
    """
)
"""Last words of names, or words before "of" in them, that make the name an organisation's."""
PLACE_HEADS = _words(
    """
    airfield airport avenue base bay beach boulevard bridge canal cape coast county crossing dam delta desert district
    enclave forest gulf harbor harbour highway hills island islands lake mountain mountains ocean park pass peak
    peninsula plain plateau plaza port prison province region ridge river road sea square strait street strip territory
    township valley village
    """
)
"""The same for places."""
NO_ACTORS = _words(
    """
    accord accords act agreement amendment award awards bill championship championships code constitution convention
    covenant cup day declaration doctrine game games index law memorandum olympics plan prize protocol pulitzer report
    resolution rule season show series summit treaty war week
    """
)
"""Last words of names that name no actor."""
COMMON = _words(
    """
    advertisement afternoon bible breaking bureau caption chapter christmas click comments contact contributor copyright
    correspondent covid download easter edition editor editors email english evening exclusive file follow getty god
    headlines here home hurricane image images internet latest live mail more morning newsletter night note opinion
    photo photograph photos picture pictures please podcast politics print quote ramadan read related report sars search
    section share sign social source sport staff state storm story stock subscribe tornado topics traffic tweet twitter
    facebook instagram video view views watch weather web website world youtube
    """
)
"""Words that written with a capital still name nobody, standing alone."""
NO_NAMES = frozenset(("social security", "click here", "getty images", "read more", "supreme being", "world war"))
NEVER_PERSONS = _words(
    """
    agency airlines airport airways alliance association authority avenue board boulevard bureau commission committee
    company corp corporation council county department desert district federation forces foundation highway hospital inc
    institute llc ltd ministry network office parliament partnership party peninsula plc police province region senate
    society street union university valley
    """
)
"""Last words of names that are no family names."""
INTRODUCTIONS = _words(
    "airline automaker broadcaster carmaker conglomerate insurer lender maker manufacturer newspaper retailer startup"
)
"""Nouns for a body that stand right before its name and belong to none: "Retailer Roe"."""
APART = _words("association charity college europe foundation fund institute school trust union university")
"""Last words of names that make a body another than the one its other words name."""
STORMS = _words("cyclone flight hurricane storm tornado typhoon")
"""First words of the names of what happens or moves, and acts in no news."""
NEW = _words("current latest new next upcoming")
"""What a product is called that comes in models, right before its name."""
OF_BODIES = _words(
    """
    customers employees executives extremists fighters gunmen headquarters insurgents investors militants rebels
    shareholders shares stock stores subsidiary
    """
)
"""Nouns that make the name right before them one of a body: "Acme shares"."""
BODIES = _words(
    """
    airline army automaker bank broadcaster carmaker chain charity company conglomerate corporation daily firm giant
    group insurer lender magazine maker manufacturer militia movement network newspaper organization organisation party
    retailer startup subsidiary unit
    """
)
"""Nouns for a body, beside its name: "the firm Acme", "the Acme group"."""
TRADES = _words(
    """
    aerospace aircraft airlines airways analytics auto automobile automobiles automotive bakeries bakery bancorp
    beverages biotech brands breweries brewery cement ceramics chemical chemicals communications computer computers
    construction cosmetics creamery dairies dairy distillery electric electronics energy engineering enterprises farms
    fisheries foods freight industries insurance international laboratories labs logistics management manufacturing
    mining motor motors oil packaging paper petroleum pharma pharmaceutical pharmaceuticals plastics products railway
    robotics seafood shipping shipyard shipyards software steel stores studios supermarkets systems tech technologies
    technology telecom terminals textiles therapeutics trading vineyards worldwide
    """
)
"""The trades that a company's full name states and its short name leaves out."""
