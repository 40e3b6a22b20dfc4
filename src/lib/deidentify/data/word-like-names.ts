/**
 * Names that are also words: they count as names only where something beside them says so ("Herr Wolf", "Rose (5)").
 * NOT_NAMES stand in the gathered lists and are never meant as a name in a German text. Own lists, lower case.
 */
export const WORD_LIKE_NAMES = `
angel adler amor anders andre anis arm asta august autumn baron beck benz berg bill blume bock brand braun brenner bruder busch chance chanel
christ dick diesel dolly dom dung eisen engel ernst fabel faust fee feld felder fidel fink fischer fox frank freitag frisch frost fuchs funk
förster gala gast geiger glück graf groß gruber gross grün hahn hammer hart hase haupt hecht heide held helle henne herbst herz hesse hirsch hof
hofer holz horn hummel hunger hübsch jan jude jung junge jungen jäger kader kaiser kanter kasper kaufmann keller kern kirsch klein koch
kohl kohle korn kraft kramer kraus krause krebs kreuz krieg krieger kroll krug krüger kuba kunz kurz könig künstler lamm lang lange lasse
lau lehrer lenz liebe linde linse lob lotte lustig löwe malte mark mai malik may meer messer metzger 
mine mohr mond moor morgen morgenstern mozart mut mutter müller nagel neu nord nur nuri olive ost pan pate paulus 
pfeffer pfeifer pfeiffer pilz pop prinz probst rabe rau reich reiter reis reuter rein richter riese ring ritter rosa rose rosen roth ruf rumpf
russ sander sauer schade schatz schenk scherer schick schilling schlegel schlosser schlüter schmied schneider schreiber schreiner schuh
schuster schwab schwan schwarz schwarze schäfer schön schönfeld schramm schreck schütz schütze seiler sky sommer sonne sonntag song spatz
sperber sperling spiegel stahl stamm stark star stein stern stock stolz storch strauß strauss strauch stumpf sturm stute summer sultan süß tag tasche
teufel tiger traube trost tulpe turner urban vogel vogt voll vollmer walz wanderer weber weide weiß weis weiss weise wenzel west wild
wille will wind winkel winter wirt wolf wolff wolke wolle wulf wunder wunderlich wurm zahn zander zimmer zimmermann zorn zucker barbie brecht down
crohn asperger tourette münchhausen parkinson alzheimer rett marfan nena sandmann alexa siri mercedes hertha bert jordan hagen essen halle 
nikolaus nasser bart christin rute fanta bach band bauer baum bender berger biene biermann binder bischof bitter blank block bogen
bohne bote brauer breit bremer bruch brunner bube bucher buchholz burger butter bäcker bär böse bürger damm dank dorn drechsler dreher drescher
dunkel durst eck ehrlich eich eiche ende erbe esel esser eule falk falke fass faul feind fels fett feuer finger finster fisch flach
fleischer fleischmann fliege flügel forst frei freund fried friede frosch fröhlich früh frühling fröschl gabel gans ganz garbe garten geier
geist gerber glas glaser glatz glocke gold grab grau greif grube gut gutmann haas haber hack hafer hagel halb
halbe hals handke haus hausmann heck heil heilig heim heiß heller herder herzog heu himmel hinz hirt hirte hitzig hoch 
hohl holler honig hund huth igel just kahl kalb kalt kamm kammer kamp kapp karg kasten kater katz katze keck keil kessel kette
kiefer kies kirch kittel klar klee kleiber kleiner kling klinge klinger klug knabe knecht knie knopf knorr kobold koller kopf kraut kranz
kreis kress kreuzer kuchen kugel kummer kupfer küster laub laube lauer lauf laut leder leer leicht leise leitner lerche licht lichter
liebig lieb linden lohn luchs lux mager mahler maler mann markt maurer maus mehl meister mensch merk merz messing michel milch mild minne
mittag moll motz mücke münch nacht nebel nuss ober ochs ochse ostern otter palm pape papst pech pfau pfarr
pfennig pflug pfund platz post preis preuß pracht quast rad rapp rasch rath raub reh reif reiß rettig ried riemer rind rock
roller ross rother rübe ruder ruhland rust sack saft salz sand schaaf schaf schaller scharf schatten schell scherf scheu
 schimmel schlag schlecht schleicher schlicht schlösser schmal schnabel schnee schnell schober scholl schott schreier 
 schuler schumacher schwager schwalbe schweizer schwind schwinn seidel sieber siegel singer sohn specht speck
sprenger stab staub steger steiger steiner stengel stich stiefel stier stroh strom stuhl tanne taube teich thier tisch tischler
topf traut treu unger unruh vetter voß wald walch walter wand wanner warm wecker weg weiler wein weinberg weiner welsch
wende werk wetter weiher wiese winkler wirth witz wohlfahrt wohl wolfram wurst zang zange zapf zeiler zeug ziege 
 zink zwick jesus lilie iris veilchen dahlie josefs maggi hipp alete
precious blessing patience prince success sunday monday comfort mercy peace gift destiny favour favor faith hope nana mame solo landing bile fall long
son nam san tam can eden  erle linn bär
`;

export const NOT_NAMES = `
karies guru mentor dari conners nike lulu top gen schönes body ton level
holt heber ranger kannen logen lander maile bette lester monitor
all alle also am amt an ans ab ade adel alfa alpha art as auch auf aus bade bald bar base bebe bei belle bin bis bist bon book boy boys brenn brennen
bund büke ca casa chi city club coco coda da dan dann dar darin das davon de deal dee del delta dem den der des deutsch di dia die dies dior disney do
dock doch dort dr drei du ehre ehren ein eine elle eben ehe eltern ende er es esse et ex fall familie family fan fern ferne ferien fest frau frei fünf
für gage gang garde ganz gay geo ginge girl go god gold golden gut halt halle harmonie hat heaven heiden heil heim her herr heute hier hin hinter ho
hold holden holland holy hund ich ihm ihn ihr im in inder indes infant is ist ja jahr je jena jener jenen jersey jetzt job jungen junior jura jure
justice kam kann karre karren kartier kein keine kelle kia kick kiel kind kinder king kino kipp kir kit kita klo koma komm kommen krippe kross krume la
laden lala laken lande landen last lava le legend leid lege liebe lila link little lo lot lupe lyric lyrik ma magen major male mama man mars marine
maus meine mehr mi mich mir mit mo moment monde monat monster moos mutter my na nach nackt name nase nebel nein neu news newton nie nil noble noch nova
nun oden oh ohne ok oma omega on opa oper oral ort papa paris park pas per perle pol polizei pope prima queen rain rand rang raff rappe rein reise
reine riff rind river rock roma romane royal royale ruhe sa sage sah sahara sahne sand sang santa schule see sei seit selber server sie sieh sind sir
so soda sog sohn soja sole soll son spring stadt starr star story tag tal taxi teddy tee tier tiger titan tod tor tot tote trist tu tun tut tue über um
unbekannt und uns unna unknown van vater verein vesper via vier vital vitale vom von vor wade wage wald wale ward war warm was weg weiß weit wen wende
wer west western wie wies wilder will wind wir wo yoga york you zander zehn zeit zion zu zum zur zwei zwar april juni juli september oktober dezember
januar london berlin hamburg dresden boston dallas dell florida georgien odessa sydney wien köln verona aachen ulm bern malaysia kenia china iran
israel jordanien malta zaire africa asia america ira nevada alaska kansas texas arizona indiana washington harlem bristol porsche nikon canon ford
hilton lexus bentley tequila sherry cola marlboro armani camry baby babygirl messiah saint general sergeant doctor boden bars basar bosch brie cache
charisma chip damen echo elan eros genie jazz jet kalender kanon kohl kiefer krone lebens libero lilien linie melodie monarch monitore natur olympia
passion rubin samba silvester sinai tiber ultimo unten venus weste westen nam long con bay baz bas bat bow bug co col cum dag dai dam dax deb dev dog
dom dun dur eat ed edd edi eka ere esi eve fae fay fem fos fox gad gaj gal ge gen gor gun gry had ham han hay he hut i ib ice ico ide iga ige ija ike
il ino ise isn it iwa iwo iya jab jak jar jr ka ke kip kok kram ky lad lal lam lap lay let loa lor los lux mac mal mas mat me mel mes mex miz mon mor
mu nan nat ne ned nen ney no nox od of oke ol om oni or os ot ota ow ox pa pal par pat paw pe phu pip pop pou puk rad raf rah ras re rim rok ros run
rya sal san sap sar se sed sef sen sev sez si sil siv som soy sum te tem tel ten ti tin tit toi top tou toy tre tri tur ty tye un us ut va val ved vin
vlk vo vok wi wm wu ya yo za zef zen alles bekannt bitte danke deren dessen dienst diensten eher etwa gern gerne hallo immer jeder jedes kaum konnte
leider lieber manche manchmal meist meistens nicht nichts niemand nochmal oben oft paar passe passiert runter sehr sicher sogar sonst statt trotz viel
viele wann warum weil welche wenig wenn wieder wirklich wohl zuerst zurück hatten hatte arme armen kanten kante kappe decke dose rest halten holen
lassen sachen wollen sollen kanne tasche tage dame dare gabe gaben jacke kerze kleine kratzer lage laune laute lehre leute liege linse locke minute
nadel nerv ordner pause pfote platte rache rasse ratte reihe rente rolle sache salbe saite schere seite sitte sorge spule stelle stimme suche szene
treppe wange wanne ware weide welle werke wette wiege wolle ziege zunge
`;

/** Names of at most three letters that are meant as names; the gathered lists have many more that are not. */
export const SHORT_FIRST_NAMES = `
ida ian jan joe roy ada ela ema eva iva lea lia ria una zoe udo uve leo lev max ole pia mia liv lis mio neo tim tom til kim kai kay jil joy lee luc luk
len lio ana ann ava ina isa amy ali ayu aya aby zoé zoë cem can ece ege efe ben bob jim jon sam sky ted tea teo tia ira lou lua nia nio ona ray rex rio
rob roj tai taj uri uli vic vik wim yan zac zak jax jay mae mai noa noe noé noè oda ove ozy pam pit pio pío rey rui rut rút seb sem sue thi thu thy vy
yen gül nur naz oya arı ata afi alp ant asa eli ani adi ami emi evi eef ivy ivo jed jef lin liu nik nya ova ugo uma urs uwe vid wes wil yaa ane ayo aki
abu bea bo fee gia gil gus hal ion jo joi jun kya lam leu lex luz meg min nam ngo rik ron roi sal sia sol sun su tyr ulf ute xia åsa åke jin jîn zef
zîn yll loc hoa hue lan
`;
