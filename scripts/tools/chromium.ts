// Finds the Chromium of a command: CHROMIUM_PATH, then the system's own, then Debian's package when we may install it, then
// Playwright's download. The stories take its headless shell where there is one: the same engine without the browser's own
// windows, which cost a third of a story's time.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const WHOLE = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const SHELL = ['chromium-headless-shell', 'chrome-headless-shell'];
const FIXED_PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/** The path of a Chromium that is there already, or undefined. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
	const downloaded = [...FIXED_PLACES, chromium.executablePath()];
	return named(env) ?? [...onPath(WHOLE, env), ...downloaded].find((path) => existsSync(path));
}

/** The same for the stories: the shell before the whole browser. */
export function findStoryBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
	return named(env) ?? onPath(SHELL, env).find((path) => existsSync(path)) ?? findChromium(env);
}

/** The path of a Chromium, installed now if need be. */
export function provideChromium(): string {
	const found = findChromium() ?? installed('chromium', findChromium);
	if (found !== undefined) return found;
	run('npx', ['playwright', 'install', 'chromium']);
	const downloaded = findChromium();
	if (downloaded === undefined)
		throw new Error('Es ließ sich kein Chromium finden oder installieren: CHROMIUM_PATH setzen.');
	return downloaded;
}

/** Sees to it that the stories have their browsers: the shell where it can be had, and the whole one. */
export function provideStoryBrowsers(): void {
	const shell = () => onPath(SHELL, process.env).find((path) => existsSync(path));
	if (named(process.env) === undefined && shell() === undefined) installed('chromium-headless-shell', shell);
	provideChromium();
}

function named(env: NodeJS.ProcessEnv): string | undefined {
	const path = env.CHROMIUM_PATH;
	if (path === undefined || path === '') return undefined;
	if (existsSync(path)) return path;
	throw new Error(`CHROMIUM_PATH zeigt auf ${path}, dort liegt aber nichts.`);
}

function onPath(names: readonly string[], env: NodeJS.ProcessEnv): string[] {
	return (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

/** By Debian's package, where we may; what `find` then finds. */
function installed(debian: string, find: () => string | undefined): string | undefined {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
	run('apt-get', ['update', '-qq']);
	run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian]);
	return find();
}

function run(command: string, args: string[]): void {
	spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}
