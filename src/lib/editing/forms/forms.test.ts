// The forms against the schemas: complete by their types, and here by what they do with the rows of every table.
import { WRITTEN_BY_DATABASE } from '$lib/domain/meeting/seat';
import { schemas } from '$lib/domain/schemas';
import { describe, expect, it } from 'vitest';
import { newId } from '$lib/domain/id';
import { isSame } from '$lib/domain/record-changes';

import { rowOf } from '$tests/support/one-of-each';
import { readTyped, typedOf } from '../typed';
import { ENTRY_TABLES } from './field';
import { entryForm, tableAt } from './forms';

describe.each(ENTRY_TABLES)('the form of %s', (table) => {
	const form = entryForm(table);
	const names = Object.keys(form.fields);

	it('has every field of the schema but those that are given, each in a group that there is', () => {
		const kept = Object.keys(schemas[table].shape).filter(
			(name) => !['id', 'updated', ...WRITTEN_BY_DATABASE].includes(name)
		);
		expect([...names].sort()).toEqual(kept.sort());
		for (const field of Object.values(form.fields)) expect(Object.keys(form.groups)).toContain(field.group);
	});

	it('leaves no group empty, and no two fields with the same name', () => {
		const used = new Set(Object.values(form.fields).map(({ group }) => group));
		expect([...used].sort()).toEqual(Object.keys(form.groups).sort());
		const labels = Object.values(form.fields).map(({ label }) => label);
		expect(new Set(labels).size).toBe(labels.length);
	});

	it('gives back what it was filled with', () => {
		const row = rowOf(table, newId());
		for (const name of names) {
			const field = form.fields[name]!;
			const read = readTyped(field, typedOf(field, row[name]));
			expect('value' in read && isSame(read.value, row[name]), name).toBe(true);
		}
	});

	it('is found by its address', () => {
		expect(tableAt(form.path)).toBe(table);
		expect(tableAt('gibt-es-nicht')).toBeUndefined();
	});
});
