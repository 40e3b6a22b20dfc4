// The shelf of a network (src/lib/domain/directory/document.ts): its members read what is published, its offices keep it, guests see
// nothing. A row is one version of a document, and its file lies in the data folder (src/lib/server/documents): what is said of the
// file never changes, and no two versions of a document have one number.
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const MINE = '@request.auth.networks.id';
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const DESK = `${SIGNED_IN} && @request.auth.role = "coordination" && @request.auth.networks:length > 0 && ${MINE} ?= region`;
// An expert belongs where she advises, too, whoever invited her (src/lib/server/pocketbase/caller-of.ts).
const EXPERT = '(@request.auth.role = "expert" && @request.auth.expert.youthOffices.region ?= region)';
const MEMBER = `${SIGNED_IN} && publication = "published" && (${MINE} ?= region || ${EXPERT})`;
const ON_THAT_STATE = '(@request.body.basedOn:isset = false || @request.body.basedOn = updated)';
const STAYS = ['region', 'series', 'version', 'format', 'size', 'sha256']
	.map((field) => `@request.body.${field}:changed = false`)
	.join(' && ');
const READ = `${DOOR} && ((${DESK}) || (${MEMBER}))`;
const KEEP = `${DOOR} && (${DESK})`;

const text = (name, max, pattern) => ({ name, type: 'text', required: true, max, pattern });
const choice = (name, values) => ({ name, type: 'select', required: true, maxSelect: 1, values });
const count = (name) => ({ name, type: 'number', required: true, onlyInt: true, min: 1 });

const OPERATIONS = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' };
const capture = (operation) => {
	const row = OPERATIONS[operation];
	return `CREATE TRIGGER _changes_documents_${operation.toLowerCase()} AFTER ${operation} ON documents BEGIN
		DELETE FROM _changes WHERE collection = 'documents' AND record = ${row}.id;
		INSERT INTO _changes (collection, record, op) VALUES ('documents', ${row}.id, '${operation}');
	END`;
};
/** Whose business it is, for drops (1700000052_concerned.js): m, the members of a network, and its office. */
const concern = (
	operation
) => `CREATE TRIGGER _concerned_documents_${operation.toLowerCase()} AFTER ${operation} ON documents BEGIN
	INSERT OR IGNORE INTO _concerned (collection, record, key) VALUES ('documents', NEW.id, 'm:' || NEW.region);
END`;
const FORGOTTEN = `CREATE TRIGGER _concerned_documents_delete AFTER DELETE ON documents BEGIN
	UPDATE _concerned SET deletedAt = CURRENT_TIMESTAMP WHERE collection = 'documents' AND record = OLD.id;
END`;

migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'documents',
				fields: [
					{ name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
					choice('publication', ['published', 'draft', 'withdrawn']),
					text('region', 15, '^[a-z0-9]{15}$'),
					text('series', 15, '^[a-z0-9]{15}$'),
					count('version'),
					{ name: 'title', type: 'text', max: 200, pattern: '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$' },
					choice('kind', ['guide', 'form', 'rules', 'agreement', 'flyer', 'other']),
					text('validFrom', 10, '^\\d{4}-\\d\\d-\\d\\d$'),
					{ name: 'reviewAt', type: 'text', max: 10, pattern: '^(\\d{4}-\\d\\d-\\d\\d)?$' },
					choice('format', ['pdf', 'docx', 'odt', 'xlsx', 'png', 'jpeg']),
					count('size'),
					text('sha256', 64, '^[0-9a-f]{64}$')
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_documents_version ON documents (series, version)',
					'CREATE INDEX idx_documents_region ON documents (region)'
				],
				listRule: READ,
				viewRule: READ,
				createRule: KEEP,
				updateRule: `${DOOR} && (${DESK} && ${STAYS} && ${ON_THAT_STATE})`,
				deleteRule: KEEP
			})
		);
		const run = (sql) => app.db().newQuery(sql).execute();
		Object.keys(OPERATIONS).forEach((operation) => run(capture(operation)));
		['INSERT', 'UPDATE'].forEach((operation) => run(concern(operation)));
		run(FORGOTTEN);
	},
	(app) => app.delete(app.findCollectionByNameOrId('documents'))
);
