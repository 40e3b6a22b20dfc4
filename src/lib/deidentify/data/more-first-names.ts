/** First names that the gathered lists lack or write differently: nicknames of today, names of families from elsewhere. Own list. */
export const MORE_FIRST_NAMES = `
finn fynn finnley fiete mats matz mattis mathis mattes matti tjark tjorven thore tore thees bosse lasse lennox lenny levin levi leano liam milo milan
malik mio nio neo nilo piet pepe rasmus ruben rune sönke tamme tammo till tilo tyler tyron jamie jason jayden jaden jeremy jerome justin kevin dustin
marvin mike maik meik maiko mirko heiko haiko hauke henner enno eike ole onno keno momme broder sören jannik yannik yannick jannis janis joris jorne
jonte jette jule julchen lotta lotte lotti lilli lilly lily lillie lina linn lio lia liah leni lenia leonie leoni lene lennja mila mina minna mira
mirja mia miah merle mayla maila maja maya mathilda tilda thilda thea theda tomma tessa talea tamina tamino wiebke wencke antje anke imke frauke elke
silke heike meike maike rieke femke insa inka neele nele neela nelli nelly ronja romy runa ruby svea swantje stine smilla sina sinja sunny sky skyler
sandy mandy candy cindy nancy peggy ronny maikel enrico chantal chantalle jaqueline jacqueline jaquelin justine jasmin jasmine yasmin yasmina jessi
jessy jessica melly melli mandi vivien vivienne vivian celina celine selina chayenne cheyenne shania shakira jolina jolene joline joelina angelina
angelique denise michelle noelle nia nika nike juna juno malia malina maliah milena milana emmi emmy emilie emely emelie emily enni ella elli elly
elsa elise eliza elina elena eleni alina aline aleyna alea alia alisha alessia alessio amelie amely amelia annika anni anny annalena annabell
annabelle annelie anneke annemarie anja antonia arne aaron arian ariana aurelia ava benno benny ben bela béla bennet carla carlotta carolin caroline
caro charlie charly clara klara collin colin connor danny dana daria dari david davin devin dominic domenic eddy edda elias elian eliano elisa emil
emilio emilia enya erik eric fabi fabio fabienne felicitas felina fenja fenna ferdi finja finnja flo florian franka freddy frida frieda fritzi gesa
gesche giulia greta grete gretel gunda hanna hannah hannes hanni heidi helen helena henri henry henriette henrike ida ilka ilse ilona ina ines inga
inge ingo irina iris isabel isabell isabelle isabella ivonne jana jan janne janina janine jannes jenny jenni jens jil jill jo joel joelle johanna jojo
jona jonah jonas jonathan jördis jost judith juli juliana juliane julian julius juri justus karina karla karlotta karl karolina kati katja kathi
katharina kathleen kaya kaja kilian kim kira kirsten klaas konny konrad konstantin korbinian kristin kristina lara larissa lars laura laurin laurenz
lea leah leander lennard lennart lennert leif len lena leo leon leopold levke lias lies liesbeth lieselotte linus lisa lisbeth lou louis louisa louise
luana luca luka lukas luk lucas lucia lucie lucy luis luisa luise luke luna lya lynn mads magnus malte malin malo manuel mara marc marcel marco marek
mareike maren marianne marie marieke marina mario marit marius mark marko markus marla marleen marlen marlene marlies marlon marta martha marten
martin mathea matthis matteo mattea max maxi maxim maximilian mechthild melanie melina melissa merlin mette michi mick mieke mika miriam moritz nadine
nadja natalie natascha nick nico nicola nicole niklas niko nils nina noel noemi nora norman oda oliver olli oskar ottilie otto pascal patricia patrick
paula pauline peer pelle penelope philipp philippa phillip phoebe pia pina quentin quirin rafael ralf rebecca rebekka ricarda rico robin romina
rosalie rosa ruth sabrina samu samuel sandra sarah sascha sebastian selma severin shirin sidney sienna sigrid simon sofia sofie sonja sophia sophie
stefanie steffi stella steven sven svenja sylke tabea tamara tanja tara tatjana taylor ted teresa theo theresa thies thilo thorben torben thorge thure
tia tim timm timo timon tina tizian tobi tobias tom tomke toni tristan ulla uschi ursel urte valentin valentina valerie vanessa vera veronika vicky
victor viktoria vincent viola wanda wilma wim wolfi xaver yara ylva yuna yvonne zara zoe zoé opi heinzi rudi willi willy kalle ulli uli gabi gaby susi
moni conny tanni bine biggi renate hannelore waltraud waltraut gisela ingrid ingeborg edeltraud erna elfriede irmgard hildegard hilde gerda gertrud
christel christa ursula roswitha rosemarie anneliese annegret annemie heidrun hedwig helga herta hertha käthe lore magda mathilde trude wilhelmine
winfried wolfgang werner walter günter günther gunter guenter horst helmut hellmut heinz hans-jürgen hans-peter karl-heinz karlheinz klaus-peter
dieter detlef dietmar eckhard ekkehard egon erwin friedhelm gerd gerhard gerold gottfried günni harald hartmut heiner heinrich herbert hermann hinnerk
hubert jochen joachim jürgen juergen jörg joerg jörn kurt lothar ludger ludwig lutz manfred norbert olaf otfried paul rainer reiner reinhard reinhold
rolf roland rüdiger siegfried siegmar sigmar uwe ulrich udo volker volkmar wilfried ayşe ayse aysel ayşegül aysegül aysun ayten aylin ayla aynur arda
ahmet ahmed ali alper alperen anil asli aslı asya azra baris barış berat berk berkay betül beyza bilal bilge burak burcu büşra büsra bünyamin can
cansu cem cemal cemile cengiz ceyda ceylin cihan damla defne deniz derya dilan dilara dilek doğan dogan doruk duygu ebru ece ecem ecrin efe ege ekin
ela elanur elif emin emine emir emirhan emre enes engin eray erdal erdem eren erhan erol ersin ertugrul esin esma esra eylül eymen fadime fatih fatma
fatmanur ferhat feride fevzi feyza figen filiz furkan gamze gizem gökhan gönül gül gülay gülcan gülsen gülşen gülten hacer hakan halil halime hamza
hanife hasan hatice hava havin hilal hülya hüseyin huseyin hüsniye ibrahim ibo ikra ilayda ilhan ilknur ilyas irem isa ismail ismet kaan kadir kader
kemal kerem kübra leyla levent mehmet mehmed melek melike melis melisa meral merve mert meryem mesut metin mevlüt miray miran muhammed muhammet murat
mustafa mücahit müjde musa nazlı nazli necla nermin nesrin nevin nilay nilgün nilüfer nisa nuray nurcan nuri onur orhan osman özcan özge özgür özlem
ömer ömür pelin pınar pinar rabia ramazan recep remzi ridvan rojda rojin rukiye sabri saliha samet savas savaş seda sedat sefa sefer selcuk selçuk
selim selin semra serap serdar serhat serkan sevda sevgi sevim sevil seyma şeyma sibel sinan songül suat sude süleyman suleyman sultan şükran şahin
sahin tarik tarık taylan tekin tolga tuğba tugba tunahan tuncay turan türkan ufuk ugur uğur ümit umut umutcan ünal vedat veli volkan yağmur yagmur
yakup yasemin yasin yavuz yaren yasar yaşar yeliz yigit yiğit yilmaz yonca yunus yusuf zehra zekiye zerrin zeynep zübeyde mohammed mohammad mohamad
mohamed muhammad muhamed mehdi mahdi ahmad achmed abdul abdallah abdullah abdulrahman abdelkader abderrahim abdi abu adam adel adil adnan aisha aischa
aicha aliya alaa almas amal amani amar amin amina amine amir amira amjad ammar anas anwar arwa asma asmaa assad ayham ayman aya ayah ayoub aziz azad
bachir badr baraa bashar basel basil bassam batoul bayan bilel bushra chadia chaima dalia dalal danya diaa dima dina djamila driss dua duaa eman emad
fadi fadia fadel fahd faisal farah farid farida faris fatema fatima fatimah fatiha fatme feras fidan firas ghada ghassan ghazal ghufran habib habiba
hadi hadil hafsa haidar haitham hala halima hamid hamida hamoudi hana hanan hanin haneen hani hania hasna hassan hassna hayat haya hiba hicham hind
hisham houda huda hussam hussein hossein ibtisam idris iman imane inaam israa issa jad jaber jalal jamal jamila janna jannat jasem jasim jawad jihad
joud jouri jud judi kamal karam karim karima kawthar khadija khadidja khaled khalid khalil kinan laila layla lama lamia lana latifa lamin layan layth
leen linah loubna loujain louay lujain lubna lyan maha maher mahmoud mahmud mahmut maisa majd majed malak malek malika manal manar mansour mariam
marwa marwan maryam masa maysa mays mayar mazen meriem miral moaz mohanad moncef mona mouna moussa moustafa muna munir muslim mustapha nabil nada
nadia nadir nadira naima najat najib najla nasim nasser nawal nayef naya nidal nimr nisrin nizar noor nour nourhan nura nuria nour-eddin oday omar
omran osama oussama othman qasim qusai raed raghad rahaf rahma rama rami ramia ramadan rana randa rania rasha rashid rawan rayan rayane razan reem
reham rida rim rima rimas rita riyad roba rouaa ruba rula rukaya saad saba sabah sadiq safa safaa safia sahar said saida salah saleh salem salim
salima salma salman salwa samar samer sami samia samir samira sana sanaa sara sarra sawsan shadi shaimaa sham shahad shahd shams sidra siham siraj
soufian souad soumaya suad suha suhaib sumaya taha taher tala talal taleb tamer tarek tariq tasnim tawfik usama wael wafa wahid walaa waleed walid
wardah wassim widad yahya yahia yamen yaman yaser yasir yasmeen yazan younes younis yousef youssef youssra yousra yumna zahra zahraa zaid zain zaina
zainab zakaria zaki zayn zeina zeinab ziad zina zineb ziyad zubair zuhair parwana parvana mahsa reza navid bahar schirin arezu arezo arash armin aryan
ashkan atefe atefeh azadeh azita babak bahman bahram behnam behruz behrouz behzad dariush darius darya ehsan elaha elaheh elham elnaz esmat fariba
farhad farsad farzad farzana farzaneh fereshta fereshteh firouz forough freshta ghulam gholam golnar golnaz habibullah hamed hashmat hedieh homa
homayun hosna jafar jamshid javad kamran kaveh kiana kian kimia kourosh kurosh ladan laleh leila leili lida mahbube mahnaz mahtab maliheh mandana
maral marjan marzia marzieh masoud masud mehran mehrdad mehrnaz milad mirwais mitra mobina mohsen mojgan morteza mojtaba mostafa nahid najibullah
narges nargis nasrin nastaran nazanin negar negin niloofar nilofar nilufar nima niusha omid paria parisa parviz parwin parvin pegah pouya puya qais
rahim rahmatullah ramin rohullah rostam roya sadaf saeed saeid sahel sakina saman samaneh samim sanam sayed sepideh setareh setayesh shabnam shahin
shahla shahram shahrzad shaima sharif shayan shima shiva shokufa shoaib siavash sima simin soheila sohrab soraya tahera tahmineh tamana taraneh timur
wahida wais yalda yama yasaman zabihullah zarghuna zeba ziba zohra zohreh berivan berfin beritan bahoz baran bawer bêrîvan ciwan cîwan dilovan dilsoz
delal dersim diyar evin evîn ferhad gulistan gulan hevi hêvî hêlîn helin hogir jiyan jîn jin kawa khalaf khanaf lava lorin mizgin mizgîn narin nazdar
newroz nojin renas rêzan rezan rodi rohat rojava rojbin rojîn ronahi ronahî ronya roza sarya serbest serhildan servan serxwebun sherko shilan shivan
sipan siyabend solin sozdar viyan welat xalat xezal zelal zerin zilan zîn zozan adelina afrim agim agnesa agron albana albin albina alban albulena
alketa alma altin altina amela anesa ardian ardit arianit arlinda armend arta artan arton avni bardh bashkim bekim besa besart besian besnik blerim
blerina blerta bujar burim dafina dardan dashnor diellza dion donika drita dren driton edon edona egzon elira elona endrit enis enver era erblin erion
erjona erza fadil fatbardha fatjon fatlinda fatmir fatos fisnik flamur flora florent florentina florim gent gentiana gezim ilir ilirjana imer isuf
jehona jeton jetmir kaltrina kastriot kujtim labinot lavdim leart leona leonora leutrim lindita lirim lirie liridon luan luljeta lulzim mentor mergim
merita migjen milot mimoza mirjeta muhamet naser nderim norik petrit qendrim qendresa rinor rinesa rexhep rron sabit sadik shaban shefqet shkelqim
shpend shpresa shqipe skender taulant teuta valdrin valmir valon vesa veton violeta visar xhemile xhevat yll ylli zana zef oksana daryna darja mykola
solomija solomiya halyna halina bohdan bogdan iryna yuliia yulia julija juliia kateryna katerina oleksandr oleksandra oleksii olexij olena olha olga
oleh oleg ostap pavlo petro roman ruslan serhii sergej sergei sergiy stanislav stepan svitlana svetlana swetlana taras tetiana tetyana tatiana tymofij
tymur vadym vadim valeriia valerija vasyl viktoriia viktorija violetta vitalii vitali vitalij volodymyr wladimir vladimir wolodymyr yana yaroslav
jaroslaw yevhen jewgeni evgenij yevheniia yurii jurij zlata zoya soja anastasiia anastasia nastja nastya anhelina anton arina arsen artem artjom
artyom andrii andrij andrej andrey bohdana danylo danilo danil denys denis diana dmitrij dmitri dmytro eduard egor ewgenia fedor galina gleb gennadij
grigori igor ihor ilja ilya inna jegor kirill kyrylo ksenia ksenija larisa lesia lesya liliia lidia ljuba ljudmila liudmyla ludmila lyudmyla maksym
maksim makar margarita maria marija mariia marharyta maryna matwej mychajlo mykhailo mischa nadiia natalia nataliia natalja nazar nikita nikolai
nikolaj ljonja oxana polina pawel pavel pjotr raissa rodion rostyslav sasha sofiia sofija timofej tichon uljana uliana valentyna vasilisa vlad wanja
wadim walentina wasja wera wika witali xenia zakhar schenja agnieszka alicja andrzej aneta antoni bartek bartosz bartłomiej beata błażej bogusława
bożena czesław danuta dariusz darek dawid dominik dorota elżbieta elzbieta ewa ewelina filip franciszek gosia grażyna grzegorz henryk iwona jacek
jadwiga jakub janusz jarek jarosław jerzy joanna julita justyna kacper kamil kamila kasia katarzyna kazimierz kinga krystian krystyna krzysztof
krzystof kuba leszek łukasz lukasz maciej maciek magdalena małgorzata malgorzata marcin mariola mariusz marzena mateusz michał mikołaj mikolaj milosz
miłosz monika nikola oliwia oliwier patryk patrycja paulina paweł piotr przemek przemysław radek radosław rafał renata robert ryszard sławomir
stanisław stasiek szymon tadeusz tomasz tomek urszula wiesław wiktor wiktoria witold władysław wojciech wojtek zbigniew zofia zosia zuzanna zuzia
żaneta ioana ion ionut ionuț ioan vasile vasilica adrian alexandru alin ana anca andrada andreea andrei anișoara aurel bianca camelia catalin cătălin
cezar ciprian claudia claudiu constantin corina cornel cosmin costel costin crina cristi cristian cristina dan daniela decebal delia denisa doina
dorin dorina dragos dragoș dumitra dumitru ecaterina emanuel eugen eugenia fanel florica florin florina gabriela george georgiana gheorghe gheorghita
gigi horia ilie ileana ionela ionel iulia iulian iuliana laurentiu lavinia lenuta liliana liviu loredana lucian luminita lucica madalina mădălina
marian mariana maricica maricel marin marinela marinica mihaela mihai mihail mircea mirela monica narcis narcisa nelu nicoleta nicolae nicu octavian
oana ovidiu paraschiva petre petru petrica radu ramona raluca razvan răzvan remus roxana rodica sanda sebi sergiu silviu silvia simona sorin sorina
stefan ștefan stefania teodora tiberiu traian tudor valeriu veronica viorel viorica virgil angel anelia asen atanas biser boris borislav boyan boyko
darina desislava dimitar dimitrina dobromir elitsa gergana georgi hristo iliana iliya iva ivan ivaylo ivanka ivelina kalina kalin kiril krasimir
krasimira lyubomir mariya metodi milen mitko nadezhda nedko nevena nikolay ognyan penka petar petya plamen plamena radka radoslav rositsa rumen
rumyana silviya simeon slavi slavka stanimir stefka stoyan stoyanka svetlin svetoslav todor todorka tsvetan tsvetelina tsvetanka vanya vasil velichka
veselin vesela yanko yordan yordanka zdravko zhivko aleksandar aleksandra ajla amra bojan bojana branko branka daliborka damir danijel darko dejan
dragana dragan dragica dijana dunja dzenan edin edina elma elvir emina enisa fikret goran gordana haris indira irfan ivana ivica jasmina jasna jelena
jovan jovana kenan lejla ljiljana ljubica marijana mevludin milica milos miloš mirjana mirza mladen natasa nebojsa nedim nemanja nenad nermina
nikolina nusreta predrag radmila ratko sabina sanel sanela sanja sasa saša sead sedina semir senad senada slavica slobodan snezana srdjan stana
svetozar tijana vedran velimir vesna vladan vuk zdenka zeljko željko zlatan zlatko zoran zorica zuzana fatou ngozi emeka abena akosua adebayo adama
aissatou alhagie alieu alpha amadou amara aminata amadu ama ami amie ansumana awa babacar baboucarr bakary balla binta boubacar bubacarr cheikh chidi
chidera chidinma chiamaka chinedu chinonso chioma chukwuemeka dawda demba djibril ebele ebrima efua ekow esi fanta fatoumata folake funmi habibatou
haddy haja ibou ibrahima ifeanyi ifeoma isatou joy kadiatou kadija kaddy kebba khadim kofi kojo koffi kwabena kwadwo kwaku kwame kwasi landing lamine
latif mamadou mamadi mame mariama mariame mbaye mamoudou modou nana nene nfamara nkechi nneka nnamdi nyima obinna odion ola olamide oluwaseun omotola
ousainou ousman ousmane oumar oumou osas osasu oumy pape precious blessing patience prince destiny success godwin sunday monday favour favor gift
esther comfort mercy peace salimata samba saikou sainey sanna seedy seynabou sheriff sidi sira sirra solo sulayman tapha temitope tida tijan tunde
uche uchenna wande yaya yankuba yaa yaw zainabou abdirahman abdikadir abdiaziz abdinasir abdirizak abdullahi abshir aden ahlam asad asha ayaan ayan
bashir bile deeqa deqa fadumo faduma fardowsa farhan farhiya fartun fowsiya guled halimo hawa hibo hodan hodo ifrah ikram istahil jama kaltun khadra
liban mahad mahamed maryan mohamud muuse najma nasra nimco nimo qamar rahmo sagal sahra samsam sucdi suleekha ubah warsame zamzam abeba abrehet adiam
afewerki alem almaz amanuel aster awet azeb bereket berhane biniam bisrat daniel dawit eden ephrem ermias eyob feven filmon fiori freweyni fthi futsum
genet girmay goitom haben habtom haile hermon hiwet kibrom kidane kidist kiflom luam luwam lemlem letebrhan lidya lulia makda medhanie mebrahtu mehari
mekonen merhawi meron michael milkias mussie nahom natnael nebyat rahel rahwa robel ruta samiel samrawit selam selamawit semhar semere senait simret
solomon tekle temesgen tesfay tesfalem tewelde tigist tsegay tsehaye winta yemane yodit yohannes yonas yonatan yordanos yosief zekarias zula thi lan
minh khanh linh hoang anh hoa hung tuan thanh duc dung quang phuong thao trang huong hien hanh nga ngoc nhung nguyet oanh quynh thuy thu tram trinh
tuyet uyen van viet vinh xuan yen khoa kiet long nam phong phuc quan son tam tai thang thinh thien tien trung truong tung vu bao bich chau chi cuc dao
diem diep dieu giang ha hai hang hao huyen khai khang lam lien loan mai my ngan nhi arun anand anitha arjun aravind balan bhavani chandran deepa devi
divya ganesh geetha gowri indran jeyan jeyanthi jegan kannan karthik karthika kavitha krishnan kumar kumaran lakshmi logan malathi mathan meena mohan
murugan nadarajah nalini nirmala nishanthan pirabu pradeep prakash pratheepan priya radha rajan rajini ramesh ranjan ravi sanjay sasikala satheesh
selvan selvi senthil shanthi sinthu siva sivan sinthuja sri subramaniam suganthi sumathi suresh sutharsan tharani tharshan thivya thushara uma vani
vanitha vasanthi vijay vimal vithuran yogeswari yathu wei li ling mei ming xin xia yan ying yuki kenji akira naoko haruki somchai malee noi ploy niran
anong kanya siriporn supaporn maria-josé joão joao tiago thiago rafaela beatriz matilde lourdes conceição inês iñaki jorge josé jose juan javier
joaquín paco pilar rocío rocio guadalupe ximena itzel yesenia yadira wilson wellington sıla sila miraç mirac aras poyraz alparslan asel lavin meva
nehir masal eflin gökçe alya duru ada aaliyah aliyah amaya ayana malaika nayla naila leyan lilav nela nelia neyla elyas ilias ayden aiden jaydon
jermaine tyrese keanu kiano kimi kimberly jimmy jonny johnny sammy sam rocky ricky micky nicki niki lexi alex chris ansgar björn bjoern catharina cord
detlev dörte doerte ebba eilert elvira eyla falk fokko folkert frerk gerrit gerriet gesine göntje gundula günay haymo heimo hella helke henrik hergen
hiltrud hinrich holger ilsabe irmela jasper jelto jelle jendrik jens-uwe jesko jonna jork kord kornelia lanja leevke lüder lüdeke malena malwine
marike marlis meinhard merret nanna nomi ocke okko ove pauleen reemt renke rike rixa roluf sabeth siemen sieglinde sigi swaantje tade tede telse tewes
thorid tjade tjalf tjelle trine uffe ulrike undine urs verena volkert wibke wiebe wieland wilko witta wolf-dieter wübbe
sümeyye sumeyye sümeyra havva ravza nergiz abdulkadir rümeysa şilan lawin mohannad ruqaya rukaia raneem ranim qusay nawaf taim ibtihal abdelrahman
fadwa parnian amirhossein alireza hamidreza mohammadreza sorour roqia shukria zabi jawid nilab sediqa arbnor valdete fjolla arlind drilon albiona
besarta enkela klodian ornela xhesika fatlum shpetim qëndresa almir amila fikreta gheorghița danut nicusor tymofii kseniia solomiia gennadi aljona
alyona huy adjoa efosa aissata tharsika nilani thushan abirami kajan piratheepan jathusha mathusan raj harpreet gurpreet manpreet haruto xiu xóchitl
dimitra eleftheria stavros giorgos sofoklis levan ketevan anzor aset ramzan zelimkhan aishat magomed khava aigul birgül emircan ute bärbel edeltraut
traudel adelheid kunigunde milow mayleen birte antke okka ketel brar nis kuno ermal islam jude mikel miguel angelo dino gino sandro renzo luigi
fabrizio massimo graziella assunta carmela pasquale gennaro ciro vito santina nunzia ophelia cecilia cecilie carlina lieselott hannelies annelies
liesel liesl resi vroni sepp alois aloisia vinzenz leopoldine kreszenz afra walburga burga traudl gundi gerti trudi fanni gitti gitte birgitt brigitta
bärbl uta utz ursl dörthe doerthe geske gönna grietje hilka hille imken ingken inken jantje jella jelka jörna kea keke kerrin laefke levka maaike
marret mareke meta nantje neeltje ose sabke sinje sünje swantja taalke talke tatje trientje wübke ahlke alke aiko alrik arjen arvid bengt birger
bjarne bjarke boje carsten corvin deike detje dierk edo ehler fedder feike folke fokke frerich gerko habbo hajo hanko harke harm harro hayo heie heino
helge henning hero hinrik ingwer jes joost jörgen jürn karsten kersten knud krischan lorenz manno meno melf nahmen nickels olde onnen peter-jan poppe
redelf reent renko ricklef rickmer sievert sönnich steen swen tjaard thorger torge torger uke ulf wiebrand wilke wubbo aysima aysenur ayse-nur bade
bahadır begüm belgin bengü berna beste beyzanur bilgehan birsen buket bugra buğra canan candan caner cenk çağla çağlar caglar çınar cinar demet devran
didem dilruba doğa doğukan dogukan ebrar eda edanur emel emrah emrullah engincan ercan ercüment erdinç erkan ersan evrim ezgi fahriye faruk ferda
feridun fulya gaye gonca görkem gözde gülbahar gülden gülendam güllü gülperi gülsüm gültekin gürkan güven hacı halide halit halis hande hanifi harun
haşim hatun hayati haydar hayriye hazal hidayet hüma ikbal ilkay imran inci ipek ishak ismihan ismigül iskender izzet kamber kamile kardelen kazım
kezban kıvanç koray köksal kurtuluş lale latife leman lütfi mahir makbule mazlum medine mehtap melahat melih melihcan memet meltem menekşe menderes
meriç mervan merih mukaddes muharrem mukadder muzaffer müge müjgan mümin münevver münire müslüm nafiye naim naime nalan nazan nazife nazım nazmi
nebahat necati necmi nejat neriman neslihan nesibe neşe nezahat nihal nihan nimet nuh nuran nurettin nurgül nurhan nurten okan oktay ongun orçun oya
ozan öykü özden özkan öznur papatya pembe peri polat rasim refika reyhan reşat rüstem rüya saadet sabahat sabiha sadet sadık safiye sakine samed sare
sebahat sebile seçil sedef selahattin selami selcan selda selver semanur semiha senem sercan serhan seval sevcan sevilay sevinç seher sezen sezer
sezgin sıdıka simge sinem soner suna süheyla süreyya şaban şadiye şebnem şenay şerife şermin şeyda şirin şükriye tahsin talha taner tansu tayfun
tayyip tevfik tijen timuçin tuba tuğçe tugce tülay tülin turgay turgut tuğrul ulaş uygar üzeyir vahide vildan yağız yalçın yaprak yasemen yeşim yıldız
yıldırım yunus-emre yüksel yurdagül zafer zahide zekeriya zeliha zerda zeycan zeynel ziya zuhal zülal zülfiye zümrüt abdelaziz abdelghani abdelhamid
abdelilah abdelkarim abdellah abdelmajid abdeslam abdulaziz abdulhamid abdulhadi abdulkarim abdulmalik abdulwahab abdurrahman abeer abir adham afaf
afnan ahmadullah aiman akram alaaeddin aladdin alhassan aliah alma'a ameen ameera amer amna anisa anwaar areej arij asil asia asmae atef atif awatif
aymen ayub azzam bader badria baha bahaa bahija bana baraa' basma bassel belal bisan bochra chaimae charif dalila dareen darin deema dhia diyaa doaa
donia emaan esraa fahad fahima faiza fajr faras fares fatemah fathi fatin fatoum fawzi fayez ferial firdaus fouad ghalia gharam ghena ghina habibi
hadeel hadia hafez haifa hajar hajer hamad hamdan hammoudi hanane hanaa hareth hasnaa hatem hazem heba hesham hidaya hikmat hoda huwaida ihab ihsan
imad inas ines-amira intisar isra issam iyad jaafar jabir jahida jassim jihane jomana joumana jumana kareem khairia khaldoun khawla kholoud khouloud
kifah kinana lamis lamya larin leena lemar lilas lin linda-amira loay lojain louna luai lubaba lulwa maan mahasin mahmoudi maisam majda majid majida
mamoun marah maram maya-amira maysam mayssa meis menna mervat mesk meysam miar milia mohammed-ali moayad monzer moslem mounir mouaz muaz muayad
muhanad muhannad mukhtar munira muntaha mutaz nabila nadeem nader nadim naeem nagham nahed nahla najwa nariman nashwa nasir nasreddine nawar nazha
nazira nebras nehad nejma nesreen nibras nidaa nihad nisreen nivin noha noreddin nouh nuha nuhad omaima orwa osaid othmane qassem rabab rabea rabiaa
radwan rafif rafik raghda raja rajaa ramez ramzi rand raouf rashed raslan rateb rawad rawia rayhana razane reda reema retaj rihab rinad riham rital
rodaina rola roqaya rouba roula ruaa rudaina sabrine sadek safouane sahl saif sajid sajida salaheddin saleem salha sameer sameh samiha sanad
sarah-amira sari seif seham shaden shadia shaimae sharifa sherin shorouk sihem sobhi sohaib soulaimane suaad suhaila suhair suhayb suheil suleiman
sundus taghreed tahani taiba taym talia tamim tasneem tayeb thabet thaer thuraya tuqa umaima wafaa wahiba wajdi wasim wisam yacine yakub yamina yaqoub
yarah yasmeena yassin yassine yazid yosra yunes zaher zahia zakariya zakia zayd zaynab zeid zeyad zeyna zouhair zuleikha aisulu aizada altynai ainura
azamat bakyt daniyar dinara gulnara gulzhan kairat madina meerim nazgul nurbek saule zarina zhanna dilbar farrukh firuza gulchehra jamshed manizha
nigora rustam sherali umida zebo ali-reza amin-reza arsalan artin asal ava-sadat avesta behnaz behnoush behrang borna dorsa ebrahim esmail faezeh
farahnaz faranak faraz fardin farnaz farrokh farshid fatane forouzan ghazaleh golshan habibollah hanieh hasti helia hengameh hesam hooman hossain iraj
jaleh kamelia karan keyvan khadijeh mahla mahnoosh mahshid mahya maliha mani manouchehr maryamsadat masih mehrnoosh melika mersedeh mohadeseh
mona-sadat nasrollah nazila niayesh nikta nooshin parham parinaz parmida pejman pouria rahil raheleh ramtin ronak rozita saba-sadat sahand sajad
saleheh samane sanaz sarina sepehr setare shaghayegh shahab shahriar shaparak shervin soroush sogand taha-ali tannaz tina-sadat vida yekta yeganeh
zhila abida adeela ahsan akbar aleena anum aqsa arshad asif asma-bibi atiqa ayesha azhar bilquis faizan fahmida farooq ghazala hafeez hina humaira
imran-khan iqra irum javeria jamila-bibi kainat kashif kiran komal laiba madiha mahnoor maheen maira maqsood mehwish misbah momina muneeb naseem
nighat noman nosheen parveen qasim-ali rabeea rahat razia rehman rizwan rubina sadia saima saira sajid-ali samina sana-ullah shabana shahbaz shahid
shahida shazia sidra-tul sobia sumaira tahir tanveer tayyaba umair umer usman uzma waqar waqas yasir-ali zeeshan zubaida ebenezer emmanuella ifeyinwa
ikechukwu jideofor kelechi kenechukwu nkemdilim nkiruka nwando obioma ogechi oluchi onyeka onyinye somtochukwu ugochi ugonna uju adaeze adaobi
abimbola abiodun adebola adeola ademola ayodele ayomide babatunde bolanle bukola damilola femi folasade iyabo kehinde kolawole modupe morenike olabisi
olufemi oluwafemi oluwatobi omolara opeyemi oyinkansola segun sola taiwo titilayo tolulope wale yetunde yewande aishatu abubakar hadiza halima-sadia
maimuna sadiya umar yakubu zulaihat edosa eghosa esosa ehis isoken itohan iyobosa nosa osaretin osariemen osayande uwa abou adiaratou aboubacar
alpha-oumar amadou-oury assetou astou aïcha aïssa aïssatou babou bintou bakari bocar cheick coumba demba-ba diarra dieynaba djénéba fanta-sira fatim
fode fodé gnima goundo hadja haby ibrahim-sory issiaka kadi kadiatu kankou karamoko korka lassana lansana mahamadou maïmouna makan mamadi-dian maryama
massa matou mory moriba moussa-balla mbalia n'deye ndeye oury ramata ramatoulaye rokia rokiatou saïdou salif salimatou saly sanoussi sekou sékou
seydou sira-mady sory soumaila souleymane tenin tidiane tiguida youssouf yacouba yaye zeynabou abreham adhanom akberet aklilu alganesh ambesajer aron
azmera belaynesh bereket-ab betlehem birhan dahlak danait dawit-isaac elilta ermyas eyerusalem fanus freselam fikir ftwi fyori gebre ghenet goitana
habtu hana-luwam helen-selam hanna-feven isayas kaleb kesete kidisti kisanet kubrom lidia-luam mahder maekele mekdes melat melake merhawit mihret mulu
nebiyat nigisti rigbe ruth-feven samson-yonas saron senay shewit sirak solyana tsega tsige tsgereda weini wintana yafet yared yohana yordi yosef zemen
zerit adaobi-grace awa-cheikh ceren elodie-marie-ange joëlle gaëlle maëlle maëlys noémie océane raphaël thaïs zélie léonie célestine clément etienne
étienne grégoire hélène irène jérôme mathis-noel rémi rené renée sébastien théo valérie zoë ngoc-anh nhan nhat nhien nhu phat phuoc phung phuong-anh
quang-minh quoc quyen quynh-anh tam-anh tham than thanh-ha thao-linh thi-mai thuan thuong tien-dat tin toan truc tuan-anh tuong van-anh vi xuan-mai
yen-nhi khue khoi dat duy duong gia hai-yen hieu hiep hong hung-anh huong-giang kiet-anh akshara amirtha aravinthan archana ashvin baskaran darshan
dharani gayathri hamsika harini ilakkiya jananie janani janarthan jeevan kajeepan kirthana kishan kobika kogul laavanya mayuran menaka mithuna nirosha
nithusha pavithra piranavan pirathap rajeevan rajeswari ramanan rathika rishikan rubika sahana saranya sathurshan sharmila shobana sivapriya sowmya
sujeevan suvetha thanushan tharmika thenuja thulasi vaishnavi varshan vasuki vinoth vithusha yalini yarlini yathusan
alwin ignaz siegbert dagobert wunibald burghard burkhard eckart gebhard gotthard lienhard ruppert kunibert wigbert heribert egbert gisbert dankwart
waldemar ottmar othmar hilmar ingmar reinmar emmerich roderich alberich helmfried karlfried almut gertraud irmtraud ortrud irmtrud waltrud gerlinde
dietlinde heidelinde rosalinde brunhild kriemhild klothilde luitgard edelgard annerose bodo hasso falko gero seppi schorsch girgl wastl hias hiasl
reserl hansi franzi loisl gustl ferdl poldi manni atze ede hotte jupp tünn schäng nobbi addi dieti hubsi rolli petzi basti luki pascha wowa kolja
serjoscha aljoscha petja dascha mascha ludmilla jewgenija jekaterina anastassija wassilissa waleri włodek zbyszek wiesława zdzisław mirsad almira
šejla arjeta arbnora ardita granit hajdar kushtrim liridona vjosa xhevahire yeter yadigar gülizar hıdır memo mehmetcan satı ümmü yusufcan zeki rojhat
hevin sirwan rizgar nujin dlovan karwan rebin rebwar hiwa dilgash sitora mohira bekzod shahnoza thiviya abinaya sangeetha tharsan pirathapan nivetha
keerthana kirushan sivakumar suganya vithursan jaspreet balwinder kuldeep rekha deepika rajesh ankit adewale ebere ezinne osaze sikiru drissa tesfaye
mehret zerai ghirmay bekele meseret hirut abdikarim yasmiin espérance merveille gloire chancelvie plamedi exaucé nsimba luzolo nzuzi niloufar parvaneh
fatemeh masoumeh kambiz rangin zarghona palwasha spozhmai wazhma gulalai hamidullah esmatullah enayatullah asadullah samiullah noureddine salaheddine
fouzia ilham kaoutar nezha rachida soukaina zoubida joudi ghaith mayada nawras tareq zein ragnar okke wobke harmke hilke imme meinert onna siebo
tönnies ubbo wiard wübbo
ralle
`;
