/** What the form of the operator holds, and what will not do. Everything may stay empty: what is missing is named on the pages. */
import { type Operator, operator } from '../../domain/directory/operator';
import { OPERATOR_FIELDS, type OperatorField } from '../../domain/directory/operator-gaps';

export type OperatorDraft = Record<OperatorField, string>;

export function draftOf(row: Operator): OperatorDraft {
	return Object.fromEntries(OPERATOR_FIELDS.map((field) => [field, row[field]])) as OperatorDraft;
}

const SENTENCES: Partial<Record<OperatorField, string>> = {
	phone: 'Bitte geben Sie eine Telefonnummer mit Vorwahl ein.',
	email: 'Bitte geben Sie eine vollständige E-Mail-Adresse ein.'
};

/** The details, or a sentence for each that does not fit. */
export function readOperator(
	draft: OperatorDraft
): { details: OperatorDraft } | { problems: Partial<Record<OperatorField, string>> } {
	const details = Object.fromEntries(
		OPERATOR_FIELDS.map((field) => [field, draft[field].trim()])
	) as OperatorDraft;
	const unfit = OPERATOR_FIELDS.filter((field) => !operator.shape[field].safeParse(details[field]).success);
	if (unfit.length === 0) return { details };
	return {
		problems: Object.fromEntries(
			unfit.map((field) => [field, SENTENCES[field] ?? 'Bitte kürzer, höchstens 200 Zeichen.'])
		)
	};
}
