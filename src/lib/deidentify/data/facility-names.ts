/** Words that Kitas, homes and clubs like to be called by, beside their meaning. Own list, lower case. */
export const FACILITY_NAMES = `
regenbogen sonnenschein sonnenblume sonnenkinder sonnenstrahl sonnenland sonnenkäfer sternschnuppe sternenzelt sternenhimmel sternchen zwergenland zwergenhaus zwergennest zwergenstübchen
spatzennest spatzen schwalbennest storchennest nestchen bärenhöhle bärenland bienenkorb bienenstock bienchen hummelnest hummel schmetterling schmetterlinge marienkäfer käferchen glühwürmchen
pusteblume löwenzahn gänseblümchen butterblume kleeblatt apfelbaum apfelbäumchen kastanie kastanienhof lindenhof lindenblüte eichhörnchen waldwichtel wichtel waldkäuze waldgeister wurzelzwerge
wurzelkinder waldmäuse mäusenest mäuseburg igel igelnest fuchsbau hasenbau maulwurf froschkönig seepferdchen seestern seesterne muschel wasserflöhe wellenreiter leuchtturm anker arche
schatzkiste schatzinsel villa kunterbunt kunterbunt rappelkiste kinderkiste wundertüte purzelbaum rumpelstilzchen rotkäppchen pinocchio momo pippi bullerbü lönneberga nimmerland traumland märchenland
abenteuerland taka-tuka-land taka-tuka kinderland kinderparadies kinderinsel kinderburg kinderoase kinderreich krümelkiste krümel strolche rasselbande racker knirpse flohkiste flohzirkus wirbelwind
sausewind windrad pfiffikus kleine strolche grashüpfer grünschnabel nordlicht morgenstern abendstern polarstern kompass lotse hafen sternwarte horizont brücke brückenschlag lichtblick lebensbaum
wegweiser aufwind rückenwind sonnenhof rosenhof birkenhof buchenhof erlenhof mühlenhof waldfrieden seeblick bergblick elbblick hohenwald waldhaus waldkater fuchsberg friedrichshof
alte molkerei alte schule alte mühle alter bahnhof wilde 13 wortreich wortschatz sprachraum sprechzeit plapperkiste
eintracht fortuna borussia germania concordia teutonia viktoria union einheit blau-weiß rot-weiß schwarz-weiß grün-weiß vorwärts phönix komet holstein hansa elbe sterntaler wichtelhausen zauberwald villa-kunterbunt spielkiste
`;
