/** The data worker: everything that moves or searches many rows, off the main thread. Speaks worker-protocol.ts. */
import './no-eval';
import './refused-channel';
import { CodedError } from '../local/coded-error';
import { letGo } from '../local/device/let-go';
import { startDataService, type DataService } from './data-service';
import type { FromWorker, ToWorker } from './worker-protocol';

const service = startDataService();
const say = (message: FromWorker) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	if (data.type === 'freeze') letGo();
	else void service.then((ready) => handle(ready, data));
});
void service.then(() => say({ type: 'ready' }));

async function handle(ready: DataService, message: Exclude<ToWorker, { type: 'freeze' }>): Promise<void> {
	if (message.type === 'visible') ready.setVisible(message.visible);
	else if (message.type === 'online') ready.wentOnline();
	else await call(ready, message);
}

async function call({ ports }: DataService, message: ToWorker & { type: 'call' }): Promise<void> {
	const port = ports[message.name] as (...args: unknown[]) => Promise<unknown>;
	try {
		say({ type: 'answer', id: message.id, value: await port(...message.args) });
	} catch (error) {
		const { code, retryAfter, reference } =
			error instanceof CodedError ? error : new CodedError('unexpected');
		say({ type: 'failure', id: message.id, code, retryAfter, reference });
	}
}
