// Finds the other engines that are walked through, Firefox and WebKitGTK: by Debian's packages where we may install them, else
// what is there. An engine that cannot be had is said, and a failure in CI.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface EngineNeeds {
	name: string;
	/** The stories of this engine (tests/engines). */
	file: string;
	packages: readonly string[];
	isThere(env: NodeJS.ProcessEnv): boolean;
}

export const ENGINES: readonly EngineNeeds[] = [
	{
		name: 'Firefox',
		file: 'tests/engines/firefox.test.ts',
		packages: ['firefox-esr'],
		isThere: (env) => findFirefox(env) !== undefined
	},
	{
		name: 'WebKitGTK',
		file: 'tests/engines/webkit.test.ts',
		packages: [
			...['webkit2gtk-driver', 'gir1.2-webkit2-4.1', 'python3-gi', 'libgl1-mesa-dri'],
			...['xvfb', 'xauth', 'dbus', 'dbus-daemon']
		],
		isThere: (env) =>
			['WebKitWebDriver', 'xvfb-run', 'xauth', 'dbus-run-session'].every((command) => onPath(command, env)) &&
			spawnSync(SYSTEM_PYTHON, ['-c', WEBKIT_IN_PYTHON], { stdio: 'ignore' }).status === 0
	}
];

/** The one that Debian's own modules are for. */
export const SYSTEM_PYTHON = '/usr/bin/python3';
const WEBKIT_IN_PYTHON = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')";

export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | undefined {
	return onPath('firefox-esr', env) ?? onPath('firefox', env);
}

export interface Engines {
	there: EngineNeeds[];
	missing: EngineNeeds[];
	/** How many of the missing count as failed: on a developer's machine it is said and is none, in CI nobody reads that. */
	failed: number;
}

/** Installs what is missing of these where we may; answers which engines are there, and says which are not. */
export function provideEngines(
	engines: readonly EngineNeeds[] = ENGINES,
	env: NodeJS.ProcessEnv = process.env,
	install: (packages: readonly string[]) => void = byApt
): Engines {
	const wanted = engines.filter(({ isThere }) => !isThere(env)).flatMap(({ packages }) => packages);
	if (wanted.length > 0) install(wanted);
	const there = engines.filter(({ isThere }) => isThere(env));
	const missing = engines.filter((engine) => !there.includes(engine));
	for (const { name, packages } of missing)
		console.log(
			`! ${name} ist nicht da und wird nicht geprüft. Debian: apt-get install ${packages.join(' ')}`
		);
	return { there, missing, failed: env.CI ? missing.length : 0 };
}

function onPath(command: string, env: NodeJS.ProcessEnv): string | undefined {
	return (env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, command))
		.find((path) => existsSync(path));
}

function byApt(packages: readonly string[]): void {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	const apt = (...args: string[]) =>
		spawnSync('apt-get', args, {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
	apt('update', '-qq');
	apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
