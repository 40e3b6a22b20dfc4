/** The browsers that take pushes, and whether an account wants mails. What belongs to whom is notices/settings.ts. */
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';

export interface Device {
	id: string;
	user: string;
	/** Public handle of the session in which pushes were switched on. */
	session: string;
	device: string;
	endpoint: string;
	p256dh: string;
	auth: string;
	createdAt: string;
}

/** What an account has chosen of its notices; undefined what it never chose. */
export interface ChosenNotices {
	mail: boolean;
	/** Of which youth offices a coordinator is told; none stands for all. */
	youthOffices: string[];
}

/** What was chosen, and the account's devices, the oldest first. */
export function channelsOf(
	clients: PocketBaseClients,
	user: string
): Promise<{ chosen: ChosenNotices | undefined; devices: Device[] }> {
	return clients.asSystem(async (system) => {
		const filter = system.filter('user = {:user}', { user });
		const [chosen, devices] = await Promise.all([
			firstOf<ChosenNotices>(system, 'noticeSettings', filter),
			system.collection('pushSubscriptions').getFullList<Device>({ filter, sort: 'createdAt,id' })
		]);
		return { chosen, devices };
	});
}

/** An account that chooses something else for the first time goes on getting mails. */
export async function chooseNotices(
	clients: PocketBaseClients,
	user: string,
	fields: Partial<ChosenNotices>
): Promise<void> {
	await clients.asSystem(async (system) => {
		const settings = system.collection('noticeSettings');
		const filter = system.filter('user = {:user}', { user });
		const known = await firstOf<{ id: string }>(system, 'noticeSettings', filter);
		await (known ? settings.update(known.id, fields) : settings.create({ user, mail: true, ...fields }));
	});
}

export function deviceById(clients: PocketBaseClients, id: string): Promise<Device | undefined> {
	return clients.asSystem((system) =>
		firstOf(system, 'pushSubscriptions', system.filter('id = {:id}', { id }))
	);
}

export function deviceByEndpoint(clients: PocketBaseClients, endpoint: string): Promise<Device | undefined> {
	return clients.asSystem((system) =>
		firstOf(system, 'pushSubscriptions', system.filter('endpoint = {:endpoint}', { endpoint }))
	);
}

export async function createDevice(
	clients: PocketBaseClients,
	device: Omit<Device, 'id' | 'createdAt'>,
	createdAt: Date
): Promise<void> {
	await clients.asSystem((system) => system.collection('pushSubscriptions').create({ ...device, createdAt }));
}

export async function updateDevice(
	clients: PocketBaseClients,
	id: string,
	device: Omit<Device, 'id' | 'createdAt'>
): Promise<void> {
	await clients.asSystem((system) => system.collection('pushSubscriptions').update(id, device));
}

/** One that is already gone is fine. */
export async function removeDevice(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) => unlessMissing(system.collection('pushSubscriptions').delete(id)));
}
