// Change capture: triggers write one row per record into _changes, in the writer's own transaction, so a position of
// the feed exists exactly when its change is committed (a cursor on `updated` loses concurrent writes).
// A synced table that comes later needs its three triggers in the migration that makes it.
const SYNCED = [
	'regions',
	'municipalities',
	'youthOffices',
	'responsibilities',
	'legalBases',
	'helplines',
	'organisations',
	'contacts',
	'experts',
	'offers',
	'circles',
	'meetings',
	'requests'
];
const OPERATIONS = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' };

const trigger = (table, operation) => {
	const row = OPERATIONS[operation];
	return `CREATE TRIGGER _changes_${table}_${operation.toLowerCase()} AFTER ${operation} ON ${table} BEGIN
		DELETE FROM _changes WHERE collection = '${table}' AND record = ${row}.id;
		INSERT INTO _changes (collection, record, op) VALUES ('${table}', ${row}.id, '${operation}');
	END`;
};

migrate(
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		run(`CREATE TABLE _changes (
			seq INTEGER PRIMARY KEY AUTOINCREMENT,
			collection TEXT NOT NULL,
			record TEXT NOT NULL,
			op TEXT NOT NULL
		)`);
		run('CREATE UNIQUE INDEX idx__changes_record ON _changes (collection, record)');
		SYNCED.forEach((table) => Object.keys(OPERATIONS).forEach((operation) => run(trigger(table, operation))));

		// The epoch: what seq counts in. A restored older copy is given a new one (server/sync/epoch-mark.ts).
		app.save(
			new Collection({
				type: 'base',
				name: 'lineage',
				fields: [{ name: 'epoch', type: 'text', required: true, max: 15, pattern: '^[a-z0-9]{15}$' }]
			})
		);
		run(
			`INSERT INTO lineage (id, epoch) VALUES ('lineage00000000', substr(lower(hex(randomblob(8))), 1, 15))`
		);

		// Casts give the view's columns their types. No rules: the superuser alone reads them.
		app.save(
			new Collection({
				type: 'view',
				name: 'changes',
				viewQuery: `SELECT CAST(seq AS TEXT) AS id, CAST(seq AS INTEGER) AS seq,
					CAST(collection AS TEXT) AS collection, CAST(record AS TEXT) AS record FROM _changes`
			})
		);
		app.save(
			new Collection({
				type: 'view',
				name: 'feed',
				viewQuery: `SELECT id, epoch,
					CAST((SELECT COALESCE(MAX(seq), 0) FROM _changes) AS INTEGER) AS head FROM lineage`
			})
		);
	},
	(app) => {
		['feed', 'changes', 'lineage'].forEach((name) => app.delete(app.findCollectionByNameOrId(name)));
		SYNCED.forEach((table) =>
			Object.keys(OPERATIONS).forEach((operation) =>
				app.db().newQuery(`DROP TRIGGER _changes_${table}_${operation.toLowerCase()}`).execute()
			)
		);
		app.db().newQuery('DROP TABLE _changes').execute();
	}
);
