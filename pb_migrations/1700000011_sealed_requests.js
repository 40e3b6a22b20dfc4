// Requests as src/lib/domain/consultation/request.ts has them now: content and thread sealed, clocks and rounds in the open. What an
// earlier development version kept readable goes: nothing readable may stay in this table.
const SEALED = '^YWdlLWVuY3J5cHRpb24ub3JnL3Yx[A-Za-z0-9+/]+={0,2}$';
const instant = (name) => ({ name, type: 'date' });
const ADDED = [
	{ name: 'recipients', type: 'json', required: true, maxSize: 4000 },
	{ name: 'forDesk', type: 'bool' },
	{ name: 'thread', type: 'json', maxSize: 2000000 },
	{ name: 'round', type: 'number', onlyInt: true, min: 0, max: 999 },
	{ name: 'closedBy', type: 'select', maxSelect: 1, values: ['asker', 'expert'] },
	instant('answeredAt'),
	instant('dueAt'),
	instant('waitingSince'),
	instant('remindedAt'),
	instant('overdueAt'),
	instant('strandedAt'),
	{ ...instant('deleteAt'), required: true }
];

migrate(
	(app) => {
		app
			.db()
			.newQuery(`DELETE FROM requests WHERE payload NOT LIKE 'YWdlLWVuY3J5cHRpb24ub3JnL3Yx%'`)
			.execute();
		const requests = app.findCollectionByNameOrId('requests');
		const payload = requests.fields.getByName('payload');
		payload.pattern = SEALED;
		payload.max = 40000;
		ADDED.forEach((field) => requests.fields.add(new Field(field)));
		requests.indexes = [
			...requests.indexes,
			'CREATE INDEX idx_requests_dueAt ON requests (dueAt)',
			'CREATE INDEX idx_requests_deleteAt ON requests (deleteAt)'
		];
		app.save(requests);
	},
	(app) => {
		const requests = app.findCollectionByNameOrId('requests');
		requests.indexes = requests.indexes.filter((index) => !/dueAt|deleteAt/.test(index));
		ADDED.forEach(({ name }) => requests.fields.removeByName(name));
		app.save(requests);
	}
);
