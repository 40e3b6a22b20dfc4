// An engine that nobody walks through is told, never passed over in silence.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EngineNeeds, provideEngines } from '../../scripts/tools/engines';

const engine = (name: string, isThere: () => boolean): EngineNeeds => ({
	name,
	file: `tests/engines/${name}.test.ts`,
	packages: [`${name}-package`],
	isThere
});
const HERE = engine('here', () => true);
const GONE = engine('gone', () => false);

describe('an engine that is not there and cannot be had', () => {
	const said: string[] = [];
	beforeEach(() => {
		said.length = 0;
		vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
	});
	afterEach(() => vi.restoreAllMocks());

	it('is said, with what would bring it, and the others are walked through', () => {
		const { there, missing, failed } = provideEngines([HERE, GONE], {}, () => {});
		expect([there, missing, failed]).toEqual([[HERE], [GONE], 0]);
		expect(said).toEqual([expect.stringMatching(/gone ist nicht da.*apt-get install gone-package/)]);
	});

	it('is a failure in CI', () => {
		expect(provideEngines([HERE, GONE], { CI: '1' }, () => {}).failed).toBe(1);
		expect(provideEngines([GONE, GONE], { CI: 'true' }, () => {}).failed).toBe(2);
	});

	it('is none any more once its packages are there, and only those of the missing are asked for', () => {
		const asked: string[] = [];
		const comes = engine('comes', () => asked.length > 0);
		const { there, failed } = provideEngines([HERE, comes], { CI: '1' }, (some) => asked.push(...some));
		expect([there, failed, asked, said]).toEqual([[HERE, comes], 0, ['comes-package'], []]);
	});
});

it('what decides about a change runs as CI', () => {
	const folder = mkdtempSync(join(tmpdir(), 'ci-run-'));
	try {
		// In the place of npm, which would run everything.
		writeFileSync(join(folder, 'npm'), '#!/bin/sh\necho "CI is $CI: $*"\n');
		chmodSync(join(folder, 'npm'), 0o755);
		const { stdout } = spawnSync('.ci/run', [], {
			encoding: 'utf8',
			env: { PATH: `${folder}:/usr/bin:/bin` }
		});
		expect(stdout.trim()).toBe('CI is 1: test --silent');
	} finally {
		rmSync(folder, { recursive: true });
	}
});
