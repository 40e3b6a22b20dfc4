// Words and sentences that are as long as German makes them: a part that holds these holds what people write.
export const LONG_WORD = 'Verfahrensbeistandschaftsangelegenheiten';
export const LONG_TITLE =
	'Erziehungsberatungsstelle für Kindeswohlgefährdungseinschätzungen im Kreis Herzogtum Lauenburg';
export const SENTENCE = 'Bitte prüfen Sie die Schreibweise, oder wählen Sie einen anderen Ort aus der Liste.';
