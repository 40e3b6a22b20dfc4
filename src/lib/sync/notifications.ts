/**
 * An account's notice settings over the wire. Not kept on the phone and not queued: a switch that only seems to be off would
 * be worse than a sentence that says it did not work.
 */
import { API } from '../protocol/api';
import { notifications, type Notifications, type NotificationsChange } from '../protocol/notifications';
import type { Wire } from './wire';

export function readNotifications(wire: Wire): Promise<Notifications> {
	return wire.send({ path: API.notifications, schema: notifications, as: 'session' });
}

/** The answer is the whole as it then is. */
export function changeNotifications(wire: Wire, change: NotificationsChange): Promise<Notifications> {
	return wire.send({
		method: 'PUT',
		path: API.notifications,
		body: change,
		schema: notifications,
		as: 'session'
	});
}
