// The suites of tests for Vitest, each with its patience: that is for what hangs, never for what is slow, so it lies far
// beyond what a busy machine takes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Options {
	exclude?: string[];
	isolate?: boolean;
	pool?: 'threads';
	globalSetup?: string;
}

const suite = (name: string, include: string[], patience: number, options: Options = {}) => ({
	extends: true as const,
	test: {
		name,
		include,
		environment: 'node',
		setupFiles: ['tests/support/fixed-seed.ts', 'tests/support/apart.ts'],
		testTimeout: patience,
		hookTimeout: patience,
		// Before the test's own limit, so that it says what did not come.
		expect: { poll: { timeout: patience * 0.8 } },
		...options
	}
});

/** Brings a storage, a clock, a module or a global of its own: what another file in the same process would meet. */
const CHANGES_WHAT_ALL_SHARE = /fake-indexeddb|\bvi\.|globalThis|process\.env|navigator/;

function filesThatNeedAProcess(): string[] {
	return ['src', 'tests/deidentify', 'tests/house', 'tests/import']
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
		)
		.filter((file) => file.endsWith('.test.ts') && CHANGES_WHAT_ALL_SHARE.test(readFileSync(file, 'utf8')))
		.map((file) => file.replaceAll('\\', '/'));
}

/** Reading the modules anew for every file costs more than most tests: only those get it that need it. */
export function testSuites() {
	const alone = filesThatNeedAProcess();
	return [
		suite(
			'unit',
			['src', 'tests/deidentify', 'tests/house', 'tests/import'].map((folder) => `${folder}/**/*.test.ts`),
			240_000,
			{
				exclude: alone,
				isolate: false,
				pool: 'threads'
			}
		),
		suite('unit-isolated', alone, 240_000, { pool: 'threads' }),
		suite('contract', ['tests/contract/**/*.test.ts'], 240_000),
		suite('sync', ['tests/sync/**/*.test.ts'], 600_000),
		// The browsers side by side, a file each, over one server.
		suite('engines', ['tests/engines/**/*.test.ts'], 600_000, { globalSetup: 'tests/engines/demo.ts' })
	];
}
