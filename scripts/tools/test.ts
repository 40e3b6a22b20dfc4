// `npm test`: everything that must hold, step by step with its time. The last line counts every test of every suite,
// and each check as one: "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { provideStoryBrowsers } from './chromium';
import { provideEngines } from './engines';
import { build, isBuilt } from '../build/build';
import { runNode } from './run-node';
import { runCommand, seconds } from '../host/steps';

interface Count {
	passed: number;
	failed: number;
}

interface Outcome extends Count {
	/** Shown when something failed. */
	output: string;
}

const NOTHING: Outcome = { passed: 0, failed: 0, output: '' };
const RESULTS = 'test-results';
const bin = (name: string) => `node_modules/${name}`;

await runCommand(async () => {
	rmSync(RESULTS, { recursive: true, force: true });
	mkdirSync(RESULTS, { recursive: true });
	const total: Count = { passed: 0, failed: 0 };
	const times: { label: string; ms: number }[] = [];
	const run = async (label: string, act: () => Promise<Outcome>) => {
		const started = performance.now();
		const { passed, failed, output } = await act();
		total.passed += passed;
		total.failed += failed;
		if (failed > 0) console.log(output.trimEnd());
		const ms = performance.now() - started;
		times.push({ label, ms });
		console.log(`${failed > 0 ? '✗' : '✓'} ${label.padEnd(34)} ${seconds(ms)}`);
	};

	provideStoryBrowsers();
	const engines = provideEngines();
	// Writes the tsconfig that the import law, the lint and the type checks read.
	await check(bin('@sveltejs/kit/svelte-kit.js'), 'sync');
	// Two lanes for two cores: each step uses one of them. Servers and browsers come after, and have the machine alone.
	await Promise.all([
		inOrder(
			() => run('Lint', () => check(bin('eslint/bin/eslint.js'), '.')),
			() => run('Sync tests', () => vitest('sync'))
		),
		inOrder(
			() => run('Format', () => check(bin('prettier/bin/prettier.cjs'), '--check', '.')),
			() => run('Import law', () => check(bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src')),
			() => run('Types: app', () => check(bin('svelte-check/bin/svelte-check'), '--threshold', 'error')),
			() =>
				run('Types: service worker', () =>
					check(bin('typescript/bin/tsc'), '--noEmit', '-p', 'src/service-worker')
				),
			() => run('Build', buildAnew),
			() => run('Unit tests', () => vitest('unit', 'unit*'))
		)
	]);
	await run('Contract tests', () => vitest('contract'));
	await run('Browser tests', browserTests);
	await run('Other engines', async () => {
		const files = engines.there.map(({ file }) => file);
		// One after the other: two browsers on two cores starve each other's workers.
		let outcome = NOTHING;
		for (const file of files) {
			const { passed, failed, output } = await vitest('engines', 'engines', [file]);
			outcome = {
				passed: outcome.passed + passed,
				failed: outcome.failed + failed,
				output: outcome.output + output
			};
		}
		return { ...outcome, failed: outcome.failed + engines.failed };
	});
	console.log(`slowest: ${slowest(times)}`);
	console.log(`${total.passed} passed, ${total.failed} failed`);
	process.exit(total.failed > 0 ? 1 : 0);
});

/** The five steps to look at first when the whole has become slow. */
function slowest(times: { label: string; ms: number }[]): string {
	const five = times.toSorted((one, other) => other.ms - one.ms).slice(0, 5);
	return five.map(({ label, ms }) => `${label} ${seconds(ms)}`).join(', ');
}

async function inOrder(...steps: (() => Promise<void>)[]): Promise<void> {
	for (const step of steps) await step();
}

/** A tool that says yes or no: counts as one. */
async function check(tool: string, ...args: string[]): Promise<Outcome> {
	const { code, output } = await runNode(tool, args);
	return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

async function buildAnew(): Promise<Outcome> {
	try {
		if (!isBuilt()) build();
		return { passed: 1, failed: 0, output: '' };
	} catch (error) {
		return { passed: 0, failed: 1, output: String(error) };
	}
}

async function vitest(suite: string, project = suite, files: readonly string[] = []): Promise<Outcome> {
	const file = `${RESULTS}/${suite}.json`;
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const { code, output } = await runNode(bin('vitest/vitest.mjs'), [
		'run',
		'--project',
		project,
		...files,
		...reporters
	]);
	for (const line of output.split('\n'))
		if (/^(interleavings|histories|cells) tried/.test(line)) console.log(`  ${line}`);
	return settle(code, output, () => {
		const result = readJson<Record<'numPassedTests' | 'numTotalTests', number>>(file);
		return { passed: result.numPassedTests, failed: result.numTotalTests - result.numPassedTests };
	});
}

async function browserTests(): Promise<Outcome> {
	const { code, output } = await runNode(bin('@playwright/test/cli.js'), [
		'test',
		'--config',
		'tests/playwright.config.ts'
	]);
	return settle(code, output, () => {
		const { stats } = readJson<{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }>(
			`${RESULTS}/e2e.json`
		);
		return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
	});
}

/** What a suite counted itself; a suite that could not even start counts as one failure. A skipped test is not a passed one. */
function settle(code: number, output: string, count: () => Count): Outcome {
	try {
		const { passed, failed } = count();
		return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
	} catch {
		return { passed: 0, failed: 1, output };
	}
}

function readJson<T>(file: string): T {
	return JSON.parse(readFileSync(file, 'utf8')) as T;
}
