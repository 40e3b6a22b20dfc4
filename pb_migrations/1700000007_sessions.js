// What the server keeps for itself, readable by the superuser alone: sessions (only the SHA-256 of their cookie) and
// the idempotency records of mutations, whose unique key makes "exactly once".
migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'sessions',
				fields: [
					{ name: 'hash', type: 'text', required: true, max: 64, pattern: '^[0-9a-f]{64}$' },
					{
						name: 'user',
						type: 'relation',
						required: true,
						collectionId: app.findCollectionByNameOrId('users').id,
						maxSelect: 1,
						cascadeDelete: true
					},
					{ name: 'device', type: 'text', max: 100 },
					{ name: 'createdAt', type: 'date', required: true },
					{ name: 'lastSeenAt', type: 'date', required: true },
					{ name: 'expiresAt', type: 'date', required: true }
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_sessions_hash ON sessions (hash)',
					'CREATE INDEX idx_sessions_user ON sessions (user)',
					'CREATE INDEX idx_sessions_expiresAt ON sessions (expiresAt)'
				]
			})
		);
		app.save(
			new Collection({
				type: 'base',
				name: 'mutations',
				fields: [
					{ name: 'key', type: 'text', required: true, max: 15, pattern: '^[a-z0-9]{15}$' },
					{ name: 'author', type: 'text', max: 15, pattern: '^([a-z0-9]{15})?$' },
					{ name: 'bodyHash', type: 'text', required: true, max: 64, pattern: '^[0-9a-f]{64}$' },
					{ name: 'result', type: 'json', required: true, maxSize: 2000 },
					{ name: 'created', type: 'autodate', onCreate: true, onUpdate: false }
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_mutations_key ON mutations (key)',
					'CREATE INDEX idx_mutations_created ON mutations (created)'
				],
				// Written by whoever sends the mutation, in the same batch as its effect; read by nobody.
				createRule: 'author = @request.auth.id'
			})
		);
	},
	(app) => ['mutations', 'sessions'].forEach((name) => app.delete(app.findCollectionByNameOrId(name)))
);
