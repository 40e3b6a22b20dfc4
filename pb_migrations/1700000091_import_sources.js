// What an office knows better of the columns of its lists (src/lib/server/imports): by network and the words of a list's header. The
// server alone reads and writes them.
migrate(
	(app) =>
		app.save(
			new Collection({
				type: 'base',
				name: 'importSources',
				fields: [
					{ name: 'network', type: 'text', required: true, max: 15, pattern: '^[a-z0-9]{15}$' },
					{ name: 'source', type: 'text', required: true, max: 2000 },
					{ name: 'roles', type: 'json', required: true, maxSize: 20000 }
				],
				indexes: ['CREATE UNIQUE INDEX idx_importSources_source ON importSources (network, source)']
			})
		),
	(app) => app.delete(app.findCollectionByNameOrId('importSources'))
);
