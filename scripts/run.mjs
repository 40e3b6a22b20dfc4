// The first step of every command: plain JavaScript that runs in a fresh clone, before anything is installed.
// It installs the dependencies when they are missing or differ from the lock file, then hands over to TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Each command and the script behind it. */
const COMMANDS = {
	start: './host/start.ts',
	recover: './host/recover.ts',
	archive: './host/archive.ts',
	demo: './demo/demo.ts',
	dev: './tools/dev.ts',
	test: './tools/test.ts',
	measure: './tools/measure.ts',
	screenshots: './tools/screenshots.ts',
	'check-text': './tools/check-text.ts',
	'import-preview': './tools/import-preview.ts'
};

/** What npm wrote when it last finished an installation against what the lock file asks for. */
function installed(production) {
	try {
		const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
		const present = JSON.parse(readFileSync(join(ROOT, 'node_modules/.package-lock.json'), 'utf8')).packages;
		return Object.entries(wanted).every(([path, { version, optional, devOptional, dev, link }]) => {
			if (path === '' || link || optional || devOptional || (production && dev)) return true;
			return present[path]?.version === version && existsSync(join(ROOT, path));
		});
	} catch {
		return false;
	}
}

/** These run where only what production needs is installed. */
const ON_THE_SERVER = ['start', 'recover', 'archive'];

/** These answer on standard output: there nothing else may stand. */
const ANSWERS = ['check-text', 'import-preview'];
const say = ANSWERS.includes(process.argv[2] ?? '') ? console.error : console.log;

function install() {
	say('Abhängigkeiten werden installiert (npm ci) …');
	const started = performance.now();
	// npm is a script on Windows, which Node starts through a shell only; the arguments are constants.
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
		cwd: ROOT,
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32'
	});
	if (status !== 0) fail('npm ci ist fehlgeschlagen. Besteht eine Verbindung zur Paketquelle?');
	say(`  installiert in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function fail(sentence) {
	console.error(sentence);
	process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
if (!supported) fail(`Node ${process.versions.node} ist zu alt: Schutznetz braucht 20.19, 22.12 oder 24.`);

const command = process.argv[2] ?? '';
if (!Object.hasOwn(COMMANDS, command))
	fail(`Unbekannter Befehl „${command}“. Es gibt: ${Object.keys(COMMANDS).join(', ')}.`);

process.chdir(ROOT);
if (!installed(ON_THE_SERVER.includes(command))) install();
const { register } = await import('tsx/esm/api');
register();
await import(COMMANDS[command]);
