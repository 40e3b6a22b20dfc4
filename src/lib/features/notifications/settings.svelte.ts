/** The settings as the page shows them: the server's word, joined with what this browser says of itself. */
import {
	endpointHash,
	endSubscription,
	findSubscription,
	makeSubscription
} from '../../local/device/push-subscription';
import { deviceName } from '../../local/device/device-name';
import { runsInstalled } from '../../local/device/hand-over-file';
import { systemOf } from '../../local/device/system';
import type { Ask } from '../../local/ports';
import { ACCOUNT } from '../../protocol/endpoints/account';
import type { Notifications, NotificationsChange } from '../../protocol/notifications';
import { pushState } from './push-state';

export class NotificationState {
	/** Undefined until the server has answered. */
	settings = $state.raw<Notifications>();
	/** What was thrown last. */
	failure = $state.raw<unknown>();
	busy = $state(false);
	#permission = $state<NotificationPermission>('default');
	/** Of this browser's subscription; empty when there is none. */
	#ownHash = $state('');
	#last: Promise<void> = Promise.resolve();
	readonly #ask: Ask;

	constructor(ask: Ask) {
		this.#ask = ask;
	}

	/** This browser in the account's list. */
	readonly own = $derived(this.settings?.devices.find(({ endpointHash }) => endpointHash === this.#ownHash));
	readonly others = $derived(this.settings?.devices.filter((device) => device !== this.own) ?? []);
	readonly push = $derived(
		pushState({
			capable: 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window,
			system: systemOf(navigator.userAgent, navigator.maxTouchPoints),
			installed: runsInstalled(),
			permission: this.#permission,
			offered: this.settings?.vapidPublicKey !== ''
		})
	);

	load(): Promise<void> {
		return this.#attempt(async () => {
			this.settings = await this.#ask(ACCOUNT.notifications, {});
			await this.#readBrowser();
			// Signed in anew on this device: the list learns it, so that a logout finds the device again.
			if (this.own && !this.own.current) await this.#register();
		});
	}

	switchMail(mail: boolean): Promise<void> {
		return this.#change({ mail });
	}

	/** None stands for all. */
	chooseOffices(toldOf: string[]): Promise<void> {
		return this.#change({ toldOf });
	}

	remove(id: string): Promise<void> {
		return this.#change({ unsubscribe: id });
	}

	switchPush(on: boolean): Promise<void> {
		return this.#attempt(async () => {
			if (on) {
				this.#permission = await Notification.requestPermission();
				if (this.#permission === 'granted') await this.#register();
			} else {
				if (this.own) await this.#send({ unsubscribe: this.own.id });
				await endSubscription();
				await this.#readBrowser();
			}
		});
	}

	async #register(): Promise<void> {
		const subscription = await makeSubscription(this.settings?.vapidPublicKey ?? '');
		const device = deviceName(navigator.userAgent);
		await this.#send({ subscribe: { ...subscription, device } });
		await this.#readBrowser();
	}

	async #readBrowser(): Promise<void> {
		if ('Notification' in window) this.#permission = Notification.permission;
		const subscription = await findSubscription();
		this.#ownHash = subscription ? await endpointHash(subscription) : '';
	}

	#change(change: NotificationsChange): Promise<void> {
		return this.#attempt(() => this.#send(change));
	}

	/** The answer is the whole as it then is. */
	async #send(change: NotificationsChange): Promise<void> {
		this.settings = await this.#ask(ACCOUNT.changeNotifications, { body: change });
	}

	/** One after the other: what is tapped meanwhile waits, a switch that is disabled would lose its focus. */
	#attempt(act: () => Promise<void>): Promise<void> {
		this.#last = this.#last.then(() => this.#run(act));
		return this.#last;
	}

	async #run(act: () => Promise<void>): Promise<void> {
		this.busy = true;
		this.failure = undefined;
		try {
			await act();
		} catch (error) {
			this.failure = error;
		} finally {
			this.busy = false;
		}
	}
}
