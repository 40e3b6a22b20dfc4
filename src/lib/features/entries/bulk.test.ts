import { describe, expect, it } from 'vitest';
import { offer } from '$tests/support/entry-rows';
import { entryForm } from '$lib/editing/forms/forms';
import { changesFor, commonFields } from './bulk';

const rows = [
	offer({ id: 'a', cost: 'frei', languages: ['de'] }),
	offer({ id: 'b', cost: '', languages: ['de', 'tr'] })
];

describe('one thing for many', () => {
	it('is for each from what stands there, and for nobody who has it already', () => {
		expect(changesFor(rows, { cost: 'frei' })).toEqual([
			{ id: 'b', changes: { cost: { from: '', to: 'frei' } } }
		]);
		expect(changesFor(rows, { verifiedAt: '2026-11-30', verifiedBy: 'Fachstelle Kinderschutz' })).toEqual(
			['a', 'b'].map((id) => ({ id, changes: { verifiedAt: { from: '2026-03-01', to: '2026-11-30' } } }))
		);
	});

	it('is a field that many can share', () => {
		const fields = commonFields(entryForm('offers'));
		expect(fields).toEqual(expect.arrayContaining(['cost', 'kind', 'languages', 'audience', 'organisation']));
		for (const own of ['title', 'phone', 'note', 'publication', 'verifiedAt'])
			expect(fields).not.toContain(own);
	});
});
