// README says, field by field, what the server has of a request and of what is counted. What is open in the schema stands there, and
// nothing else does: who opens a field says so to those who ask.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countEntry } from '../../src/lib/domain/consultation/counting';
import { message, request } from '../../src/lib/domain/consultation/request';

const README = readFileSync('README.md', 'utf8');
const named = (text: string) => [...text.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name);

it('README’s list of what the server has of a request is the schema', () => {
	const [, table = ''] = /\n(\| fields [^]+?)\n\n/.exec(README) ?? [];
	const fields = table.split('\n').map((row) => named(row.split('|')[1] ?? ''));
	const thread = Object.keys(message.shape).map((name) => `thread.${name}`);
	const stored = [...Object.keys(request.shape).filter((name) => name !== 'thread'), ...thread];
	expect(fields.flat().sort()).toEqual(stored.sort());
	// What is sealed is named as such, and nothing that is not.
	const [, sealed = ''] = /\n\|([^|\n]+)\| sealed: /.exec(table) ?? [];
	expect(named(sealed)).toEqual(stored.filter((name) => /(^|\.)payload$/.test(name)));
});

it('README’s list of what is counted is what is sent', () => {
	const [, list = ''] = /_So zählen_([^]+?)No request is named/.exec(README) ?? [];
	expect(named(list).sort()).toEqual(Object.keys(countEntry.shape).sort());
});
