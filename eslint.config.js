import js from '@eslint/js';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// Rules with types see each component as TypeScript from the beginning, instead of a new program for each: a quarter of
// the time, and a component's props are known where it is used. Has to be set before the parser is loaded.
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK = '1';
const { default: svelte } = await import('eslint-plugin-svelte');

const TOO_NEW = [
	['URL', 'parse', 'Safari 18'],
	['AbortSignal', 'any', 'Safari 17.4'],
	['ReadableStream', 'from', 'no Safari'],
	['Intl', 'Segmenter', 'Firefox 125'],
	['Intl', 'DurationFormat', 'Safari 18.4'],
	['document', 'startViewTransition', 'Safari 18'],
	['window', 'requestIdleCallback', 'no Safari']
].map(([object, property, since]) => ({ object, property, message: tooNew(since) }));
/** The same of whatever element it is. */
const TOO_NEW_OF_ELEMENTS = [
	['showPopover', 'Firefox 125'],
	['togglePopover', 'Firefox 125'],
	['checkVisibility', 'Safari 17.4'],
	['setHTMLUnsafe', 'Safari 17.4'],
	['moveBefore', 'no Safari'],
	['requestClose', 'Safari 18.4']
].map(([property, since]) => ({ property, message: tooNew(since) }));
const TOO_NEW_GLOBALS = [
	['requestIdleCallback', 'no Safari'],
	['ClipboardItem', 'Firefox 127'],
	['URLPattern', 'Safari 26'],
	['CloseWatcher', 'no Safari'],
	['scheduler', 'no Safari']
].map(([name, since]) => ({ name, message: tooNew(since) }));

/** @param {string} since */
function tooNew(since) {
	return `Not in every browser of ours: ${since}.`;
}

/** An installed app must not go to a file: one part knows how to hand it over. */
const FILES_ONLY_THERE = [
	['URL', 'createObjectURL'],
	['navigator', 'canShare']
].map(([object, property]) => ({ object, property, message: 'local/device/hand-over-file.ts does it.' }));

/** Packages and modules that another one stands for. */
const LEFT_OUT = [
	{ name: 'zod', message: 'zod/mini is 17 KB smaller.' },
	{ name: 'svelte/store', message: 'State lives in runes.' },
	{ name: '$app/stores', message: '$app/state is its successor.' }
];

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', '.demo/', 'data/', 'node_modules/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-console': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-restricted-imports': ['error', { paths: LEFT_OUT }],
			// Looks through all types for stores, which the line above keeps out: a third of the whole lint.
			'svelte/require-store-reactive-access': 'off'
		}
	},
	// CommonJS by its nature: dependency-cruiser reads these.
	{ files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
	{ files: ['scripts/**', 'tests/**', 'src/hooks.server.ts'], rules: { 'no-console': 'off' } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		}
	},
	{
		// Parts know no routes: the screens hand them addresses that are resolved already.
		files: ['src/lib/ui/**/*.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }] }
	},
	{
		// What is asked of the database has a name there; everybody else calls it by that name.
		files: ['src/**', 'scripts/**'],
		// Besides there: what fills the demo before a server runs, and the accounts of a measured flood.
		ignores: ['src/lib/server/pocketbase/**', 'scripts/demo/seed.ts', 'scripts/tools/measure/flood.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.property.name='collection']",
					message:
						'PocketBase is asked in src/lib/server/pocketbase/ alone; by scripts in the two named here.'
				}
			]
		}
	},
	{
		// What the oldest browsers that get the app do not have (src/lib/text/browsers.ts). Of the language itself
		// tsconfig.json knows nothing newer.
		files: ['src/**'],
		rules: {
			'no-restricted-properties': ['error', ...TOO_NEW, ...TOO_NEW_OF_ELEMENTS, ...FILES_ONLY_THERE],
			'no-restricted-imports': [
				'error',
				{
					paths: LEFT_OUT,
					patterns: [{ regex: '^(\\.\\./)+tests/', message: 'From src, what tests share is $tests.' }]
				}
			],
			'no-restricted-globals': ['error', ...TOO_NEW_GLOBALS]
		}
	},
	{
		files: ['src/lib/local/device/hand-over-file.ts'],
		rules: { 'no-restricted-properties': ['error', ...TOO_NEW, ...TOO_NEW_OF_ELEMENTS] }
	},
	{
		// PocketBase runs these in its own JavaScript engine with its own globals.
		files: ['pb_migrations/**/*.js', 'pb_hooks/**/*.js'],
		languageOptions: {
			sourceType: 'script',
			globals: {
				migrate: 'readonly',
				Collection: 'readonly',
				Field: 'readonly',
				cronAdd: 'readonly',
				$app: 'readonly'
			}
		},
		rules: { '@typescript-eslint/no-unused-vars': 'off', '@typescript-eslint/triple-slash-reference': 'off' }
	}
);
