"""The word lists by which names, roles and groups are told apart, all in lower case."""

from briefing.engines.extractive.wordlist import word_set
from briefing.schema import Stance

# Who a person may be; each also stands in the plural.
ROLES = word_set("""
    president premier chancellor minister secretary senator congressman congresswoman governor mayor ambassador
    envoy diplomat commissioner spokesman spokeswoman spokesperson leader head chief chair chairman chairwoman
    chairperson director deputy adviser advisor aide official officer commander general colonel captain admiral
    judge justice lawyer attorney prosecutor lawmaker legislator politician candidate nominee analyst economist
    strategist pollster professor scholar scientist researcher historian expert specialist doctor physician nurse
    engineer architect author editor writer activist campaigner founder co-founder owner executive manager
    consultant negotiator mediator king queen prince princess pope bishop archbishop imam rabbi coach captain
    striker midfielder defender forward goalkeeper keeper winger referee umpire player skipper pilot driver trader
    investor banker broker entrepreneur billionaire businessman businesswoman representative member vice-president
    vice-premier treasurer auditor ombudsman inspector superintendent detective sheriff warden rapporteur
    coordinator moderator organiser organizer teacher principal dean rector farmer fisherman trustee counsel
    co-chair co-chairman co-leader president-elect father mother widow wife husband son daughter brother sister
    resident neighbour neighbor survivor witness victim reporter correspondent columnist presenter actor actress
    singer musician director-general ex-president ex-minister rapper novelist poet fellow delegate mp mep
    councillor undersecretary quarterback pitcher hostage prisoner defendant plaintiff ceo cfo coo boss treasurer
    guard whip speaker ranger vicar priest chaplain curator librarian astronaut
""")
# Roles so general that only the country in front of them says whose they are: "the Chilean leader".
RULERS = word_set("president premier minister chancellor leader king queen prince emir")
# People and bodies that hold positions without being named; plural or collective.
GROUPS = word_set("""
    allies partners mediators negotiators officials authorities diplomats leaders ministers lawmakers legislators
    senators deputies mps republicans democrats opponents supporters critics campaigners activists protesters
    demonstrators strikers rebels insurgents militants separatists fighters troops soldiers forces police rescuers
    analysts economists experts scientists researchers academics scholars historians observers monitors inspectors
    investors traders creditors lenders bondholders shareholders banks companies firms businesses employers
    employees workers unions farmers growers fishermen producers exporters importers retailers manufacturers
    carmakers airlines teachers doctors nurses physicians patients students parents pupils residents locals
    villagers tenants landlords homeowners families relatives survivors witnesses victims refugees migrants
    hostages prisoners citizens voters people sources aides advisers advisors insiders lawyers attorneys
    prosecutors judges regulators commissioners councillors governors mayors members delegates delegations
    representatives spokesmen clubs players fans coaches organisers organizers groups charities agencies states
    countries nations governments powers capitals environmentalists conservationists economies women men children
    commuters passengers drivers pilots executives managers founders owners developers engineers users customers
    consumers rivals envoys commanders generals candidates delegates opposition public majority minority coalition
    alliance bloc union association federation consortium syndicate committee council board commission panel court
    tribunal jury ministry department agency office company firm bank club party campaign charity military army
    navy cabinet parliament government administration congress senate legislature assembly secretariat regulator
    watchdog body institute university hospital delegation team squad side movement
    militia faction
""")
UNNAMED_PERSONS = word_set("source person woman man insider passenger commuter friend relative colleague")
# A capitalised phrase that ends in, or holds, one of these is an organisation.
ORGANISATIONS = word_set("""
    committee party department university institute council court senate agency association commission bank
    ministry campaign corporation corp inc company co group union foundation center centre office administration
    government congress parliament bureau service services force forces army navy guard board club school college
    society league federation organization organisation alliance coalition authority cabinet assembly commons
    chamber fund trust network institution academy observatory laboratory ltd plc llc airlines airways motors
    holdings partners industries bundestag duma knesset police ombudsman treasury nations brotherhood front
    movement secretariat embassy hospital church tribunal reserve exchange consortium pact bloc confederation
    diocese archdiocese cooperative syndicate inspectorate directorate registry watch international rovers united
    wanderers
    athletic albion fc afc hotspur railways railway rail mining biotech pharma
    pharmaceuticals energy oil gas steel electric technologies technology software systems foods media brewery
    breweries insurance capital ventures solutions logistics shipping aviation telecom telecoms chemicals petroleum
    resources minerals metals power construction properties stores labs laboratories robotics semiconductors
    electronics entertainment studios records publishing bancorp securities advisors consulting associates enterprises
    international global analytics dynamics instruments materials cement paper foundries works yards automotive
    brands lines textiles dairy farms bakeries pictures games productions couriers telecommunications
""")
# A capitalised phrase that ends in one of these is a place, an event, a day, a law or a prize: nobody who acts.
THINGS = word_set("""
    city town village stadium arena river sea lake ocean strip island islands valley mountain mountains hill
    hills street avenue road square bridge airport port harbour harbor station province region county district
    state states territory territories peninsula crossing corridor canal strait gulf bay coast border house hall
    palace tower park hotel camp east west north south day week month year war cup games olympics summit
    conference forum festival election elections referendum treaty accord accords agreement agreements deal act
    bill law plan package protocol convention constitution amendment award awards prize medal trophy match
    tournament championship championships final finals season round open series league premiership oblast oblasts
    prefecture theatre theater museum gallery cathedral mosque temple gate stock index report review survey
    programme program project initiative operation mission doctrine declaration charter memorandum resolution
    statement speech debate scandal affair crisis pandemic flu virus disease christianity islam judaism god
    christmas easter ramadan hanukkah passover google-map street group-stage ground dome field circuit course lane
    highway motorway line tunnel zone line belt basin plateau desert forest dollar euro pound yen yuan rouble
    ruble internet web online tv radio
""")
MEDIA = word_set("""
    reuters bbc cnn cnbc msnbc cbs nbc abc npr pbs itv itn sky afp dpa ap upi ansa tass interfax xinhua kyodo
    yonhap bloomberg politico axios guardian economist spiegel bild zeit monde figaro repubblica haaretz jazeera
    arabiya wikinews nyt ft wsj newsweek time times post journal herald tribune gazette news newspaper magazine
    observer telegraph independent mirror sun mail express dispatch chronicle standard echo courier examiner
    inquirer globe wire facebook twitter instagram youtube telegram whatsapp tiktok linkedin bluesky truth
""")
# Words a sentence may open with, so that their capital says nothing.
OPENERS = word_set("""
    the a an this these those that there here he she it they we you i his her its their our your my and but or nor
    so yet for in on at by to of with from as if when while where after before since until though although because
    unless whoever whatever whichever whenever wherever
    than whether what who which whose how why not no none neither both either each every all any some many
    most more much few several other others another such one two three four five six seven eight nine ten hundreds
    thousands millions dozens under over about against between among during through despite amid according
    following given without within across near around along beyond besides except like unlike also still even just
    only then now later earlier meanwhile however moreover instead perhaps maybe today yesterday tomorrow tonight
    last next recently once again finally first second third however asked speaking writing citing quoting saying
    neighbouring neighboring nearby rival fellow
    adding had has have is are was were will would could should may might must can do does did let get his in mr
    mrs
""")
WEEKDAYS_AND_MONTHS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt bst est edt pst
    cet utc
""")
# Bodies that one capitalised word names.
LONE_BODIES = word_set("""
    congress parliament senate bundestag duma knesset treasury commons nato opec interpol fifa uefa imf wto iaea
    unesco unicef unhcr asean ecowas
""")
# Capitals that are no organisation.
NOT_ORGANISATIONS = word_set("""
    tv ai gdp vat ceo cfo coo mp mps mep meps pm dna usb id faq pdf gmt bst utc est hq km kg mph vip ok ii iii iv
    vi vii var diy ngo ngos phd ba ma bn m covid hiv aids uav uavs icbm q&a ft lt gen dr ipo atm sms
""")
LOCATIVES = word_set("""
    in at near outside across around inside throughout toward towards into onto via above below off
""")
DIRECTIONS = word_set("""
    northern southern eastern western central northeastern northwestern southeastern southwestern downtown
""")
# Adjectives of regions that stand for all their states, and the names of those regions.
REGIONS = {
    "european": "Europe",
    "western": "the West",
    "arab": "Arab states",
    "african": "Africa",
    "asian": "Asia",
    "gulf": "Gulf states",
    "nordic": "Nordic countries",
    "baltic": "Baltic states",
    "balkan": "Balkan states",
}
REGION_NAMES = {name.casefold().removeprefix("the "): name for name in REGIONS.values()}
STATES = word_set("leaders allies nations countries governments states capitals powers partners")
CONNECTORS = word_set("de van von der den bin ibn ben al el la le di da do dos du des af av ter ten y")
COURTESY = word_set("""
    mr mrs ms miss mx dr sir dame lord lady prof sen rep gov gen lt col maj capt adm sgt rev hon
""")
BODIES = word_set("""
    ministry military army navy cabinet parliament police senate congress legislature judiciary opposition public
    administration embassy regulator watchdog
""")
GOVERNMENTS = word_set("government authorities")
QUANTIFIERS = word_set(
    "a an neither either some many several most few any each another both all second one two three four five six seven"
    " eight nine ten"
)
# Modifiers that do not make a group another one.
VAGUE_MODIFIERS = QUANTIFIERS | word_set(
    "senior top key other regional independent leading main many former unnamed local global"
)
# Groups that stand in any text and mean somebody only as a source.
VAGUE_GROUPS = word_set("""
    people members women men children states countries forces troops banks companies firms businesses players side
    team squad office company firm bank club party campaign body institute university hospital committee council
    board commission panel court department agency users customers consumers drivers passengers public majority
    minority nations powers capitals economies groups candidates soldiers hostages prisoners victims refugees migrants
    reporters journalists viewers listeners readers
    officers passengers survivors users fighters residents citizens voters troops developers
""")
# Numbers that belong to a group's name when it has no other: "both governments".
COUNTS = word_set("both two three four five six seven eight nine ten some several many")
# How those who do something end in the plural, and the things that end alike: "shopkeepers", but "numbers".
AGENT_ENDINGS = ("ers", "ors", "ists", "ians", "ees", "ants")
INANIMATE = word_set("""
    numbers matters orders offers others letters papers errors factors sectors indicators powers barriers corners
    centers figures answers covers dangers disasters drivers fears fires markers measures posters pressures rivers
    servers showers shoulders towers trailers winters years committees fees trees grants plants restaurants
""")
# Groups that speak for a country, and count even when they are named once: "US officials".
SPEAKING_GROUPS = word_set(
    "officials leaders ministers lawmakers negotiators diplomats authorities protesters demonstrators"
)
# Common nouns by which a text means an organisation it has named: "the company", "the union".
MEANT_BODIES = word_set("""
    company firm maker manufacturer operator airline retailer bank lender group organisation organization union agency
    council commission committee association federation alliance party club university institute foundation charity
    court board ministry department authority body trust developer carmaker producer movement militia faction
""")
# The stance of a verb, whatever follows it.
STANCE_VERBS: dict[Stance, tuple[str, ...]] = {
    "supports": (
        *(
            "support",
            "back",
            "endorse",
            "welcome",
            "agree",
            "approve",
            "accept",
            "praise",
            "favour",
            "favor",
            "applaud",
        ),
        *("hail", "appreciate", "embrace", "champion", "advocate", "defend"),
    ),
    "opposes": (
        *("oppose", "reject", "criticise", "criticize", "condemn", "denounce", "resist", "refuse", "object"),
        *(
            "slam",
            "blast",
            "decry",
            "protest",
            "balk",
            "veto",
            "dismiss",
            "disagree",
            "lament",
            "deplore",
            "attack",
        ),
    ),
    "demands": (
        *(
            "demand",
            "call",
            "urge",
            "insist",
            "want",
            "require",
            "press",
            "push",
            "request",
            "appeal",
            "order",
            "implore",
        ),
        *("desire", "expect", "recommend", "lobby", "plead", "ask", "seek"),
    ),
    "offers": ("offer", "propose", "pledge", "promise", "vow", "volunteer"),
    "denies": ("deny", "dispute", "refute", "rebut", "repudiate", "disavow"),
    "undecided": ("consider", "weigh", "mull", "wonder", "question", "explore", "ponder", "study", "debate"),
}
