/** The answers to an invitation in words, for whoever gives them and for the office. */
import type { Refusal, Said, Who } from '../../domain/meeting/answering';
import { errorSentence } from '../../text/errors';

const OFFICE = 'Bitte rufen Sie Ihre Koordinierungsstelle an.';

export const REFUSAL_WORDS: Readonly<Record<Refusal, string>> = {
	notInvited: 'Zu diesem Treffen ist noch niemand eingeladen.',
	cancelled: 'Dieses Treffen ist abgesagt. Sie brauchen nicht zu antworten.',
	begun: `Das Treffen hat begonnen, bevor Ihre Antwort ankam. ${OFFICE}`,
	noDeputy: `Für diesen Platz ist niemand als Vertretung benannt. ${OFFICE}`,
	notAsked:
		'Sie werden für dieses Treffen nicht mehr gebraucht: Das Mitglied kommt doch selbst, oder der Platz ist anders besetzt.',
	chain: 'Eine Vertretung kann niemand anderen schicken. Sagen Sie ab, dann weiß das Mitglied Bescheid.',
	changed: 'Inzwischen wurde an anderer Stelle etwas anderes geantwortet. Bitte antworten Sie noch einmal.',
	full: 'Im Raum ist kein Platz mehr frei.',
	lineFull: 'Auch online ist kein Platz mehr frei.',
	noLine: 'Bei diesem Treffen kann man nicht online teilnehmen.',
	early: 'Das Treffen hat noch nicht begonnen. Ab einer halben Stunde vorher können Sie sich melden.',
	over: `Das Treffen ist vorbei. Waren Sie dort, sagen Sie es bitte Ihrer Koordinierungsstelle.`,
	notSwitchedOn: 'Bei diesem Treffen führt die Koordinierungsstelle selbst Liste, wer da ist.'
};

export function refusalSentence(refusal: Refusal | undefined, code: string): string {
	return refusal ? REFUSAL_WORDS[refusal] : errorSentence(code);
}

/** Where it stands, to her. `deputy` is the name of who stands in. */
export function ownState(who: Who, { answer, deputyAnswer, way }: Said, deputy: string): string {
	const comes = way === 'online' ? 'Sie nehmen online teil.' : 'Sie kommen.';
	if (who === 'deputy') {
		if (deputyAnswer === '') return 'Sie sind als Vertretung gefragt. Kommen Sie?';
		return deputyAnswer === 'no' ? 'Sie kommen nicht. Das Mitglied weiß Bescheid.' : comes;
	}
	const name = deputy || 'Ihre Vertretung';
	switch (answer) {
		case 'yes':
			return comes;
		case 'no':
			return 'Sie kommen nicht.';
		case 'deputy':
			if (deputyAnswer === 'yes') return `${name} kommt für Sie.`;
			return deputyAnswer === 'no'
				? `${name} kann nicht kommen. Bitte antworten Sie selbst noch einmal.`
				: `${name} ist gefragt und hat noch nicht geantwortet.`;
		default:
			return 'Sie sind eingeladen. Kommen Sie?';
	}
}

/** Where a seat stands, to the office. */
export function seatState({ answer, deputyAnswer, way }: Said): string {
	const by = way === 'online' ? ', online' : '';
	switch (answer) {
		case 'yes':
			return `Kommt${by}`;
		case 'no':
			return 'Kommt nicht';
		case 'deputy':
			if (deputyAnswer === 'yes') return `Vertretung kommt${by}`;
			return deputyAnswer === 'no'
				? 'Vertretung kann nicht, Mitglied ist wieder gefragt'
				: 'Vertretung ist gefragt';
		default:
			return 'Noch keine Antwort';
	}
}
