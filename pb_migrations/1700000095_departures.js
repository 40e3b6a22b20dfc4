// On what the end of an account rests (src/lib/server/departures.ts). A row is written first in the batch that suspends an account
// and removed last, so that none ever stays: it stops the whole batch where a request or an expert's entry has moved on since
// the office was shown it, and where a network would be left without anybody who coordinates it. The server alone writes them.
const text = (name) => ({ name, type: 'text', required: true, max: 15, pattern: '^[a-z0-9]{15}$' });
const HAS_MOVED = (table) => `SELECT 1 FROM json_each(NEW.rests, '$.${table}') AS seen
	LEFT JOIN ${table} ON ${table}.id = seen.key WHERE ${table}.updated IS NOT seen.value`;
const IS_LAST = `SELECT 1 FROM users AS leaving, json_each(leaving.networks) AS mine
	WHERE leaving.id = NEW.user AND leaving.role = 'coordination' AND NOT EXISTS (
		SELECT 1 FROM users AS other, json_each(other.networks) AS theirs
		WHERE other.id != NEW.user AND other.role = 'coordination' AND other.active AND theirs.value = mine.value)`;

migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'departures',
				fields: [text('user'), { name: 'rests', type: 'json', required: true, maxSize: 200000 }]
			})
		);
		app
			.db()
			.newQuery(
				`CREATE TRIGGER _departures_hold AFTER INSERT ON departures BEGIN
					SELECT RAISE(ABORT, 'moved on') WHERE EXISTS (${HAS_MOVED('requests')}) OR EXISTS (${HAS_MOVED('experts')});
					SELECT RAISE(ABORT, 'the last one') WHERE EXISTS (${IS_LAST});
				END`
			)
			.execute();
	},
	(app) => {
		app.db().newQuery('DROP TRIGGER _departures_hold').execute();
		app.delete(app.findCollectionByNameOrId('departures'));
	}
);
