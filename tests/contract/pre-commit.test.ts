// The pre-commit hook in a repository of its own: what is staged is formatted and linted, what is not staged stays out.
import { execFileSync, spawnSync } from 'node:child_process';
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const PARTS = [
	'.githooks/pre-commit',
	'scripts/tools/pre-commit.ts',
	'scripts/tools/use-hooks.mjs',
	'.prettierrc.json'
];
const LINT = `export default [{ rules: { 'no-var': 'error' } }];\n`;

let folder: string;
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
const commit = (...args: string[]) =>
	spawnSync('git', ['commit', '-m', 'a change', ...args], { cwd: folder, encoding: 'utf8' });
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const onDisk = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'schutznetz-'));
	mkdirSync(join(folder, '.githooks'));
	mkdirSync(join(folder, 'scripts/tools'), { recursive: true });
	for (const part of PARTS) copyFileSync(part, join(folder, part));
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
	write('package.json', '{ "type": "module" }\n');
	write('eslint.config.js', LINT);
	git('init', '--quiet');
	git('config', 'user.name', 'Somebody');
	git('config', 'user.email', 'somebody@example.org');
	execFileSync(process.execPath, ['scripts/tools/use-hooks.mjs'], {
		cwd: folder,
		env: { ...process.env, CI: '' }
	});
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('formats what is staged, in the commit and on the disk, and nothing else', () => {
	write('staged.js', 'const  a = "x"');
	write('other.js', 'const  b = "x"');
	git('add', 'staged.js');
	expect(commit()).toMatchObject({ status: 0 });
	expect(git('show', 'HEAD:staged.js')).toBe(`const a = 'x';\n`);
	expect(onDisk('staged.js')).toBe(`const a = 'x';\n`);
	expect(onDisk('other.js')).toBe('const  b = "x"');
});

it('of a file that is staged in part, the other changes stay unstaged', () => {
	write('half.js', 'const  staged = 1');
	git('add', 'half.js');
	write('half.js', 'const  staged = 1\nconst  later = 2');
	expect(commit()).toMatchObject({ status: 0 });
	expect(git('show', 'HEAD:half.js')).toBe('const staged = 1;\n');
	expect(onDisk('half.js')).toBe('const staged = 1;\nconst later = 2;\n');
	expect(git('diff', '--stat', '--', 'half.js')).toContain('1 insertion(+)');
});

it('refuses what the linter refuses, and what cannot be read', () => {
	write('old.js', 'var a = 1;\n');
	git('add', 'old.js');
	const refused = commit();
	expect(refused.status).toBe(1);
	expect(refused.stderr).toContain('no-var');
	write('old.js', 'const = ;\n');
	git('add', 'old.js');
	expect(commit()).toMatchObject({ status: 1 });
});

it('takes part in `git commit --all`', () => {
	write('kept.js', 'const a = 1;\n');
	git('add', 'kept.js');
	commit();
	write('kept.js', 'const  a = 2');
	expect(commit('--all')).toMatchObject({ status: 0 });
	expect(git('show', 'HEAD:kept.js')).toBe('const a = 2;\n');
	expect(git('status', '--porcelain', '--', 'kept.js')).toBe('');
});
