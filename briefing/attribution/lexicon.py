"""The closed word classes that the rules of attribution look up, all in lower case."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list that is separated by spaces and line ends."""
    return frozenset(words.split())


ABBREVIATIONS = word_set(
    """mr mrs ms dr sen rep gov gen lt col sgt capt prof st jr sr no vs inc corp co ltd jan feb mar apr jun jul aug
    sep sept oct nov dec u.s u.k u.n d.c a.m p.m e.g i.e ala ariz ark calif colo conn del fla ga ill ind kan ky la
    mass md mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex va vt wash
    w.va wis wyo rev hon maj adm cmdr mt ft"""
)
SUBJECT_PRONOUNS = word_set("i he she they we it you who there")
PERSONAL_PRONOUNS = word_set("i he she they we it you")
RELATIVE_PRONOUNS = word_set("who which that")
OBJECT_PRONOUNS = word_set("him her them one others some many")
POSSESSIVES = word_set("his her their its my our")

AUXILIARIES = word_set(
    """has have had is are was were be been being am will would could should may might must can did does do got get
    gets"""
)
NEGATED_AUXILIARIES = frozenset(
    [
        verb + ending
        for ending in ("n't", "n’t")
        for verb in [
            "do",
            "does",
            "did",
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "wo",
            "ca",
            "could",
            "would",
            "should",
            "must",
        ]
    ]
    + ["cannot"]
)
# Finite forms of common verbs that report nothing, so that a subject can be told from its predicate.
FINITE_FORMS = word_set(
    """made gave took held kept left lost won met led sent cut hit spent built brought sold began came became went ran
    rose fell grew spoke drove broke threw drew flew stood paid laid fought sought bought rang sat got knew saw thought
    felt chose swore wrote said told put set read beat caught drank ate forgot hung hid hurt lay lent rode shook shone
    shot slept stole struck stuck swam swung taught tore woke wore bore bound dealt dug fed fled froze heard sang sank
    sees wants says gains holds insists stays plays comes gets runs gives takes makes keeps leaves puts means seeks
    owns loses thinks feels goes does becomes remains seems appears brings sends shows offers faces leads meets tells
    knows lets pays sells serves sits stands starts tries turns uses wins works writes"""
)
BE = word_set("is are was were be been being am got get gets")
NEGATIONS = word_set("not never no nobody none neither nor cannot without hardly barely")
ADVERBS = word_set(
    """not never also then later again still even just only ever always often now once soon already first both all
    each rather instead simply too long long-time previously reportedly himself herself themselves itself twice
    ago yet almost largely further similarly famously back initially thus so perhaps maybe sometimes otherwise
    meanwhile more most"""
)
DETERMINERS = word_set(
    """the a an this these those some many several most few any no his her their its our my your every each another
    both all"""
)
PREPOSITIONS = word_set(
    """of at in for from with on to by about as into over under against between among during through via without
    within across behind back despite beyond near upon toward towards amid regarding concerning including per
    after before since until"""
)
# Marks that may end a subject: "Acme Inc.", "12 %".
NOT_SUBJECT_ENDS = frozenset((".", "’", "'", "%"))
# Words after which an ambiguous form such as "claims" is a noun.
BEFORE_NOUN = (
    DETERMINERS | PREPOSITIONS | word_set("and or nor not more most such very too own same other first last next new")
)
SUBORDINATORS = word_set(
    """that because as when while if although though after before since whether how why what where but until unless
    than whereas once like whom whose plus despite besides during"""
)
COMPLEMENTIZERS = word_set("that whether how why what if who where when which whatever")
OPENING_SUBORDINATORS = word_set("while when after as although though because since if before even asked despite")
OPENING_WORDS = word_set(
    """even but and still yet however meanwhile then now later instead also so moreover nevertheless nonetheless
    indeed additionally furthermore separately earlier recently today yesterday tonight or plus again once finally
    similarly asked of"""
)
TIME_WORDS = word_set(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning afternoon
    evening night week month year earlier later recently early late last this next january february march april
    june july august september october november december again there here ago afterward afterwards"""
)
# Ends in -ly without being an adverb that may stand between a subject and its verb.
NOT_ADVERBS = word_set(
    """family ally assembly supply reply anomaly only rally italy bully tally homily monopoly likely early daily
    weekly"""
)
# Labels before a colon that are not people.
NOT_SPEAKERS = word_set(
    """video update updated photo read related watch note correction photos exclusive the breaking report poll rt by
    from source via twitter email"""
)
# Where a statement was made: "in an interview", "at a rally".
# Who speaks when a gerund follows: "voters saying".
PEOPLE = word_set(
    """people voters men women man woman officials lawmakers leaders critics supporters opponents protesters activists
    analysts experts residents workers democrats republicans senators ministers diplomats members someone anyone many
    some others those those"""
)
OCCASIONS = word_set("interview speech statement tweet interviews rally letter post debate email")
