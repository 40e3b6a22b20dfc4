// What the oldest browsers of ours do not have (src/lib/text/browsers.ts) is refused where it is written: by the lint, the compiler
// and the build. Here each of the three is given something that is too new.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { build, loadConfigFromFile } from 'vite';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../../src/lib/text/browsers';

const SNIPPET = 'src/lib/domain/snippet.ts';

describe('the lint', () => {
	const eslint = new ESLint();
	const refusedBy = async (code: string) => {
		const [result] = await eslint.lintText(code, { filePath: SNIPPET });
		return (result?.messages ?? [])
			.filter(({ ruleId }) => ruleId?.startsWith('no-restricted-'))
			.map(({ message }) => message);
	};
	const NAMES = [
		...['URL.parse(x)', 'AbortSignal.any([x])', 'ReadableStream.from(x)', 'new Intl.Segmenter(x)'],
		...['new Intl.DurationFormat(x)', 'document.startViewTransition(x)', 'window.requestIdleCallback(x)'],
		...['x.showPopover()', 'x.togglePopover()', 'x.checkVisibility()', 'x.setHTMLUnsafe(x)'],
		...['x.moveBefore(x, x)', 'x.requestClose()'],
		...['requestIdleCallback(x)', 'new ClipboardItem(x)', 'new URLPattern(x)', 'new CloseWatcher()'],
		'scheduler.yield()'
	];

	it.each(NAMES)('refuses %s', async (code) => {
		expect(await refusedBy(`${code};`)).toEqual([
			expect.stringMatching(/^.*Not in every browser of ours: .+\.$/)
		]);
	});

	it('has nothing on its list that is not tried here, and lets pass what all of them have', async () => {
		const { rules } = (await eslint.calculateConfigForFile(SNIPPET)) as {
			rules: Record<string, [unknown, ...{ name?: string; property?: string; message: string }[]]>;
		};
		const listed = ['no-restricted-properties', 'no-restricted-globals']
			.flatMap((rule) => rules[rule]!.slice(1) as { name?: string; property?: string; message: string }[])
			.filter(({ message }) => message.startsWith('Not in every browser'))
			.map(({ name, property }) => name ?? property ?? '');
		expect(listed.length).toBe(NAMES.length);
		expect(listed.filter((name) => !NAMES.some((code) => code.includes(name)))).toEqual([]);
		expect(await refusedBy('URL.canParse(x); x.toSorted(); AbortSignal.timeout(1);')).toEqual([]);
	});
});

describe('the compiler', () => {
	const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
		config: object;
	};
	const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
	/** What it says of each line. */
	const said = (lines: readonly string[]): string[] => {
		const host = ts.createCompilerHost(options);
		const file = resolve('tests/house/snippet-of-browsers.ts');
		const text = `export {};\n${lines.join('\n')}\n`;
		const read = host.getSourceFile.bind(host);
		host.fileExists = (path) => path === file || ts.sys.fileExists(path);
		host.getSourceFile = (path, version, ...more) =>
			path === file ? ts.createSourceFile(path, text, version, true) : read(path, version, ...more);
		const program = ts.createProgram({ rootNames: [file], options: { ...options, noEmit: true }, host });
		const source = program.getSourceFile(file)!;
		return program
			.getSemanticDiagnostics(source)
			.map(({ start = 0 }) => lines[source.getLineAndCharacterOfPosition(start).line - 1] ?? '');
	};
	const TOO_NEW = [
		'Object.groupBy([1], String);',
		'Promise.withResolvers();',
		'Promise.try(() => 1);',
		'Array.fromAsync([1]);',
		'new Set([1]).union(new Set([2]));',
		'[1].values().map(String);',
		"'a'.isWellFormed();",
		'new ArrayBuffer(1).transfer();'
	];
	const THERE = ['[2, 1].toSorted();', '[1].with(0, 2);', '[1].findLast(Boolean);', "URL.canParse('a');"];

	it('knows nothing of the language that came after them', () => {
		expect(said([...TOO_NEW, ...THERE])).toEqual(TOO_NEW);
	});
});

describe('the build', () => {
	const targets = BROWSERS.map(({ target }) => target);

	it('is for them', async () => {
		const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.config.ts');
		expect(loaded?.config.environments?.client?.build?.target).toEqual(targets);
	});

	it('translates what they do not read', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'matrix-'));
		try {
			writeFileSync(
				join(folder, 'entry.js'),
				"import './entry.css';\nexport function f(open) {\n\tusing x = open();\n\treturn x.y;\n}\n"
			);
			writeFileSync(
				join(folder, 'entry.css'),
				'.a { color: red; & .b { inset-inline: 0; } }\n.c { user-select: none; }'
			);
			const [made] = [
				await build({
					root: folder,
					configFile: false,
					logLevel: 'silent',
					build: {
						target: targets,
						write: false,
						minify: false,
						cssMinify: true,
						lib: { entry: join(folder, 'entry.js'), formats: ['es'], fileName: 'entry' }
					}
				})
			].flat();
			if (!made || !('output' in made)) throw new Error('nothing was built');
			const code = made.output.map((one) => (one.type === 'chunk' ? one.code : String(one.source)));
			expect(code.join('\n')).not.toContain('using x');
			// Safari takes it by its own name only.
			expect(code.join('\n')).toContain('-webkit-user-select');
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
