// What an office has deleted of a person (src/lib/server/person/erasing.ts): while it runs, what is left to do, so that a start after a
// fault goes on; then when it was and how many rows where, and nothing of who it was. The server alone writes it.
const date = (name, required) => ({ name, type: 'date', required });
const text = (name, max, pattern) => ({ name, type: 'text', max, pattern });
const choice = (name, values) => ({ name, type: 'select', required: true, maxSelect: 1, values });

migrate(
	(app) =>
		app.save(
			new Collection({
				type: 'base',
				name: 'erasures',
				fields: [
					{ name: 'networks', type: 'json', required: true, maxSize: 20000 },
					{ ...text('who', 15, '^[a-z0-9]{15}$'), required: true },
					// Of whom it is, as a hash: one person is deleted once at a time. Empty as soon as all is gone.
					text('key', 64, '^([0-9a-f]{64})?$'),
					{ name: 'subject', type: 'json', maxSize: 200000 },
					text('address', 200, '^([^\\s@<>]+@[^\\s@<>]+\\.[A-Za-z]{2,})?$'),
					choice('state', ['running', 'telling', 'done']),
					choice('told', ['waiting', 'sent', 'failed', 'none']),
					{ name: 'counts', type: 'json', maxSize: 20000 },
					date('startedAt', true),
					date('doneAt', false)
				],
				indexes: [
					"CREATE UNIQUE INDEX idx_erasures_key ON erasures (key) WHERE key != ''",
					'CREATE INDEX idx_erasures_state ON erasures (state)'
				]
			})
		),
	(app) => app.delete(app.findCollectionByNameOrId('erasures'))
);
