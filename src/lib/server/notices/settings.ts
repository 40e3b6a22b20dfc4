/**
 * By which channels an account wants its notices: mails (on unless switched off) and the devices that take pushes.
 * A device is one browser: its endpoint belongs to the account that switched pushes on last. It outlives an idle session
 * (an expert who was not here for two weeks is told all the same) and ends with a logout, with its removal in the list,
 * or when the push service says that it is gone.
 */
import { createHash } from 'node:crypto';
import type { Notifications, NotificationsChange, PushDevice } from '../../protocol/notifications';
import { AppError } from '../errors';
import { isMissing, type PocketBaseClients } from '../pocketbase/client';
import type { PushTransport } from './push';

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

/** Devices of one account; beyond it the oldest goes. */
export const DEVICES_KEPT = 10;

/** What `user` has switched on; an account that never chose gets mails. */
export async function settingsOf(
	clients: PocketBaseClients,
	user: string
): Promise<{ mail: boolean; devices: Device[] }> {
	return clients.asSystem(async (system) => {
		const filter = system.filter('user = {:user}', { user });
		const [chosen, devices] = await Promise.all([
			system.collection('noticeSettings').getList<{ mail: boolean }>(1, 1, { filter, skipTotal: true }),
			system.collection('pushSubscriptions').getFullList<Device>({ filter, sort: 'createdAt,id' })
		]);
		return { mail: chosen.items[0]?.mail ?? true, devices };
	});
}

/** Does what the account's screen asks for. */
export async function changeSettings(
	clients: PocketBaseClients,
	{ user, session }: { user: string; session: string },
	change: NotificationsChange,
	push: PushTransport | undefined
): Promise<void> {
	if ('mail' in change) return switchMail(clients, user, change.mail);
	if ('subscribe' in change) {
		if (!push?.takes(change.subscribe.endpoint)) throw new AppError('bad_request');
		return addDevice(clients, { user, session, ...change.subscribe });
	}
	const removed = await removeDevices(clients, user, ({ id }) => id === change.unsubscribe);
	if (!removed) throw new AppError('not_found');
}

async function switchMail(clients: PocketBaseClients, user: string, mail: boolean): Promise<void> {
	await clients.asSystem(async (system) => {
		const settings = system.collection('noticeSettings');
		const filter = system.filter('user = {:user}', { user });
		const [known] = (await settings.getList(1, 1, { filter, skipTotal: true })).items;
		await (known ? settings.update(known.id, { mail }) : settings.create({ user, mail }));
	});
}

/** Takes a browser's subscription over for `user` and her present session. */
export async function addDevice(
	clients: PocketBaseClients,
	device: Pick<Device, 'user' | 'session' | 'device' | 'endpoint' | 'p256dh' | 'auth'>,
	at = new Date()
): Promise<void> {
	await clients.asSystem(async (system) => {
		const all = system.collection('pushSubscriptions');
		const filter = system.filter('endpoint = {:endpoint}', { endpoint: device.endpoint });
		const [known] = (await all.getList<Device>(1, 1, { filter, skipTotal: true })).items;
		const same = known?.user === device.user;
		if (known && same) await all.update(known.id, device);
		// Another account's notices that still wait for this browser must not arrive in front of somebody else.
		else if (known) await all.delete(known.id);
		if (!same) await all.create({ ...device, createdAt: at });
	});
	const { devices } = await settingsOf(clients, device.user);
	for (const { id } of devices.slice(0, -DEVICES_KEPT)) await removeDevice(clients, id);
}

/** One that is already gone is fine. */
export async function removeDevice(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) =>
		system
			.collection('pushSubscriptions')
			.delete(id)
			.catch((error: unknown) => {
				if (!isMissing(error)) throw error;
			})
	);
}

/** Removes those devices of `user` that `which` names; false when there was none. */
export async function removeDevices(
	clients: PocketBaseClients,
	user: string,
	which: (device: Device) => boolean
): Promise<boolean> {
	const chosen = (await settingsOf(clients, user)).devices.filter(which);
	for (const { id } of chosen) await removeDevice(clients, id);
	return chosen.length > 0;
}

/** The settings as the account's own screen shows them. */
export async function describeSettings(
	clients: PocketBaseClients,
	{ user, session }: { user: string; session: string },
	{ mailServer, vapidPublicKey }: Pick<Notifications, 'mailServer' | 'vapidPublicKey'>
): Promise<Notifications> {
	const { mail, devices } = await settingsOf(clients, user);
	const shown = devices.map((found): PushDevice => ({
		id: found.id,
		device: found.device,
		createdAt: found.createdAt,
		current: found.session === session,
		endpointHash: createHash('sha256').update(found.endpoint).digest('hex')
	}));
	return { mail, mailServer, vapidPublicKey, devices: shown };
}
