"""The words by which page furniture gives itself away, in lower case and parted by bars."""

from typing import Literal, NamedTuple

Reach = Literal["line", "box", "end"]


class Phrases(NamedTuple):
    """Phrases of one kind of furniture.

    Attributes:
        kind: What to call it, such as "comments".
        reach: "line" for the line alone, "box" for the links under it too, "end" where an article is over.
        is_strong: Whether the article is over even when running text follows, as it does below "12 comments".
        phrases: The phrases, parted by "|"; spaces and line ends around each do not count.
    """

    kind: str
    reach: Reach
    is_strong: bool
    phrases: str


# fmt: off
# The whole line, once digits and punctuation at both ends are gone.
WHOLE = (
    Phrases("comments", "end", True, """
        comments|no comments|post comment|no comments yet|post a comment|leave a comment|leave a reply|
        leave a response|add a comment|add comment|view comments|view all comments|show comments|
        join the conversation|join the discussion|reader comments|readers’ comments|readers' comments|
        have your say|comments are closed|comments closed|comments are off|
        start a conversation
    """),
    Phrases("comments", "end", False, """
        comment|responses|what do you think
    """),
    Phrases("teasers", "end", False, """
        newer post|older post|newer posts|older posts|newer post older post home|next post|previous post|
        next article|previous article|next story|previous story|what’s next|what's next|most read|
        most popular|most viewed|most shared|most commented|most recent|popular posts|popular stories|
        popular now|popular|trending|trending now|trending news|trending stories|recommended|
        recommended for you|recommended stories|recommended reading|recent posts|recent stories|
        recent articles|recent comments|latest news|latest stories|latest posts|latest articles|
        latest headlines|the latest|top stories|top news|top headlines|editors’ picks|editor’s picks|
        editors' picks|editor's picks|editors picks|our picks|picked for you|from around the web|
        around the web|from the web|promoted stories|promoted content|paid content|sponsored content|
        sponsored stories|you may like|you might like|you may also like|you might also like|
        you may also be interested in|more stories|more news|more articles|more headlines|
        more from this section|more on this|more on this story|more on this topic|more coverage|other stories|
        other news|other articles|similar articles|similar stories|keep reading|in other news|
        elsewhere|around the bbc|in pictures|don’t miss|don't miss|must read|must reads|social feed|
        suggested stories|suggested articles|
        most popular videos|share your thoughts with friends|featured video|featured videos|featured stories|
        featured articles|editors’ recommendations|editors' recommendations|loading comments
    """),
    Phrases("teasers", "box", False, """
        up next|next up|
        related|related stories|related articles|related posts|related content|related topics|related links|
        related news|related coverage|related reading|related items|related video|related videos|read more|
        read also|read next|see also|also read|also see|further reading|more on|you can also read|
        in this story
    """),
    Phrases("tags", "box", False, """
        topics|suggested topics|related topics|tags|tag cloud|
        labels|filed under|trends|topics in this article|follow the topics within this article
    """),
    Phrases("subscription", "end", False, """
        subscribe|subscribe to|subscribe now|subscribe today|subscribe to our newsletter|sign up|sign up now|
        newsletter|newsletters|email newsletter|follow us|follow us on|follow us on twitter|
        follow us on facebook|connect with us|stay connected|support us|donate|donate now|become a member
    """),
    Phrases("references", "end", False, """
        sources|references|footnotes|endnotes|external links|bibliography
    """),
    Phrases("about the author", "end", False, """
        about the author|about the authors|about author|author
    """),
    Phrases("menu", "end", False, """
        navigation|sections|site map|sitemap|quick links|useful links|our network|our group sites|
        contact us|about us|site index|site information navigation|privacy policy|terms of use|
        terms of service|terms and conditions|cookie policy|privacy|
        terms|disclaimer|advertise|advertise with us|careers|services|back to top|to top|skip to top
    """),
    Phrases("advertisement", "line", False, """
        advertisement|advertisements|advertising|advertisement - story continues below|
        ad|ads|advertisement · scroll to continue|
        sponsored|promoted|
        story continues below|story continues below advertisement|article continues below|
        article continues after ad|article continues below advertisement|continue reading|continue reading below|
        article continues after advertisement|scroll to continue|report this ad|advertisement scroll to continue
    """),
    Phrases("sharing", "line", False, """
        share|share this|share this story|share this article|share this post|share this page|share article|
        share via|x share via|share permalink|share on facebook|share on twitter|share on x|share on linkedin|
        share on whatsapp|share by email|share with|sharing|email|e-mail|e-mail this|email this|
        email this article|blogthis|print|print this|print article|print this article|facebook|twitter|
        whatsapp|linkedin|pinterest|reddit|telegram|flipboard|messenger|google+|tweet|tweet this|pin it|
        copy link|copy the link|copy url|link copied|link copied to clipboard|save|save article|
        save for later|bookmark|like|like this|listen|listen to this article|listen to article|
        share full article|gift article|gift this article|get link|permalink|close|click here|
        share using email|share on email|share through email|
        email this blogthis! share to twitter share to facebook share to pinterest|reprints|
        reprints & permissions|republish|about sharing|image source|image caption|media caption|play video|
        watch now|view gallery|view image|enlarge|expand
    """),
    Phrases("sign-in", "line", False, """
        log in|login|sign in|signin|log out|sign out|register|my account|create account|create an account|
        log in to comment|sign in to comment|
        already a subscriber|already a member|forgot password|
        forgot your password
    """),
    Phrases("menu", "line", False, """
        home|menu|main menu|search|search for|skip to content|skip to main content|skip navigation|
        skip to navigation|toggle navigation|open menu|close menu|more|show more|see more|load more|
        view more|see all|view all|show all|next|previous|back|learn more|find out more|advertise|edition|
        startseite
    """),
    Phrases("cookies", "line", False, """
        accept|accept all|accept cookies|i agree|i accept|agree|got it|reject all|manage cookies|
        cookie settings|cookie preferences|we use cookies|learn more i agree x|learn more x|manage preferences|
        cookies
    """),
    Phrases("subscription", "line", False, """
        get it|sign me up|enter your email|enter your email address|email address|your email address|
        your email
    """),
)

# The first words of a line that is no sentence.
FIRST = (
    Phrases("comments", "end", True, """
        comments powered by|write a comment|
        post a comment|leave a comment|leave a reply|comments (|view comments|comment on this|
        log in to comment|subscribe to: post comments|subscribe to: comments|please log in to comment|
        you must be logged in to
    """),
    Phrases("teasers", "end", False, """
        more from|more articles from|more articles by|more by|all posts by|view all posts by|
        more stories from|more great|next up in|more in|our latest stories|games featured in|
        most read|popular in|popular on|trending in|trending on|latest from|recommended by|
        this article is related to:|you may also|you might also|newer post|
        older post|read next|related topics|stay up to date
    """),
    Phrases("teasers", "box", False, """
        related:|related stories|related articles|more on
    """),
    Phrases("teasers", "line", False, """
        want more stories like|first published:|
        read more:|read more about|read more at|read more on|read more|read also:|also read:|see also:|
        read:|read here:|see:|also see:|watch:|watch live:|listen:|related:|more:|don’t miss:|don't miss:|
        explore more:|recommended:|
        read the full|click here|click to|
        continue reading|full coverage|more details soon
    """),
    Phrases("subscription", "line", False, """
        sign up for|sign up to|subscribe to|subscribe for|subscribe now|get the latest|get our|get top news|
        get the best of|follow us|follow @|follow on|follow the topics|follow rt|also on|like this story|
        join our|become a|download our|download the|like us on|find us on|connect with us|newsletter:|
        support our|donate|support
    """),
    Phrases("tags", "line", False, """
        tags:|tags|tag:|labels:|filed under|topics:|related tags|categories:|category:|keywords:|
        posted in|tagged|more in:|topics in this article
    """),
    Phrases("copyright", "end", False, """
        ©|copyright|(c)|all rights reserved
    """),
    Phrases("photo credit", "line", False, """
        photo:|photos:|photo by|photograph:|photographs:|photo credit|photo courtesy|image:|image by|
        image credit|image source|image copyright|picture:|pictures:|credit:|file photo|
        photo illustration|illustration:|ap photo|reuters/|getty images|screengrab|video:|
        source: getty|media caption|image caption
    """),
    Phrases("sharing", "line", False, """
        share on|share this|share via|share to|share with|x share via|email this|tweet this|print this
    """),
    Phrases("menu", "end", False, """
        terms of use|terms of service|privacy policy|terms & conditions|about us|contact us|powered by|
        site map|designed by|back to top|theme by|proudly powered
    """),
)

# The first words of whole sentences that no article says of itself in its text.
SENTENCES = (
    Phrases("cookies", "line", False, """
        privacy notice:|we use cookies|this site uses cookies|this website uses cookies|our site uses cookies|
        we and our partners|by continuing to use|by using this site|by using our site|we use cookies and|
        we’ve updated our privacy|we've updated our privacy|this page uses cookies|our website uses cookies|
        diese website verwendet cookies|
        please enable javascript|you need to enable javascript|javascript is disabled|
        your browser does
    """),
    Phrases("subscription", "line", False, """
        sign up for our|sign up to our|sign up to receive|sign up for the|sign up here|subscribe to our|
        subscribe to the|get our|get the day’s|get the day's|get top news in your inbox|get the best of|
        get the latest news|get breaking|to continue reading|this article is for subscribers|
        this content is for|you have reached your limit|you’ve reached your limit|you've reached your limit|
        already a subscriber|thank you for signing up|thanks for signing up|thank you for subscribing|
        you have successfully subscribed|support our journalism|please consider supporting|
        please consider donating|by signing up|by subscribing|by submitting|by clicking|enter your email|
        follow us on|join the conversation on|download the app|download our app|like us on|don’t miss a story|
        register for free|no spam|follow me on|follow him|follow her|follow us|you can follow|email him|
        email her|you can reach|start your free trial|we’ll send you|we will send you|invalid email
    """),
    Phrases("comments", "line", False, """
        your email address will not be published|required fields are marked|comments are moderated|
        comments on this article are|please keep comments|all comments are|be the first to comment|
        there are no comments|have something to say|notify me of|save my name, email|as you comment, please|
        please be mindful of our|please be respectful of other|please read our comment|please review our comment|
        community rules apply|community guidelines apply|want to join the discussion|feel free to contribute|
        note: we are temporarily moderating
    """),
    Phrases("credits", "line", False, """
        reporting by|additional reporting by|(reporting by|(additional reporting|editing by|(editing by|
        our standards:|writing by|(writing by|this article was originally published|
        this article originally appeared|this story was originally published|this story has not been edited|
        this post was originally|with inputs from|(with inputs|(with agency inputs|
        this article was first published|this article has been|republished with permission|with files from|
        contact the author|contact the reporter|contact us at|do you have a story|got a tip|have a tip|
        to contact the reporter|to contact the editor|(this story has not|(except for the headline|catch all the
    """),
    Phrases("funding", "line", False, """
        this report is made possible|this report was made possible|this article was made possible|
        this project was made possible|this work was supported by|this brief is made possible|
        this brief was made possible|this story was supported by|this reporting was supported|
        this reporting is supported
    """),
    Phrases("copyright", "line", False, """
        all rights reserved|copyright ©|©|this material may not be|the views expressed in this|
        the opinions expressed in this|the views expressed here|disclaimer:|the material on this site|
        the content on this site|registration on or use of this|use of this site constitutes|
        use of and/or registration on|use and/or registration on|this copy is for your personal
    """),
)

# The parts of a newspaper, as its menus list them, one a line.
SECTIONS = frozenset(
    part.strip()
    for part in """
        world|u.s.|us|uk|europe|asia|africa|americas|middle east|australia|china|india|politics|us politics|election|
        elections|opinion|editorials|letters|columnists|business|markets|economy|money|finance|tech|technology|science|
        health|wellness|fitness|climate|environment|sports|sport|football|entertainment|culture|arts|books|music|movies|
        film|tv|television|lifestyle|life|style|fashion|food|travel|education|obituaries|video|videos|photos|podcasts|
        weather|jobs|real estate|local|national|international|news|latest news|home|magazine|crosswords|games|
        politik|wirtschaft|panorama|kultur|wissen|wissenschaft|gesundheit|reise|auto|digital|netzwelt|gesellschaft|
        meinung|leben|ausland|inland|deutschland|regional|finanzen|börse|unterhaltung|wetter|karriere|bildung|
        monde|france|politique|économie|société|sports|sciences|santé|planète|idées|débats|culture|international|
        política|economía|sociedad|cultura|deportes|opinión|internacional|nacional|tecnología|ciencia|salud|
        economia|esportes|brasil|mundo|saúde|tecnologia|cotidiano|ciência|
        politica|cronaca|esteri|cultura|spettacoli|salute|scienza|scienze|tecnologia|motori|
        binnenland|buitenland|economie|politiek|cultuur|wetenschap|opinie
    """.split("|")
)
# fmt: on
