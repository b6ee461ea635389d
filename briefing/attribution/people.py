"""Word lists about people and organisations: titles, roles, first names, and words that organisations bear."""

from briefing.attribution.lexicon import word_set

TITLES = word_set(
    """mr mrs ms miss dr sir dame lord lady sen rep gov gen lt col sgt capt maj adm president vice prime first deputy
    acting interim former ex-president minister premier senator congressman congresswoman representative governor
    secretary secretary-general undersecretary chancellor judge justice prof professor pope king queen prince
    princess emperor sheikh ayatollah emir sultan mayor chairman chairwoman chair attorney general ambassador
    envoy speaker commissioner director president-elect vice-president chief marshal admiral major colonel captain
    lieutenant sergeant foreign defense defence finance interior trade justice energy economy health agriculture
    education security national press special presidential secretary-designate spokesman spokeswoman spokesperson
    adviser advisor coach captain archbishop bishop cardinal reverend rabbi imam crown manager"""
)
# Titles that also begin names of organisations ("General Motors"): alone they need two names after them.
WEAK_TITLES = word_set(
    """general first national special foreign defense defence finance interior trade justice energy economy health
    agriculture education security press crown major acting deputy chief vice prime former presidential manager
    chair"""
)
STATE_OFFICES = word_set("state defense defence commerce labor education homeland energy the treasury war")
ROLES = word_set(
    """president minister premier chancellor senator congressman congresswoman governor mayor secretary ambassador
    chief spokesman spokeswoman spokesperson leader chairman chairwoman chair director head candidate nominee
    lawyer attorney adviser advisor aide official analyst professor economist strategist pollster manager
    executive officer commander general judge justice author lawmaker mogul businessman billionaire tycoon
    front-runner frontrunner envoy diplomat pope king queen prince republican democrat historian editor writer
    expert activist founder ceo consultant counsel prosecutor investigator secretary-general commissioner
    negotiator mediator representative legislator deputy researcher scientist coach captain owner resident farmer
    veteran journalist reporter fellow"""
)
ORGANISATION_WORDS = word_set(
    """committee party department university institute council court senate house agency association commission bank
    ministry campaign corporation corp inc company group union times post journal news press network foundation
    center centre office administration government congress parliament bureau service force forces army navy board
    club school college society league federation organization organisation alliance coalition pac cnn nbc cbs abc
    fox msnbc bbc reuters politico breitbart nato eu un fbi cia nsa gop dnc rnc kremlin pentagon chiefs journalism
    act fund authority nations movement brigade brigades front guard guards corps command staff cabinet assembly
    chamber bundestag duma knesset tribunal trust holdings ltd plc airlines motors industries technologies systems
    partners capital hezbollah hamas taliban unicef opec imf wto fed treasury"""
)
# Words with capitals that are no names of people or organisations.
NOT_NAMES = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december states kingdom state street day week world islamic white avenue mountain
    hotel tower plaza hall room park show radio tv television today hampshire carolina york jersey dakota virginia
    american americans pacific atlantic election debate convention super caucus primary amendment constitution war
    deal treaty plan project summit jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt tv mr mrs ms dr cup
    championship christmas easter ramadan god internet covid-19 covid"""
)
NAME_PARTICLES = word_set("de van von der den bin al el la le di da del mac st du dos ibn ben")
NAME_SUFFIXES = word_set("jr sr ii iii iv")
SHORT_TITLES = word_set("mr mrs ms dr sen rep gov gen jr sr lt st col prof capt maj adm sgt")
MALE_TITLES = word_set("mr sir lord king prince emperor sheikh sultan chairman congressman spokesman pope")
FEMALE_TITLES = word_set("mrs ms miss dame lady queen princess chairwoman congresswoman spokeswoman")
FEMALE_NAMES = word_set(
    """hillary mary anna anne ann sarah susan elizabeth jennifer nancy karen lisa michelle melania ivanka carly
    kellyanne huma debbie donna maria laura emily jessica amy angela ursula theresa christine patricia barbara
    linda margaret dorothy sandra kimberly deborah rachel carolyn janet catherine heather diane julie joyce
    victoria kelly christina joan evelyn olivia megyn sofia alice julia judith jane loretta condoleezza madeleine
    nikki kamala olga yulia giorgia marine sanna jacinda liz kate emma rebecca claire chelsea tiffany hope katrina
    ingrid mette magdalena kaja annalena roberta claudia dilma cristina fatima aisha leila nadia svetlana natalia
    irina elena marija karoline pam tulsi susie janet yvette penny priya sonia indira"""
)
MALE_NAMES = word_set(
    """donald john james robert michael william david richard joseph thomas charles christopher daniel matthew
    anthony mark paul steven andrew kenneth george joshua kevin brian edward ronald timothy jason jeffrey ryan
    jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel frank gregory raymond
    alexander patrick jack dennis jerry tyler bill barack bernie ted marco jeb chris ben rand mike jim joe tim tom
    bob rick mitt mitch harry newt rudy vladimir volodymyr emmanuel boris keir yuri sergei sergey dmitry dmitri
    recep viktor xi jinping narendra antony jake marc steve corey roger roy al lindsey bobby glenn sean rush pete
    friedrich olaf antonio antónio mohammed muhammad mohamed ahmed ali hassan ibrahim abdel yusuf omar khaled kim
    shigeru pedro luiz javier nicolás nicolas gustavo alexei aleksandr andriy andrii oleksandr petro jens mark
    ishaq shehbaz imran anwar joko ferdinand lars jan pekka mateusz andrzej"""
)


def is_role(word: str) -> bool:
    """Say whether a word in lower case names a role that one person has: "minister", "chancellor"."""
    return word in ROLES
