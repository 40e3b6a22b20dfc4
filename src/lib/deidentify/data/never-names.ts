/** Brands, media, diagnoses, methods, tests, medicines, authorities, countries, languages, peoples: never flagged. Own list. */
export const NEVER_NAMES = `
aldi lidl rewe edeka penny netto kaufland rossmann dm müllermarkt ikea kik primark h&m c&a zara zalando amazon ebay kleinanzeigen vinted temu shein
otto mediamarkt media saturn obi bauhaus toom hornbach deichmann mcdonalds mcdonald mcdo burgerking subway kfc starbucks dönerladen lieferando netflix
youtube youtuber tiktok instagram insta facebook fb messenger snapchat snap telegram signal whatsapp wa twitter x discord twitch reddit pinterest
onlyfans pornhub tinder badoo lovoo skype zoom teams google gmail gmx web.de chatgpt alexa siri spotify disney disney+ rtl prosieben sat1 ard zdf kika
toggo nickelodeon vox netzkino playstation xbox nintendo switch gameboy minecraft fortnite roblox brawlstars brawl stars fifa gta pokemon pokémon
mario zelda sims callofduty squidgame squid game bluey peppa wutz paw patrol elsa eiskönigin bibi tina biene maja benjamin blümchen conni harry potter
star wars lego playmobil duplo barbie tonie toniebox tonies hot wheels iphone ipad samsung huawei xiaomi apple android windows thermomix paypal
paysafecard klarna visa mastercard schufa telekom vodafone o2 dhl hermes dpd ups uber flixbus bmw vw volkswagen audi mercedes benz opel ford porsche
toyota renault peugeot fiat skoda seat kia hyundai tesla golf passat polo corsa astra coca cola pepsi fanta redbull red bull monster capri sun nutella
milka haribo kinderriegel hipp milupa aptamil pampers aveda nivea adidas nike puma gucci ritalin medikinet elvanse concerta strattera tavor diazepam
valium tilidin tramadol ibuprofen ibu paracetamol nurofen novalgin sertralin fluoxetin citalopram escitalopram mirtazapin risperidon quetiapin
olanzapin aripiprazol abilify methadon polamidon subutex fentanyl morphin codein lyrica pregabalin melatonin antibiotika penicillin amoxicillin
cortison insulin globuli amphetamin amphetamine speed ecstasy mdma koks kokain heroin crystal meth cannabis thc lsd ketamin lachgas vape vapes
e-zigarette shisha snus spice benzodiazepin benzodiazepine opiate adhs ads asperger autismus autismus-spektrum borderline bulimie anorexie magersucht
depression epilepsie diabetes asthma neurodermitis trisomie down-syndrom down tourette fas fasd ptbs ptsd zwangsstörung schizophrenie psychose bipolar
mutismus enuresis enkopresis hospitalismus münchhausen münchhausen-syndrom münchhausen-stellvertreter-syndrom stellvertreter-syndrom schütteltrauma
shaken baby syndrom mukoviszidose hepatitis hiv aids corona covid covid-19 rsv masern windpocken scharlach läuse krätze skabies marasmus kwashiorkor
morbus crohn hirsch epds sdq cbcl hba1c bmi icd icd-10 kof ssw et ctg mrt ct eeg ekg iq wisc hawik wechsler denver griffiths bayley marte meo
marburger konzentrationstraining steep safe triple p kess starke eltern montessori waldorf pikler emmi pestalozzi waldorfschule waldorfkindergarten
montessorischule münchener mannheimer stuttgarter dortmunder düsseldorfer kindler u1 u2 u3 u4 u5 u6 u7 u7a u8 u9 u10 u11 j1 j2 polizei feuerwehr
jugendamt jobcenter caritas diakonie awo drk asb malteser johanniter dlrg thw paritätische paritätischer kinderschutzbund profamilia donum vitae skf
skm weißer ring wildwasser zartbitter dunkelziffer violetta bke lebenshilfe vdk verdi gew nzfh dji bzga kvjs bafza unicef sos-kinderdorf sos
bundesjugendamt bamf agentur arbeitsagentur aok tk barmer dak kkh ikk knappschaft techniker krankenkasse mdk mdl sgb kkg bgb stgb famfg gg uno un-krk
dsgvo bkischg kjsg sgbviii viii deutschland österreich schweiz polen tschechien slowakei ungarn rumänien bulgarien albanien kosovo serbien kroatien
bosnien montenegro mazedonien nordmazedonien slowenien griechenland türkei italien spanien portugal frankreich belgien niederlande holland luxemburg
dänemark schweden norwegen finnland estland lettland litauen weißrussland belarus russland ukraine moldau moldawien georgien armenien aserbaidschan
tschetschenien syrien irak iran libanon israel palästina gaza jordanien ägypten marokko tunesien algerien libyen sudan eritrea äthiopien somalia kenia
tansania uganda ruanda kongo kamerun nigeria ghana togo benin senegal gambia guinea mali elfenbeinküste angola mosambik südafrika afghanistan pakistan
indien bangladesch nepal srilanka sri lanka china japan korea vietnam thailand philippinen indonesien kambodscha mongolei kasachstan usbekistan
tadschikistan kirgistan turkmenistan usa amerika kanada mexiko brasilien kolumbien venezuela peru chile argentinien kuba haiti dominikanische
australien neuseeland europa asien afrika kurdistan balkan england großbritannien irland schottland eu deutscher deutsche deutschen türke türkin
türken russe russin russen pole polin syrer syrerin iraker irakerin iraner iranerin afghane afghanin afghanen albaner albanerin kosovare rumäne
rumänin bulgare bulgarin ukrainer ukrainerin serbe serbin kroate kroatin bosnier bosnierin grieche griechin italiener italienerin spanier spanierin
portugiese franzose französin engländer engländerin amerikaner amerikanerin kanadier däne dänin schwede schwedin nigerianer nigerianerin ghanaer
ghanaerin somalier somalierin eritreer eritreerin äthiopier äthiopierin marokkaner marokkanerin tunesier tunesierin algerier ägypter ägypterin
libanese libanesin kurde kurdin kurden jeside jesidin jesiden roma sinti rom sintiza tamile tamilin tamilen vietnamese vietnamesin chinese chinesin
inder inderin pakistaner pakistanerin araber araberin perser perserin tschetschene tschetschenin georgier georgierin armenier armenierin
aserbaidschaner muslim muslima muslime moslem christ christin christen jude jüdin juden zeuge zeugen jehovas deutsch englisch französisch spanisch
italienisch türkisch russisch polnisch arabisch farsi dari paschtu paschto urdu hindi tamil tigrinya amharisch somali kurmandschi kurdisch sorani
albanisch serbisch kroatisch bosnisch rumänisch bulgarisch ukrainisch griechisch portugiesisch vietnamesisch thai chinesisch mandarin japanisch
romanes niederländisch dänisch suaheli twi yoruba igbo hausa wolof fula gebärdensprache plattdeutsch allah gott jesus christus maria mohammed-prophet
koran bibel buddha islam mongolenfleck marburg karlsruhe bundesverfassungsgericht bundesgerichtshof kind-a kind-b
iban bic az gz kfz lkw pkw tv pc dvd cd usb wlan app apps sms pin puk epa gkv pkv rv bg ag gmbh ev kg id nr plz
hba xi xii ix vii vi iv ii iii ml mg cm mm km kcal std pat vers persönl gesetzl gest kennz pens sozialvers rentenvers hr fr fam euro
tipico bwin bet365 lottoland gorbatschow jelzin smirnoff bacardi jägermeister action tedi woolworth nanu-nana depot douglas decathlon intersport conners vojta bobath padovan castillo-morales pekip triple marte-meo
hawik wisc sdq cbcl wppsi son-r k-abc dts-k bayley apgar denver griffiths atosil dipiperon melperon pipamperon truxal abilify strattera equasym kinecteen attentin carbamazepin keppra orfiril ospolot frisium fentanyl
methadon polamidon subutex suboxone lyrica pregabalin gabapentin opipramol trimipramin doxepin amitriptylin venlafaxin bupropion olanzapin haloperidol risperdal zyprexa seroquel cipralex arnica belladonna
chamomilla pulsatilla bryonia schüßler schüssler bachblüten nestle nestlé bebivita alnatura holle humana beba novalac nutramigen neocate bepanthen linola sudocrem penaten weleda wala bübchen
nutri-score quality time family link call duty clash clans royale valorant overwatch hogwarts hello kitty paw-patrol my little pony frozen ninjago transformers pokémon yu-gi-oh beyblade labubu squishmallows uno-flip
halal haram ramadan bayram zuckerfest opferfest newroz nouruz diwali chanukka jom kippur advent pfingsten ostern fasching fastnacht karneval konfirmation jugendweihe
jägermeister berentzen ratskrone hansa oettinger becks heineken bitburger krombacher rothaus mezcal ouzo raki absinth spice lachgas ketamin keta mdma lsd pep crystal meth heroin kokain koks shisha vape elfbar vuse snus velo gras
niedersachsen bayern hessen sachsen thüringen saarland brandenburg schleswig-holstein mecklenburg mecklenburg-vorpommern rheinland-pfalz nordrhein-westfalen baden-württemberg nrw
caritas diakonie malteser johanniter awo paritätischer drk dlrg thw wildwasser zartbitter kinderschutzbund weißer ring profamilia donum vitae bethanien sos-kinderdorf pestalozzi marburger tafel arche
farsi dari paschtu sorani kurmandschi kurmanci zazaki tigrinya amharisch lingala swahili suaheli bambara mandinka fulfulde punjabi gujarati bengali singhalesisch ukrainisch belarussisch usbekisch tatarisch
maxi-cosi cybex babybjörn manduca ergobaby tripptrapp stokke chicco britax bugaboo avent nuk mam lansinoh medela ardo
vivaldi chopin beethoven
`;
