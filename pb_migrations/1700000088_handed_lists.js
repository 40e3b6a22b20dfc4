// Which version of a list an office has handed out (src/lib/server/lists/): one row for each content that ever was, told by its
// hash alone, with the day on which it was first handed out. The server alone reads and writes them.
migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'handedLists',
				fields: [
					{
						name: 'network',
						type: 'relation',
						required: true,
						maxSelect: 1,
						cascadeDelete: true,
						collectionId: app.findCollectionByNameOrId('regions').id
					},
					{ name: 'list', type: 'text', required: true, max: 20, pattern: '^[a-zA-Z0-9]+$' },
					{ name: 'version', type: 'number', required: true, onlyInt: true, min: 1 },
					{ name: 'digest', type: 'text', required: true, max: 64, pattern: '^[0-9a-f]{64}$' },
					{ name: 'day', type: 'text', required: true, max: 10, pattern: '^\\d{4}-\\d\\d-\\d\\d$' }
				],
				indexes: ['CREATE UNIQUE INDEX idx_handedLists_version ON handedLists (network, list, version)']
			})
		);
	},
	(app) => app.delete(app.findCollectionByNameOrId('handedLists'))
);
