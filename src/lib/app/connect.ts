/**
 * Connects the page to its data: starts the data worker, gives local/ports.ts what stands behind the ports, and tells the
 * worker what only a page can see. Where there is no storage or no worker, the same service runs in the page.
 */
import workerUrl from 'virtual:data-worker';
import { startClock } from '../local/live/clock';
import { CodedError } from '../local/coded-error';
import { sweepDrafts } from '../local/drafts/expiry';
import { connectPorts, type Ports } from '../local/ports';
import { storageMode } from '../local/device/storage-mode';
import type { DataService } from './data-service';
import type { FromWorker, PortName, ToWorker } from './worker-protocol';

/** Called once, by the app's start. Resolves when storage and clock are known; the data come later by themselves. */
export async function connect(): Promise<void> {
	const mode = await storageMode();
	await startClock();
	void sweepDrafts().catch(() => {});
	const attempt = () => (mode === 'stored' ? startWorker().catch(startHere) : startHere());
	const first = attempt().catch(() => undefined);
	let service: DataService | undefined;
	connectPorts(
		portsOf(async (name, args) => {
			service ??= await first;
			if (!service) throw new CodedError('offline');
			const port = service.ports[name] as (...args: unknown[]) => Promise<unknown>;
			return port(...args);
		})
	);
	service = (await first) ?? (await untilOnline(attempt));
	listen(service);
}

/** The network went before the code of the data had come: another try each time it is back. */
async function untilOnline(attempt: () => Promise<DataService>): Promise<DataService> {
	for (;;) {
		await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
		const service = await attempt().catch(() => undefined);
		if (service) return service;
	}
}

/** What only a page can see. */
function listen(service: DataService): void {
	service.setVisible(!document.hidden);
	document.addEventListener('visibilitychange', () => service.setVisible(!document.hidden));
	addEventListener('online', () => service.wentOnline());
}

async function startHere(): Promise<DataService> {
	const { startDataService } = await import('./data-service');
	return startDataService();
}

function startWorker(): Promise<DataService> {
	const worker = new Worker(workerUrl, { type: 'module', name: 'data' });
	const calls = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
	let last = 0;
	const say = (message: ToWorker) => worker.postMessage(message);
	const call = (name: PortName, args: unknown[]) =>
		new Promise<unknown>((resolve, reject) => {
			last += 1;
			calls.set(last, { resolve, reject });
			say({ type: 'call', id: last, name, args });
		});
	const service: DataService = {
		ports: portsOf(call),
		setVisible: (visible) => say({ type: 'visible', visible }),
		wentOnline: () => say({ type: 'online' })
	};
	return new Promise((resolve, reject) => {
		// An old browser without module workers, or a worker file that is gone: only before the worker was ready.
		worker.addEventListener('error', reject);
		worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
			if (data.type === 'ready') return resolve(service);
			const waiting = calls.get(data.id);
			calls.delete(data.id);
			if (data.type === 'answer') waiting?.resolve(data.value);
			else waiting?.reject(new CodedError(data.code, data.retryAfter, data.reference));
		});
	});
}

function portsOf(call: (name: PortName, args: unknown[]) => Promise<unknown>): Ports {
	const port =
		(name: PortName) =>
		(...args: unknown[]) =>
			call(name, args);
	const names: PortName[] = ['search', 'syncNow', 'login', 'logout', 'lookUpReceipt'];
	return Object.fromEntries(names.map((name) => [name, port(name)])) as unknown as Ports;
}
