// A document may lie out at a meeting (src/lib/domain/directory/document.ts, `meeting`): then it is for who sees that meeting, a deputy
// who is sent there too, and not for the other members of the network. To which meeting it belongs is fixed, as the network is.
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const MINE = '@request.auth.networks.id';
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const DESK = `${SIGNED_IN} && @request.auth.role = "coordination" && @request.auth.networks:length > 0 && ${MINE} ?= region`;
const EXPERT = '(@request.auth.role = "expert" && @request.auth.expert.youthOffices.region ?= region)';
const ON_SHELF = `${SIGNED_IN} && publication = "published" && meeting = "" && (${MINE} ?= region || ${EXPERT})`;
const AT_MEETING = `${SIGNED_IN} && publication = "published" && meeting != "" && @request.auth.meetings.id ?= meeting`;
const BEFORE_MEMBER = `${SIGNED_IN} && publication = "published" && (${MINE} ?= region || ${EXPERT})`;
const ON_THAT_STATE = '(@request.body.basedOn:isset = false || @request.body.basedOn = updated)';
const FIXED = ['region', 'series', 'version', 'format', 'size', 'sha256'];
const stay = (fields) => fields.map((field) => `@request.body.${field}:changed = false`).join(' && ');
const read = (...members) => `${DOOR} && (${[DESK, ...members].map((one) => `(${one})`).join(' || ')})`;
const update = (fields) => `${DOOR} && (${DESK} && ${stay(fields)} && ${ON_THAT_STATE})`;

const TOLD = ['INSERT', 'UPDATE'];
const triggerName = (operation) => `_concerned_documents_${operation.toLowerCase()}`;
const KEYS = `SELECT 'm:' || NEW.region AS key WHERE NEW.meeting = ''
	UNION SELECT 't:' || NEW.meeting WHERE NEW.meeting != '' UNION SELECT 'n:' || NEW.region WHERE NEW.meeting != ''`;
const concern = (
	operation,
	keys
) => `CREATE TRIGGER ${triggerName(operation)} AFTER ${operation} ON documents BEGIN
	INSERT OR IGNORE INTO _concerned (collection, record, key) SELECT 'documents', NEW.id, key FROM (${keys});
END`;
const tell = (run, keys) =>
	TOLD.forEach((operation) => {
		run(`DROP TRIGGER ${triggerName(operation)}`);
		run(concern(operation, keys));
	});

migrate(
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		const documents = app.findCollectionByNameOrId('documents');
		documents.fields.add(new Field({ name: 'meeting', type: 'text', max: 15, pattern: '^([a-z0-9]{15})?$' }));
		documents.indexes = [...documents.indexes, 'CREATE INDEX idx_documents_meeting ON documents (meeting)'];
		app.save(documents);
		documents.listRule = read(ON_SHELF, AT_MEETING);
		documents.viewRule = documents.listRule;
		documents.updateRule = update([...FIXED, 'meeting']);
		app.save(documents);
		tell(run, KEYS);
	},
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		tell(run, `SELECT 'm:' || NEW.region AS key`);
		const documents = app.findCollectionByNameOrId('documents');
		documents.listRule = read(BEFORE_MEMBER);
		documents.viewRule = documents.listRule;
		documents.updateRule = update(FIXED);
		app.save(documents);
		documents.indexes = documents.indexes.filter((index) => !index.includes('idx_documents_meeting'));
		documents.fields.removeByName('meeting');
		app.save(documents);
	}
);
