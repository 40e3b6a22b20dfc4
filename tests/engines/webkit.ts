/** WebKitGTK by WebKitWebDriver, in a display and a session bus of its own (both are Debian's; scripts/tools/engines.ts). */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SYSTEM_PYTHON } from '../../scripts/tools/engines';
import { lowPort, startProcess, type Started } from './process';
import { COMMAND_MS, DriverError, START_MS, type Driver, type ElementRef } from './driver';

const SELF = resolve('tests/engines/webkit-browser.py');

/** A browser that has never seen the app. */
export async function startWebKit(): Promise<Driver> {
	const folder = await mkdtemp(join(tmpdir(), 'schutznetz-webkit-'));
	const binary = join(folder, 'phone');
	await writeFile(binary, `#!/bin/sh\nexec ${SYSTEM_PYTHON} '${SELF}' '${folder}'\n`);
	await chmod(binary, 0o755);
	const port = await lowPort();
	const started = startProcess(
		'dbus-run-session',
		['--', 'xvfb-run', '-a', 'WebKitWebDriver', `--port=${port}`],
		{
			// The sandbox of its processes does not start for root, nor inside of most containers.
			WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
			LIBGL_ALWAYS_SOFTWARE: '1',
			GDK_BACKEND: 'x11',
			NO_AT_BRIDGE: '1'
		}
	);
	const quit = async () => {
		await started.end();
		await rm(folder, { recursive: true, force: true });
	};
	try {
		return await openSession(`http://127.0.0.1:${port}`, binary, started, quit);
	} catch (error) {
		await quit();
		throw error;
	}
}

async function openSession(
	address: string,
	binary: string,
	started: Started,
	quit: () => Promise<void>
): Promise<Driver> {
	await started.until(async () => (await fetch(`${address}/status`)).ok);
	const options = { pageLoadStrategy: 'none', 'webkitgtk:browserOptions': { binary, args: [] } };
	const { sessionId } = await ask<{ sessionId: string }>(
		'POST',
		`${address}/session`,
		{ capabilities: { alwaysMatch: options } },
		START_MS
	);
	const session = `${address}/session/${sessionId}`;
	const post = <T>(path: string, body: object = {}) => ask<T>('POST', `${session}/${path}`, body);
	const get = <T>(path: string) => ask<T>('GET', `${session}/${path}`);
	const of = (element: ElementRef) => `element/${Object.values(element)[0]}`;
	await post('timeouts', { script: COMMAND_MS });
	return {
		go: (url) => post('url', { url }),
		back: () => post('back'),
		run: (script, ...args) => post('execute/sync', { script, args }),
		tap: (element) => post(`${of(element)}/click`),
		type: (element, text) => post(`${of(element)}/value`, { text }),
		openTab: async () => {
			const { handle } = await post<{ handle: string }>('window/new', { type: 'tab' });
			await post('window', { handle });
			return handle;
		},
		turnTo: (handle) => post('window', { handle }),
		currentTab: () => get('window'),
		picture: () => get('screenshot'),
		quit: async () => {
			await ask('DELETE', session).catch(() => undefined);
			await quit();
		}
	};
}

async function ask<T>(method: string, url: string, body?: object, patience = COMMAND_MS): Promise<T> {
	const response = await fetch(url, {
		method,
		headers: { 'content-type': 'application/json', connection: 'close' },
		body: JSON.stringify(body) ?? null,
		signal: AbortSignal.timeout(patience)
	});
	const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
	if (!response.ok) throw new DriverError(value.error ?? `${response.status}`, value.message ?? url);
	return value;
}
