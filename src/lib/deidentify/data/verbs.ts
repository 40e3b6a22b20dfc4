/** Stems and irregular forms of verbs; endings and prefixes are rules (lexicon.ts). Own list, lower case. */
export const VERBS = `
bin bist ist sind seid war warst waren wart wäre wären gewesen sei seien habe hast hat haben habt hatte hatten hattest hätte hätten gehabt werde wirst
wird werden werdet wurde wurden würde würden geworden worden kann kannst können könnt konnte konnten könnte könnten gekonnt muss musst müssen müsst
musste mussten müsste müssten muß will willst wollen wollt wollte wollten soll sollst sollen sollt sollte sollten darf darfst dürfen dürft durfte
durften dürfte dürften mag magst mögen mochte mochten möchte möchten gemocht weiß weiss weißt wissen wusste wussten wüsste gewusst geh gehe gehst geht
gehen ging gingen ginge gegangen komm komme kommst kommt kommen kam kamen käme gekommen sag sprech sprich spricht sprach sprachen gesprochen seh sieh
sieht sah sahen gesehen geb gib gibt gab gaben gäbe gegeben nehm nimm nimmst nimmt nahm nahmen genommen find fand fanden gefunden lass lässt läßt
lasst ließ ließen gelassen steh stand standen gestanden lieg lag lagen gelegen sitz saß saßen gesessen lauf läuft lief liefen gelaufen fahr fährt fuhr
fuhren gefahren trag trägt trug trugen getragen schlag schlägt schlug schlugen geschlagen schlaf schläft schlief schliefen geschlafen halt hält hielt
hielten gehalten fall fällt fiel fielen gefallen ruf rief riefen gerufen schreib schrieb schrieben geschrieben bleib blieb blieben geblieben treib
trieb getrieben schrei schrie schrien geschrien schweig schwieg geschwiegen lüg log gelogen droh drohend bitt bat baten gebeten ess iss isst aß aßen
gegessen fress frisst trink trank tranken getrunken werf wirf wirft warf warfen geworfen triff trifft treff traf trafen getroffen helf hilf hilft half
halfen geholfen sterb stirb stirbt starb starben gestorben verdirb verdarb les lies liest las lasen gelesen mess miss misst maß gemessen vergess
vergiss vergisst vergaß vergessen tret tritt trat traten getreten bring brachte brachten gebracht denk dachte dachten gedacht kenn kannte kannten
gekannt nenn nannte nannten genannt renn rannte rannten gerannt brenn brannte gebrannt send sandte wend wandte wandten gewandt zieh zog zogen gezogen
flieh floh flohen geflohen flieg flog geflogen biet bot boten geboten verlier verlor verloren frier fror gefroren greif griff griffen gegriffen beiß
biss bissen gebissen reiß riss rissen gerissen schneid schnitt schnitten geschnitten leid litt litten gelitten reit ritt geritten streit stritt
stritten gestritten gleich glich geglichen weich wich wichen gewichen streich strich gestrichen schließ schloss schlossen geschlossen schieß schoss
geschossen genieß genoss fließ floss geflossen gieß goss gegossen kriech kroch gekrochen riech roch rochen gerochen schieb schob geschoben heb hob
hoben gehoben schwör schwor geschworen spring sprang sprangen gesprungen sing sang sangen gesungen sink sank gesunken zwing zwang zwangen gezwungen
ring rang gerungen bind band banden gebunden schwind verschwand verschwunden gewinn gewann gewonnen beginn begann begannen begonnen schwimm schwamm
geschwommen spinn gesponnen brech brich bricht brach brachen gebrochen erschreck erschrickt erschrak erschrocken stech stich sticht stach gestochen
stehl stiehlt stahl gestohlen befehl befiehlt befahl empfehl empfiehlt empfahl empfohlen lad lädt lud luden geladen grab gräbt grub wasch wäscht wusch
gewaschen wachs wächst wuchs wuchsen gewachsen back bäckt fang fängt fing fingen gefangen häng hing hingen gehangen stoß stößt stieß stießen gestoßen
rat rät riet geraten brat blas bläst heiß heißt hieß hießen geheißen scheid schied schieden geschieden schein schien schienen geschienen weis wies
wiesen gewiesen preis pfeif pfiff schmeiß schmiss geschmissen scheiß schleich schlich schreit beug bieg bog gebogen betrüg betrog saug trau tue tu tut
tun tat taten täte getan lehn bewerb bewirbt bewarb beworben acht ahn änder ärger akzeptier alarmier anonymisier antwort arbeit argumentier atm bad
bagatellisier bau beacht beantrag beantwort bedank bedeut bedien bedräng bedroh beeil beeinfluss beend befind befürcht begegn begeh begleit begründ
behandel behandl behaupt behinder bekomm bekam bekamen beleg beleidig belehr bemerk bemüh benenn benimmt benahm benutz beobacht berat berät beriet
berechtig bericht beruhig berühr beschäftig beschimpf beschneid beschreib beschuldig beschütz beschwer besitz besprech bespr besorg bestätig besteh
bestell bestimm bestraf bestreit bestritt besuch beteilig bet beton betracht betreff betreib betreu bettel bettl beurteil beweg beweis bezahl bezieh
bezweifel bild blinzel blockier blut bluff bohr brauch bräucht brems brodel brüll buch buchstabier bügel check chatt dank dauer deal deck deut
diskutier dokumentier dolmetsch dolmetscht donner drängel dräng dreh drück duld dulde durchsuch dusch duz eil einig eignet end endet engagier entbind
entband entbunden entdeck entfern entführ entlass entlässt entscheid entschied entschieden entschuldig entspann entsteh enttäusch entwickel entwickl
entzieh entzog erbrech erbrach ereign erfahr erfährt erfuhr erfind erfolg erfüll ergänz ergeb ergibt ergab erhalt erhält erhielt erhol erhöh erinner
erkenn erkrank erklär erlaub erläuter erleb erleichter ermahn ermittel ermittl ermutig ernähr eröffn erpress erreich erschein erschöpf erschütter
ersetz erstarr erstatt erstell erstick erteil ertrag erträgt ertrug ertrink erwacht erwähn erwart erwisch erwürg erzähl erzieh erzog erzogen eskalier
existier fackel fehl feier fern feststell filmt film flenn flirt flöß fluch flüch flücht flüster föhn folg folter forder form forsch fotografier frag
freu frühstück frustrier fühl führ füll funktionier fürcht fütter gähn gebär gebor gefähr gefährd gefäll gehör gelt gilt galt gelang gelingt genehmig
genier genüg geschäh geschieht geschah geschehen gesteh gewähr gewähl gewöhn glaub glotz grins gründ grüß guck gönn haft handel handl hak hampel häm
hass hau hebt heil heirat heiz herrsch hetz heul hex hinder hink hoff hol hör humpel hung husten hüpf hust hüt ignorier impf infizier informier
inhalier installier inszenier interessier interpretier interess irr irritier isolier jag jammer jobb jubel juck kapier kauer kauf kehr keif kicher
kiff kipp kitzel klag klammer klapp klär klau kleb kleid klemm kletter klick klingel klingl klingt klang klopf knall kneif kniff knie knips knirsch
koch kollabier kommunizier konfrontier konsumier kontaktier kontrollier konzentrier kooperier korrigier kost kot kotz krabbel krabbl krampf kränk
kratz kreis kreisch kritisier kriegt krieg kritz kümmer kuck kuschel kündig kürz küss lach lähm land lang läst latsch leb leck leer leg lehr leist
leit lenk lern leucht leugn lieb liefer lob lock lös löst lutsch lull mach mahn mal mäh manipulier markier massier meid meidet mied mein meld merk
miet misch misshandel misshandl missbrauch missverst mitt mobb moder motz müh murmel näh näher nähr näss neck neig nerv nick niesst notier nutz nütz
nuckel öffn ohrfeig operier opfer ordn organisier orientier pack panik pass passier pausier peinig petz pfleg pfusch phantasier pieks pinkel pinkl
plag plan plansch platz plauder pock präg prahl prob probier produzier profitier protest provozier prügel prügl prüf pruegel puder pul pump putz quäl
quarantän quatsch quengel quiek quietsch randalier ras rassel rast raub räum rauch raus reagier rechn red reduzier reflektier regel regl registrier
regn reib reich reif reim reinig reis reiz renovier repari respektier rett reu richt rieb riskier ritz rivalisier röchel röntg roll röt rück rüg ruh
rühr rutsch rüttel rüttl sabber sammel samml säug säuber schäd schad schaff schäm schaukel schaut schau schätz schenk scheu schick schiel schikanier
schild schimpf schinde schirm schläg schleck schlepp schlicht schlotter schluchz schluck schmatz schmeck schmerz schmier schminke schmoll schmus
schmuggel schnapp schnarch schnauf schnief schnupp schock schon schrumpf schubs schubst schuld schult schütt schüttel schüttl schütz schwäch schwank
schwänz schwärm schwatz schwebe schwell schwitz schwul segn sehn sehne setz seufz sexualisier sicher sichert signalisier simulier skype sorg sortier
spar spazier speichel speicher sperr spiel spiegel spitz spitzel spott spreng spritz spuck spul spür stabilisier stammel starr start stärk staun steck
steiger stell stemm stempel steuer stift still stimm stink stank stöber stöhn stolper stopp stör stotter straf strahl stramp strampel strampl sträub
streb streck streichel streik streu strick strotz studier stürz stützt such suiz surf süß tadel tapp tast tauch taug tausch täusch teil telefonier
terrorisier test tick tipp tob toll tön tonn töt tott trainier transportier traumatisier träum trenn trick tröst trotz trüb tüft turn tuschel typ übel
überdosier üb überforder übergeb übergab überleb überleg übernehm übernimmt übernahm überprüf überrasch überred übersehn überset übersetz übersieht
überstreit übertreib übertrug überwach überweis überwies überzeug umarm umarmt umgeh unterbrech unterbrach unterbrochen unterbring unterhalt unterhält
unterhielt unternehm unternimmt unternahm unterricht unterschätz unterscheid unterschreib unterschrieb unterschrieben unterstell unterstütz untersuch
urin vegetier verabred verabreich verabschied veränder veranlass verarbeit verbal verbau verberg verbirgt verbarg verborgen verbesser verbiet verbot
verboten verbind verband verbunden verbrann verbrenn verbring verbrüh verdächtig verdien verdräng verdreck vereinbar vereinsam verfall verfolg verfüg
vergeh vergleich vergrab vergreif vergrößer vergewaltig verhalt verhält verhielt verhandel verharmlos verheimlich verheirat verhinder verhunger verirr
verkauf verkehr verklag verkleid verklemm verkracht verkrampf verkriech verkroch verlang verlass verläss verließ verlassen verletz verlieb vermeid
vermied vermiss vermittel vermittl vermut vernachlässig vernehm verneint verpass verpflicht verpiss verprügel verprügl verrat verrät verrecken verreis
verriegel versag versammel versäum verschick verschließ verschlimmer verschlechter verschluck verschreck verschreib verschrieb verschweig verschwieg
verschwimm verschütt versetz versicher versöhn versorg verspät versperr versprech verspricht versprach versprochen verständ versteck versteh verstand
verstanden verstör verstorb verstorben verstoß verstumm versuch vertausch verteidig verteil vertrag verträgt vertrau vertret vertritt vertrat
verunsicher verurteil verwahr verwahrlos verwechsel verweiger verwend verweis verwies verwirr verwöhn verzeih verzichte verzögert verzweifel vorles
wach wackel wag wähl wahr wahrnehm walz wander warn wechsel wechsl weck wehr weh weid weiger wein werb wett wickel wickl widersprech widerspricht
widersprach wiederhol wieg wog wink wirk wisch witter wohn wühl wunder wünsch würd würg wurstel zahl zähl zahn zank zapp zappel zappl zeichn zeig
zerbrech zerbrach zerbrochen zerr zerreiß zerstör zerstritt zerstreit zeug zick zieler zier ziel zieht zitter zock zöger zuck zumut zünd zupf züchtig
zweifel zwick zwinker google post lik block ghost whatsapp mail simst
anfass schalt gehorch steig stieg gestiegen stamm stammt pend pendl park fast box lösch wecksel kracht wechselnd untertauch stuf stamp erbroch
erbrochen besess besessen unterdrück ruin sabotier schmeichel schauder schwafel schwindel schwindl stürm stütz trampel verblüh verbrüder verdunkel
verlobt verputz versumpf zerkratz zerbeul fummel fumml grapsch begrapsch tatsch betatsch knutsch pups kack kackt sauf säuft soff gesoffen spinnt rotz
hock jauchz röchl schnaub stöpsel zwäng verdonner verknall übergib wund niedermach anhimmel himmel
`;
