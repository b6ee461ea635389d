"""The words by which page furniture gives itself away in languages other than English; see `phrases`."""

from briefing.readers.phrases import Phrases

# fmt: off
# German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, the Nordic languages, Japanese, Chinese, Korean.
WHOLE = (
    Phrases("comments", "end", True, """
        kommentare|kommentar schreiben|kommentar verfassen|kommentar abgeben|kommentare lesen|keine kommentare|
        schreibe einen kommentar|hinterlasse einen kommentar|leserkommentare|diskutieren sie mit|
        commentaires|aucun commentaire|laisser un commentaire|laissez un commentaire|ajouter un commentaire|
        comentarios|sin comentarios|deja un comentario|deja una respuesta|añadir comentario|
        commenti|nessun commento|lascia un commento|lascia una risposta|
        comentários|sem comentários|nenhum comentário|deixe um comentário|deixe uma resposta|
        reacties|geen reacties|geef een reactie|komentarze|brak komentarzy|dodaj komentarz|
        комментарии|нет комментариев|оставить комментарий|добавить комментарий|отзывы|добавить отзыв|
        kommentarer|skriv en kommentar|コメント|コメントを残す|评论|网友评论|댓글
    """),
    Phrases("teasers", "end", False, """
        mehr zum thema|das könnte sie auch interessieren|das könnte ihnen auch gefallen|auch interessant|
        weitere artikel|weitere beiträge|weitere meldungen|weitere themen|weitere nachrichten|ähnliche artikel|
        ähnliche beiträge|verwandte artikel|verwandte beiträge|verwandte themen|passend zum thema|lesetipps|
        meistgelesen|meist gelesen|meistgelesene artikel|beliebte artikel|neueste artikel|neueste beiträge|
        letzte beiträge|aktuelle beiträge|vorheriger artikel|nächster artikel|vorheriger beitrag|nächster beitrag|
        empfehlungen der redaktion|mehr nachrichten|
        à lire aussi|à lire également|sur le même sujet|sur le même thème|articles liés|articles similaires|
        dans la même rubrique|les plus lus|les plus partagés|article précédent|article suivant|vous aimerez aussi|
        lo más leído|lo más visto|más noticias|te puede interesar|también te puede interesar|le puede interesar|
        noticias relacionadas|artículos relacionados|contenido relacionado|artículo anterior|artículo siguiente|
        leggi anche|articoli correlati|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|
        articolo precedente|articolo successivo|i più letti|
        leia também|veja também|mais lidas|notícias relacionadas|artigos relacionados|você pode gostar|
        você também pode gostar|post anterior|próximo post|
        meer nieuws|meest gelezen|gerelateerde artikelen|czytaj także|zobacz także|polecane|najczęściej czytane|
        читайте также|материалы по теме|похожие статьи|последние новости|самое читаемое|
        materiales relacionados|関連記事|人気記事|おすすめ記事|相关阅读|相关新闻|相关文章|推荐阅读|관련기사|관련 기사
    """),
    Phrases("teasers", "box", False, """
        mehr|lesen sie auch|lesen sie dazu|lesen sie hier|zum thema|lire aussi|lea también|leer más|más información|
        leia mais|lees ook|lees meer|läs också|läs mer|les også|læs også
    """),
    Phrases("tags", "box", False, """
        schlagworte|schlagwörter|stichworte|stichwörter|themen|kategorien|kategorie|mots-clés|etiquetas|categorías|
        argomenti|trefwoorden|onderwerpen|tagi|теги|метки|タグ|カテゴリー|标签|태그
    """),
    Phrases("subscription", "end", False, """
        abonnieren|newsletter abonnieren|jetzt abonnieren|newsletter-anmeldung|zum newsletter anmelden|
        folgen sie uns|folgen sie uns auf|folge uns|abonnez-vous|s’abonner|s'abonner|suivez-nous|suscríbete|
        suscribirse|síguenos|síguenos en|iscriviti|iscriviti alla newsletter|seguici|seguici su|abonneer|volg ons|
        inscreva-se|siga-nos|подписаться|подпишитесь
    """),
    Phrases("references", "end", False, """
        quellen|einzelnachweise|notes et références
    """),
    Phrases("about the author", "end", False, """
        über den autor|über die autorin|zum autor|zur autorin|à propos de l’auteur|à propos de l'auteur|
        sobre el autor|sobre o autor|sull’autore|over de auteur
    """),
    Phrases("menu", "end", False, """
        impressum|datenschutz|datenschutzerklärung|agb|nutzungsbedingungen|kontakt|über uns|mediadaten|nach oben|
        mentions légales|politique de confidentialité|qui sommes-nous|conditions générales|contactez-nous|
        plan du site|haut de page|aviso legal|política de privacidad|política de cookies|quiénes somos|contacto|
        note legali|informativa sulla privacy|chi siamo|contatti|política de privacidade|termos de uso|quem somos|
        fale conosco|algemene voorwaarden|privacybeleid|over ons|colofon|polityka prywatności|regulamin|o nas|
        политика конфиденциальности|о нас|контакты
    """),
    Phrases("advertisement", "line", False, """
        anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklama|реклама|annonce|annons|
        patrocinado|広告|광고|广告
    """),
    Phrases("sharing", "line", False, """
        teilen|drucken|merken|twittern|mailen|per e-mail|link kopieren|artikel teilen|artikel drucken|artikel merken|
        auf facebook teilen|auf twitter teilen|auf whatsapp teilen|vorlesen|partager|imprimer|
        partager sur facebook|partager l’article|envoyer par mail|compartir|compartir en facebook|
        compartir en twitter|imprimir|condividi|condividi su facebook|stampa|delen|compartilhar|compartilhe|
        udostępnij|поделиться|シェア|ツイート|分享|공유
    """),
    Phrases("sign-in", "line", False, """
        anmelden|einloggen|registrieren|abmelden|mein konto|se connecter|connexion|mon compte|iniciar sesión|
        registrarse|acceder|mi cuenta|inloggen|aanmelden|accedi|registrati|entrar|cadastre-se|zaloguj|войти|
        регистрация
    """),
    Phrases("menu", "line", False, """
        suche|menü|accueil|rechercher|inicio|buscar|mostra altro|ver más|voir plus|mehr anzeigen|schließen|fermer
    """),
)

FIRST = (
    Phrases("comments", "end", True, """
        schreibe einen kommentar|schreiben sie einen kommentar|laisser un commentaire|deja un comentario|
        deja una respuesta|lascia un commento|deixe um comentário|geef een reactie|dodaj komentarz|
        добавить комментарий|оставить комментарий
    """),
    Phrases("teasers", "line", False, """
        lesen sie auch:|lesen sie hier:|mehr dazu:|mehr zum thema:|auch interessant:|lire aussi :|lire aussi:|
        à lire aussi :|lea también:|lees ook:|leggi anche:|(leggi anche|leia também:|читайте также:
    """),
    Phrases("tags", "line", False, """
        schlagwörter:|schlagworte:|stichwörter:|themen:|kategorie:|kategorien:|mots-clés|etiquetas:
    """),
    Phrases("subscription", "line", False, """
        kostenlos zum newsletter|jetzt kostenlos|newsletter abonnieren|abonnez-vous|suscríbete|iscriviti|inscreva-se
    """),
    Phrases("copyright", "end", False, """
        alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|todos os direitos|
        alle rechten voorbehouden|wszelkie prawa
    """),
    Phrases("photo credit", "line", False, """
        fotos:|foto:|bild:|bilder:|bildquelle|bildrechte|symbolbild|symbolfoto|rubriklistenbild|crédit photo|
        crédits photo|photo d’illustration|imagem:|imagen:
    """),
)

SENTENCES = (
    Phrases("cookies", "line", False, """
        diese website verwendet|diese seite verwendet|wir verwenden cookies|wir nutzen cookies|wir setzen cookies|
        bitte aktivieren sie javascript|ce site utilise des cookies|nous utilisons des cookies|
        en poursuivant votre navigation|este sitio utiliza|esta web utiliza|utilizamos cookies|usamos cookies|
        utilizziamo i cookie|questo sito utilizza|este site usa|este site utiliza|deze website gebruikt|
        wij gebruiken cookies|мы используем
    """),
    Phrases("comments", "line", False, """
        deine e-mail-adresse wird nicht|ihre e-mail-adresse wird nicht|votre adresse e-mail ne sera pas|
        tu dirección de correo|il tuo indirizzo email non|o seu endereço de e-mail não|devi essere connesso
    """),
)
# fmt: on
