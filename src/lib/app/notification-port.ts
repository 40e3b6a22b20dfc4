/**
 * The way from the page "Konto" to the account's notice settings. In the page and not among the ports of the data worker:
 * only this page needs it, and the worker is part of everybody's first visit.
 */
import type { NotificationPort } from '../features/notifications/port';
import { deviceName } from '../sync/device-name';
import { changeNotifications, readNotifications } from '../sync/notifications';
import { realTimer } from '../sync/timer';
import { createWire } from '../sync/wire';

const wire = createWire({ fetch: (...args) => fetch(...args), timer: realTimer });

export const notificationPort: NotificationPort = {
	read: () => readNotifications(wire),
	change: (change) => changeNotifications(wire, change),
	deviceName: () => deviceName(navigator.userAgent)
};
