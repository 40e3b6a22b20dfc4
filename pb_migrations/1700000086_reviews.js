// Who was asked whether her entries are still right, and how far that has come (src/lib/server/jobs/freshness.ts): one row for each
// address, so that nobody is asked twice. The server alone reads and writes it. What opens the page is kept as a hash.
const text = (name, max, pattern) => ({ name, type: 'text', max, ...(pattern && { pattern }) });
const needed = (field) => ({ ...field, required: true });

migrate(
	(app) =>
		app.save(
			new Collection({
				type: 'base',
				name: 'reviews',
				fields: [
					needed(text('keeper', 200)),
					text('user', 15, '^([a-z0-9]{15})?$'),
					needed(text('to', 200)),
					{
						name: 'stage',
						type: 'select',
						required: true,
						maxSelect: 1,
						values: ['keeper', 'deputy', 'office']
					},
					{ name: 'entries', type: 'json', required: true, maxSize: 50000 },
					text('hashes', 300, '^[0-9a-f ]*$'),
					{ name: 'createdAt', type: 'date', required: true },
					{ name: 'sentAt', type: 'date' },
					{ name: 'nextAt', type: 'date', required: true },
					{ name: 'attempts', type: 'number', onlyInt: true, min: 0 },
					{ name: 'expiresAt', type: 'date' },
					{ name: 'spentAt', type: 'date' }
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_reviews_keeper ON reviews (keeper)',
					'CREATE INDEX idx_reviews_due ON reviews (sentAt, nextAt)'
				]
			})
		),
	(app) => app.delete(app.findCollectionByNameOrId('reviews'))
);
