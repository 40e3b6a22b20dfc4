import { describe, expect, it } from 'vitest';
import { OPERATOR_FIELDS, operatorGaps } from '../../domain/directory/operator-gaps';
import { type OperatorDraft, readOperator } from './operator-form';

const EMPTY = Object.fromEntries(OPERATOR_FIELDS.map((field) => [field, ''])) as OperatorDraft;

describe('the operator’s details', () => {
	it('may all be missing, and are then named', () => {
		expect(readOperator(EMPTY)).toEqual({ details: EMPTY });
		expect(operatorGaps(EMPTY)).toEqual([...OPERATOR_FIELDS]);
		expect(operatorGaps({ ...EMPTY, name: 'Kreis Beispiel', phone: '  ' })).not.toContain('name');
		expect(operatorGaps({ ...EMPTY, phone: '  ' })).toContain('phone');
	});

	it.each([
		['phone', 'siehe Webseite'],
		['email', 'info@kreis'],
		['supervision', 'x'.repeat(201)]
	] as const)('%s: „%s“ does not fit', (field, text) => {
		const read = readOperator({ ...EMPTY, [field]: text });
		expect(Object.keys('problems' in read ? read.problems : {})).toEqual([field]);
	});

	it('are taken without blanks at the ends', () => {
		expect(readOperator({ ...EMPTY, town: ' 23909 Ratzeburg ' })).toEqual({
			details: { ...EMPTY, town: '23909 Ratzeburg' }
		});
	});
});
