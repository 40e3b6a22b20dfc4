/** Words that hold a sentence together, and adverbs: never a name. Own list, lower case, separated by blanks. */
export const FUNCTION_WORDS = `
der die das des dem den ein eine einer eines einem einen kein keine keiner keines keinem keinen dieser diese dieses diesem diesen jener jene jenes
jenem jenen jeder jede jedes jedem jeden mancher manche manches manchem manchen solcher solche solches solchem solchen welcher welche welches welchem
welchen derselbe dieselbe dasselbe derselben denselben demselben desselben derjenige diejenige dasjenige denjenigen derjenigen ich du er sie es wir
ihr mich dich ihn uns euch mir dir ihm ihnen sich mein meine meiner meines meinem meinen dein deine deiner deines deinem deinen sein seine seiner
seines seinem seinen ihre ihrer ihres ihrem ihren unser unsere unserer unseres unserem unseren unsre unsrer unsren euer eure eurer eures eurem euren
wer wen wem wessen was man jemand jemanden jemandem niemand niemanden niemandem etwas nichts nix alles alle aller allen allem viel viele vieler vielen
vieles wenig wenige weniger wenigen mehr mehrere mehreren meist meiste meisten einige einiger einigen einiges beide beider beiden beides andere
anderer anderen anderes anderem andre andren anders sämtliche irgend irgendwas irgendwer irgendwie irgendwo irgendwann irgendwohin irgendjemand
irgendein irgendeine irgendeinen irgendeinem selbst selber einander miteinander voneinander zueinander aufeinander nebeneinander durcheinander
auseinander gegeneinander füreinander hintereinander und oder aber denn sondern doch jedoch sowie sowohl weder noch entweder als wie wenn falls ob
obwohl obgleich obschon weil da damit dass daß sodass bevor ehe nachdem seitdem seit bis während solange sobald sooft sofern indem wobei wodurch womit
wofür wogegen woher wohin woran worauf woraus worin worüber worum worunter wovon wovor wozu weshalb weswegen warum wieso wann wo ab an auf aus außer
bei beim binnen durch entlang für gegen gegenüber hinter in im ins mit mitsamt nach neben ohne samt statt anstatt trotz über um unter vom von vor
wegen wider zu zum zur zwischen am ans aufs fürs übers unterm unters vors hinterm innerhalb außerhalb oberhalb unterhalb aufgrund anhand mithilfe laut
gemäß zufolge bezüglich hinsichtlich seitens je pro per via inklusive exklusive nicht nein ja jo nö ne nee na ach oh ah aha hm ok okay okey bitte
danke hallo hi moin servus tschüss guten gruß grüße lg vg mfg liebe lieber liebes sehr geehrte geehrter geehrten ganz gar so sonst schon nur bloß auch
eben mal halt wohl eh etwa vielleicht eventuell evtl ggf möglicherweise wahrscheinlich vermutlich offenbar offensichtlich anscheinend scheinbar
angeblich wirklich tatsächlich eigentlich überhaupt besonders insbesondere hauptsächlich zumindest mindestens wenigstens höchstens spätestens
frühestens ungefähr circa ca rund knapp fast beinahe kaum ziemlich recht relativ extrem total völlig komplett absolut einfach gerade grade soeben
jetzt nun heute gestern vorgestern morgen übermorgen heut jetz nachher vorher vorhin später früher bald gleich sofort umgehend derzeit zurzeit
momentan aktuell inzwischen mittlerweile zwischenzeitlich währenddessen danach davor dabei dadurch dafür dagegen daher dahin dahinter damals daneben
daran darauf daraus darin darüber darum darunter davon dazu dazwischen hiermit hierzu hierbei hierfür hier dort dorthin daheim zuhause zuhaus drinnen
draußen drin draus drauf dran drum drüber drunter raus rein rauf runter rüber rum ran hin her heraus herein herauf herunter herüber herum heran hinaus
hinein hinauf hinunter hinüber umher hinterher nebenher weg fort los zurück wieder weiter weiterhin zusammen allein alleine gemeinsam immer nie
niemals nimmer selten manchmal oft öfter öfters häufig meistens ständig dauernd dauerhaft jederzeit stets jedesmal regelmäßig unregelmäßig wiederholt
mehrmals mehrfach einmal zweimal dreimal viermal nochmal nochmals erneut erst zuerst zunächst dann anschließend schließlich endlich letztlich
letztendlich zuletzt vorerst bisher bislang seither fortan ohnehin sowieso trotzdem dennoch dessen deren denen derer deshalb deswegen folglich somit
also nämlich übrigens außerdem zudem ferner überdies ebenfalls ebenso gleichfalls genauso allerdings immerhin jedenfalls andererseits einerseits
stattdessen beispielsweise zb bzw usw etc ua dh sog inkl evt min std uhr nr abs art ff vgl bspw u.a d.h z.b o.ä i.d.r gern gerne leider
hoffentlich glücklicherweise zufällig plötzlich unerwartet allmählich langsam schnell nachts tagsüber morgens mittags nachmittags abends vormittags
montags dienstags mittwochs donnerstags freitags samstags sonntags werktags täglich wöchentlich monatlich jährlich stündlich links rechts oben unten
vorne vorn hinten mitten mittendrin überall nirgends nirgendwo nirgendwohin woanders anderswo unterwegs abseits seitlich zuvor vorab insgesamt
insofern inwiefern inwieweit soweit soviel sowas soetwas dergleichen desto umso vielmehr eher teils teilweise größtenteils zumeist vorwiegend
überwiegend ausschließlich lediglich allenfalls keinesfalls keineswegs fall unbedingt natürlich selbstverständlich klar freilich genau richtig falsch
stimmt eigens extra null eins zwei zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn
neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million erste erster ersten erstes zweite zweiter zweiten
zweites dritte dritter dritten drittes vierte vierter vierten fünfte fünfter fünften sechste sechster sechsten siebte siebter siebten achte achter
achten neunte neunter neunten zehnte zehnter zehnten letzte letzter letzten letztes nächste nächster nächsten nächstes vorige voriger vorigen voriges
halb halbe halber halben halbes viertel drittel anderthalb eineinhalb zweieinhalb dutzend paar bisschen bissl bißchen jan feb mrz apr jun jul aug sep
sept okt nov dez mo di mi do fr sa km kv ke ki kd kk kms kvs va jgd juhi asd kjp kjpd sozpäd spfh isef insofa ief bpr kita kitas kiga ogs ogts hze erz
eb fjh uma umf mfa vn nn tel fax mail email sms whatsapp hab habs ham hats ists gibts gehts wars isses isn isch nich net nit ned ma mer ois grad nen
nem ner son sone sonen aufm ausm nochn anner annem ihrs is hamm tun wat dat wegn bissel ehm äh ähm mhm tja naja etz obs wanns wenns dus ers vorbei
aneinander weswegen beinah auch drumherum rundherum hinten obendrauf untereinander voran voraus zuliebe kaputt fertig
innen außen innenseitig beidseits nebendran obenrum untenrum drinne drüben hüben dahoam dahoim gscheit fei gell gelle woll nich nüscht bisserl sodele jo mei ebbes gestan heit moin wech schau mal ned koa koi net nimma nimmer wenigschtens allweil oiner oana oane hod hot isch san sin ham hend mir unsa eam eana dem sei dene
`;
