/** The world of the model: a small network with accounts of every role, and what happens to it on the server's side. */
import * as fc from 'fast-check';
import type { Request } from '../../src/lib/domain/consultation/request';
import type { AnyRow } from '../../src/lib/domain/tables';
import { document } from '../support/entry-rows';
import { REQUEST_BASE } from '../support/one-of-each';
import { FINGERPRINT, sealedLike } from '../support/sealed-like';
import type { Backup } from '../support/memory-store';
import { expertRow, idOf, legalBasisRow, organisationRow, youthOfficeRow } from '../support/directory-rows';
import { ModelServer } from './model-server';

export const ACCOUNTS = ['member', 'expert1', 'expert2', 'desk'].map(idOf);
export const EXPERTS = ['anna', 'berta'].map(idOf);
export const OFFICES = ['nord', 'sued'].map(idOf);
const ORGANISATIONS = ['kita', 'praxis', 'verein'].map(idOf);
export const REQUESTS = ['ruf1', 'ruf2', 'ruf3', 'ruf4'].map(idOf);
const ROLES = ['member', 'expert', 'coordination'] as const;

export interface World {
	server: ModelServer;
	backup: Backup;
	/** Set when the server went back to a copy: what it had acknowledged since then is gone there. */
	restored: boolean;
}

const region = idOf('region');
const at = '2026-01-01T00:00:00.000Z';
const asRow = (row: object): AnyRow => row as AnyRow;

export function createWorld(): World {
	const server = new ModelServer(() => new Date());
	const { store } = server;
	for (const id of OFFICES) store.write('youthOffices', asRow({ ...youthOfficeRow(id), region }));
	for (const id of ORGANISATIONS) store.write('organisations', asRow({ ...organisationRow(id), region }));
	store.write('legalBases', asRow(legalBasisRow('kkg4')));
	for (const id of EXPERTS) store.write('experts', expertOf(id));
	const [member, expert1, expert2, desk] = ACCOUNTS as [string, string, string, string];
	store.accounts.set(member, { role: 'member', expertId: '' });
	store.accounts.set(expert1, { role: 'expert', expertId: EXPERTS[0]! });
	store.accounts.set(expert2, { role: 'expert', expertId: EXPERTS[1]! });
	store.accounts.set(desk, { role: 'coordination', expertId: '' });
	return { server, backup: store.backUp(), restored: false };
}

function expertOf(id: string, changes: object = {}): AnyRow {
	return asRow({ ...expertRow(id), mobile: '0171 39200 11', youthOffices: OFFICES, ...changes, id });
}

/** What it has on the shelf for members: of the institution's id, so that an action of the one is one of the other. */
const leafletOf = (organisation: string) => `d${organisation.slice(1)}`;
const documentOf = (organisation: string, publication: 'published' | 'draft' | 'withdrawn') =>
	asRow(document({ id: leafletOf(organisation), region, publication }));

const pick = <T>(items: readonly T[]) => fc.constantFrom(...items);
const publication = pick(['published', 'published', 'draft', 'withdrawn'] as const);
const audience = pick(['public', 'members'] as const);

/** What others do meanwhile: the desk, other experts, the operator. */
export const serverAction = fc.oneof(
	fc.record({
		type: fc.constant('organisation' as const),
		id: pick(ORGANISATIONS),
		publication,
		audience,
		note: pick(['', 'intern'])
	}),
	fc.record({ type: fc.constant('remove' as const), id: pick(ORGANISATIONS) }),
	fc.record({
		type: fc.constant('expert' as const),
		id: pick(EXPERTS),
		publication,
		deputy: pick(['', ...EXPERTS]),
		youthOffices: fc.subarray(OFFICES)
	}),
	fc.record({
		type: fc.constant('role' as const),
		account: pick(ACCOUNTS),
		role: pick([...ROLES, 'none'] as const)
	}),
	fc.record({
		type: fc.constant('request' as const),
		id: pick(REQUESTS),
		youthOffice: pick(OFFICES),
		expert: pick(['', ...EXPERTS]),
		author: pick(['', ...ACCOUNTS]),
		acceptedBy: pick(['', '', ...EXPERTS])
	}),
	fc.record({ type: fc.constant('endSessions' as const), account: pick(ACCOUNTS) }),
	fc.record({
		type: fc.constantFrom(
			'backUp' as const,
			'restore' as const,
			'restoreUnnoticed' as const,
			'renewEpoch' as const
		)
	})
);
export type ServerAction = typeof serverAction extends fc.Arbitrary<infer T> ? T : never;

export function actOnServer(world: World, action: ServerAction): void {
	const { server } = world;
	const { store } = server;
	switch (action.type) {
		case 'organisation':
			store.write('documents', documentOf(action.id, action.publication));
			return store.write('organisations', asRow({ ...organisationRow(action.id), region, ...rest(action) }));
		case 'remove':
			store.remove('documents', leafletOf(action.id));
			return store.remove('organisations', action.id);
		case 'expert':
			return store.write('experts', expertOf(action.id, rest(action)));
		case 'role':
			return setRole(world, action.account, action.role);
		case 'request':
			return writeRequest(world, action);
		case 'endSessions':
			return server.endSessionsOf(action.account);
		case 'backUp':
			world.backup = store.backUp();
			return;
		case 'restore':
			world.restored = true;
			return store.restore(world.backup);
		case 'restoreUnnoticed':
			world.restored = true;
			store.restoreUnnoticed(world.backup);
			return server.restart();
		case 'renewEpoch':
			void store.renewEpoch();
	}
}

function rest<T extends { type: string }>({ type, ...fields }: T): Omit<T, 'type'> {
	void type;
	return fields;
}

function setRole({ server }: World, account: string, role: (typeof ROLES)[number] | 'none'): void {
	const expertId = EXPERTS[ACCOUNTS.indexOf(account) - 1] ?? '';
	if (role === 'none') server.store.accounts.delete(account);
	else server.store.accounts.set(account, { role, expertId: role === 'expert' ? expertId : '' });
}

/** A request of somebody else's; once accepted it stays with whom accepted it. */
function writeRequest({ server }: World, action: ServerAction & { type: 'request' }): void {
	const known = server.store.row('requests', action.id) as unknown as Request | undefined;
	const acceptedBy = known?.acceptedBy || action.acceptedBy;
	server.store.write(
		'requests',
		asRow({
			...rest(action),
			author: known?.author ?? action.author,
			legalBasis: 'kkg4',
			urgency: 'today',
			receipt: 'a'.repeat(64),
			payload: sealedLike(`Inhalt von ${action.id}`),
			recipients: [FINGERPRINT],
			forDesk: action.id === REQUESTS[0],
			...REQUEST_BASE,
			status: acceptedBy ? 'accepted' : 'submitted',
			acceptedBy,
			submittedAt: at,
			seenAt: acceptedBy ? at : '',
			acceptedAt: acceptedBy ? at : ''
		})
	);
}
