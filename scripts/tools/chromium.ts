// Finds a Chromium for the browser tests and the measurements: CHROMIUM_PATH, then the system's own, then Debian's
// package when we may install it, then Playwright's download.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FIXED_PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/** The path of a Chromium that is there already, or undefined. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
	const named = env.CHROMIUM_PATH;
	if (named !== undefined && named !== '') {
		if (existsSync(named)) return named;
		throw new Error(`CHROMIUM_PATH zeigt auf ${named}, dort liegt aber nichts.`);
	}
	const onPath = (env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [...onPath, ...FIXED_PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

/** The path of a Chromium, installed now if need be. */
export function provideChromium(): string {
	const found = findChromium();
	if (found !== undefined) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		run('apt-get', ['update', '-qq']);
		run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
	}
	const installed = findChromium();
	if (installed !== undefined) return installed;
	run('npx', ['playwright', 'install', 'chromium']);
	const downloaded = findChromium();
	if (downloaded === undefined)
		throw new Error('Es ließ sich kein Chromium finden oder installieren: CHROMIUM_PATH setzen.');
	return downloaded;
}

function run(command: string, args: string[]): void {
	spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}
