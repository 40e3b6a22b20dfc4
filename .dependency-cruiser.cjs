// The import law (src/lib/README.md): each room names what it may import, everything else is an error.
const room = (name) => `^src/lib/${name}/`;
const only = (from, allowed, also = []) => ({
	name: `${from}-imports-only-${allowed.join('-') || 'itself'}`,
	severity: 'error',
	from: { path: room(from), pathNot: '\\.test\\.ts$' },
	to: {
		path: '^(src|scripts|tests)/',
		pathNot: [room(from), ...allowed.map(room), ...also]
	}
});
/** Packages of npm and Node that a room may know; undefined packages are none. */
const packages = (from, known) => ({
	name: `${from}-knows-only-${known.join('-')}`,
	severity: 'error',
	from: { path: room(from), pathNot: '\\.test\\.ts$' },
	to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: `node_modules/(${known.join('|')})/` }
});
const knownOnlyTo = (rooms, known) => ({
	name: `only-${rooms.join('-').replaceAll('/', '-')}-knows-${known.join('-')}`,
	severity: 'error',
	from: { path: '^src/', pathNot: [...rooms.map(room), '\\.test\\.ts$'] },
	to: { path: `node_modules/(${known.join('|')})/` }
});
/** Rooms below the screens that any screen may use. */
const SHARED = [
	'domain',
	'local',
	'sealing',
	'consultation',
	'keys',
	'trust',
	'deidentify',
	'search',
	'thread',
	'entry',
	'editing',
	'desk',
	'ui',
	'text'
];
/** What was decided about marks in a text. */
const DECISIONS = ['^src/lib/deidentify/decisions\\.ts$'];
/** The shapes that cross the wire: addresses, answers, kinds. */
const SHAPES = 'protocol';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		only('domain', []),
		only('protocol', ['domain']),
		// The name of a public key: it has no secrets, and by it the server sees whether a request can still be read.
		// Lists are read and compared in a thread of the server's own.
		only('server', ['domain', 'protocol', 'import', 'export'], ['^src/lib/sealing/fingerprint\\.ts$']),
		only('local', ['domain', 'protocol']),
		only('sync', ['domain', 'protocol', 'local']),
		only('sealing', ['domain']),
		// What was decided about marks in a text is kept with its draft.
		only('consultation', ['domain', 'local', 'sealing', 'trust', SHAPES], DECISIONS),
		only('trust', ['domain', 'local', 'sealing']),
		only('search', ['domain', 'local', 'text']),
		only('deidentify', ['domain', 'local', 'ui', 'text']),
		only('keys', ['domain', 'local', 'sealing', 'trust', 'ui', 'text', SHAPES]),
		only('thread', ['domain', 'local', 'sealing', 'consultation', 'deidentify', 'ui', 'text']),
		// Lists that a network has, read and compared without server and screen.
		only('import', ['domain', 'text']),
		// Lists that are handed out: rows in, files out; which rows, and for whom, the server says.
		only('export', ['domain', 'text']),
		only('entry', ['domain', 'local', 'ui', 'text', SHAPES]),
		// The card of an entry does not know how it is changed.
		only('editing', ['domain', 'local', 'entry', 'ui', 'text', SHAPES]),
		only('desk', ['domain', 'local', 'ui', 'text']),
		only('ui', []),
		only('text', ['domain'], ['^src/lib/protocol/errors\\.ts$']),
		only('app', [SHAPES, 'sync', 'features', ...SHARED]),
		{
			name: 'a-feature-imports-no-other-feature',
			severity: 'error',
			from: { path: '^src/lib/features/([^/]+)/', pathNot: '\\.test\\.ts$' },
			to: {
				path: '^(src|scripts|tests)/',
				pathNot: ['^src/lib/features/$1/', room(SHAPES), ...SHARED.map(room)]
			}
		},
		{
			name: 'local-takes-only-types-of-protocol',
			severity: 'error',
			from: { path: room('local'), pathNot: '\\.test\\.ts$' },
			to: { path: room('protocol'), dependencyTypesNot: ['type-only'] }
		},
		{
			// Language and engine take rows from whoever gives them; only the index knows where they lie.
			name: 'only-the-index-of-the-search-knows-the-phone',
			severity: 'error',
			from: { path: ['^src/lib/search/(language|engine)/'], pathNot: '\\.test\\.ts$' },
			to: { path: [room('local'), room('search/index')] }
		},
		{
			// The rules that find are pure; only the field around them knows the screen.
			name: 'the-check-of-a-text-imports-only-itself-and-domain',
			severity: 'error',
			from: { path: room('deidentify'), pathNot: [room('deidentify/field'), '\\.test\\.ts$'] },
			to: {
				path: '^(src|scripts|tests)/',
				pathNot: ['^src/lib/deidentify/(?!field/)', room('domain')]
			}
		},
		{
			// Forms take the field; what is looked for, and how, they need not know.
			name: 'the-rules-of-the-check-are-known-to-its-field',
			severity: 'error',
			from: { path: '^src/', pathNot: [room('deidentify'), '\\.test\\.ts$'] },
			to: { path: '^src/lib/deidentify/(?!field/|decisions\\.ts$)' }
		},
		{
			// Else a failure of the door would read as an unexpected one.
			name: 'the-door-takes-its-sentences-from-the-door',
			severity: 'error',
			from: {
				path: [room('features/account'), room('features/setup'), room('features/review')],
				pathNot: '\\.test\\.ts$'
			},
			to: { path: '^src/lib/text/errors\\.ts$' }
		},
		packages('domain', ['zod']),
		packages('sealing', ['age-encryption', '@scure/base', '@noble/curves']),
		packages('import', ['papaparse', 'hucre']),
		// What is handed to programs is described and checked by its schema.
		packages('export', ['hucre', 'zod']),
		knownOnlyTo(['import', 'export'], ['hucre']),
		knownOnlyTo(['sealing'], ['age-encryption', '@scure/base', '@noble/curves']),
		knownOnlyTo(['server/pocketbase'], ['pocketbase']),
		knownOnlyTo(['server/auth'], ['lucia', 'otpauth', '@simplewebauthn/server', 'openid-client']),
		knownOnlyTo(['local'], ['dexie']),
		{
			// How rows lie in IndexedDB can change without a screen noticing.
			name: 'only-the-copy-knows-its-database',
			severity: 'error',
			from: { path: '^src/', pathNot: [room('local/copy'), '\\.test\\.ts$'] },
			to: { path: '^src/lib/local/copy/directory-db\\.ts$' }
		},
		{
			name: 'screens-never-import-server',
			severity: 'error',
			from: {
				path: '^src/',
				pathNot: [
					room('server'),
					'^src/(hooks\\.server|locals\\.d)\\.ts$',
					'\\+(server|page\\.server|layout\\.server)\\.ts$'
				]
			},
			to: { path: room('server') }
		},
		{
			// Unit tests stand beside their file and may take from tests/ and scripts/; nothing else of the app may.
			name: 'the-app-imports-no-tests-and-no-scripts',
			severity: 'error',
			from: { path: '^src/', pathNot: '\\.test\\.ts$' },
			to: { path: '^(tests|scripts)/' }
		},
		{
			// The page of all parts: for `npm run dev` alone, so it must not be reached from the app.
			name: 'parts-know-only-ui',
			severity: 'error',
			from: { path: '^src/parts/' },
			to: { path: '^src/', pathNot: ['^src/parts/', room('ui')] }
		},
		{
			name: 'nothing-imports-parts',
			severity: 'error',
			from: { pathNot: '^src/parts/' },
			to: { path: '^src/parts/' }
		},
		{
			// What cannot be resolved cannot be judged.
			name: 'every-import-of-ours-is-found',
			severity: 'error',
			from: { path: '^src/' },
			to: { couldNotResolve: true, path: '^(\\.|\\$lib|\\$tests)', pathNot: '\\$types$' }
		},
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } }
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['\\.svelte-kit', '^build/'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		webpackConfig: { fileName: '.dependency-aliases.cjs' },
		enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte', '.svelte.ts'] }
	}
};
