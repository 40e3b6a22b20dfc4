// A new entry: what it begins with, what is missing of it, and that all of it together is what the schema wants.
import { schemas } from '$lib/domain/schemas';
import { describe, expect, it } from 'vitest';
import { newId } from '$lib/domain/id';

import { rowOf } from '$tests/support/one-of-each';
import { blankEntry } from './blank-entry';
import { edited, type Edits, fieldOf, readWhole } from './edits';
import { ENTRY_TABLES } from './forms/field';
import { entryForm } from './forms/forms';
import { typedOf } from './typed';

const NETWORK = 'network00000000';

describe.each(ENTRY_TABLES)('a new one of %s', (table) => {
	const form = entryForm(table);
	const id = newId();
	const blank = blankEntry(table, id, [NETWORK]);

	it('misses first of all what it would say nothing without', () => {
		const read = readWhole(table, form, {}, blank);
		const missing = Object.keys('problems' in read ? read.problems : {});
		const needed = Object.entries(form.fields).filter(([, { required }]) => required);
		for (const [name] of needed.filter(([one]) => one !== 'region')) expect(missing).toContain(name);
	});

	it('is whole once everything was typed', () => {
		const row: Record<string, unknown> = { ...rowOf(table, id), region: NETWORK };
		const filled: Record<string, unknown> = { ...row, citation: '§ 1', title: 'Titel', name: 'Name' };
		const names = Object.keys(form.fields);
		const edits = names.reduce<Edits>((before, name) => {
			return edited(form, before, blank, name, typedOf(fieldOf(form, name), filled[name]));
		}, {});
		const read = readWhole(table, form, edits, blank);
		expect(read).toHaveProperty('fields');
		const { fields } = read as { fields: object };
		expect(Object.keys(fields).sort()).toEqual(names.sort());
		const whole = { ...fields, id, updated: '2026-11-30T10:00:00.000Z' };
		expect(schemas[table].safeParse(whole).success).toBe(true);
	});
});

it('of who joins has what is known of the institution, whose office keeps several networks too', () => {
	const given = { organisation: 'house0000000000', name: 'Haus', region: NETWORK };
	const blank = blankEntry('memberships', newId(), [NETWORK, 'other0000000000'], given);
	expect(blank).toMatchObject({ ...given, publication: 'published', joinedAt: '' });
});

it('belongs to the office’s network, where that is one', () => {
	expect(blankEntry('offers', newId(), [NETWORK])).toMatchObject({ region: NETWORK });
	expect(blankEntry('offers', newId(), [NETWORK, 'other0000000000'])).toMatchObject({ region: '' });
});
