/**
 * By which channels an account wants its notices: mails (on unless switched off) and the devices that take pushes.
 * A device is one browser: its endpoint belongs to the account that switched pushes on last. It outlives an idle session
 * (an expert who was not here for two weeks is told all the same) and ends with a logout, with its removal in the list,
 * or when the push service says that it is gone.
 */
import { createHash } from 'node:crypto';
import type { Notifications, NotificationsChange, PushDevice } from '../../protocol/notifications';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	channelsOf,
	chooseNotices,
	createDevice,
	type Device,
	deviceByEndpoint,
	removeDevice,
	updateDevice
} from '../pocketbase/devices';
import type { PushTransport } from './push';

/** Devices of one account; beyond it the oldest goes. */
export const DEVICES_KEPT = 10;

/** What `user` has switched on; an account that never chose gets mails. */
export async function settingsOf(
	clients: PocketBaseClients,
	user: string
): Promise<{ mail: boolean; youthOffices: string[]; devices: Device[] }> {
	const { chosen, devices } = await channelsOf(clients, user);
	return { mail: chosen?.mail ?? true, youthOffices: chosen?.youthOffices ?? [], devices };
}

/** Does what the account's screen asks for. */
export async function changeSettings(
	clients: PocketBaseClients,
	{ user, session }: { user: string; session: string },
	change: NotificationsChange,
	push: PushTransport | undefined
): Promise<void> {
	if ('mail' in change) return chooseNotices(clients, user, { mail: change.mail });
	if ('toldOf' in change) return chooseNotices(clients, user, { youthOffices: change.toldOf });
	if ('subscribe' in change) {
		if (!push?.takes(change.subscribe.endpoint)) throw new AppError('bad_request');
		return addDevice(clients, { user, session, ...change.subscribe });
	}
	const removed = await removeDevices(clients, user, ({ id }) => id === change.unsubscribe);
	if (!removed) throw new AppError('not_found');
}

/** Takes a browser's subscription over for `user` and her present session. */
export async function addDevice(
	clients: PocketBaseClients,
	device: Omit<Device, 'id' | 'createdAt'>,
	at = new Date()
): Promise<void> {
	const known = await deviceByEndpoint(clients, device.endpoint);
	const same = known?.user === device.user;
	if (known && same) await updateDevice(clients, known.id, device);
	// Another account's notices that still wait for this browser must not arrive in front of somebody else.
	else if (known) await removeDevice(clients, known.id);
	if (!same) await createDevice(clients, device, at);
	const { devices } = await settingsOf(clients, device.user);
	for (const { id } of devices.slice(0, -DEVICES_KEPT)) await removeDevice(clients, id);
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

/** The pushes of a device whose session was begun anew; those of all other sessions, which are over, go. */
export async function moveDevices(
	clients: PocketBaseClients,
	user: string,
	from: string,
	to: string
): Promise<void> {
	await removeDevices(clients, user, ({ session }) => session !== from);
	for (const device of (await settingsOf(clients, user)).devices)
		await updateDevice(clients, device.id, { ...device, session: to });
}

/** The settings as the account's own screen shows them. */
export async function describeSettings(
	clients: PocketBaseClients,
	{ user, session }: { user: string; session: string },
	{ mailServer, vapidPublicKey }: Pick<Notifications, 'mailServer' | 'vapidPublicKey'>
): Promise<Notifications> {
	const { mail, youthOffices, devices } = await settingsOf(clients, user);
	const shown = devices.map((found): PushDevice => ({
		id: found.id,
		device: found.device,
		createdAt: found.createdAt,
		current: found.session === session,
		endpointHash: createHash('sha256').update(found.endpoint).digest('hex')
	}));
	return { mail, toldOf: youthOffices, mailServer, vapidPublicKey, devices: shown };
}
