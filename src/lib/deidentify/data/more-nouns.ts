/** More nouns by families: medicine, body, food, play, school, law, feelings, things, English words of everyday life. Own list, lower case. */
export const MORE_NOUNS = `
apfelschnitz apfelschnitze zehner zucht hunger amen halleluja quark lochien thorax finger daumen zeh ellenbogen achsel haareausreißen zimmer karfreitag gründonnerstag himmelfahrt pfingsten fronleichnam buß bettag reformationstag
rechtsmediziner rechtsmedizinerin rechtsextremismus rechtsberatung rechtsform reflex reflux regelblutung regelmäßigkeit regenjacke regenbogenfamilie
reichsbürger reinigungskraft reisepass reitlehrerin reiz reizbarkeit reizüberflutung reporter ressource ressourcen rettungsassistent rettungssanitäter
rezeption rhythmus riechen rippenprellung risikofaktor risikoeinschätzung rivalität rohrstock rolladen rollläden rückbildung rückenschmerzen rückzug
rückzugsort rufnummer ruhepuls ruhestörung rüge runder sachbeschädigung sachverhalt sackgasse salafismus sammelunterkunft satzbau sauerei säugetier
säuglingsnahrung säuglingsschwimmen saugglocke schadensersatz schambereich schamgefühl schamhaar schaufensterpuppe scheidung scheidungskind
scheidungsanwalt scheinehe schelte schicksalsschlag schikane schlafentzug schlafmangel schlafplatz schlafsaal schlafstörung schlaftablette schlägerei
schlaganfall schlagstock schlaginstrument schließfach schlüsselkind schmerzmittel schminkzeug schmusedecke schnäppchen schneidezahn schnelltest
schnittwunde schnittwunden schocktherapie schreianfall schreiattacke schreibtisch schreibheft schubladen schuhkarton schulausflug schulbank
schulbeginn schulbescheinigung schuldgefühl schuldenberatung schuldunfähigkeit schulessen schulfest schulferien schulform schulfreund schulfreundin
schulgesetz schuljahr schulkinderbetreuung schulklasse schulkonferenz schulkrankenschwester schulmedizin schulschwänzer schulsekretariat schulstunde
schultag schultasche schultoilette schulträger schultyp schulverbot schulwechsel schulzeit schulzeugnis schüttelfrost schutzraum schutzmaßnahme
schutzstelle schutzhaus schutzengel schwangerschaftstest schwangerschaftswoche schwebebahn schwerbehinderung schwimmbecken schwimmkurs schwimmtraining
schwitzen seelsorge seelsorger seelsorgerin seepferdchen selbstbefriedigung selbstbild selbsteinschätzung selbsthilfegruppe selbstgefährdung
selbstgespräch selbstwert selbstwertgefühl selbstzweifel seniorin serie sexting sexkontakt sicherheitsdienst sicherheitsabstand sicherheitsgurt
silvesternacht sippe skateboard skizze softdrink sommerlager sommerfest sonderling sonderschule sonographie sorgenkind sorgeerklärung
sorgerechtsentzug sorgfalt sozialarbeit sozialhilfe sozialkompetenz sozialpsychiatrie sozialpsychiater sozialverhalten sozialstation spaltung
spannungen spardose spätfolge spermaspuren sperre spezialambulanz spiegelbild spielekonsole spielkamerad spielraum spielsalon spieltherapie
spieltherapeutin spieltrieb spinat spiralfraktur spirituosen sprachförderung sprachbarriere sprachheilkindergarten sprachnachricht sprachnachrichten
sprachtherapie springseil spritzbesteck spülmittel stabilität stalker stalking standbild standort standpunkt startschuss stationsarzt stationsleitung
staub steckdose stehlen stellungswechsel sterbehilfe sternzeichen steuerberater stichverletzung stichwunde stiefgeschwister stiefsohn stieftochter
stillen stillgruppe stillstand stimmungsschwankung stimmungsschwankungen stotterer strafgesetzbuch strafmündigkeit strafantrag strampler strapaze
straßenverkehr straßenbahn streicheln streetwork stressfaktor stresssituation strichliste strobo stubenarrest studiengang stundenumfang stundenlohn
sturheit sturzhelm suchtdruck suchtmittel suchtberater suchterkrankung suchtklinik suchtproblem suizidalität supervision supervisor symbol tagesablauf
tageseltern tagesform tagesmüttern tageszeit talisman tapetenwechsel tatverdacht taschenmesser taschenlampe tastsinn tatverdächtiger taubheit teilzeit
telefonkontakt telefonterror temperament teufelskreis therapieplatz therapieabbruch tierarzt tierquälerei tobsuchtsanfall todesangst todesursache
toilettengang topmodel tourist trainerschein trainingslager tragetuch transparenz trauer trauerfall traurigkeit trennungsangst trennungskind
trennungsberatung treuhänder trieb trinkflasche trinkmenge trinkschwäche trommelfell trotzanfall trotzphase trotzalter truhe tüftler turnlehrer
turnsaal tyrann tyrannei überbringer überdosis übereinkunft überforderungssituation überfürsorge übergabeprotokoll übergewicht überlebenskampf
überreaktion überschuss übersprungshandlung überstunde überstunden überwachungskamera u-bahn ultraschall umgangsregelung umgangston umgangsverfahren
umkleidekabine umkleideraum ummeldung umschulung unachtsamkeit unannehmlichkeit unfallarzt unfallchirurgie ungeduld ungehorsam ungerechtigkeit
ungeziefer unkenntnis unmut unschuld untergrund unterlippe untermieter unterrichtsstunde unterrichtsschluss unterrichtsausfall untersuchungshaft
unterzuckerung unverständnis unwahrheit unwohlsein unzucht urgroßeltern urgroßoma urkunde urlaubsvertretung urlaubsreise urteilsvermögen vandalismus
vaterschaftstest vaterfigur vatertag verabreichung veranlagung veranstaltung verantwortliche verarbeitung verbandskasten verbesserung verbleib
verbrühungen verdachtsfall verdachtsmoment verdienstausfall verdrängung verfassungsschutz verfolgung vergeltung vergesslichkeit vergiftung
verhaltensänderung verhandlung verhör verhütungsmittel verhütungspille verkehrsunfall verkleidung verlegung verlegenheit verleumdung verlierer
vermächtnis vermisstenmeldung vermittlung vermögen vernehmung verpackung verpflegung verrat versagensangst versehen versicherungsschutz versöhnung
verstärkung versteckspiel versuchung verteidiger verteidigung verteidigungsstrategie vertrauenslehrer vertrauenslehrerin vertrauensverhältnis
vertretungsstunde verwarnung verwechslung verweigerung verwirrung verwandtschaftspflege verzögerung verzug videobeweis videochat videospiel vierlinge
viertklässlerin vollrausch vollwaise volljähriger vollzeit volksfest vorahnung voraussetzung vorbehalt vorbereitungsklasse vorbesitzer vordergrund
vorerkrankung vorgabe vorgeschichte vorhaben vorhaltung vorkommnis vorlauf vorlesestunde vorliebe vormittagsgruppe vormundschaftsgericht vorort
vorrang vorraum vorsatz vorschulkind vorschulalter vorsitz vorsitzende vorsitzender vorstrafe vorstrafen vortäuschung vorurteil vorurteile
vorverurteilung vorwarnung wachstumsstörung wachstumskurve wahn wahnvorstellung wahnvorstellungen wahlmöglichkeit waisenkind wahrsagerin
waldkindergarten wandertag wandfarbe warnsignal warnsignale wartebereich wartelisten wartungsarbeiten wäscheberg wäschekorb wasserpfeife
wasserrohrbruch wechselmodell wechselkleidung weglaufen wegweisung wehmut weihnachtsferien weihnachtsgeschenk weinkrampf weltbild werdende werdegang
wertgegenstand wertschätzung wettkampf wettkämpfe whatsapp-gruppe widersprüche wiederbelebung wiederholung wiedervorlage wickelkind wickelkommode
willkür windelbereich windeldermatitis winterferien wirbelsäule wirklichkeit wirtshaus wissensstand wochenbettdepression wochenbettbesuch
wochenbettbetreuung wochenendbeziehung wochenplan wochenstunden wohngemeinschaft wohngeld wohngebiet wohnungslosigkeit wohnungsnot wohnungstür
wohnverhältnisse wortschatz wortwahl würgemal würgemale wundversorgung wunschkind wurfgeschoss wutanfall wutanfälle wutausbruch wutausbrüche
zahnfleisch zahnschmerz zahnschmerzen zahnstatus zähneputzen zankapfel zäsur zaungast zeigefinger zeitaufwand zeitdruck zeitnot zeitschiene zentrale
zerrung zerstörung zeugenaussage zickzack zigarettenrauch zigarettenstummel zirkus zittern zivilcourage zivilgericht zivilpolizei zukunftsangst
zungenbändchen zurechtweisung zurückhaltung zurückweisung zusatzkraft zuschauer zuspruch zustellung zuversicht zuwendung zuzahlung zwangsstörung
zwangseinweisung zwangsarbeit zwangsernährung zweitmeinung zweitklässlerin zwergkaninchen zwiespalt zwischenbericht zwischenfall zwischenzeit zwist
zyste
abszess adenoide adrenalin akne aknenarbe allergie allergen ampulle anästhesie aneurysma angina antibiotikum antibiotika antikörper aorta apnoe arterie arthritis aspiration
asphyxie ataxie autismus bandage bandscheibe bauchnabel bazillus becken befruchtung bilirubin bindehaut biopsie blähung blähungen blasensprung blinddarm blutprobe borreliose
bronchitis bronchie chirurgie chlamydien cholera chemie chromosom clusterkopfschmerz damm dauerwehen dehydrierung dekubitus delir delirium dermatitis diphtherie doppler
dosierung drüse dysphagie dysplasie eierstock eiter eklampsie ekzem elektrolyte embolie embryo endoskopie entzug enzephalitis enzym epikrise epilepsie episode episiotomie
epo erbrochenes erguss erguß faszie fehlbildung fissur fistel fontanelle fruchtblase fruchtwasser furunkel galle gallenblase gastroenteritis gaumen gelbsucht gen gene gerinnung
gestose gicht glaukom glukose grippe grauer hämatom hämatome hämoglobin harnweg hernie herpes hirn hirnhaut hoden hormon hüfte hüftdysplasie hydrozephalus hygiene hymen hypotonie
hypertonie immunsystem infarkt infekt infektion inkontinenz insulin ischias jod juckreiz kanüle karies katheter keim keime kiefer klistier kniescheibe knöchel knochen knorpel kot
koma kolik konjunktivitis kopflaus kopfläuse krampf krätze krebs krusten kruste kürettage laborwert laktose läsion laus läuse leber leiste leukämie ligatur lunge lymphknoten magen
magenspiegelung mandeln masern medikation melatonin meningitis milz mittelohr mukoviszidose mundsoor mumps muskel mykose myom nabel nabelschnur nachwehen narbe narkose nekrose
neurodermitis nestschutz niere nissen ödem oberkiefer ohnmacht operation organ ovulation parasit patch penis penizillin pessar pflaster pilz pilze plazenta plazentalösung pocken
präeklampsie prellmarke prognose prostata protein psoriasis psychose puls pupille pusteln pustel rachitis reflexe rektum ringelröteln röteln rotlauf salbe samen schanker scharlach
scheide schienbein schilddrüse schleim schleimhaut schluckauf schnupfen schulter schuppen schürfwunde schwellung schweiß sectio sehne sehnen sekret sepsis serotonin serum skelett
skoliose sohle sonde soor speichel speiseröhre spirale sputum stuhl stuhlgang stummel stümpfe syndrom syphilis symptom symptome tetanus thrombose tonsillen toxin trachea tropf
tuberkulose tumor typhus unterarm unterkiefer unterleib urin uterus vagina vakuum vene virus viren vitamin vollnarkose vorhaut wade warze warzen wehe wehen windpocken wirbel würmer
wurm wunde wundheilung zäpfchen zecke zecken zelle zunge zwölffingerdarm zyklus zyanose tiefschlaf sternguckerlage zangengeburt beckenendlage querlage steißlage u-heft impfheft
aal ananas aprikose aubergine auflauf austern avocado banane bananen bärlauch basilikum bataten beere beeren birne blumenkohl bohne bohnen bonbon bonbons braten bratwurst brezel
brezeln brokkoli brötchen brombeere bulette bulgur champagner champignon chips cornflakes couscous croissant currywurst dattel datteln dessert dill dinkel dorsch döner dressing
eierkuchen eintopf ei eiweiß energydrink erbse erbsen erdnuss erdnüsse espresso essig feige fenchel fett filet fladenbrot frikadelle frikadellen früchtetee garnele gebäck gelatine
gelee gerste gewürz gouda grieß grünkohl gulasch gummibärchen gurke gurken hackfleisch hafer haferflocken hamburger haselnuss hefe hering himbeere himbeeren hirse honig hotdog hummus
ingwer joghurt jogurt johannisbeere kaffee kakao kamille karamell karotten kartoffel kartoffeln kastanie kaugummi kaviar keks kekse ketchup kichererbse kirsche kirschen kiwi klöße
knäckebrot knoblauch knödel kohl kohlrabi kokos kokosnuss kompott konfitüre koriander korn krabben kräuter kräutertee kuchen kümmel kürbis lachs lakritz lasagne lauch lavendel
leberwurst lebkuchen limo limonade linsen lolli lutscher mais majo mandarine mandel mangold mango margarine marmelade marzipan maultaschen mayonnaise meerrettich mehl melone
milchreis minze mirabelle möhre möhren mokka muffin müsli nahrung nektarine nougat nudel nudeln nuss nüsse obst olive oliven omelett orange orangen oregano palme pampelmuse paprika
paste pastete pellkartoffel petersilie pfanne pfannkuchen pfeffer pfirsich pflaume pflaumen pilzgericht pistazie pizza plätzchen pommes popcorn porree praline pudding pulver püree
quinoa radieschen rahm reis rettich rhabarber roggen rohkost rosine rosinen rosmarin rotkohl rüben rührei rum saft sahne salami salat salbei salz sandwich sauerkraut schinken
schnitzel schokolade schokoriegel schwarzbrot sekt sellerie semmel senf sesam sirup snack snacks soja sojamilch soße sauce spaghetti spargel speck spiegelei sprite sprossen steak stulle
suppe süßigkeit süßigkeiten tee teig tofu tomate tomaten torte traube trauben trüffel vanille vollkorn waffel waffeln walnuss wassermelone wein weizen wirsing wurst würstchen zimt
zimtschnecke zitrone zitronen zucchini zucker zwieback zwiebel zwiebeln bierschinken smoothie smoothies proteinriegel babybrei grießbrei gläschen fläschchennahrung
anorak armband badeanzug badehose ball ballon bauklotz bauklötze bettlaken bikini bluse body brettspiel brummkreisel brosche büstenhalter cape dreirad drachen eisenbahn fackel faschingskostüm
fell fußmatte gameboy gummistiefel halskette handschuh handschuhe handtuch haube hausschuhe hemd hose hosen hut jacke jeans joystick kapuze kapuzenpulli kartenspiel kescher kette kissen
klebeband kleid knete knetgummi knopf kopfhörer kopftuch kordel kreide kreisel krawatte lampion laterne latzhose laufrad lätzchen lutscher maske matratze mikado mobile murmel murmeln mütze
mützen nachthemd nuckel ohrstöpsel overall pailletten pantoffel parfüm parka perle perlen pinata pinsel planschbecken plüschtier pulli pullover pullunder puppe puppen puzzle puzzles rassel reifen
roller rucksack rutsche sandale sandalen sandkasten sandkiste sandspielzeug schal schaukel schaukelpferd scherz schlafanzug schlafsack schlappen schlitten schnuller schminke schnur schnürsenkel
schubkarre schuh schuhe schürze seifenblasen seil shirt slip socke socken sonnenbrille sonnenhut sonnencreme spielzeug springseil sprungseil stiefel stirnband stoffhase stoffwindel strampler
strumpf strümpfe strumpfhose sweatshirt tamburin teddy teddybär teddybären tischtennis top trampolin trikot trommel trommeln tüte t-shirt uhr unterhemd unterhose unterhosen wachsmalstift weste windel windeln
wippe würfel zelt zipfelmütze zopf zöpfe zopfgummi bernsteinkette kettchen haargummi haarspange memory domino schach dame mühle mau-mau skat uno monopoly lotto toto poker roulette wette wetten konsole konsolen
level avatar gamer gaming stream streamer streaming skin skins account accounts profil profile like likes post posts story stories reel reels vlog vlogs blog blogs blogger influencer influencerin follower
hashtag livestream podcast channel kanal account challenge challenges prank pranks meme memes emoji emojis sticker selfie selfies screenshot screenshots link links button display download update upgrade
upload laptop notebook tablet tablets router server software hardware browser cookie cookies spam hacker cyber mobbing cybermobbing bodyshaming grooming catfishing deepfake shitstorm troll
action abenteuer logo slogan label design trend style styling look outfit makeup make-up lipgloss mascara piercing tattoo tattoos nageldesign shampoo spray deo gel lotion peeling parfum
job jobs jobcenter business team teams teamer teamleiter meeting meetings briefing coaching coach coaches training workout fitness yoga pilates wellness stretching zumba aerobic jogging walking
boxen kickboxen turnen reiten ringen fechten rudern segeln tauchen klettern skaten skifahren snowboard ski rodeln eislaufen handball volleyball basketball tennis hockey rugby golf badminton
derby match matches foul elfmeter tor tore trikots pokal medaille liga turnier turniere kader bank kabine umkleide dusche sparring doping tribüne
aula bafög bundesjugendspiele diktat diktate einmaleins erdkunde ethik exkursion fünfer einser vierer zweier dreier sechser gong heft hefte hofpause klassenarbeit klassenbuch klassenfahrt klausur klausuren
klassensprecher kreide lehrplan lektüre lineal mappe mathe matheheft musik nachhilfe nachsitzen note noten oberstufe unterstufe mittelstufe parallelklasse pausenbrot pausenhof physik biologie bio chemieunterricht
projektwoche protokollbogen prüfung prüfungen quali ranzen rechtschreibung referat referate religion rektor rektorin schulheft schulhof schultüte sitzenbleiben spickzettel stundenplan tafel tornister turnhalle
turnbeutel vertretung vokabel vokabeln vokabeltest zeugnis zeugnisse zirkel füller füllers tinte radiergummi federtasche mäppchen lernstand kompetenzraster förderplan nachteilsausgleich
abmahnung akteneinsicht aktenvermerk amtshilfe amtsermittlung anfechtung anklageschrift anwaltschaft arrest aufenthaltsbestimmungsrecht aufhebung auflage auflagen aussetzung beistand beistandschaft berufung
beschlagnahme bewährung beweislast beweismittel beweissicherung bundestag bürgschaft darlehen delikt einspruch einstweilige entzug ergänzungspfleger erlass fahndung frist gutachten gutachter gutachterin haft
haftbefehl hauptverhandlung instanz insolvenz inobhutnahme inobhutnahmen jurist juristin justiz kanzlei kaution klage klagen kläger kostenträger kündigung ladung mandat meldung mündel nebenklage notar notwehr
paragraf pfändung pfleger plädoyer prozess prozesse rechtsmittel rechtspfleger rechtspflegerin räumung räumungsklage regress revision revisionen satzung schöffe schöffen schriftsatz schuldspruch sorgerecht staatsanwalt
staatsanwältin stellungnahme steuer straftat straftaten strafe tatort tatzeit unterhalt unterhaltsvorschuss untersagung urteil urteile verfahren verfahrensbeistand verfügung vergehen vergleich verjährung verfassung
vernehmung verordnung verstoß vertrag verträge verwahrung vollmacht vollmachten vollstreckung vormundschaft widerruf widerspruch zeuge zeugen zeugin zwangsgeld zustellung gesetzbuch strafrecht familienrecht
achtung abscheu abneigung angst anspannung argwohn aversion aufregung begeisterung beklemmung bedauern betroffenheit bewunderung demut dankbarkeit eifer einsamkeit ekel empathie entsetzen euphorie frust
freude furcht geborgenheit gelassenheit genervtheit glück gram grauen groll hass heimweh hilflosigkeit hoffnung humor interesse jubel kummer langeweile leere leid leidenschaft liebe lust melancholie misstrauen mitleid
mut neid neugier ohnmacht optimismus panik pein qual reue rührung sehnsucht scham schadenfreude schmerz schock schreck schuld schwermut sorge sorgen spaß stolz stress sympathie triumph trauer trost trotz unbehagen unlust
unruhe verachtung verbitterung verdruss verliebtheit vertrauen verzweiflung vorfreude wehmut wonne wut zorn zuneigung zweifel zufriedenheit zärtlichkeit bammel bock schiss muffensausen kloß bauchgefühl
adler affen ameisen amsel bär bären biber biene bienen dachs delfine dino dinos dinosaurier drache drachen eichhörnchen einhorn einhörner elefant elefanten ente enten esel eule eulen falke ferkel fisch fledermaus floh flöhe
frosch frösche fuchs gans gänse giraffe giraffen goldfisch gorilla hahn hai haie hamster hase hasen henne hirsch huhn hühner hummel igel insekt insekten kamel kaninchen kater katze katzen käfer krokodil kuh kühe lamm
leguan libelle löwe marder marienkäfer maulwurf maus mäuse meerschweinchen möwe motte motten mücke mücken nashorn nilpferd nymphensittich otter papagei pfau pferd pferde pinguin pony ponys pudel qualle rabe ratte ratten
raupe reh rehe reptil robbe rind rotkehlchen schaf schafe schabe schaben schildkröte schlange schlangen schmetterling schnecke schnecken schwan schwein schweine seehund skorpion spatz specht spinne spinnen star storch
taube tauben tiger uhu vogel vögel wal wale wanze wanzen welpe welpen wellensittich wespe wespen wiesel wolf wölfe wurm zebra ziege ziegen mops dackel rottweiler schäferhund kampfhund pitbull
ampel anhänger ast äste axt balkon balkone bank beil benzin besen bettgestell biotonne blech brett bretter briefkasten brunnen bushaltestelle carport container dachboden deckel diele dübel eimer fahrradkeller fahrstuhl fass
feile fernseher feuerlöscher fliese fliesen flur fön garderobe gartenzaun gasherd gerümpel gitterstäbe gully hammer haken hecke heizung herd hocker holz kabel kachel kachelofen kamin kanister keller kellerraum kerze kerzen kiste
kisten klappe klappstuhl klingel klinke kloschüssel kochtopf kommode kran kübel kühlschrank kupfer lampe latte leiter leitung löffel lüfter luke mauer messer messing mikrowelle mixer möbel mörtel mülleimer mülltonne müllsack
mülltüte nadel nagel nägel netz ofen pfosten plane plastik plastiktüte pfütze quelle rahmen rasen regal regale regentonne rohr rolle rollo sack säge sand schaufel scheibe scheiben scherbe scherben schere schimmel schlauch
schloss schlüssel schnur schrank schranke schraube schublade schuppen schüssel seife sessel sieb sofa spaten spiegel spülmaschine stab staubsauger stecker stein steine stuhl stühle stufe stufen tacker tapete tasche tasse teller
teppich tisch tische toaster toilette toilettenpapier tonne topf töpfe treppe treppen trockner tür türen türklinke vase ventilator vorhang waage wand wanne waschbecken waschmaschine wasserhahn wecker werkzeug zange zaun zeitung ziegel
bürokratie chaos debatte digitalisierung fake fakt fakten darmdarmflora fauna flop formalie formalien formalität frequenz gag gast gremium grauzone guru hype idee ideen idol image index info infos input kategorie kasten kästchen klischee
kompromiss konsens konzept konzepte kriterium kriterien kult kultur limit lobby logik luxus maßstab mentor mentorin mentoring mission mythos niveau norm normen option optionen panne pannen parole parolen pech pfand plan pläne pointe
prinzip prinzipien problem probleme projekt projekte prozent quatsch quote rahmen raster ratschlag ritual rituale rolle routine ruhm rummel schema schwindel show sinn skandal sorte spiel standard statistik status stil struktur
strukturen studie studien symbol system systeme tabu tabus takt talent tendenz theater theorie tempo thema themen tipp tipps ton trick tricks typ unfug unsinn version vision warteschleife wahrheit wertung witz witze wunder zahl zahlen
zeichen ziel ziele zirkus zitat zitate zoff zufall zustand zustände zwang zwecke zweck zweifel zyklus applaus beifall drumherum hin kladde pinnwand whiteboard flipchart beamer ordner hefter locher tacker laminat
hokuspokus simsalabim abrakadabra juhu hurra mist scheiße kacke verdammt menno manno ätsch igitt pfui bäh lulu kaka pipi aa popo pullermann mumu scheide heia wauwau miau muh piep tatütata brummbrumm gluckgluck happa nam hoppla
pupsi bussi bussis küsschen knuddel schmatzer nickerchen schläfchen spielchen tröpfchen spritzer häppchen schlückchen
afrika amerika asien australien europa nordsee ostsee alpen harz schwarzwald balkan orient osten westen süden norden kosovo sahara mallorca antalya istanbul ankara paris london rom moskau kiew warschau prag wien
niedersachsen schleswig-holstein mecklenburg-vorpommern brandenburg sachsen sachsen-anhalt thüringen hessen saarland rheinland-pfalz baden-württemberg bayern nordrhein-westfalen ruhrgebiet rheinland
wiener frankfurter berliner amerikaner hamburger krakauer thüringer nürnberger bayer bayern kölner hannoveraner pfälzer hesse sachse sachsen schwabe
`;
