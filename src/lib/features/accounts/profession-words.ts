// Words that a list has for what somebody does, → the professions that the product knows. Pure.
import { PROFESSIONS, type Profession } from '$lib/domain/vocabulary';
import { labels } from '$lib/text/labels';

/** The first that fits: whoever is named by two things is what she does, not where. */
const WORDS: readonly (readonly [Profession, RegExp])[] = [
	['volunteer', /ehrenamt|freiwillig|patenschaft|trainer|übungsleit/],
	['midwife', /hebamme|entbindungspfleger|fgkikp/],
	['psychologist', /psycholog|psychotherap/],
	['socialWorker', /sozialarbeit|sozialpädagog|\bsozpäd/],
	['teacher', /lehrer|lehrkraft|schulleit|pädagogin an .*schule/],
	['daycare', /kita\b|kindertages|tagespflege|tagesmutter|tagesvater|kindergarten|erzieher|krippe/],
	['doctor', /ärzt|arzt|praxis|\bmfa\b|medizinische fach/],
	['therapist', /therapeut|pflege|logopäd|ergother|heilberuf/],
	['counsellor', /beratungsstelle|berater|beratung/],
	['youthOffice', /jugendamt|\basd\b|sozialer dienst/],
	['provider', /freie[rn]? träger|träger/]
];

/** Empty where none is meant for sure. */
export function professionOf(word: string): Profession | '' {
	const said = word.trim().toLocaleLowerCase('de');
	const same = PROFESSIONS.find(
		(profession) => labels.profession[profession].toLocaleLowerCase('de') === said
	);
	return same ?? WORDS.find(([, pattern]) => pattern.test(said))?.[0] ?? '';
}
