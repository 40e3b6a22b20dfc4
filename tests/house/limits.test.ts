// A limit is for what hangs, and the suites have it: a test that sets one of its own is red on a machine that is busy (tests/README.md).
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const TESTS = /\.(test|e2e)\.ts$|-(scene|spec)\.ts$|^tests\/e2e\//;
/** `vi.waitFor` gives up after a second. What property suites play is counted: `limitOf` of tests/sync/seeds.ts. */
const OWN_LIMIT =
	/\btimeout: (?!limitOf\()|\bvi\.wait(For|Until)\(|\.setTimeout\(|\bwaitForTimeout\(|\btestTimeout\b/;

it('no test sets a limit of its own', () => {
	const files = execFileSync(
		'git',
		['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'tests'],
		{
			encoding: 'utf8'
		}
	)
		.split('\n')
		.filter((file) => TESTS.test(file) && !file.startsWith('tests/house/') && existsSync(file));
	expect(files.length).toBeGreaterThan(300);
	const own = files.flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.flatMap((line, at) => (OWN_LIMIT.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : []))
	);
	expect(own).toEqual([]);
});
