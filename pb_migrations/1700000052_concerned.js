// Of every personal record, whom it was ever the business of: by this a drop is told to those alone to whom the row may have been
// shown (src/lib/server/sync/concerned.ts), also after it has moved on or is deleted. Keys as that file reads them: a: who asked
// or owns, e: an expert, p: a pool's youth office, d: the office that reads along, n: a network's
// office. A hundred days after a deletion they go too
// (pb_hooks/vacuum.pb.js): no session is that old, every phone begins anew.
const OF_REQUEST = (row) => `SELECT 'a:' || ${row}.author AS key WHERE ${row}.author != ''
	UNION SELECT 'e:' || ${row}.expert WHERE ${row}.expert != ''
	UNION SELECT 'e:' || ${row}.acceptedBy WHERE ${row}.acceptedBy != ''
	UNION SELECT 'p:' || ${row}.youthOffice WHERE ${row}.expert = ''
	UNION SELECT 'd:' || ${row}.youthOffice WHERE ${row}.forDesk`;
const KEYS = {
	requests: OF_REQUEST,
	ownKeys: (row) => `SELECT 'a:' || ${row}.owner AS key`,
	signingKeys: (row) => `SELECT 'n:' || ${row}.network AS key`
};

const keep = (
	table,
	operation
) => `CREATE TRIGGER _concerned_${table}_${operation.toLowerCase()} AFTER ${operation} ON ${table} BEGIN
	INSERT OR IGNORE INTO _concerned (collection, record, key) SELECT '${table}', NEW.id, key FROM (${KEYS[table]('NEW')});
END`;
const date = (table) => `CREATE TRIGGER _concerned_${table}_delete AFTER DELETE ON ${table} BEGIN
	UPDATE _concerned SET deletedAt = CURRENT_TIMESTAMP WHERE collection = '${table}' AND record = OLD.id;
END`;
const BARE = `SELECT CAST(seq AS TEXT) AS id, CAST(seq AS INTEGER) AS seq,
	CAST(collection AS TEXT) AS collection, CAST(record AS TEXT) AS record`;
const CONCERNED = `CAST(COALESCE((SELECT group_concat(c.key, ' ') FROM _concerned AS c
	WHERE c.collection = _changes.collection AND c.record = _changes.record), '') AS TEXT) AS concerned`;

migrate(
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		run(`CREATE TABLE _concerned (
			collection TEXT NOT NULL,
			record TEXT NOT NULL,
			key TEXT NOT NULL,
			deletedAt TEXT NOT NULL DEFAULT '',
			PRIMARY KEY (collection, record, key)
		) WITHOUT ROWID`);
		Object.keys(KEYS).forEach((table) => {
			run(keep(table, 'INSERT'));
			run(keep(table, 'UPDATE'));
			run(date(table));
			// Rows that are there: whose business they are now.
			run(`UPDATE ${table} SET id = id`);
		});
		const changes = app.findCollectionByNameOrId('changes');
		changes.viewQuery = `${BARE}, ${CONCERNED} FROM _changes`;
		app.save(changes);
	},
	(app) => {
		const changes = app.findCollectionByNameOrId('changes');
		changes.viewQuery = `${BARE} FROM _changes`;
		app.save(changes);
		Object.keys(KEYS).forEach((table) =>
			['insert', 'update', 'delete'].forEach((operation) =>
				app.db().newQuery(`DROP TRIGGER _concerned_${table}_${operation}`).execute()
			)
		);
		app.db().newQuery('DROP TABLE _concerned').execute();
	}
);
