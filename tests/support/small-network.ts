/**
 * The smallest network in which every rule can be tried: two youth offices; Anna (deputy Berta) and Berta advise in the
 * north, Clara in the south; one account per role and a second one where two are needed.
 */
import type PocketBase from 'pocketbase';
import type { Caller } from '../../src/lib/domain/access/caller';
import { GUEST } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { RequestDraft } from '../../src/lib/domain/consultation/request';
import type { AnyRow, Table } from '../../src/lib/domain/tables';
import { FINGERPRINT, sealedLike } from './sealed-like';
import {
	circleRow,
	expertRow,
	idOf,
	legalBasisRow,
	organisationRow,
	regionRow,
	youthOfficeRow
} from './directory-rows';

export const REGION = idOf('region');
export const NORTH = idOf('north');
export const SOUTH = idOf('south');
export const ANNA = idOf('anna');
export const BERTA = idOf('berta');
export const CLARA = idOf('clara');
export const HOUSE = idOf('house');
export const CIRCLE = idOf('circle');
export const PASSWORD = 'Musterpasswort 1';

/** In the order in which they can be written: what is referred to comes first. */
export const NETWORK: readonly { table: Table; row: AnyRow }[] = [
	{ table: 'regions', row: regionRow('region') },
	{ table: 'youthOffices', row: youthOfficeRow('north', { region: idOf('region') }) },
	{ table: 'youthOffices', row: youthOfficeRow('south', { region: idOf('region') }) },
	{ table: 'legalBases', row: legalBasisRow('kkg4') },
	{ table: 'organisations', row: organisationRow('house', { region: REGION }) },
	{ table: 'circles', row: circleRow('circle', { region: REGION }) },
	{ table: 'experts', row: expertRow('berta', { youthOffices: [NORTH], mobile: '0171 3920001' }) },
	{ table: 'experts', row: expertRow('anna', { youthOffices: [NORTH], deputy: BERTA }) },
	{ table: 'experts', row: expertRow('clara', { youthOffices: [SOUTH] }) }
];

const expertCaller = (name: string, facts: Partial<Caller>): Caller => ({
	role: 'expert',
	userId: idOf(`user${name}`),
	expertId: idOf(name),
	circles: [],
	meetings: [],
	networks: [],
	memberOf: [REGION],
	held: [],
	deputyFor: [],
	youthOffices: [],
	...facts
});
const plainCaller = (role: 'member' | 'coordination', name: string): Caller => ({
	...GUEST,
	role,
	userId: idOf(`user${name}`)
});

export const CALLERS = {
	guest: GUEST,
	mia: plainCaller('member', 'mia'),
	max: plainCaller('member', 'max'),
	anna: expertCaller('anna', { youthOffices: [NORTH] }),
	berta: expertCaller('berta', { youthOffices: [NORTH], deputyFor: [ANNA] }),
	clara: expertCaller('clara', { youthOffices: [SOUTH] }),
	karla: {
		...plainCaller('coordination', 'karla'),
		networks: [REGION],
		youthOffices: [NORTH, SOUTH],
		held: [HOUSE, CIRCLE]
	}
} as const satisfies Record<string, Caller>;
export type CallerName = keyof typeof CALLERS;

export const emailOf = (name: CallerName) => `${name}@example.org`;

/** Writes the network and its accounts. */
export async function seedSmallNetwork(admin: PocketBase): Promise<void> {
	const batch = admin.createBatch();
	for (const { table, row } of NETWORK) batch.collection(table).create(row);
	for (const [name, { role, userId, expertId, networks }] of Object.entries(CALLERS)) {
		if (role === 'guest') continue;
		batch.collection('users').create({
			id: userId,
			name,
			email: emailOf(name as CallerName),
			password: PASSWORD,
			passwordConfirm: PASSWORD,
			role,
			expert: expertId,
			networks,
			active: true
		});
	}
	await batch.send();
}

/** A request that may be submitted: to the pool of the north unless `changes` say otherwise. */
export function requestDraftOf(changes: Partial<RequestDraft> = {}): RequestDraft {
	return {
		id: newId(),
		youthOffice: NORTH,
		expert: '',
		legalBasis: 'kkg4',
		urgency: 'within48h',
		receipt: Array.from({ length: 64 }, () => Math.floor(Math.random() * 16).toString(16)).join(''),
		payload: sealedLike('Inhalt'),
		recipients: [FINGERPRINT],
		forDesk: false,
		...changes
	};
}
