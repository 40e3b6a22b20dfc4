// Versions of a key that are not in force (src/lib/domain/access/key.ts): one that waits its day, and those that were replaced less
// than 30 days ago. The server writes them, after it has seen the password; their owner and an office may only stop one that
// waits. And a key that is kept is from now on only wrapped anew by its owner: another one takes the way of these versions.
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const OWNER = `${SIGNED_IN} && owner = @request.auth.id`;
const DESK = `${SIGNED_IN} && @request.auth.role = "coordination" && expert != "" && @request.auth.networks.id ?= network`;
const SEALED = '^YWdlLWVuY3J5cHRpb24ub3JnL3Yx[A-Za-z0-9+/]+={0,2}$';
const FIXED = ['owner', 'expert', 'network', 'recipient', 'wrapped', 'recovery', 'startsAt', 'endsAt'];

const unchanged = (...fields) => fields.map((field) => `@request.body.${field}:changed = false`).join(' && ');
const updated = { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true };
const text = (name, max, pattern, required = true) => ({ name, type: 'text', required, max, pattern });
const date = (name) => ({ name, type: 'date', required: true });

const OPERATIONS = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' };
const capture = (table, operation) => {
	const row = OPERATIONS[operation];
	return `CREATE TRIGGER _changes_${table}_${operation.toLowerCase()} AFTER ${operation} ON ${table} BEGIN
		DELETE FROM _changes WHERE collection = '${table}' AND record = ${row}.id;
		INSERT INTO _changes (collection, record, op) VALUES ('${table}', ${row}.id, '${operation}');
	END`;
};
/** Whose business it is, for drops (1700000052_concerned.js). */
const CONCERNED = `SELECT 'a:' || NEW.owner AS key UNION SELECT 'n:' || NEW.network WHERE NEW.network != ''`;
const concern = (
	operation
) => `CREATE TRIGGER _concerned_keyVersions_${operation.toLowerCase()} AFTER ${operation} ON keyVersions BEGIN
	INSERT OR IGNORE INTO _concerned (collection, record, key) SELECT 'keyVersions', NEW.id, key FROM (${CONCERNED});
END`;
const FORGOTTEN = `CREATE TRIGGER _concerned_keyVersions_delete AFTER DELETE ON keyVersions BEGIN
	UPDATE _concerned SET deletedAt = CURRENT_TIMESTAMP WHERE collection = 'keyVersions' AND record = OLD.id;
END`;
const setOwnKeyRule = (app, rule) => {
	const ownKeys = app.findCollectionByNameOrId('ownKeys');
	ownKeys.updateRule = rule;
	app.save(ownKeys);
};

migrate(
	(app) => {
		const states = ['waiting', 'stopped', 'replaced'];
		app.save(
			new Collection({
				type: 'base',
				name: 'keyVersions',
				fields: [
					updated,
					text('owner', 15, '^[a-z0-9]{15}$'),
					text('expert', 15, '^([a-z0-9]{15})?$', false),
					text('network', 15, '^([a-z0-9]{15})?$', false),
					{ name: 'state', type: 'select', required: true, maxSelect: 1, values: states },
					text('recipient', 62, '^age1[02-9ac-hj-np-z]{58}$'),
					text('wrapped', 4000, SEALED),
					text('recovery', 4000, SEALED),
					date('startsAt'),
					date('endsAt')
				],
				indexes: [
					"CREATE UNIQUE INDEX idx_keyVersions_waiting ON keyVersions (owner) WHERE state = 'waiting'",
					'CREATE INDEX idx_keyVersions_endsAt ON keyVersions (endsAt)'
				],
				listRule: `(${OWNER}) || (${DESK})`,
				viewRule: `(${OWNER}) || (${DESK})`,
				updateRule: `((${OWNER}) || (${DESK})) && state = "waiting" && @request.body.state = "stopped" && ${unchanged(...FIXED)}`
			})
		);
		const run = (sql) => app.db().newQuery(sql).execute();
		Object.keys(OPERATIONS).forEach((operation) => run(capture('keyVersions', operation)));
		['INSERT', 'UPDATE'].forEach((operation) => run(concern(operation)));
		run(FORGOTTEN);
		setOwnKeyRule(app, `${OWNER} && ${unchanged('owner', 'recipient')}`);
	},
	(app) => {
		setOwnKeyRule(app, `${OWNER} && ${unchanged('owner')}`);
		app.delete(app.findCollectionByNameOrId('keyVersions'));
	}
);
