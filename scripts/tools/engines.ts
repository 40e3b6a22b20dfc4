// Finds the other engines that `ENGINES=1 npm test` walks through: Firefox, by Debian's package where we may install it, else what is there.
// WebKitGTK's story (tests/engines/webkit.test.ts) is begun by hand until it is as steady.
// An engine that cannot be had is said, and in CI it is a failure.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface EngineNeeds {
	name: string;
	/** The story of this engine (tests/engines). */
	file: string;
	commands: readonly string[];
	packages: readonly string[];
}

export const ENGINES: readonly EngineNeeds[] = [
	{
		name: 'Firefox',
		file: 'tests/engines/firefox.test.ts',
		commands: ['firefox-esr'],
		packages: ['firefox-esr']
	}
];

export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | undefined {
	return onPath('firefox-esr', env) ?? onPath('firefox', env);
}

/** Installs what is missing where we may; answers which engines are there, and says which are not. */
export function provideEngines(env: NodeJS.ProcessEnv = process.env): {
	there: EngineNeeds[];
	missing: EngineNeeds[];
} {
	const wanted = ENGINES.filter((engine) => !isThere(engine, env)).flatMap(({ packages }) => packages);
	if (wanted.length > 0) install(wanted);
	const there = ENGINES.filter((engine) => isThere(engine, env));
	const missing = ENGINES.filter((engine) => !there.includes(engine));
	for (const { name, packages } of missing)
		console.log(
			`! ${name} ist nicht da und wird nicht geprüft. Debian: apt-get install ${packages.join(' ')}`
		);
	return { there, missing };
}

function isThere({ commands }: EngineNeeds, env: NodeJS.ProcessEnv): boolean {
	return commands.every(
		(command) => (command === 'firefox-esr' ? findFirefox(env) : onPath(command, env)) !== undefined
	);
}

function onPath(command: string, env: NodeJS.ProcessEnv): string | undefined {
	return (env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, command))
		.find((path) => existsSync(path));
}

function install(packages: readonly string[]): void {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	const apt = (...args: string[]) =>
		spawnSync('apt-get', args, {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
	apt('update', '-qq');
	apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
