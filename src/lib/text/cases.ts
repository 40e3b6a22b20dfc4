/** Cases for a meeting in words: the four kinds with their rule (§ 7 of the rules of procedure), who leaves, until when, what became of one. */
import type { CaseKind, CaseState } from '../domain/meeting/case';
import type { Court, LawEnforcement } from '../domain/meeting/case-content';
import type { Decides, Leaver } from '../domain/meeting/case-leaving';
import { addDays, berlinDay, daysBetween } from '../domain/time/berlin';
import { count, formatDay } from './format';

export const CASE_KIND_WORDS: Readonly<Record<CaseKind, { label: string; rule: string }>> = {
	short: {
		label: 'Kurze Frage',
		rule: 'Eine geschlossene Frage aus der Arbeit an einem Fall, die nach Ihrer Einschätzung in höchstens zehn Minuten beantwortet ist.'
	},
	consented: {
		label: 'Aktueller Fall, die Familie ist einverstanden',
		rule: 'Das Netzwerk denkt im Auftrag der Familie mit, und Sie bringen ihr zurück, was gesagt wurde.'
	},
	altered: {
		label: 'Aktueller Fall, ohne Wissen der Familie',
		rule: 'Sie haben eine konkrete Frage und verändern die Angaben so, dass auch in einer ländlichen Gegend niemand erkannt wird.'
	},
	closed: {
		label: 'Rückblick auf einen abgeschlossenen Fall',
		rule: 'Was daraus zu lernen ist, so verallgemeinert, dass niemand erkannt wird.'
	}
};

export const LAW_WORDS: Readonly<Record<LawEnforcement, string>> = {
	fitting: 'Angemessen',
	wanted: 'Erwünscht',
	no: 'Nein'
};
export const COURT_WORDS: Readonly<Record<Court, string>> = { wanted: 'Erwünscht', no: 'Nein' };

const LEAVER_WORDS: Readonly<Record<Leaver, string>> = {
	kripo: 'Kriminalpolizei',
	police: 'Schutzpolizei',
	court: 'Familiengericht'
};

/** "Kriminalpolizei, Schutzpolizei und Familiengericht" */
export function leaverWords(leavers: readonly Leaver[]): string {
	return new Intl.ListFormat('de-DE', { type: 'conjunction' }).format(
		leavers.map((one) => LEAVER_WORDS[one])
	);
}

/** Who goes out, as a sentence. */
export function leavingSentence(leave: readonly Leaver[]): string {
	if (leave.length === 0) return 'Niemand muss den Raum verlassen.';
	return `Den Raum ${leave.length === 1 ? 'verlässt' : 'verlassen'}: ${leaverWords(leave)}.`;
}

/** Who has decided that, where a wish stands against the rule. */
export const DECIDES_WORDS: Readonly<Record<Decides, string>> = {
	rules: '',
	submitter:
		'So entscheiden Sie, wer dabei ist. Bedenken Sie: Die Polizei muss ermitteln, wenn sie von einer Straftat erfährt.',
	family:
		'Das entscheidet die Familie: Solange sie nicht einverstanden ist, gehen Polizei und Familiengericht hinaus, auch wenn Sie sie dabeihaben wollen.'
};

export const CASE_STATE_WORDS: Readonly<Record<CaseState, string>> = {
	registered: 'Angemeldet',
	late: 'Verspätet, Anfrage an die Fachstelle',
	declined: 'Diesmal nicht',
	withdrawn: 'Zurückgezogen'
};

/** Until when, counted from now: in days, on the last day in hours. `deadline` is the end of that day. */
export function deadlineWords(deadline: Date, now: Date): { over: boolean; says: string } {
	const last = addDays(berlinDay(deadline), -1);
	const day = formatDay(last);
	if (now >= deadline)
		return {
			over: true,
			says: `Die Frist ist seit ${day}, 24 Uhr, vorbei. Sie können trotzdem fragen: Die Fachstelle entscheidet, ob noch Zeit ist.`
		};
	const days = daysBetween(berlinDay(now), last);
	if (days > 0) return { over: false, says: `Noch ${count(days, 'Tag', 'Tage')}: bis ${day}, 24 Uhr.` };
	const minutes = Math.ceil((deadline.getTime() - now.getTime()) / 60_000);
	const left =
		minutes >= 60
			? count(Math.floor(minutes / 60), 'Stunde', 'Stunden')
			: count(minutes, 'Minute', 'Minuten');
	return { over: false, says: `Noch ${left}: bis heute, 24 Uhr.` };
}
