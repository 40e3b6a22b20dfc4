/** Nouns of everyday life and of the field; plurals, cases and compounds are rules (lexicon.ts). Own list, lower case. */
export const NOUNS = `

abbruch abdruck abdrücke abend abendessen abendbrot abfall abgrund abholen abholung ablauf ablehnung abneigung absage absatz abschied abschnitt
absicht absprache abstand abstieg absturz abszess abteilung abtreibung abtransport abwehr abwesenheit achsel ader affe agentur akte akten aktion alarm
album alkohol alltag alptraum albtraum albträume alter alternative ameise ampel amt ämter amtsarzt anamnese anbieter anblick andacht andeutung anfall
anfälle anfang anfrage angaben angebot angehörige angelegenheit angestellte angriff angst ängste anhalt anhaltspunkt anhang anhörung anklage anlage
anlass anlauf anliegen anmeldung annahme anordnung anprobe anruf anrufe anrufer ansage anschein anschluss anschrift ansicht anspruch anstalt anstand
anstieg anteil antrag anträge antwort anwalt anwälte anwältin anwendung anwesenheit anzeichen anzeige anzug apfel äpfel apotheke apparat appetit
arbeit arbeiter arbeitgeber arbeitsamt arbeitskreis ärger arm arme ärmel armut arsch art arzt ärzte ärztin arzthelferin asche asthma asyl asylheim
atem atmung atmosphäre attacke attest aua aufenthalt auffassung aufgabe aufklärung auflage aufnahme aufregung aufruf aufsatz aufseher aufsicht
aufstand auftrag aufträge auftritt aufwand auge augen augenblick augenbraue augenarzt augenring au-pair ausbildung ausbruch ausdruck
auseinandersetzung ausfall ausflug ausgabe ausgang auskunft ausland ausländer ausländerbehörde ausnahme ausraster ausrede aussage ausschlag ausschluss
außenstelle aussehen aussetzer aussicht ausstieg austausch auswahl ausweg ausweis auszeit auszug auto autos autobahn automat azubi baby babys
babysitter babybett bach bäche backe bad bahn bahnhof ball bälle band bank bänke bankkonto bär bären bart bau bauch bäuche bauchweh bauer bauern baum
bäume baustelle beamte beamter beamtin becher becken bedarf bedenken bedeutung bedingung bedrohung bedürfnis beerdigung befehl befund befunde
begegnung begehren begleitung begriff begründung behandlung behauptung behinderung behörde behörden beihilfe bein beine beispiel beitrag bekannte
bekannter bekanntschaft belastung beleg beleidigung bemerkung benehmen benzin beobachtung beratung berater beraterin beratungsstelle bereich
bereitschaft berg berge bericht berichte beruf berufe berührung beschäftigung bescheid bescheinigung beschluss beschlüsse beschneidung beschreibung
beschuldigung beschwerde beschwerden besitz besorgnis besprechung besserung bestand bestätigung bestrafung bestellung besuch besuche besucher betreuer
betreuerin betreuung betrieb betrug bett betten bettwäsche beule beulen beweis beweise bewegung bewerbung beziehung bezug bezüge bezugsperson bier
biere bild bilder bildschirm bildung bindung biss bisswunde bisse bitte blase blatt blätter blick blicke block blöße blume blumen blut bluterguss
blutergüsse blutung boden böden bogen bombe boot bord böse bosheit box boykott brand brände brandwunde brandwunden brei breite bremse brief briefe
briefkasten brille brot brote bruch brüche bruder brüder brücke brüste brust brutalität bub bube buben buch bücher büchse bude bügeleisen bühne bund
bundesland bunt büro bürger bürgeramt bürgermeister bürste bus busfahrer busch büsche butter cafe café camping cannabis chance chancen chaos chat chef
chefin chip chips chor clan clique club computer cousin cousine cola corona creme dach dächer dame damen dampf dank darm darmkrebs daten datenschutz
datei datum daumen decke decken defizit degen depression depressionen detail details deutsch deutschland diabetes diagnose diagnosen diät dialog
dialyse dieb diebstahl diele dienst dienste dienstplan dienststelle ding dinge disziplin distanz doktor doktorspiele dokument dokumentation
dolmetscher dolmetscherin dom donner dorf dörfer dosis dosen drama dreck drehung droge drogen drohung drohungen druck dunkelheit dummheit durchfall
durst dusche düse ebene ecke ecken effekt ehe ehefrau ehemann ehre ehrenamt ei eier eid eifersucht eigenschaft eigentum eile eimer eindruck eindrücke
eingang eingriff einheit einkauf einkäufe einkommen einladung einlass einrichtung einrichtungen einsatz einsätze einschätzung einschulung einsicht
einstellung einstieg eintrag einträge einwand einwilligung einwohner einzelfall einzelgespräch einzug eis eisen ekel eltern elternabend elternbeirat
elterngespräch elternhaus elternteil elternzeit ellenbogen empfang ende energie enkel enkelin enkelkind ente entbindung entdeckung entfernung
entgiftung entlassung entlastung entscheidung entschuldigung entsetzen entspannung enttäuschung entwicklung entwicklungsstand entzug erbe erbrechen
erdgeschoss erde ereignis erfahrung erfahrungen erfolg ergebnis ergo ergotherapie ergotherapeut erholung erinnerung erkältung erkenntnis erklärung
erkrankung erlaubnis erlebnis ermittlung ermittler ernährung erpressung ersatz erscheinung erschöpfung erschrecken erstgespräch erwartung erwachsene
erwachsener erwachsenen erzählung erzieher erzieherin erzieherinnen erziehung erziehungsberatung essen essstörung etage exfrau exmann ex existenz
experte expertin fabrik fach fächer fachkraft fachkräfte fachstelle fachberatung facharzt faden fähigkeit fahrer fahrerin fahrrad fahrt fahrten faktor
fall fälle falle familie familien familienhebamme familienhelferin familienhilfe familiengericht familienzentrum familienrat farbe farben faust fäuste
fehler fehlgeburt fehlzeiten feier feierabend feind feld felder fell fenster ferien ferienlager ferienhaus fernsehen fernseher ferse fest feste feuer
feuerwehr feuerzeug fieber figur film filme finanzamt finger fingernagel fingernägel firma firmen fisch fische flasche flaschen fleck flecken fleisch
fliege flucht flüchtling flüchtlinge flug flughafen flur fluss föhn folge folgen form formular förderung förderschule forderung foto fotos fötus frage
fragen fragebogen fraktur frakturen frau frauen frauenarzt frauenärztin frauenhaus freiheit freier freizeit fremde freude freund freunde freundin
freundinnen freundschaft frieden friedhof frist fristen frost frucht früchte frühchen frühförderung frühgeborenes frühgeburt frühstück frust
führerschein führung fund fürsorge fuß füße fußball fußboden futter gabel gang gänge gans ganztag garage garderobe garten gärten gas gast gäste
gastfamilie gasse gebärmutter gebäude gebet gebiet gebiss gebühr geburt geburten geburtshaus geburtstermin geburtstage geburtsurkunde gedanke gedanken
gedeihstörung geduld gefahr gefahren gefährdung gefährdungseinschätzung gefängnis gefühl gefühle gegend gegenstand gegenteil gehalt geheimnis
geheimnisse gehirn gehör geist gelaber geld gelder gelegenheit gelenk gemeinde gemeinschaft gemüse genehmigung genick genitalien genitalbereich gepäck
gericht gerichte geruch gerücht gesamtschule gesäß geschäft geschäfte geschenk geschenke geschichte geschichten geschirr geschlecht geschlechtsverkehr
geschrei geschwister geschwisterkind geschwür gesellschaft gesetz gesetze gesicht gesichter gespräch gespräche geständnis gesundheit gesundheitsamt
gesundheitszustand getränk gewalt gewaltschutz gewehr gewerkschaft gewicht gewissen gewitter gewohnheit gift gips gitter gitterbett glas gläser glaube
gleis glied glieder globuli glück gott grab grad gramm gras grenze grenzen griff griffe grill grippe größe großeltern großmutter großvater grund
gründe grundschule grundstück gruppe gruppen gruppenraum gurt gürtel gutachten gutachter gymnasium gynäkologe gynäkologin haar haare hafen haft
halbbruder halbschwester hälfte halle hals halt haltung hämatom hämatome hammer hand hände handabdruck handabdrücke handel handgelenk handlung
handtuch handy handys hang hass haufen haupt hauptschule haus häuser hausarzt hausärztin hausaufgabe hausaufgaben hausbesuch hausbesuche haushalt
haushalte hausmeister hausmeisterin haustier haut hebamme hebammen heft hefte heil heim heime heimat heimaufsicht heimleitung heimweh heirat heizung
held helfer helferin hemd herd herr herren herz herzen herzchen heu hilfe hilfen hilfeplan hilfeplangespräch hilferuf himmel hindernis hinweis
hinweise hirn hitze hobby hochzeit hocker hof höfe hoffnung höhe hölle holz homepage honig hort hose hosen hotel hotline huf hüfte hügel huhn hühner
hund hunde hunger husten hut hütte hygiene idee ideen impfung impfungen impfpass infektion info infos information informationen inhalt inhalte
inobhutnahme insel instanz institution insulin interesse internet intoxikation irre irrtum isolation jacke jacken jagd jäger jahr jahre jahren
jahreszeit jobcenter job jobs jogginghose jubel jugend jugendamt jugendämter jugendarbeit jugendfeuerwehr jugendgericht jugendhaus jugendhilfe
jugendliche jugendlicher jugendpsychiatrie jugendtreff jugendzentrum junge jungen jungs junges juni kabine käfig kaffee kaiser kajal kälte kamera
kammer kampf kämpfe kanal kanne kante kapitel kappe karte karten kartoffel käse kasse kassen kasten kater katze katzen kauf kaufhaus kaution keks
kekse keller kenntnis kennzeichen kerl kern kerze kette kind kinder kindern kindes kinderarzt kinderärztin kinderbett kinderdorf kindergarten
kindergärten kindergeld kinderheim kinderklinik kinderpsychiater kinderschutz kinderschutzbund kinderwagen kinderwunsch kinderzimmer kindesmutter
kindesvater kindeswohl kindeswohlgefährdung kindeseltern kindheit kinn kino kirche kirchen kissen kiste kita kitaleitung kitas kittel klage klamotten
klasse klassen klassenarbeit klassenfahrt klassenlehrer klassenlehrerin klassenzimmer kleid kleider kleidung kleingarten kleinkind kleinkinder klient
klienten klientin klima klinge klingel klinik kliniken klo knabe knall knast kneipe knie knien knochen knochenbruch knopf knöpfe koch köche kochtopf
koffer kollege kollegen kollegin kolleginnen kollegium komma kommentar kommode kommunikation komplikation konflikt konflikte konferenz konfirmation
kontakt kontakte kontaktabbruch kontaktverbot konto kontrolle konzentration konzept kopf köpfe kopfläuse kopfschmerzen kopftuch kopie kopfverletzung
körper körperpflege körperverletzung kosten krach kraft kräfte krampf krampfanfall krankenhaus krankenhäuser krankenkasse krankenkassen krankenpfleger
krankenschwester krankenwagen krankheit krankheiten krankmeldung kratzer kreis kreise kreuz krieg krippe krippen krise krisen kritik krümel küche
kuchen kugel kuh kühe kühlschrank kultur kummer kumpel kunde kunden kündigung kunst kur kurs kurse kurve kuss küsse küste kutsche labor lack laden
läden lager lähmung laken lampe land länder landgericht landkreis landrat landweg länge lappen lärm last lateinschule laterne laub laufstall lauf
läuse laune leben lebensgefahr lebensgefährte lebensgefährtin lebensjahr lebensmittel leber leckerli leder legasthenie lehre lehrer lehrerin
lehrerinnen lehrkraft lehrkräfte leib leiche leid leistung leiter leiterin leitstelle leitung lektion lernen lesben licht lichter liebe lied lieder
lineal linie lippe lippen liste listen liter lob loch löcher löffel logopädie logopädin lohn lösung lösungen löwe lücke luft lüge lügen lunge lust
macht mädchen mädels mädel magen mahlzeit mahlzeiten mahnung mail mails mama mamas mami mutti vati papi omi opi mandel mangel mann männer männlein
mantel märchen marke markt masche maske masken maß maße maßnahme maßnahmen material mathe matratze matratzen mauer maul maurer maus mäuse medikament
medikamente medikation medizin meer mehrheit meinung meinungen meldung meldungen menge mensch menschen merkblatt merkmal messer messie miete mieter
milch milchzähne minderheit minute minuten misshandlung misshandlungen misstrauen missbrauch missverständnis mist mitarbeiter mitarbeiterin
mitarbeiterinnen mitarbeitende mitglied mitglieder mitleid mitschüler mitschülerin mittag mittagessen mitte mitteilung mittel mittelschule mobbing
möbel mobil modell moment momente monat monate monaten mond mongolenfleck montage moor mord morgenkreis moschee motiv motor motorrad mücke müdigkeit
mühe mühle müll mülltonne mund mündel münder münze musik musiklehrer musikschule muskel mut mutismus mutter mütter muttermund mütze nabel nabelschnur
nachbar nachbarin nachbarn nachbarschaft nachfrage nachmittag nachmittage nachricht nachrichten nacht nächte nachteil nachweis nacken nadel nagel
nägel nähe nahrung name namen narbe narben narkose nase nasenbluten nation natur nebel nebenjob nebenwirkung neffe nerven nest netz netzwerk nichte
nikotin niere niveau norden notaufnahme notarzt note noten notfall notfälle nothilfe notruf notunterkunft nudeln nuckel nummer nummern nutzen nutzer
oberarm oberarme oberarzt oberkörper oberschenkel oberteil obhut objekt öffentlichkeit öffnungszeit ohnmacht ohr ohren ohrfeige ohrfeigen öl oma omas
onkel opa opas oper operation opfer ordner ordnung ordnungsamt organ organisation orientierung ort orte osten ovulation päckchen paket panik
panikattacke papa papas papier papiere pappe park parkplatz partei partner partnerin partnerschaft party pass pässe pate patin patient patienten
patientin pause pausen pausenbrot pausenhof pech pegel peinigung penis perle person personal personen perspektive pfad pfand pfandflaschen pfarrer
pfarrerin pfeffer pferd pferde pflanze pflaster pflege pflegedienst pflegeeltern pflegefamilie pflegegrad pflegekind pflegekinder pflegemutter
pflegevater pfleger pflicht pfote physiotherapie pickel pille pilz pipi pistole plan pläne plastik platte plätze plenum po politik polizei polizist
polizistin polizisten pommes pony popo porno pornos portion position post postfach praktikant praktikantin praktikum praxen praxis preis preise presse
priester prinzip probe probleme problem produkt profi profil programm projekt protokoll protokolle prozent prozess prüfung prügel prügelei psyche
psychiater psychiaterin psychiatrie psychologe psychologin psychose psychotherapeut psychotherapeutin psychotherapie pubertät publikum puls pulli
pullover pumpe punkt punkte puppe puppen pyjama quadrat qual qualität quatsch quelle quote rabatt rad räder radio rahmen rand ränder ranzen rasen
rassismus rast rat ratlosigkeit räte ratten rätsel raub rauch raum räume reaktion reaktionen realität realschule recherche rechner rechnung rechnungen
recht rechte rechtsanwalt rechtsanwältin rechtslage rechtsmedizin rede reden referat regal regel regeln regen region reha reihe reihenfolge reise
reisen reitstall rekord rektor rektorin religion rente rentner rentnerin reparatur respekt rest reste restaurant rettung rettungsdienst rettungswagen
revier rezept rezepte richter richterin richtlinie richtung riegel ring rippe rippen rippenbruch rippenbrüche riss risiko risiken ritual rock rohr
rolle rollen rollenspiel rollator roller rollstuhl röntgen röntgenbild rotz ruck rücken rückfall rückfrage rückführung rückkehr rückmeldung rückruf
rucksack rückseite rücksicht ruf rufbereitschaft ruhe ruhm rute rutsche saal sache sachen sachbearbeiter sachbearbeiterin sachlage sack säcke saft
säfte saison salat salbe salz sand sanitäter satz sätze säugling säuglinge säuglingsheim schach schaden schäden schädel schädelbruch schaf schale
schall schalter scham scharf schatten schatz schaukel schauspiel scheibe schein scheiß scheisse scheiße schenkel schere scherbe scherben scherz
scheune schicht schichtdienst schicksal schiedsrichter schiene schiff schild schilderung schimmel schimpfwörter schirm schizophrenie schlaf
schlafanzug schläfe schlafzimmer schlag schläge schläger schlampe schlange schlauch schleim schlinge schloss schluck schlüssel schlüsselbein schluss
schmerz schmerzen schmuck schmutz schnaps schnee schnitt schnitte schnuller schnupfen schnur schock schokolade schoß schrank schränke schreck schrei
schreie schreibaby schreiben schrift schritt schritte schrott schublade schuhe schuh schulamt schulangst schularzt schulbegleiter schulbegleiterin
schulbegleitung schulbus schuld schulden schuldner schuldgefühle schule schulen schüler schülerin schülerinnen schülerrat schulheft schulhof schulkind
schulleiter schulleiterin schulleitung schulpflicht schulpsychologe schulranzen schulter schultern schulweg schulsozialarbeit schulsozialarbeiter
schulsozialarbeiterin schürfwunde schüssel schutz schutzauftrag schutzkonzept schutzplan schwäche schwager schwägerin schwangere schwangeren
schwangerschaft schwangerschaftsabbruch schwanz schwebe schweigen schweigepflicht schweiß schwelle schwellung schwelgen schwester schwestern
schwiegermutter schwiegervater schwiegersohn schwiegertochter schwierigkeit schwierigkeiten schwimmbad schwimmen schwimmunterricht schwindel schwung
see seele segen seil seite seiten sekretariat sekretärin sekt sekunde selbstmord selbstverletzung seminar senior service sessel sex sexualität shampoo
shisha sicherheit sicht signal signale sinn sirene sitte situation situationen sitz sitzung skandal smartphone socke socken sofa sohn söhne soldat
sommerferien sonne sonnenbrand sorge sorgen sorgerecht sozialamt sozialarbeiter sozialarbeiterin sozialdienst sozialpädagoge sozialpädagogin
sozialpädagogen soße spannung spaß spätschicht spaziergang speichel speiseplan spende sperma spiegel spiel spiele spieler spielerin spielhalle
spielplatz spielplätze spielsachen spielsucht spielzeug spion spital spitze sport sporthalle sportlehrer sportlehrerin sportverein sprache sprachen
sprachentwicklung sprachkurs spray sprechstunde sprecher spritze spritzen sprung sprüche spruch spur spuren staat staatsanwaltschaft stadt städte
stall stamm stand stange station statistik stecker steg stein steine stelle stellen stellungnahme stellvertretung sterben sterne stern steuer stich
stiche stiefbruder stiefel stiefeltern stiefmutter stiefschwester stiefvater stift stifte stiftung stil stille stimme stimmen stimmung stirn stock
stoff stoffe stolz stopp störung störungen stoß strafe strafen strafanzeige strafverfahren strahl strand straßen straße strecke streife streit
streitereien streitigkeiten strick striemen stroh strom struktur strümpfe stück stücke student studentin studie studium stufe stuhl stuhlgang stühle
stunde stunden stundenplan sturz stürze stute stütze substanz suche sucht süden suff suizid suizidgedanken suizidversuch sünde supermarkt süßigkeiten
symptom symptome synagoge syndrom system szene szenen tabak tabelle tablet tablette tabletten tabu tadel tafel tag tage tagen tagebuch tagesmutter
tagespflege tagesstruktur taille takt talent tante tanten tanz tapete tasche taschen taschengeld tasse tat tatort täter täterin tatsache tattoo taufe
taxi team teams technik tee teil teile teilhabe teilnehmer telefon telefonat telefonnummer telefonseelsorge teller temperatur tempo teppich termin
termine test tests teufel text texte theater thema themen therapeut therapeutin therapie therapien thermometer tier tiere tierheim tinte tipp tipps
tisch tische titel tochter töchter tod todesfall toilette toiletten ton töne tonne topf töpfe tor tore tote totgeburt tracht tradition träger training
trainer trainerin träne tränen transport tratsch traum träume trauma traumata treffen trennung treppe treppenhaus tritt tritte trost trotz truppe tuch
tür türen türke türkin türrahmen turnen turnhalle turnverein tüte tüten typ typen übelkeit überblick überforderung überfall übergabe übergang
übergriff übergriffe überlastung übernachtung überprüfung übersetzer übersetzerin übersetzung überwachung überweisung überzeugung übung übungen ufer
uhr uhrzeit umarmung umfeld umgang umgangsrecht umgangsverbot umgebung umkleide umstand umstände umweg umzug umzüge unfall unfälle unfallhergang
unglück universität unordnung unrecht unruhe unsicherheit unsinn unterarm unterarme unterbauch unterbringung untergewicht unterhalt unterhaltung
unterhaltsvorschuss unterhose unterkiefer unterkunft unterlagen unterlassung unterleib unterricht unterschied unterschiede unterschrift unterschriften
unterstützung untersuchung untersuchungen unterwäsche urin urlaub ursache ursachen urteil urteile vagina vase vater väter vaterschaft veilchen
verabredung veränderung veränderungen verantwortung verband verbände verbindung verbot verbote verbrauch verbrechen verbrennung verbrennungen
verbrühung verbündete verdacht verdachts verdienst verein vereine vereinbarung verfahren verfahrensbeistand verfahrensbeiständin verfassung
vergangenheit vergehen vergewaltigung vergleich verhalten verhaltensauffälligkeit verhältnis verhältnisse verhütung verkauf verkäuferin verkehr verlag
verlauf verletzung verletzungen verlobte verlobter verlust vermerk vermieter vermieterin vermisstenanzeige vermutung vernachlässigung vernunft
verpflichtung versagen versager versammlung verschluss versicherung versorgung verspätung versprechen verstand verständnis versteck verstoß versuch
versuche vertrag verträge vertrauen vertrauensperson vertreter vertreterin vertretung verwahrlosung verwaltung verwandte verwandten verwandter
verwandtschaft verweis verzweiflung video videos vieh viertel vogel vögel volk vollmacht volljährigkeit vorabend vorbereitung vorbild vorfall vorfälle
vorgang vorgänge vorgehen vorgesetzte vorgesetzter vorhang vorlage vormittag vormund vormundschaft vorname vorrat vorschlag vorschläge vorschrift
vorschule vorsicht vorsorge vorsorgeuntersuchung vorstand vorstellung vorteil vortrag vorwand vorwurf vorwürfe waage wache wachs wachstum waffe waffen
wagen wahl wahnsinn wahrheit wahrnehmung waisenrente wald wälder wand wände wange wangen ware wärme warnung warnzeichen wartezimmer wartezeit
warteliste wäsche wasser wasserhahn wasserkocher watte weg wege wehen wehrlosigkeit weide weigerung weihnachtsfeier wein weinen weise weite welt werk
werkstatt wert werte wesen westen wette wetter wichtigkeit wickeltisch wickeln widerspruch widerstand wiege wiese wille willen wind windel windeln
winkel winterjacke winterschuhe wirkung wirt wirtschaft wissen witz witze witwe woche wochen wochenbett wochenende wochenenden wöchnerin wodka wohl
wohlbefinden wohngruppe wohngruppen wohnheim wohnort wohnung wohnungen wohnungsamt wohnwagen wohnzimmer wolke wolle wort worte wörter wortlaut wunde
wunden wunder wunsch wünsche würde wurst wurzel wut zahl zahlen zahlung zahn zähne zahnarzt zahnärztin zahnbürste zaun zeichen zeichnung zeile zeit
zeiten zeitpunkt zeitraum zeitung zelle zelt zeltlager zentrum zettel zeug zeuge zeugen zeugin zeugnis ziege ziel ziele zigarette zigaretten zimmer
zoo zorn zucker zufall zug zugang züge zugriff zukunft zunahme zunge zusammenarbeit zusammenbruch zusammenhang zusage zuschlag zustand zustände
zuständigkeit zustimmung zutritt zwang zweck zweifel zwilling zwillinge zwillingen drilling drillinge zwinger alleinerziehende ansprechpartner
aufgabenbereich auszubildende babyklappe bademeister bäcker bezirk bundeswehr chefarzt drogentest einzelfallhilfe elternkurs elternsprechtag
elterntelefon ergebnisse erstkontakt fallbesprechung fallverantwortliche fachdienst familienkasse familienpflegerin feriencamp fehlzeit förderbedarf
frühdienst frühhilfe ganztagsbetreuung gemeindeschwester grundsicherung gutachterin hilfetelefon hilfeträger honorarkraft hotlines integrationskraft
intensivstation jugendgruppe jugendleiter jungschar justiz kinderhaus kinderkrankenschwester kinderschutzfachkraft kinderschutzhotline
kindertagespflege kindertagesstätte kleidergröße konfirmanden konfirmandenunterricht konfirmand kreisjugendamt kriminalpolizei kripo landesjugendamt
lebensweise mutter-kind-heim nachhilfe netzwerktreffen nichtsesshafte ombudsstelle pfadfinder pfadfindergruppe polizeieinsatz polizeiwache
rechtsgrundlage reittherapie schlichtung schreiambulanz schulbesuch schuleingangsuntersuchung schulsekretärin schulverweigerung sozialraum
sozialleistung sozialstunden sorgerechtsstreit streetworker suchtberatung suchthilfe stillberatung stoffwechsel tagesgruppe tagesklinik teamleitung
teamsitzung umgangsbegleitung umgangskontakt umgangspfleger umgangspflegerin unterhaltszahlung verfahrenspflegerin verhaltenstherapie
vertretungslehrerin vormundin zahnpflege zeitfenster ziehkind zwangsheirat anhalter geruchsbelästigung abstammung achtklässler achtklässlerin
erstklässler drittklässler viertklässler zweitklässler fünftklässler schüler:innen erzieher:in lehrer*in gleichaltrige gleichaltriger neue neuer neuen
alte alten große großer großen kleine kleiner kleinen ältere älterer jüngere jüngerer jüngste ältesten mittlere kranke fremder blinde behinderte
betrunkene betrunkener angetrunkene unbekannte unbekannter beteiligte beschuldigte betroffene betroffener geschädigte minderjährige minderjähriger
verletzte jugendlichen kindsmutter kindsvater halbgeschwister enkelkinder ur-oma uroma uropa urgroßmutter patchwork patchworkfamilie abrechnung abzug
adresse adressen akademiker anämie anmeldetag anstecker aquarium arbeitskollege armband artikel aufkleber auflistung bademantel bademantelgürtel
badewanne bagger balkon bandage batterie bauernhof bauklotz besteck biotonne bonbon bonbons brustwarze bügel burger campingkocher couch daunen deckel
dessous dildo dose drachen eisdiele eistee elektroschock erdnuss fahrkarte feuerwehrmann fitnessstudio flaschenpost fliesen fön fußgänger gameboy
gerte geräusch gewürz gummi gummibärchen hamster handschuh handschuhe herdplatte hundekot hundefutter imbiss jeans joint kanüle kaninchen kapuze
katzenklo kaugummi kippe klebeband kleiderschrank klettergerüst kochlöffel kondom kopfhörer krücke kreide lebkuchen leggings lutscher luftballon
matsch meerschweinchen mikrofon mikrowelle müsli nachtisch nachtlicht nagellack ofen papierkorb pflasterstein pfütze pizza planschbecken plüschtier
puder radweg rasierer reifen reißverschluss sandalen sandkasten scheck schaufel schemel schlafsack schlitten schminke schuhgröße schulbuch schwamm
seife sirup sitzkissen spülmaschine staubsauger stofftier strumpfhose teddy teddybär telefonzelle toast toaster trampolin trikot turnbeutel turnschuh
turnschuhe unterhemd waschmaschine weihnachtsbaum windpocken wickelraum wohnblock zahnpasta zäpfchen zopf
januar februar märz april mai juni juli august september oktober november dezember frühling frühjahr sommer herbst winter ostern pfingsten weihnachten advent heiligabend silvester neujahr karneval fasching nikolaus halloween ramadan zuckerfest opferfest bayram newroz chanukka feiertag geburtstag montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
monitor piepen geschwisterpaar spielfeldrand auskünfte klinke medaille show scheiss vortag kassenwechsel gerätehaus kombi casino inhaber vorgänger
vorgängerin euro cent zweihundert hundertste e-bike platz steiß kilo mega kilos abendkurs abfahrt abgabe abhängigkeit ablage ablösung abmachung
abmahnung absender abstinenz abwertung adoption adoptiveltern affekt agentin aktivität alarmanlage alkoholiker alkoholikerin altenheim altersgruppe
analyse anfahrt anmerkung annäherung anprall ansprechpartnerin antidepressiva anziehsachen appell arbeitsplatz arbeitszeit armbruch ausbilder
ausbilderin ausfahrt ausgrenzung ausländerin ausschnitt außenwelt aussprache auszubildender autofahrt autorität backofen balkontür bankkarte bargeld
basteln bastelstunde bauarbeiter bauchnabel baustein beatmung bedrängnis beeinträchtigung befragung befürchtung begabung behandlungsplan beikost
beirat beistand beitritt bekleidung benachteiligung beobachter bergbau berufsgeheimnis berufsschule besichtigung bestürzung betäubung beteiligung
betreuungsgericht betriebsrat bettnässen beurteilung bewährung bewährungshelfer bewegungsdrang bewusstsein bezugserzieherin bilderbuch bindungsperson
biologie blamage blasenentzündung blutbild bluthochdruck blutzucker botschaft brandmal brustkorb buggy bundesgesetz bürgersteig busfahrt camper chlor
clown comic cutter darmverschluss datenblatt delfin demenz dienstag-nachmittag dienstbesprechung dienstweg diskretion dissens distanzlosigkeit
drohbrief drohnachricht drohgebärde durcheinander durchsage durchsuchung ecstasy effekte ehestreit ehrgeiz eigenname einbruch einfluss eingewöhnung
einnässen einkoten einsamkeit einschulungsuntersuchung einsparung einverständnis einverständniserklärung einzelkind einzelbetreuung einzelzimmer
eisbecher elterngeld elternarbeit elternbrief elternschaft eltern-kind-gruppe emotion empfehlung empathie empörung entführung enthaltung entsendung
entstehung entwicklungsverzögerung entzündung epidemie erbkrankheit erdbeere ergebnisprotokoll erkenntnisse erreger erstgebärende ersthelfer
erwerbslosigkeit eskalation essgewohnheit essverhalten etappe exfreund exfreundin expartner expartnerin facebook fachlehrer fachleute fachliteratur
fachschule fahrdienst fahrlehrer fahrstuhl fallführung fallzahl falschaussage familienfeier familienmitglied familienname familienstand
familienzusammenführung fanfare faustschlag feedback feingefühl fernbedienung fieberkrampf fieberkrämpfe fieberthermometer findelkind fixierung
fläschchen flaschenkind flashback fleischwunde flirt fluchtweg flugzeug folter fortbildung fortschritt fotograf fragestellung frauenberatung freibad
freigang fremdeln fremdgefährdung fremdunterbringung freudlosigkeit frühehe frühgeborenenstation frühschicht fürsorgepflicht fußabdruck fußtritt
gardine gastmutter gastvater geburtsgewicht geburtsname gedächtnis gedankengang gefahrenabwehr gefährder gegenwart gegenüber geheimhaltung
gehirnerschütterung geigenunterricht geländer geldnot geldsorgen geldstrafe gelegenheitsjob genesung gepflogenheit geräte gerät gerechtigkeit
geschäftsführer geschäftsführerin geschäftsführung geschlechtsteil geschlechtskrankheit geschwisterkinder gesellschafter gesetzgeber gesprächspartner
gestaltung gestik getuschel gewaltschutzgesetz gewaltbereitschaft gewaltvideo gewerbe gitarre gleichgewicge glaubwürdigkeit gleichstellungsbeauftragte
großbaustelle großfamilie großonkel großtante grundbedürfnis grundgesetz grundlage grundversorgung gruppenleitung gruppenstunde gürtelschnalle
haarausfall haarbüschel hab haftstrafe hakenkreuz halbjahr halbtag halbwaise halloweenkostüm haltestelle handfläche handlungsbedarf handlungsplan
handschrift handyverbot harndrang hautarzt hausarrest hausaufgabenhilfe hausfrau hausgeburt hausnotruf haushaltshilfe haustür hautausschlag hautfarbe
hebammenhilfe hebammenpraxis heilpädagogin heilung heimkind heimkehr heimunterbringung helm hemmung herausforderung herausgabe herdplatten herkunft
herkunftsfamilie herkunftseltern herzfehler hilflosigkeit hilfsangebot hilfebedarf hilfeverlauf hinterhof hinterkopf hirnblutung hobbys hochbett
hochstuhl hochdeutsch hochhaus hoffnungslosigkeit hortkind hospiz hubschrauber hüpfburg hundebiss hundeleine hyperaktivität hypothese hypothesen
impfschutz impuls impulskontrolle infusion inklusion innenhof insolvenz integration integrationshelfer integrationshelferin intensivtäter intervall
intervention intimbereich intrige irritation jackentasche jahreswechsel jahrgang jahrgangsstufe jalousie jesiden judo jugendarrest jugendgerichtshilfe
jugendgruppenleiter jugendherberge jugendlager jugendleiterin jugendmigrationsdienst jugendsozialarbeit jugendwart junggeselle jungenbeschneidung jura
kaiserschnitt kantine kapazität karate karriere karotte karussell kassenzettel katastrophe kaufsucht kehlkopf kennenlernen keuchhusten kiefer
kiefergelenk kieselstein kilometer kinderarbeit kinderehe kinderfreibetrag kinderfrau kinderhospiz kinderlied kindermund kinderpflegerin
kinderprostitution kinderpornografie kinderpornos kinderreim kindersitz kinderspiel kinderturnen kinderzuschlag kindsbewegung kirchenmusiker kirmes
klassenchat klassenfoto klassenkamerad klassenkameradin klassenkasse klassenleitung klassenraum klassenrat klavierlehrer klavierunterricht
kleinkindalter kletterhalle klettern klingeln knabberzeug knetmasse knopfbatterie knutschfleck koliken kommunion kommunionunterricht kompetenz
komplize konfrontation konsequenz konsequenzen konsil konstellation konsum kontaktperson kontrollverlust kontrollzwang kontrolluntersuchung
körpergröße körpergeruch körpersprache kostüm kraftakt kräftemessen krankenbett krankenpflege krankenstand krankentransport krankenversicherung
krankschreibung kreislauf kreißsaal kreuzung kriegserlebnis krisendienst krisengespräch krisenintervention krippenkind krone küken kulanz kummerkasten
kuraufenthalt kuscheltier kurzschluss lachen ladendiebstahl laienrichter landstraße lautstärke lebenslauf lebensraum lebenssituation lebensunterhalt
lebensumstände leberwerte legobauen legosteine lehramt lehrerzimmer lehrstelle leibgericht leichtsinn leiharbeiter leinwand lernbegleiter
lernentwicklung lernhilfe lerntherapie lesekompetenz liebling liebeskummer lieblingsfarbe linkshänder logbuch loyalität loyalitätskonflikt luftröhre
lustlosigkeit mädchenhaus mädchentreff magersucht makel malbuch malheur mandant mandantin mandelentzündung manipulation marotte masseur matrose
maulkorb mauerwerk medikamentengabe medienkonsum mehrlinge mehrbedarf meinungsverschiedenheit meldepflicht memory mensa menstruation merkzettel
methode mietrückstand mietschulden migrant migrantin migräne mietvertrag milchzahn militär mimik minijob mischkonsum missgeschick mitbewohner
mitbewohnerin mitgefühl mitteilungsheft mitternacht mitverantwortung mitwirkung monster mückenstich mückenstiche mundgeruch musikunterricht muttermal
muttermilch muttersprache muttertag mutterschutz nachbarskind nachbarskinder nachbetreuung nachgeburt nachhilfelehrer nachname nachsorge
nachsorgehebamme nachteilsausgleich nachtruhe nachtschicht nachtschreck nachtwache nacktbild nacktfoto nacktfotos nahrungsverweigerung narbengewebe
narzissmus nasenbein nasenspray naturkind nebenraum neid nervosität neurologe neurologin neugeborene neugeborenes nervenzusammenbruch nichtschwimmer
nickerchen niederlage nikotinsucht notbetreuung notfallplan notfallkontakt notgruppe notlage notlüge nuckelflasche nutzung oberbauch oberlippe
obdachlosigkeit obduktion offenbarung ohrenschmerzen ohrring onlinespiel onlinesucht opferschutz opiat optiker orgel orientierungslosigkeit
osterferien ostergeschenk ortswechsel ortstermin packung paarberatung papierkram paragraf paragraph paranoia parkbank partnergewalt
partnerschaftsgewalt patenschaft pausenaufsicht pausenraum pdf peinlichkeit pension perzentile perzentilen petze pfadfinderleiter pflegegeld
pflegekinderdienst pflegestufe pflegeverhältnis pflegestelle pflichtversicherung phantasie fantasie phase pinkeln pinzette pipette plakat plappermaul
platzangst platzverweis platzwunde polizeibericht polizeischutz pornografie portemonnaie postkarte prävention prellung presslufthammer privatsphäre
privatschule probeunterricht probezeit problemlage prognose prostitution protokollant provokation psychoedukation puppenhaus puppenecke puppenwagen
pyromane qualm quartal querschnitt quittung rabenmutter rachen rangelei raserei rauchen rauchmelder raufen rausch reanimation rebellion rechtfertigung
`;
