/**
 * Connects the page to its data: starts the data worker, gives local/ports.ts what stands behind the ports, and tells the
 * worker what only a page can see. Where there is no storage or no worker, the same service runs in the page.
 */
import workerUrl from 'virtual:data-worker';
import { startClock } from '../local/live/clock';
import { CodedError } from '../local/coded-error';
import { sweepDrafts } from '../local/drafts/expiry';
import { connectPorts, type Ports } from '../local/ports';
import { goOn, isUnmade, letGo, whileFrozen } from '../local/device/let-go';
import { storageMode } from '../local/device/storage-mode';
import { connectData, type DataConnection } from './data-connection';
import type { DataService } from './data-service';
import { watchPageLife } from './page-life';
import type { FromWorker, PortName, ToWorker } from './worker-protocol';

/**
 * WebKit does not end the transactions of a worker that is terminated while answers to it are on their way: every later page
 * waits for them, for as long as the process lives (WebKitGTK 2.50; one in ten pages that were left while rows came). So the
 * worker ends them itself, and the page stands still for as long as that takes: it cannot hear an answer in its last moment.
 */
const forgetsTransactions = () => navigator.vendor.startsWith('Apple');
/** Far more than a worker needs that is not in the middle of a long step. */
const LETTING_GO_MS = 300;

/** Called once, by the app's start. Resolves when storage and clock are known; the data come later by themselves. */
export async function connect(): Promise<void> {
	let data: DataConnection | undefined = undefined;
	watchPageLife({
		freeze() {
			data?.freeze();
			letGo();
		},
		goOn() {
			// Frozen before it knew where its data lie, or had made room for them: what it began then may never end.
			if (!data || isUnmade()) return location.reload();
			goOn();
			data.goOn();
		}
	});
	const mode = await storageMode();
	await startClock();
	void sweepDrafts().catch(() => {});
	await whileFrozen();
	const startHere = async (ended: AbortSignal) => (await import('./data-service')).startDataService(ended);
	data = connectData((ended) =>
		mode === 'stored' ? startWorker(ended).catch(() => startHere(ended)) : startHere(ended)
	);
	connectPorts(portsOf(data.ask));
	listen(data);
}

/** What only a page can see. */
function listen(data: DataConnection): void {
	data.setVisible(!document.hidden);
	document.addEventListener('visibilitychange', () => data.setVisible(!document.hidden));
	addEventListener('online', () => data.wentOnline());
}

function startWorker(ended: AbortSignal): Promise<DataService> {
	const worker = new Worker(workerUrl, { type: 'module', name: 'data' });
	ended.addEventListener('abort', () => {
		say({ type: 'freeze' });
		if (forgetsTransactions()) stand(LETTING_GO_MS);
		// With it go its lock, its transactions and its connections, wherever it was.
		worker.terminate();
	});
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

/** Nothing else runs in this thread meanwhile. */
function stand(ms: number): void {
	const end = performance.now() + ms;
	while (performance.now() < end);
}

function portsOf(call: (name: PortName, args: unknown[]) => Promise<unknown>): Ports {
	const port =
		(name: PortName) =>
		(...args: unknown[]) =>
			call(name, args);
	const names: PortName[] = ['search', 'syncNow', 'login', 'renew', 'logout', 'lookUpReceipt'];
	return Object.fromEntries(names.map((name) => [name, port(name)])) as unknown as Ports;
}
