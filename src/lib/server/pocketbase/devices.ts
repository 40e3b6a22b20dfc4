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

/** `mail` is undefined for an account that never chose; its devices, the oldest first. */
export function channelsOf(
	clients: PocketBaseClients,
	user: string
): Promise<{ mail: boolean | undefined; devices: Device[] }> {
	return clients.asSystem(async (system) => {
		const filter = system.filter('user = {:user}', { user });
		const [chosen, devices] = await Promise.all([
			firstOf<{ mail: boolean }>(system, 'noticeSettings', filter),
			system.collection('pushSubscriptions').getFullList<Device>({ filter, sort: 'createdAt,id' })
		]);
		return { mail: chosen?.mail, devices };
	});
}

export async function chooseMail(clients: PocketBaseClients, user: string, mail: boolean): Promise<void> {
	await clients.asSystem(async (system) => {
		const settings = system.collection('noticeSettings');
		const filter = system.filter('user = {:user}', { user });
		const known = await firstOf<{ id: string }>(system, 'noticeSettings', filter);
		await (known ? settings.update(known.id, { mail }) : settings.create({ user, mail }));
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
