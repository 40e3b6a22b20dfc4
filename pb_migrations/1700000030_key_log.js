// The log of keys (src/lib/domain/access/key-log.ts): what the directory's public keys become is noted by triggers in the
// writer's own transaction, whoever writes and by whatever way; the words of an office are appended by its accounts. A row gets the
// next position as it comes, and is never changed or removed: not by the superuser either, short of dropping the triggers.
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const DESK = `${SIGNED_IN} && @request.auth.role = "coordination"`;
const BY_AN_OFFICE = '(kind = "network" || kind = "certified" || kind = "revoked" || kind = "restored")';
const SEALED = '^YWdlLWVuY3J5cHRpb24ub3JnL3Yx[A-Za-z0-9+/]+={0,2}$';
const KINDS = ['published', 'withdrawn', 'network', 'certified', 'revoked', 'restored'];

const updated = { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true };
const text = (name, max, pattern, required = false) => ({ name, type: 'text', required, max, pattern });
const reference = (name) => text(name, 15, '^([a-z0-9]{15})?$');
const position = (name) => ({ name, type: 'number', onlyInt: true, min: 0 });
const date = (name) => ({ name, type: 'date', required: true });
const signature = (name) => text(name, 86, '^([A-Za-z0-9_-]{86})?$');
const wrapped = (name) => text(name, 4000, SEALED, true);

const NOW = "strftime('%Y-%m-%d %H:%M:%fZ', 'now')";
const ID = 'substr(lower(hex(randomblob(8))), 1, 15)';
const COLUMNS =
	'id, updated, position, kind, network, holder, `key`, at, seenPosition, seenHash, signature, endorsement';
/** Appends what became of the key in `row` (NEW, OLD, a table). */
const note = (kind, row, from = '') =>
	`INSERT INTO keyLog (${COLUMNS})
	SELECT ${ID}, ${NOW}, 0, '${kind}', '', CASE ${row}.expert WHEN '' THEN ${row}.id ELSE ${row}.expert END, ${row}.recipient, ${NOW}, 0, '', '', ''
	${from} WHERE ${row}.publication = 'published'`;
const MOVED =
	'OLD.recipient != NEW.recipient OR OLD.expert != NEW.expert OR OLD.publication != NEW.publication';

const TRIGGERS = {
	_keyLog_append: `AFTER INSERT ON keyLog WHEN NEW.position = 0 BEGIN
		UPDATE keyLog SET position = 1 + (SELECT MAX(position) FROM keyLog) WHERE id = NEW.id; END`,
	_keyLog_unchanged: `BEFORE UPDATE ON keyLog WHEN OLD.position != 0 BEGIN
		SELECT RAISE(ABORT, 'the log of keys is only appended to'); END`,
	_keyLog_kept: `BEFORE DELETE ON keyLog BEGIN
		SELECT RAISE(ABORT, 'the log of keys is only appended to'); END`,
	_keyLog_published: `AFTER INSERT ON publicKeys BEGIN ${note('published', 'NEW')}; END`,
	_keyLog_moved: `AFTER UPDATE ON publicKeys WHEN ${MOVED} BEGIN
		${note('withdrawn', 'OLD')}; ${note('published', 'NEW')}; END`,
	_keyLog_withdrawn: `AFTER DELETE ON publicKeys BEGIN ${note('withdrawn', 'OLD')}; END`
};

const OPERATIONS = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' };
const capture = (table, operation) => {
	const row = OPERATIONS[operation];
	return `CREATE TRIGGER _changes_${table}_${operation.toLowerCase()} AFTER ${operation} ON ${table} BEGIN
		DELETE FROM _changes WHERE collection = '${table}' AND record = ${row}.id;
		INSERT INTO _changes (collection, record, op) VALUES ('${table}', ${row}.id, '${operation}');
	END`;
};

migrate(
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		app.save(
			new Collection({
				type: 'base',
				name: 'keyLog',
				fields: [
					updated,
					position('position'),
					{ name: 'kind', type: 'select', required: true, maxSelect: 1, values: KINDS },
					reference('network'),
					reference('holder'),
					text('key', 62, '^(age1[02-9ac-hj-np-z]{58}|[A-Za-z0-9_-]{43})?$'),
					date('at'),
					position('seenPosition'),
					text('seenHash', 43, '^([A-Za-z0-9_-]{43})?$'),
					signature('signature'),
					signature('endorsement')
				],
				indexes: ['CREATE UNIQUE INDEX idx_keyLog_position ON keyLog (position)'],
				listRule: '',
				viewRule: '',
				createRule: `${DESK} && position = 0 && ${BY_AN_OFFICE}`
			})
		);
		app.save(
			new Collection({
				type: 'base',
				name: 'signingKeys',
				fields: [
					updated,
					text('network', 15, '^[a-z0-9]{15}$', true),
					text('publicKey', 43, '^[A-Za-z0-9_-]{43}$', true),
					wrapped('wrapped'),
					wrapped('recovery'),
					date('madeAt')
				],
				indexes: ['CREATE UNIQUE INDEX idx_signingKeys_network ON signingKeys (network)'],
				listRule: DESK,
				viewRule: DESK,
				createRule: DESK,
				updateRule: `${DESK} && @request.body.network:changed = false`
			})
		);
		['keyLog', 'signingKeys'].forEach((table) =>
			Object.keys(OPERATIONS).forEach((operation) => run(capture(table, operation)))
		);
		Object.entries(TRIGGERS).forEach(([name, body]) => run(`CREATE TRIGGER ${name} ${body}`));
		// What is there already is where the log begins.
		run(note('published', 'publicKeys', 'FROM publicKeys') + ' ORDER BY madeAt, publicKeys.id');
	},
	(app) => {
		Object.keys(TRIGGERS).forEach((name) => app.db().newQuery(`DROP TRIGGER ${name}`).execute());
		['signingKeys', 'keyLog'].forEach((name) => app.delete(app.findCollectionByNameOrId(name)));
	}
);
