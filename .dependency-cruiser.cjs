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

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		only('domain', []),
		only('protocol', ['domain']),
		// The name of a public key: it has no secrets, and by it the server sees whether a request can still be read.
		only('server', ['domain', 'protocol'], ['^src/lib/sealing/fingerprint\\.ts$']),
		only('local', ['domain', 'protocol']),
		only('sync', ['domain', 'protocol', 'local']),
		only('sealing', ['domain']),
		only('check', []),
		only('ui', []),
		only('text', ['domain'], ['^src/lib/protocol/errors\\.ts$']),
		only('app', ['domain', 'protocol', 'local', 'sync', 'features', 'ui', 'text']),
		{
			name: 'features-import-domain-local-sealing-check-ui-text',
			severity: 'error',
			from: { path: '^src/lib/features/([^/]+)/', pathNot: '\\.test\\.ts$' },
			to: {
				path: '^(src|scripts|tests)/',
				pathNot: [
					'^src/lib/features/$1/',
					room('domain'),
					room('local'),
					room('sealing'),
					room('check'),
					room('ui'),
					room('text'),
					// The addresses of vCards and calendars, and the shapes of the ports.
					'^src/lib/protocol/'
				]
			}
		},
		{
			name: 'local-takes-only-types-of-protocol',
			severity: 'error',
			from: { path: room('local'), pathNot: '\\.test\\.ts$' },
			to: { path: room('protocol'), dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'domain-imports-only-zod',
			severity: 'error',
			from: { path: room('domain'), pathNot: '\\.test\\.ts$' },
			to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' }
		},
		{
			name: 'sealing-imports-only-age',
			severity: 'error',
			from: { path: room('sealing'), pathNot: '\\.test\\.ts$' },
			to: {
				dependencyTypes: ['npm', 'npm-dev', 'core'],
				pathNot: 'node_modules/(age-encryption|@scure/base)/'
			}
		},
		{
			name: 'only-sealing-knows-age',
			severity: 'error',
			from: { path: '^src/', pathNot: [room('sealing'), '\\.test\\.ts$'] },
			to: { path: 'node_modules/(age-encryption|@scure/base)/' }
		},
		{
			name: 'only-server-knows-pocketbase-and-lucia',
			severity: 'error',
			from: { path: '^src/', pathNot: [room('server'), '\\.test\\.ts$'] },
			to: { path: 'node_modules/(pocketbase|lucia)/' }
		},
		{
			name: 'screens-never-import-server',
			severity: 'error',
			from: {
				path: '^src/',
				pathNot: [
					room('server'),
					'^src/hooks\\.server\\.ts$',
					'\\+(server|page\\.server|layout\\.server)\\.ts$'
				]
			},
			to: { path: room('server') }
		},
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } }
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['\\.svelte-kit', '^build/'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte', '.svelte.ts'] }
	}
};
