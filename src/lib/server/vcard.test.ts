import { describe, expect, it } from 'vitest';
import { expert, idOf, organisation } from '$tests/support/entry-rows';
import { GUEST, type Caller } from '../domain/access/caller';
import type { AnyRow } from '../domain/tables';
import { vcardOf } from './vcard';

const member: Caller = { ...GUEST, role: 'member', userId: idOf('member') };
const desk: Caller = { ...GUEST, role: 'coordination', userId: idOf('desk') };
const ROWS: Record<string, AnyRow[]> = {
	experts: [
		expert({ id: idOf('anna'), name: 'Anna Muster', mobile: '0171 3920001', organisation: idOf('haus') }),
		expert({ id: idOf('inside'), name: 'Nur für Mitglieder', audience: 'members' }),
		expert({ id: idOf('gone'), name: 'Zurückgezogen', publication: 'withdrawn' })
	],
	organisations: [organisation({ id: idOf('haus'), name: 'Haus der Familie', note: 'intern' })]
};
const store = {
	rowsById: (table: string, ids: readonly string[]) =>
		Promise.resolve((ROWS[table] ?? []).filter(({ id }) => ids.includes(id)))
};

describe('vcardOf', () => {
	it('names the organisation behind a person', async () => {
		const { name, content } = await vcardOf(store, GUEST, 'experts', idOf('anna'));
		expect(name).toBe('anna-muster.vcf');
		expect(content).toContain('ORG:Haus der Familie\r\n');
	});

	it.each([
		['a guest', GUEST, false],
		['a member', member, true]
	])('gives %s the mobile number: %s', async (_, caller, given) => {
		const { content } = await vcardOf(store, caller, 'experts', idOf('anna'));
		expect(content.includes('TEL;TYPE=CELL')).toBe(given);
	});

	it.each<[string, Caller, string, string]>([
		['of members to a guest', GUEST, 'experts', idOf('inside')],
		['withdrawn', member, 'experts', idOf('gone')],
		['withdrawn, to the desk either', desk, 'experts', idOf('gone')],
		['unknown', member, 'experts', idOf('nobody')],
		['of a table without cards', desk, 'requests', idOf('anna')],
		['of no table', GUEST, '__proto__', idOf('anna')],
		['with a hostile id', GUEST, 'experts', "' || id != '"]
	])('does not find a record %s', async (_, caller, table, id) => {
		await expect(vcardOf(store, caller, table, id)).rejects.toMatchObject({ code: 'not_found' });
	});

	it('gives a member what is for members', async () => {
		await expect(vcardOf(store, member, 'experts', idOf('inside'))).resolves.toBeDefined();
	});
});
