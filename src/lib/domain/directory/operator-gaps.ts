/** What the office fills in about the operator, and what it has not yet; apart from the row, as a guest's first visit has no use for it. */
import type { Operator } from './operator';

export const OPERATOR_FIELDS = [
	'name',
	'street',
	'town',
	'representedBy',
	'phone',
	'email',
	'responsibleForContent',
	'supervision',
	'dataProtectionOfficer',
	'dataProtectionAuthority',
	'accessibilityContact',
	'accessibilityArbitration'
] as const satisfies readonly (keyof Operator)[];
export type OperatorField = (typeof OPERATOR_FIELDS)[number];

/** What has not been filled in yet. */
export function operatorGaps(row: Pick<Operator, OperatorField>): OperatorField[] {
	return OPERATOR_FIELDS.filter((field) => row[field].trim() === '');
}
