// What the retention job (src/lib/server/jobs/retention.ts) leaves of a deleted request, readable by the superuser alone:
// when, in which network, by which of the two periods, after how many days. Nothing leads back to the request or to a person.
migrate(
	(app) =>
		app.save(
			new Collection({
				type: 'base',
				name: 'retentionLog',
				fields: [
					{ name: 'at', type: 'date', required: true },
					{ name: 'region', type: 'text', max: 15, pattern: '^([a-z0-9]{15})?$' },
					{ name: 'reason', type: 'select', required: true, maxSelect: 1, values: ['closed', 'open'] },
					{ name: 'ageDays', type: 'number', onlyInt: true, min: 0 }
				],
				indexes: ['CREATE INDEX idx_retentionLog_at ON retentionLog (at)']
			})
		),
	(app) => app.delete(app.findCollectionByNameOrId('retentionLog'))
);
