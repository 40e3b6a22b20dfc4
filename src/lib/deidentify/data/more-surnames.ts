/** Surnames that the gathered lists lack: Turkish, Arabic, Persian, African, Vietnamese, Tamil, Albanian, northern German. Own list. */
export const MORE_SURNAMES = `
yılmaz yilmaz kaya demir şahin sahin çelik celik yıldız yildiz yıldırım yildirim öztürk oeztuerk aydın aydin özdemir arslan aslan doğan dogan kılıç kilic aksoy avcı avci aydemir bulut çetin cetin
çakır cakir erdoğan erdogan güneş günes güler kaplan karaca karadağ karaman koç koc korkmaz kurt özcan özer özkan polat şen sen şimşek simsek tekin toprak türk uçar ucar ünal uysal yalçın yalcin yavuz yazıcı yüksel
haddad khalil khoury mansour nassar saleh salem sayed al-sayed hassan hussein ibrahim ismail mahmoud mohammed mustafa omar osman rahman saeed said shaban sharif suleiman youssef zaidan abbas abdallah abdulrahman ahmadi ahmad akbari ali alavi amiri
azizi bakr barakat darwish farah ghanem hamdan hammoud hariri hosseini husseini jaber jafari karimi kassem kazemi khatib maalouf mahdi masri moradi mousavi najjar nazari nouri qasim rahimi rashidi rezaei rezai sabbagh sadeghi safi salehi sarkis shahin sultani taha tahiri wahab yousefi zahedi noorzai popal stanikzai wardak
nguyen nguyễn tran trần le lê pham phạm hoang hoàng phan vu vũ dang đặng bui bùi do đỗ ho hồ ngo ngô duong dương ly lý
mbeki okafor okonkwo adeyemi adebayo oyelaran okoro nwosu eze obi balogun mensah owusu boateng asante appiah osei agyeman addo amoah ceesay jallow jammeh sanneh touray darboe drammeh manneh bah barry diallo diop fall fofana kamara kanteh keita koné konate camara cissé sow sylla touré traoré ba ndiaye gueye mbaye sarr seck
tesfaye tesfay gebremedhin haile kidane mehari tekle woldemariam berhane ghebremeskel habtemariam hagos abraha abebe bekele girma tadesse warsame mohamud hersi farah abdi abdullahi jama yusuf
sivakumar selvarajah kandasamy nadarajah thambirajah rajaratnam balasubramaniam subramaniam kumar singh sharma patel khan malik hussain iqbal butt chaudhry
krasniqi berisha gashi hoxha shala morina kelmendi bytyqi zeqiri thaçi thaci rexhepi shabani osmani ramadani ahmeti kastrati mustafaj aliu selimi beqiri haliti jashari kryeziu
kowalczyk kowalski nowak wiśniewski wisniewski wójcik wojcik kamiński kaminski lewandowski zieliński zielinski szymański szymanski woźniak wozniak dąbrowski dabrowski kozłowski kozlowski mazur jabłoński jablonski jablonski kwiatkowski krawczyk piotrowski grabowski pawłowski michalski adamczyk dudek wieczorek jankowski wróbel
kovalenko shevchenko schewtschenko bondarenko tkachenko kovalchuk kravchenko oliynyk koval polishchuk petrenko melnyk savchenko rudenko marchenko lysenko pavlenko ivanov iwanow petrov petrow smirnov sokolov popov volkov wolkow kuznetsov morozov novikov romanov orlov
popescu ionescu popa dumitru stan stoica gheorghe matei ciobanu rusu munteanu marin lupu constantin georgescu dinu florea nistor radu stanciu toma tudor vasile
ivanov georgiev dimitrov petrov nikolov hristov stoyanov todorov ilieva petrova dimitrova ivanova georgieva
petersen hansen jansen janssen jensen carstensen christiansen clausen claasen detlefsen ehlers feddersen harms hinrichs johannsen jürgensen ketelsen lorenzen lüders lührs matthiesen nissen ohlsen paulsen petersen rohwer schlüter schütt sievers steffens stoltenberg thiessen thomsen timm tietjen voss wiechmann witt wulff ahlers ahrens behnke behrens behrendt bredow brodersen burmeister cordes dierks dittmer eggers
evers freese gerdes gosch grewe heitkamp heitmann hinz hinsch holst höppner jacobsen kähler klindt klopp koopmann kröger kruse lüdemann lüdtke lüneburg meinecke meyerdierks möller nöhring oltmanns peters pohlmann pohl prien rabe rathje reimers rehder ruge schacht schröder schwarting sellmer siemers sommerfeld spethmann stahmer stamer stoffers struck tiedemann timmermann uhlig voigt vollmer wartenberg wendt westphal wiese willers wittenburg wohlers wrage
lindner lorenz albrecht kaiser brandt richters hartwig hoffmann petermann hellwig jablonski nguyen-hartmann
brüggemann burmester ohlendorf timmann rathjen dreyer meinert schümann stapelfeldt rohde gätjens bruhn asmussen hinrichsen thiede kühl hagemann
westermann dobrev petkov stoyanova aktas tuncer demirci kilinc tas ekinci alhaddad alali alkhalaf almohammad alabdullah hamoud shehadeh kanaan hashemi
ahmadzai haidari sharifi mohammadi rahmani amini ghorbani kuqi hajdari shehu hoti bajrami lushaj sesay conteh turay igwe osagie tewolde weldu abdulle
osmanov mamedov huseynov bondar lytvyn hrytsenko tymoshenko klymenko nikolaidis vo sivanathan kumarasamy selvaraj rickert papadopoulos ahrend albers
andresen arp bartels behn beeck bergmann bielfeldt block boldt bornholdt borchers borchert brammer brockmann bruns buhr busch buhmann bunge callsen
christophersen clasen delfs diercks dohrn dohse drews düwel ehmke eickhoff engelbrecht frahm fries gehrke gehrmann gloe gottschalk griem groth
hadenfeldt haack hamann hansohn harder harmsen hatje heesch hein heinsohn hennings hildebrandt hilmer höpfner hoyer ihde iversen jahnke jebens jess
jochimsen jürs kaack kahl karstens kelling kiehn kinder klehn knaack knoop knudsen koops kock köpke koppelmann krohn krogmann kuhlmann kühn langbehn
langmaack lassen lembke lemke lohse loose lucht lübbe lüthje maass magens marquardt martens mewes möllendorf mohr mumm naeve nagel nehls nielsen
nommensen oldenburg osterloh pahl pannier peemöller piehl plambeck plath pries quast raabe radtke ramm ratjen rave reese rickers riecken rieck röhrs
röpke rönnau roloff rosenau ruhnau sahr sass schlichting schlünzen schnoor schlömer schoer schönfeldt schulenburg schwartz schwieger siemsen sierk
soltau sönnichsen speck stange stegemann stave steen storm stölting stüben sühl suhr sörensen tams tank thode thun tiedje tödter tonn trede vagt vieth
vollstedt wegner weihe wichmann wiencke wilkens witthöft witten wohlert wolter wörmann zabel zander zöllner bachmann bader balzer bauermeister baumann
baumgart baumgartner beier bergner bernhardt biermann bittner blum bodenstein böhme böttcher böttger brinkmann bruckner buchner büttner denecke
diekmann döring dörfler ebeling eckert egger ehrhardt eichhorn eisele erdmann fiedler finke fleck freitag fritsche fritzsche fröhlich geißler gerlach
göbel görlitz goebel götz grabner gräfe greiner großmann günther haase haberland hahne hartmann haug heidenreich heinemann heinze heller hellmann
hempel henke henning hentschel hermes herbst herzog heuer heyer hiller höfer hofmann hofmeister höhn holzapfel hölscher hübner huth ihle jäckel jacobi
jäger janke john junker kämmerer karl kästner kellermann kempf kirchhoff kirchner kirsch klaus klemm klinger klose knauer knobloch koch köhler kolb
könig konrad köster krämer kranz kratz kraus kreuzer kühne kunert kunze küster lauterbach leonhardt lindemann linke löffler ludwig lukas maier mann
marquart mertens metz michels mielke miller morgenroth mühlbauer mückenheim münch nagler naumann nickel niemeyer noack nolte opitz oswald otto pape
paul petri pfeiffer philipp pietsch pohle popp preuss probst puls raab radke rauch reich reichardt reichel reinicke rempel renner reuter richter
riedel rieger ritter rösler rothe rudolph runge sachs sander sattler sauter schäfer schaller scheffler schenk scherer schick schilling schindler
schirmer schlegel schlosser schmidtke schöne schönherr schramm schreiber schreiner schröter schubert schuhmacher schuler schulte schumann schuster
seidel seifert seitz siebert singer sommer spindler springer stadler steinbach steiner stephan steinke stoll strobel struve sturm teichmann thiel
thieme tietz trautmann ulrich unger urban vetter vogel vogler volk volkmann wachter wagner walter weber wegener weigel weinert weinmann weiß welz
wendel wenzel werner wiedemann wieland wilhelm winkler winter witte wittmann wunderlich zeidler ziegler zimmer zimmermann abubakar acheampong adjei
adomako afriyie aidoo akinola akpan aluko amadi ankrah antwi anyanwu asamoah awuah bamfo bello boakye chukwu dada danso darko donkor ejike ekwueme
emenike frimpong idowu ikeji iwu kufuor kyei lawal madu mbah ndukwe nkrumah nwankwo nyarko obeng ocansey odoi ogbonna ojo okeke okoye okpara olawale
oni onuoha onyango opoku oppong otieno owusu-ansah sarpong tetteh udeh ugwu umeh uzor yeboah akın akbaş akbulut akgül akkaya akpınar aktaş alkan
altıntaş arıkan atalay ayhan aytekin bağcı baran başaran bayram bektaş bilgin bingöl biçer boz cakmak çakmak can candan coşkun çam çavuş çolak dağ
demirel demirtaş deveci dinç duman durmaz dursun ekici elmas eren erdem ergün erkan ersoy gök gökçe gül gündoğdu günay gürbüz gürsoy ışık işık inan
ince kahraman kalkan kara karabulut karakaya karaoğlu karataş kartal kavak kayaoğlu keser kırmızı kızıl köse kurtoğlu küçük mutlu oğuz okur ölmez önal
öner orhan özbek özgür özmen öztaş pala pekcan sağlam sarı savaş sert sezer soylu tan taşdemir taşkın tatlı tosun tuna tunç turan tüfekçi ulu ulusoy
ünlü usta uzun yalçınkaya yaman yaşar yavaş yener yeşil yiğit zengin
achterberg tschirner kwasnik quaschnik deichgräber friedrichsen behrends petrowna küppers menzel czerny plöger abubakarow hagenow böhnke oberhuber
unterberger mitterer moosbacher hinterseer obermeier untermoser kirchhuber stadlbauer steinbichler haslinger pirker pointner reitinger riedl
rosenegger schachner schwaiger seebacher thalhammer zehentner zellner zwölfer gschwendtner hölzl bürgi bünzli zurbriggen nüssli odermatt schüpbach
zumstein nägeli häberli häfele häußler bäuerle bürkle eberle enderle haberle hämmerle kächele kienle knöpfle köberle künzle mäule merkle nägele öchsle
rössle schäuble schmidle schäufele stäbler vöhringer wägele weckerle wörle bohnsack drewes frerichs heeren jessen mahnke meinders meyerhoff rickmers
stöver stührmann uphoff wittmaack alexejew andrejew boiko krawtschenko nikolajew sidorenko wassiljew abazi avdiu dervishi hasani hyseni ibrahimi
ismaili rama sadiku salihu sylejmani thaqi zeka zogaj begić bešić božić ćosić đorđević delić dedić hadžić halilović hodžić jurić kovačević kovačić
mehmedović mujić mujkić nikolić perić petrović popović radić salihović savić stanković stojanović tomić vuković alizada bakhtari ebrahimi faizi
ghafari hakimi naseri niazi noori qasemi sarwari shirzad yousufi zamani abboud aldeen alahmad alhamad alhassan alkhatib almasri alsayed fakhoury issa
obeid qassem rifai shaheen zein odili olatunji onyeka kone asfaha gebremariam habte hailu kahsay mebrahtu tesfamariam woldemichael yemane zeray dinh
doan huynh luong truong bhatt chaudhary grewal malhotra mehta rao sandhu sidhu arulanantham kandiah ponnambalam sivalingam yogarajah
`;
