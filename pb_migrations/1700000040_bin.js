// Where deleted requests lie for 48 hours (src/lib/server/jobs/retention.ts), readable by the superuser alone: a clock that was
// wrong for a while costs nothing. `line` is what will stay in the retentionLog, `row` the request as it was, sealed.
migrate(
	(app) =>
		app.save(
			new Collection({
				type: 'base',
				name: 'bin',
				fields: [
					{ name: 'due', type: 'date', required: true },
					{ name: 'binnedAt', type: 'date', required: true },
					{ name: 'line', type: 'json', required: true },
					// A full thread is larger than the megabyte that is usual.
					{ name: 'row', type: 'json', required: true, maxSize: 8_000_000 }
				],
				indexes: ['CREATE INDEX idx_bin_binnedAt ON bin (binnedAt)']
			})
		),
	(app) => app.delete(app.findCollectionByNameOrId('bin'))
);
