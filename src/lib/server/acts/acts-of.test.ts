// What the log of acts tells of a decision: every kind of effect, written down by hand.
import { describe, expect, it } from 'vitest';
import { CALLERS } from '$tests/support/small-network';
import { type Decision, done, rejected } from '../actions/decision';
import type { Effect } from '../actions/decision';
import { actsByLink, actsOf } from './acts-of';

const AT = new Date('2026-11-30T08:00:00Z');
const effect = (table: string, operation: string, fields: object): Effect =>
	({ table, operation, id: 'record000000001', fields }) as unknown as Effect;
const deciding = (...effects: Effect[]): Decision => done('mutation0000001', AT, effects);
const kindsOf = (decision: Decision, caller = CALLERS.karla) =>
	actsOf(decision, caller).map(({ kind }) => kind);

const CELLS: [table: string, operation: 'create' | 'update', fields: object, kind: string | undefined][] = [
	['organisations', 'create', { name: 'Haus' }, 'entryMade'],
	['experts', 'update', { capacity: 'full' }, 'entryChanged'],
	['contacts', 'update', { publication: 'withdrawn' }, 'entryWithdrawn'],
	['contacts', 'update', { publication: 'published', note: '' }, 'entryPublished'],
	['memberships', 'create', { name: 'Haus' }, 'entryMade'],
	['regions', 'update', { closedDays: 14 }, 'settingsChanged'],
	['regions', 'update', { publicRead: true }, 'publicReadSwitched'],
	['regions', 'update', { questionnaire: true }, 'questionnaireSwitched'],
	['regions', 'update', { publicRead: true, name: 'Neu' }, 'settingsChanged'],
	['operators', 'update', { name: 'Kreis' }, 'operatorChanged'],
	['proposals', 'create', { state: 'open' }, undefined],
	['proposals', 'update', { state: 'accepted' }, 'proposalDecided'],
	['requests', 'create', { recipients: [] }, undefined],
	['requests', 'update', { status: 'accepted' }, undefined],
	['requests', 'update', { thread: [] }, undefined],
	['requests', 'update', { recipients: [], payload: '' }, 'requestResealed'],
	['requests', 'update', { recipients: [], expert: 'expert000000001' }, 'requestHandedOver'],
	['ownKeys', 'create', {}, 'keyPublished'],
	['publicKeys', 'create', {}, undefined],
	['keyVersions', 'update', { state: 'stopped' }, 'keyStopped'],
	['keyLog', 'create', { kind: 'certified' }, 'keyCertified'],
	['keyLog', 'create', { kind: 'revoked' }, 'keyRevoked'],
	['keyLog', 'create', { kind: 'restored' }, 'keyRestored'],
	['keyLog', 'create', { kind: 'network' }, 'signingKeyMade'],
	['signingKeys', 'create', {}, undefined]
];

describe('an act', () => {
	it.each(CELLS)('%s, %s %o: %s', (table, operation, fields, kind) => {
		expect(kindsOf(deciding(effect(table, operation, fields)))).toEqual(kind === undefined ? [] : [kind]);
	});

	it('names who, when and what it is about, and no value', () => {
		const [act] = actsOf(deciding(effect('organisations', 'update', { name: 'Geheim' })), CALLERS.karla);
		expect(act).toEqual({
			...{ at: AT.toISOString(), who: CALLERS.karla.userId, kind: 'entryChanged', way: 'app' },
			...{ table: 'organisations', record: 'record000000001' }
		});
	});

	it('of a key is about its account', () => {
		const [act] = actsOf(deciding(effect('ownKeys', 'create', {})), CALLERS.anna);
		expect(act).toMatchObject({ table: 'users', record: CALLERS.anna.userId });
	});

	it('is there for each of several effects', () => {
		const both = deciding(
			effect('organisations', 'update', { name: 'Haus' }),
			effect('proposals', 'update', { state: 'accepted' })
		);
		expect(kindsOf(both)).toEqual(['entryChanged', 'proposalDecided']);
	});

	it('is there for nothing that was refused, was so already, or that a guest or a list has done', () => {
		const change = effect('organisations', 'update', { name: 'Haus' });
		const line = { who: '', record: '', field: 'name', before: { value: '' }, after: { value: '' } };
		const byList = { ...line, table: 'organisations', way: 'import.write' } as const;
		expect(kindsOf(rejected('mutation0000001', 'forbidden'))).toEqual([]);
		expect(kindsOf(deciding())).toEqual([]);
		expect(actsOf(deciding(change), CALLERS.guest)).toEqual([]);
		expect(kindsOf({ ...deciding(change), history: [byList] })).toEqual([]);
	});

	it('by a mailed link is nobody’s account', () => {
		const [act] = actsByLink(deciding(effect('organisations', 'update', { name: 'Haus' })));
		expect(act).toMatchObject({ who: '', way: 'link', kind: 'entryChanged' });
	});
});
