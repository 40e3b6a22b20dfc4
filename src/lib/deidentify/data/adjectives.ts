/** Adjectives and participles without their endings. Own list, lower case. */
export const ADJECTIVES = `
abgängig abgemagert abhängig ablehnend abweisend abwesend aggressiv ähnlich akut albanisch alkoholisiert alkoholabhängig allein alleinerziehend
alleinstehend allergisch allgemein alt älter ältest älteste altersgemäß ambulant amtlich analog anders anfällig angespannt angstlich ängstlich
anhänglich anonym anstrengend anwesend apathisch arabisch arbeitslos arbeitsunfähig arm ärmer ärztlich asozial aufdringlich auffällig aufgebracht
aufgelöst aufgeregt aufmerksam ausländisch außerehelich ausgelassen ausgeschlossen ausreichend ausweichend autistisch autoritär bang bar barfuß
begleitet behindert bekannt belastbar belastet beleidigt beliebt bequem berechtigt bereit berufstätig beruhigt besorgt besser best beste bestimmt
betroffen betrunken bewusst bewusstlos bindungsgestört bissig bitter blank blass blau bleich blind blöd blond blutig bös böse braun breit brutal
bulgarisch bunt chaotisch chronisch cool dankbar deutlich deutsch depressiv dick dicht digital direkt distanziert distanzlos dominant doof doppelt
dreckig dringend drogenabhängig dumm dunkel dünn durstig echt ehelich ehemalig ehrenamtlich ehrlich eifersüchtig eigen eigenartig eilig einfühlsam
eindeutig einsam einsichtig einverstanden eisig eitrig elend elterlich emotional empfindlich eng englisch entsetzt entsetzlich entspannt
entwicklungsverzögert enttäuscht erfahren erheblich erleichtert ernst ernsthaft erreichbar erschöpft erschreckend erschrocken erwachsen erzieherisch
ethisch evangelisch fachlich fähig falsch familiär fassungslos faul feige fein feindselig fern fertig fest fettig feucht fiebrig fies finanziell
finster fit flach fleißig flexibel förmlich französisch frech frei freiwillig fremd freundlich friedlich frisch froh fröhlich früh früher frühest
frühgeboren furchtbar fürsorglich ganz ganztägig geboren gebrochen gebürtig geduldig geeignet gefährdet gefährlich gefühllos geheim gehemmt gehorsam
geil geistig gelb gelähmt gemein gemeinsam gemütlich genau genervt gepflegt gerecht gereizt gering gerötet gesamt geschieden geschlossen geschwollen
gesetzlich gesichert gestern gestört gestresst gesund getrennt gewalttätig gewaltfrei gewaltsam gewiss giftig glatt gleich gleichaltrig gleichgültig
glücklich grau grausam grell griechisch grob groß größer größt grün gründlich gültig gut gutmütig haltlos handgreiflich hart hartnäckig hässlich
häufig häuslich heftig heil heilpädagogisch heimlich heiß heiter hektisch hell herzlich hilfebedürftig hilflos hilfreich hoch hoh höher höchst höflich
hungrig hygienisch hyperaktiv impulsiv intelligent interessiert intensiv intim isoliert italienisch jährig jährige jung jünger jüngst jugendlich kahl
kalt kaputt katholisch katastrophal kindlich kindgerecht klar klein kleiner kleinst klinisch klug knapp komisch kompliziert konkret konsequent
kontrollierend konzentriert kooperativ körperlich kräftig krank kreativ kritisch krumm kulturell kurdisch kurz kürzer kürzlich labil lang länger
langjährig langsam langweilig laut lebendig lebhaft lecker ledig leer legal leicht leichtsinnig leise lesbisch letzt lieb liebevoll lieblos locker
lustig mächtig mager männlich maßlos massiv matt medizinisch mehrfach mehrsprachig merkwürdig menschlich miserabel misstrauisch mittel minderjährig
möglich monatlich moralisch motiviert motorisch mündlich müde munter muslimisch mutig mütterlich nachdenklich nachlässig nachmittag nackt nah näher
nächst nass national natürlich negativ nervös nett neu neuer neuest neugierig neutral niedergeschlagen niedrig normal nötig notwendig nüchtern
obdachlos offen offensichtlich öffentlich ordentlich organisch örtlich pädagogisch panisch passend passiv peinlich persisch persönlich pflegebedürftig
plötzlich polizeilich polnisch positiv präsent praktisch privat problematisch psychiatrisch psychisch psychologisch psychotisch pünktlich radikal
rasch ratlos rechtlich rechtskräftig rechtzeitig regelmäßig reich reif religiös respektlos restlich richtig ritualisiert roh rot rötlich rücksichtslos
ruhig rumänisch rund russisch rüstig sachlich sanft satt sauber sauer schadhaft scharf schädlich scheu schizophren schlaff schlaflos schlapp schlau
schlecht schlechter schlimm schlimmer schlimmst schmal schmerzhaft schmutzig schmuddelig schnell schnippisch schön schöner schrecklich schriftlich
schüchtern schuldig schulisch schulpflichtig schutzlos schutzbedürftig schwach schwächer schwanger schwarz schwer schwerbehindert schwerwiegend
schwierig schwul seelisch selbständig selbstständig selbstverletzend selten seltsam sensibel seriös sexualisiert sexuell sicher sichtbar skeptisch
solch sozial sonderbar sonnig sorgeberechtigt sorgfältig sorglos spanisch spät später speziell spitz spontan sprachlich sprachlos spürbar staatlich
stabil stark stärker stationär statt steif steil still stinkig stolz straffällig strafbar strafrechtlich streitbar streng strukturiert stumm stumpf
stur süchtig süß super suizidal sympathisch syrisch taub teilnahmslos telefonisch teuer tief tod tot toll tolerant totgeboren traumatisiert traurig
treu trocken trotzig tschechisch türkisch typisch übel übergewichtig übergriffig überfordert überlastet übermüdet überraschend übertrieben üblich
ukrainisch umfassend unangemessen unangenehm unabhängig unaufmerksam unauffällig unbefristet unbegleitet unbekannt unbeliebt unbeaufsichtigt
unbeholfen unbewusst unehelich unfähig unfreundlich ungeboren ungeduldig ungefährlich ungeimpft ungepflegt ungerecht ungesund ungewaschen ungewöhnlich
ungewollt unglaublich unglücklich unglaubwürdig unheimlich unhöflich unklar unkonzentriert unmittelbar unmöglich unnötig unordentlich unruhig
unschuldig unsicher unsichtbar unstet unterernährt untergewichtig unterschiedlich untröstlich unvermittelt unverständlich unverzüglich
unwahrscheinlich unwohl unzufrieden unzugänglich unzureichend unzuständig unzuverlässig väterlich verbal verbindlich verbittert verboten verdächtig
verdreckt verfilzt verflucht vergangen vergeblich vergiftet verhaltensauffällig verheiratet verkatert verlassen verletzt verletzend verlegen verlobt
vermehrt vermüllt vermutlich vernachlässigt vernünftig verpflichtet verrückt verschieden verschimmelt verschlossen verschmutzt verschollen
verschwiegen verschwunden verspannt verständlich verständnisvoll verstört verstorben verwahrlost verwandt verwirrt verwitwet verwundert verzweifelt
verzögert vietnamesisch voll vollständig vorbildlich vorläufig vorlaut vorsätzlich vorsichtig vorzeitig wach warm wahnhaft wahr wahrscheinlich
weiblich weich weinerlich weiß weit weiter weitere wert wertvoll wichtig widerlich widersprüchlich wild willig windig winzig wirr wirtschaftlich wohl
wöchentlich wund wunderbar würdelos wütend zahlreich zärtlich zart zäh zeitlich zeitnah zerkratzt zerstritten zierlich zornig zufrieden zugänglich
zugewandt zukünftig zulässig zumutbar zurückgezogen zurückhaltend zusätzlich zuständig zuverlässig zwanghaft zweifelhaft zweisprachig zynisch
volljährig behütet liebenswert frühkindlich schulfähig beeinträchtigt gehörlos eingeschränkt alternativ insoweit entsprechend besonder derartig
sogenannt jeweilig damalig heutig gestrig morgig hiesig dortig obig hinter vorder ober unter inner äußer link recht mittler amerikanisch afghanisch
afrikanisch bosnisch britisch chinesisch eritreisch georgisch indisch irakisch iranisch japanisch kosovarisch kroatisch lettisch litauisch
marokkanisch mazedonisch nigerianisch österreichisch pakistanisch portugiesisch serbisch slowakisch somalisch tamilisch tschetschenisch tunesisch
ungarisch thailändisch jesidisch jüdisch christlich orthodox freikirchlich
selb derselb perzentil selektiv unbesetzt unbegrenzt riesig eiskalt fix einzeln drogenpositiv kariös wechselnd genug außen gesetzl persönl schief
befreundet besessen weggetreten abgebrüht abgehackt abgehoben abgekämpft abgelenkt abgeschottet abgestumpft abrupt abwertend adäquat affektiert
akribisch altklug angeboren angekettet angeschlagen angetrunken anstößig artig aufbrausend aufgedreht aufgeweckt aufmüpfig aufreizend ausgehungert
ausgekühlt ausgeglichen ausgezehrt barsch bedenklich bedrohlich bedrückt bedürftig beängstigend beklemmend benommen beschämt betreten betreut
bewegungslos bedröppelt borniert dehydriert demütigend derb desinteressiert desolat diffus dreist dubios durcheinander düster eingeschüchtert
eingesperrt einsilbig eingenässt eingekotet eklig elementar entkräftet entwicklungsgerecht entzündet erniedrigend ersichtlich erstarrt existenziell
exzessiv fahl fahrig fatal feinfühlig ferngesteuert flapsig fluchtartig forsch fragil fraglich freizügig frühreif furchtlos gängig geborgen gedrückt
gefügig gehässig geläufig gelassen gelegentlich gewieft gierig grenzverletzend grenzwertig grimmig großspurig grundlos hager halbnackt harmlos hastig
haarsträubend hibbelig hämisch heikel heiser hellhörig herrisch hinterhältig hochschwanger hysterisch immens inakzeptabel intelligenzgemindert
introvertiert jähzornig kaltherzig kleinlaut knurrig konfus kratzig kränklich lahm lapidar lautstark leidend lethargisch leblos linkisch lückenhaft
lustlos makaber manipulativ maulfaul melancholisch mickrig mitgenommen mittellos monoton mulmig mürrisch narzisstisch nachvollziehbar obszön paranoid
parteiisch penetrant penibel plausibel prekär provokant quengelig rabiat rau reglos reizbar renitent resigniert resolut rigide robust rotzig rüde
ruckartig ruppig sabbernd sadistisch schäbig schamlos scheinheilig schlagartig schläfrig schludrig schonungslos schreckhaft schrill schroff
schwerhörig schwermütig schwindelig selbstbewusst selbstlos selbstmordgefährdet sensationell skurril sonnenklar sorgenvoll sprunghaft stattlich
stinkend störrisch stürmisch suchtkrank suspekt taktlos tapfer tatkräftig tobsüchtig tollpatschig tränenreich träge trüb trostlos tyrannisch überdreht
überbesorgt überbehütet übernächtigt überreizt überspannt unantastbar unausgeglichen unbedarft unberechenbar undurchsichtig unflätig unfassbar
unheilvoll unsagbar unterkühlt unterwürfig unverschämt unversehrt unzumutbar verängstigt verärgert verfahren verfressen verhärmt verhasst verkehrt
verklebt verlaust verlottert verlogen verschüchtert verschwitzt verschworen verstockt versteinert versoffen verwöhnt verzogen vielschichtig vulgär
wehleidig wehrlos weltfremd willenlos wohlgenährt wohlbehalten wortkarg wunderlich zappelig zerbrechlich zerfahren zerrissen zickig zielstrebig
zittrig zimperlich zugedröhnt zugekifft zutraulich zwiespältig
`;
