/** What the specification of departures asks of the built server: keys, requests in several hands, and how all of it stands. */
import type { Request } from '../../src/lib/domain/consultation/request';
import { newId } from '../../src/lib/domain/id';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { accountTies, type Departure, NOTHING_ASKED } from '../../src/lib/protocol/departures';
import { fingerprintOf } from '../../src/lib/sealing/fingerprint';
import type { BuiltServer, TestVisitor } from '../support/built-server';
import { expertRow, idOf } from '../support/directory-rows';
import { REQUEST_BASE, rowOf } from '../support/one-of-each';
import {
	ANNA,
	BERTA,
	CALLERS,
	type CallerName,
	NORTH,
	PASSWORD,
	REGION,
	requestDraftOf
} from '../support/small-network';
import { loginScene } from './login-scene';

/** Advises in the north too. */
export const DORA = idOf('dora');
/** Coordinates the network beside Karla. */
export const KIRA = newId();
export const KEYS = {
	anna: { id: newId(), recipient: `age1${'a'.repeat(58)}` },
	berta: { id: newId(), recipient: `age1${'e'.repeat(58)}` }
};
type Reader = keyof typeof KEYS;

export const userOf = (name: CallerName) => CALLERS[name].userId;
export const acceptedBy = (expert: string) =>
	({ status: 'accepted', acceptedBy: expert, acceptedAt: new Date().toISOString() }) as const;

export function departureScene(server: () => BuiltServer) {
	const { admin, visitorFrom } = loginScene(server);

	async function prepare(): Promise<void> {
		for (const [name, { id, recipient }] of Object.entries(KEYS)) {
			const { userId: owner, expertId: expert } = CALLERS[name as Reader];
			await admin()
				.collection('ownKeys')
				.create({ ...rowOf('ownKeys', id), owner, recipient });
			await admin()
				.collection('publicKeys')
				.create({ ...rowOf('publicKeys', id), expert, recipient });
		}
		await admin()
			.collection('experts')
			.create(expertRow('dora', { youthOffices: [NORTH] }));
		await admin()
			.collection('users')
			.create({
				...{ id: KIRA, name: 'Kira', email: 'kira@example.org', role: 'coordination' },
				...{ password: PASSWORD, passwordConfirm: PASSWORD, networks: [REGION], active: true }
			});
	}

	/** As it was before. */
	async function putBack(): Promise<void> {
		for (const name of ['requests', 'history'])
			for (const { id } of await admin().collection(name).getFullList({ fields: 'id' }))
				await admin().collection(name).delete(id);
		for (const user of [userOf('anna'), userOf('berta'), userOf('karla'), KIRA])
			await admin().collection('users').update(user, { active: true });
		const entry = { absences: [], publication: 'published', deputy: BERTA };
		await admin().collection('experts').update(ANNA, entry);
		for (const { id } of Object.values(KEYS))
			await admin().collection('publicKeys').update(id, { publication: 'published' });
	}

	async function ask(changes: Partial<Request>, readers: readonly Reader[] = ['anna', 'berta']) {
		const id = newId();
		const recipients = await Promise.all(readers.map((name) => fingerprintOf(KEYS[name].recipient)));
		const row = { ...requestDraftOf({ id }), ...REQUEST_BASE, recipients, author: userOf('mia'), ...changes };
		await admin().collection('requests').create(row);
		return id;
	}

	return {
		...{ admin, visitorFrom, prepare, putBack, ask },
		ties: async (visitor: TestVisitor, name: CallerName) =>
			accountTies.parse(await (await visitor.get(`${PAGE_API.deskAccountTies}?id=${userOf(name)}`)).json()),
		change: (visitor: TestVisitor, name: CallerName, to: string, departure?: Partial<Departure>) =>
			visitor.send('PUT', PAGE_API.deskAccounts, {
				id: userOf(name),
				to,
				...(departure && { departure: { ...NOTHING_ASKED, ...departure } })
			}),
		requestOf: (id: string) => admin().collection('requests').getOne<Request>(id),
		entryOf: (id: string) => admin().collection('experts').getOne(id),
		keyOf: (name: Reader) => admin().collection('publicKeys').getOne(KEYS[name].id),
		isActive: async (user: string) => (await admin().collection('users').getOne(user)).active === true,
		/** Who changed which field, by which way. */
		historyOf: async (record: string) => {
			const filter = `record = "${record}"`;
			const rows = await admin().collection('history').getFullList({ filter });
			return rows.map(({ who, field, way }) => [who, field, way]);
		}
	};
}
