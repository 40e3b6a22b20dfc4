/**
 * The pre-commit hook: formats and lints what is staged, and nothing else. It reads and writes the staged content itself,
 * so of a file that is staged in part the other changes stay unstaged, and what is on the disk is never staged by it.
 * The file on the disk is formatted too: otherwise the formatting would come back as a change.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { format, getFileInfo, resolveConfig } from 'prettier';

const LINTED = /\.(js|cjs|mjs|ts|svelte)$/;
/** Links and submodules have no text to format. */
const REGULAR = /^100/;

interface Staged {
	path: string;
	mode: string;
	content: string;
}

const eslint = new ESLint();
const problems: ESLint.LintResult[] = [];
try {
	for (const file of stagedFiles()) {
		const content = await formatStaged(file);
		if (LINTED.test(file.path) && !(await eslint.isPathIgnored(file.path)))
			problems.push(...(await eslint.lintText(content, { filePath: file.path })));
	}
} catch (error) {
	refuse(error instanceof Error ? error.message : String(error));
}
const said = await (await eslint.loadFormatter('stylish')).format(problems);
if (said !== '') console.error(said);
if (problems.some(({ errorCount }) => errorCount > 0)) refuse('Nothing was committed: see above.');

function stagedFiles(): Staged[] {
	const names = git(['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'])
		.split('\0')
		.filter(Boolean);
	return names.flatMap((path) => {
		const mode = git(['ls-files', '--stage', '-z', '--', path]).slice(0, 6);
		return REGULAR.test(mode) ? [{ path, mode, content: git(['show', `:${path}`]) }] : [];
	});
}

/** Puts the formatted text in the place of the staged one, and answers with it. */
async function formatStaged({ path, mode, content }: Staged): Promise<string> {
	const { ignored, inferredParser } = await getFileInfo(path, {
		ignorePath: '.prettierignore',
		resolveConfig: true
	});
	if (ignored || inferredParser === null) return content;
	const formatted = await pretty(path, content);
	if (formatted !== content) {
		const object = git(['hash-object', '-w', '--stdin'], formatted).trim();
		git(['update-index', '--cacheinfo', `${mode},${object},${path}`]);
	}
	await formatOnDisk(path);
	return formatted;
}

/** What is not staged may be half written, or deleted already: then it stays as it is. */
async function formatOnDisk(path: string): Promise<void> {
	const now = existsSync(path) ? readFileSync(path, 'utf8') : '';
	const formatted = await pretty(path, now).catch(() => now);
	if (formatted !== now) writeFileSync(path, formatted);
}

async function pretty(filepath: string, text: string): Promise<string> {
	return format(text, { ...(await resolveConfig(filepath)), filepath });
}

function git(args: string[], input?: string): string {
	return execFileSync('git', args, { encoding: 'utf8', input, maxBuffer: 64 * 1024 * 1024 });
}

function refuse(reason: string): never {
	console.error(reason);
	process.exit(1);
}
