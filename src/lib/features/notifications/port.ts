/** What the settings need of the server; app/ provides it. Failures are coded errors. */
import type { Notifications, NotificationsChange } from '../../protocol/notifications';

export interface NotificationPort {
	read(): Promise<Notifications>;
	change(change: NotificationsChange): Promise<Notifications>;
	/** How this device is called in the list. */
	deviceName(): string;
}
