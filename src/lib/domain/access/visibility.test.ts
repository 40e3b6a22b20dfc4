import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { GUEST, type Caller } from './caller';
import { type AnyRow, PERSONAL_TABLES, SHARED_TABLES, TABLES } from '../tables';
import { grantOf } from './permissions';
import { membersOf } from './row-rules';
import type { TableRules } from './table-rules';
import { allowedFields, project, projectBy, type WholeDefinition } from './visibility';

const A = 'expertaaaaaaaaa';
const B = 'expertbbbbbbbbb';
const OFFICE = 'officeaaaaaaaaa';
const AUTHOR = 'useraaaaaaaaaaa';

const member: Caller = { ...GUEST, role: 'member', userId: 'usermmmmmmmmmmm' };
const asker: Caller = { ...GUEST, role: 'member', userId: AUTHOR };
const HOUSE = 'houseaaaaaaaaaa';
const desk: Caller = { ...GUEST, role: 'coordination', userId: 'userddddddddddd', held: [HOUSE] };
const otherDesk: Caller = { ...desk, held: [] };
const expert = (expertId: string, more: Partial<Caller> = {}): Caller => ({
	...GUEST,
	role: 'expert',
	userId: `user${expertId.slice(4)}`,
	expertId,
	youthOffices: [OFFICE],
	...more
});

describe('a directory record', () => {
	const published: AnyRow = {
		id: 'contactaaaaaaaa',
		organisation: HOUSE,
		publication: 'published',
		audience: 'public',
		name: 'Erika Muster',
		mobile: '0171 3920001',
		note: 'ruft lieber zurück',
		password: 'never a field of the table'
	};

	it.each([
		['guest', GUEST, ['id', 'organisation', 'publication', 'audience', 'name']],
		['member', member, ['id', 'organisation', 'publication', 'audience', 'name', 'mobile']],
		['expert', expert(A), ['id', 'organisation', 'publication', 'audience', 'name', 'mobile']],
		[
			'coordination of its network',
			desk,
			['id', 'organisation', 'publication', 'audience', 'name', 'mobile', 'note']
		],
		[
			'coordination of another',
			otherDesk,
			['id', 'organisation', 'publication', 'audience', 'name', 'mobile']
		]
	] as const)('reaches a %s with the fields of the allow-list only', (_, caller, fields) => {
		expect(Object.keys(project('contacts', published, caller) ?? {}).sort()).toEqual([...fields].sort());
	});

	it.each([
		['published, public', 'published', 'public', [true, true, true, true, true]],
		['published, for members', 'published', 'members', [false, true, true, true, true]],
		['draft', 'draft', 'public', [false, false, false, true, false]],
		['withdrawn', 'withdrawn', 'public', [false, false, false, true, false]]
	] as const)('that is %s is seen by the right roles', (_, publication, audience, [g, m, e, c, o]) => {
		const row = { ...published, publication, audience };
		const seen = [GUEST, member, expert(A), desk, otherDesk].map(
			(caller) => project('contacts', row, caller) !== undefined
		);
		expect(seen).toEqual([g, m, e, c, o]);
	});
});

describe('a consultation request', () => {
	const toExpert: AnyRow = {
		id: 'requestaaaaaaaa',
		author: AUTHOR,
		expert: A,
		youthOffice: OFFICE,
		acceptedBy: '',
		status: 'submitted',
		payload: 'content',
		receipt: 'hash'
	};
	const toPool: AnyRow = { ...toExpert, expert: '' };
	const accepted: AnyRow = { ...toPool, acceptedBy: A, status: 'accepted' };

	it.each([
		['its author', toExpert, asker, 'whole'],
		['a guest', toExpert, GUEST, 'nothing'],
		['a guest, when its author is a guest', { ...toExpert, author: '' }, GUEST, 'nothing'],
		['another member', toExpert, member, 'nothing'],
		['the coordination office', toExpert, desk, 'nothing'],
		['the chosen expert', toExpert, expert(A), 'whole'],
		['another expert', toExpert, expert(B), 'nothing'],
		['the deputy', toExpert, expert(B, { deputyFor: [A] }), 'whole'],
		['an expert of the pool', toPool, expert(B), 'whole'],
		['an expert of another area', toPool, expert(B, { youthOffices: [] }), 'nothing'],
		['the expert who accepted', accepted, expert(A), 'whole'],
		['an expert of the pool who came second', accepted, expert(B), 'without content'],
		[
			'a member who has an expert id but not the role',
			toExpert,
			{ ...expert(A), role: 'member' as const },
			'nothing'
		]
	] as const)('is for %s', (_, row, caller, expected) => {
		const seen = project('requests', row, caller);
		const what = seen === undefined ? 'nothing' : 'payload' in seen ? 'whole' : 'without content';
		expect(what).toBe(expected);
	});

	it.each([asker, expert(A)])('never carries the receipt or the author to anybody', (caller) => {
		expect(project('requests', toExpert, caller)).not.toHaveProperty('receipt');
		expect(project('requests', toExpert, caller)).not.toHaveProperty('author');
	});
});

describe('what somebody said of an entry', () => {
	const said: AnyRow = {
		id: 'proposalaaaaaaa',
		networks: ['north', 'south'],
		word: 'zieht um',
		replyTo: 'a@example.org'
	};
	const office = (...networks: string[]): Caller => ({ ...desk, networks });

	it.each([
		['the office of one of its networks', office('south'), true],
		['the office of another', office('west'), false],
		['an office without a network', office(), false],
		['a member', member, false],
		['an expert', expert(A), false],
		['a guest', GUEST, false]
	] as const)('is for %s: %s', (_, caller, seen) => {
		expect(project('proposals', said, caller) !== undefined).toBe(seen);
	});
});

describe('who has joined the agreement', () => {
	const joined: AnyRow = { id: 'membershipaaaaa', region: 'north', name: 'Haus', publication: 'published' };
	const office = (...networks: string[]): Caller => ({ ...desk, networks });

	it.each([
		['the office of the network', office('north'), true],
		['the office of two', office('south', 'north'), true],
		['the office of another', office('south'), false],
		['an office without a network', office(), false],
		['a member', member, false],
		['an expert', expert(A), false],
		['a guest', GUEST, false]
	] as const)('is for %s: %s', (_, caller, seen) => {
		expect(project('memberships', joined, caller)).toEqual(seen ? joined : undefined);
		expect(project('memberships', { ...joined, publication: 'withdrawn' }, caller) !== undefined).toBe(seen);
	});
});

describe('a wrapped key', () => {
	const key: AnyRow = { id: 'keyaaaaaaaaaaaa', owner: AUTHOR, wrapped: 'sealed' };

	it.each([
		['its owner', asker, true],
		['another member', member, false],
		['an expert', expert(A), false],
		['the coordination office', desk, false],
		['a guest', GUEST, false]
	] as const)('is for %s: %s', (_, caller, seen) => {
		expect(project('ownKeys', key, caller) !== undefined).toBe(seen);
	});
});

describe('a table of a circle', () => {
	// None is there yet: this is how one will stand in table-rules.ts.
	const minutes = {
		network: '',
		schema: z.object({ id: z.string(), circle: z.string(), text: z.string(), note: z.string() }),
		grants: 'heldByOwner',
		rule: membersOf('circle'),
		memberFields: [],
		deskFields: ['note']
	} as const satisfies WholeDefinition;
	const row: AnyRow = { id: 'minutesaaaaaaaa', circle: 'circleaaaaaaaaa', text: 'Beschluss', note: 'intern' };
	const sits = (caller: Caller, ...circles: string[]): Caller => ({ ...caller, circles });

	it.each([
		['a member of the circle', sits(member, 'circleaaaaaaaaa'), ['circle', 'id', 'text']],
		['who sits in two', sits(expert(A), 'circlebbbbbbbbb', 'circleaaaaaaaaa'), ['circle', 'id', 'text']],
		['the desk, sitting in it', sits(desk, 'circleaaaaaaaaa'), ['circle', 'id', 'note', 'text']],
		['the desk, not sitting in it', desk, undefined],
		['a member of another circle', sits(member, 'circlebbbbbbbbb'), undefined],
		['a guest', GUEST, undefined]
	] as const)('shows a row to %s', (_, caller, fields) => {
		const seen = projectBy(minutes, 'own', row, caller);
		expect(seen && Object.keys(seen).sort()).toEqual(fields);
	});

	it('shows nothing by a row without a circle, and nothing where the role has no grant', () => {
		expect(projectBy(minutes, 'own', { ...row, circle: '' }, member)).toBeUndefined();
		expect(projectBy(minutes, 'own', { ...row, circle: undefined }, sits(member))).toBeUndefined();
		expect(projectBy(minutes, 'none', row, sits(member, 'circleaaaaaaaaa'))).toBeUndefined();
	});
});

describe('every table', () => {
	it('travels with the snapshot or by itself', () => {
		expect([...SHARED_TABLES, ...PERSONAL_TABLES]).toEqual(TABLES);
		expect(PERSONAL_TABLES).toEqual([
			'requests',
			'proposals',
			'memberships',
			'documents',
			'procedures',
			'seats',
			'attendances',
			'guests',
			'topics',
			'ballots',
			'votes',
			'cases',
			'caseTexts',
			'paragraphs',
			'minutes',
			'contributions',
			'lessons',
			'announcements',
			'ownKeys',
			'keyVersions',
			'signingKeys'
		]);
	});

	it('does not compile without a rule of its own', () => {
		// @ts-expect-error to whom its rows are shown is missing
		const rules: TableRules = { grants: 'keptByDesk', network: '', memberFields: [], deskFields: [] };
		expect(rules).toBeDefined();
	});
});

describe('the allow-lists', () => {
	it.each(TABLES)('of %s give guests no field that members alone may have', (table) => {
		const guest = allowedFields(table, 'guest');
		const memberFields = allowedFields(table, 'member');
		const coordination = allowedFields(table, 'coordination');
		expect(memberFields).toEqual(expect.arrayContaining([...guest]));
		expect(coordination).toEqual(expect.arrayContaining([...memberFields]));
		if (grantOf('guest', table, 'view') === 'none') return;
		expect(guest).not.toContain('note');
		expect(guest).not.toContain('mobile');
	});
});
