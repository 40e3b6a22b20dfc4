/**
 * What somebody wants to know about responsibility, as it stands in an address: place, profession, legal basis, and
 * for a request the expert chosen. Nothing personal; unknown parameters and values are dropped.
 * Zuständigkeit, Anfrage and Akute Gefahr hand it to each other.
 */
import { PROFESSIONS, type Profession } from '../vocabulary';

export interface Question {
	ags: string;
	profession: Profession | '';
	/** Code of a legal basis; whether it exists in this Land, the reader checks. */
	basis: string;
	/** Record id. */
	expert: string;
}

const AGS = /^\d{8}$/;
const CODE = /^[a-z0-9-]{1,40}$/i;
const RECORD_ID = /^[a-z0-9]{15}$/;

/** The question in an address. */
export function readQuestion(parameters: URLSearchParams): Question {
	const value = (name: string, form: RegExp) => {
		const text = parameters.get(name) ?? '';
		return form.test(text) ? text : '';
	};
	const given = parameters.get('profession');
	return {
		ags: value('ags', AGS),
		profession: PROFESSIONS.find((profession) => profession === given) ?? '',
		basis: value('basis', CODE),
		expert: value('expert', RECORD_ID)
	};
}

/** The question as the end of an address, e.g. "?ags=01053129&profession=midwife"; '' when nothing is known. */
export function writeQuestion(question: Partial<Question>): '' | `?${string}` {
	const known = (['ags', 'profession', 'basis', 'expert'] as const)
		.map((name) => [name, question[name] ?? ''] as const)
		.filter(([, value]) => value !== '');
	return known.length > 0 ? `?${new URLSearchParams(known.map(([name, value]) => [name, value]))}` : '';
}
