// What people say is wrong in an entry (src/lib/domain/directory/proposal.ts). Anybody makes one that is open and changes nothing; the
// offices of its networks see it, and close it once: what was said stays as it was said. The server alone deletes.
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const DESK = `${SIGNED_IN} && @request.auth.role = "coordination" && @request.auth.networks.id ?= networks.id`;
const ON_THAT_STATE = '(@request.body.basedOn:isset = false || @request.body.basedOn = updated)';
const WHO = `((@request.auth.id = "" && from = "guest") || (${SIGNED_IN} && from != "guest"))`;
const SAID = ['networks', 'table', 'record', 'about', 'changes', 'word', 'from', 'replyTo', 'createdAt'];
const unchanged = SAID.map((field) => `@request.body.${field}:changed = false`).join(' && ');

const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const text = (name, max, pattern, required = false) => ({ name, type: 'text', required, max, pattern });
const one = (name, ...words) => text(name, 200, `^(${words.join('|')})$`, true);

const OPERATIONS = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' };
const capture = (operation) => {
	const row = OPERATIONS[operation];
	return `CREATE TRIGGER _changes_proposals_${operation.toLowerCase()} AFTER ${operation} ON proposals BEGIN
		DELETE FROM _changes WHERE collection = 'proposals' AND record = ${row}.id;
		INSERT INTO _changes (collection, record, op) VALUES ('proposals', ${row}.id, '${operation}');
	END`;
};
/** Whose business it is, for drops (1700000052_concerned.js). */
const concern = (
	operation
) => `CREATE TRIGGER _concerned_proposals_${operation.toLowerCase()} AFTER ${operation} ON proposals BEGIN
	INSERT OR IGNORE INTO _concerned (collection, record, key)
	SELECT 'proposals', NEW.id, 'n:' || office.value FROM json_each(NEW.networks) AS office;
END`;
const FORGOTTEN = `CREATE TRIGGER _concerned_proposals_delete AFTER DELETE ON proposals BEGIN
	UPDATE _concerned SET deletedAt = CURRENT_TIMESTAMP WHERE collection = 'proposals' AND record = OLD.id;
END`;

migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'proposals',
				fields: [
					{ name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
					{
						name: 'networks',
						type: 'relation',
						collectionId: app.findCollectionByNameOrId('regions').id,
						maxSelect: 200
					},
					one('table', 'experts', 'organisations', 'youthOffices', 'offers', 'helplines', 'contacts'),
					text('record', 15, '^[a-z0-9]{15}$', true),
					one('about', 'fields', 'gone', 'other'),
					{ name: 'changes', type: 'json', maxSize: 60000 },
					text('word', 5000, NO_CONTROL),
					one('from', 'guest', 'member', 'partner'),
					text('replyTo', 200, '^([^\\s@<>]+@[^\\s@<>]+\\.[A-Za-z]{2,})?$'),
					one('state', 'open', 'accepted', 'partly', 'declined'),
					text('answer', 5000, NO_CONTROL),
					{ name: 'createdAt', type: 'date', required: true }
				],
				indexes: ['CREATE INDEX idx_proposals_record ON proposals (record, state)'],
				listRule: `${DOOR} && (${DESK})`,
				viewRule: `${DOOR} && (${DESK})`,
				createRule: `${DOOR} && (state = "open" && answer = "" && ${WHO})`,
				updateRule: `${DOOR} && (${DESK} && state = "open" && @request.body.state:isset = true && @request.body.state != "open" && ${ON_THAT_STATE} && ${unchanged})`
			})
		);
		const run = (sql) => app.db().newQuery(sql).execute();
		Object.keys(OPERATIONS).forEach((operation) => run(capture(operation)));
		['INSERT', 'UPDATE'].forEach((operation) => run(concern(operation)));
		run(FORGOTTEN);
	},
	(app) => app.delete(app.findCollectionByNameOrId('proposals'))
);
