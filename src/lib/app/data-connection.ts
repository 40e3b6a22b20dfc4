/**
 * The data service over the page's life: it ends when the page may be frozen, so that a frozen page holds neither the lock nor a
 * transaction, and begins anew when the page lives on. Guarantees: a question that was cut off by that is asked again, except
 * for a login and what else begins a session, which the person has to repeat; one that is asked while there is no service waits for it.
 */
import { CodedError } from '../local/coded-error';
import type { DataService } from './data-service';
import type { PortName } from './worker-protocol';

export interface DataConnection {
	ask(name: PortName, args: unknown[]): Promise<unknown>;
	freeze(): void;
	goOn(): void;
	setVisible(visible: boolean): void;
	wentOnline(): void;
}

/** One life of the service. */
interface Run {
	/** Undefined where it could not be started. */
	service: Promise<DataService | undefined>;
	/** Rejects at the end. */
	cut: Promise<never>;
	end(): void;
}

/** What has an effect that the same again would not have. */
const ONCE: readonly PortName[] = ['login', 'renew'];
const CUT = Symbol('cut off');

/**
 * Begins at once; what `start` starts has to end with its signal, there and then. Where the code of the data has not come, the
 * network went before: another try each time it is back.
 */
export function connectData(start: (ended: AbortSignal) => Promise<DataService>): DataConnection {
	let visible = false;
	let current: Run | undefined = begin();
	let next = Promise.resolve(current);
	let proceed: (run: Run) => void = () => {};

	function begin(): Run {
		const life = new AbortController();
		const service = start(life.signal).catch(() => undefined);
		void service.then((started) => started?.setVisible(visible));
		const cut = new Promise<never>((_, reject) => life.signal.addEventListener('abort', () => reject(CUT)));
		cut.catch(() => undefined);
		return { service, cut, end: () => life.abort() };
	}

	return {
		async ask(name, args) {
			for (;;) {
				const { service, cut } = await next;
				try {
					const ports = (await Promise.race([service, cut]))?.ports;
					if (!ports) throw new CodedError('offline');
					const port = ports[name] as (...args: unknown[]) => Promise<unknown>;
					return await Promise.race([port(...args), cut]);
				} catch (error) {
					if (error !== CUT) throw error;
					if (ONCE.includes(name)) throw new CodedError('offline');
				}
			}
		},
		freeze() {
			current?.end();
			current = undefined;
			next = new Promise((resolve) => (proceed = resolve));
		},
		goOn() {
			proceed((current = begin()));
		},
		setVisible(now) {
			visible = now;
			void current?.service.then((service) => service?.setVisible(now));
		},
		wentOnline() {
			const before = current;
			void before?.service.then((service) => {
				if (service) service.wentOnline();
				else if (current === before) next = Promise.resolve((current = begin()));
			});
		}
	};
}
