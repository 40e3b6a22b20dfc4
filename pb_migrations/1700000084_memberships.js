// The register of a network's cooperation agreement (src/lib/domain/directory/membership.ts): the offices of the network keep it and
// nobody else sees it. An institution of the directory is in once without an end: of two who enter it at the same moment the second
// is refused.
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const MINE = '@request.auth.networks.id';
const DESK = `@request.auth.id != "" && @request.auth.active = true && @request.auth.role = "coordination" && ${MINE} ?= region`;
const STAYS = `(@request.body.region:isset = false || ${MINE} ?= @request.body.region)`;
const ON_THAT_STATE = '(@request.body.basedOn:isset = false || @request.body.basedOn = updated)';
const KEEP = `${DOOR} && (${DESK})`;

const text = (name, max, pattern, required = false) => ({ name, type: 'text', required, max, pattern });
const line = (name) => text(name, 200, '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$');
const optionalDay = (name) => text(name, 10, '^(\\d{4}-\\d\\d-\\d\\d)?$');

const OPERATIONS = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' };
const capture = (operation) => {
	const row = OPERATIONS[operation];
	return `CREATE TRIGGER _changes_memberships_${operation.toLowerCase()} AFTER ${operation} ON memberships BEGIN
		DELETE FROM _changes WHERE collection = 'memberships' AND record = ${row}.id;
		INSERT INTO _changes (collection, record, op) VALUES ('memberships', ${row}.id, '${operation}');
	END`;
};
/** Whose business it is, for drops (1700000052_concerned.js). */
const concern = (
	operation
) => `CREATE TRIGGER _concerned_memberships_${operation.toLowerCase()} AFTER ${operation} ON memberships BEGIN
	INSERT OR IGNORE INTO _concerned (collection, record, key) VALUES ('memberships', NEW.id, 'n:' || NEW.region);
END`;
const FORGOTTEN = `CREATE TRIGGER _concerned_memberships_delete AFTER DELETE ON memberships BEGIN
	UPDATE _concerned SET deletedAt = CURRENT_TIMESTAMP WHERE collection = 'memberships' AND record = OLD.id;
END`;

migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'memberships',
				fields: [
					{ name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
					{
						name: 'publication',
						type: 'select',
						required: true,
						maxSelect: 1,
						values: ['published', 'draft', 'withdrawn']
					},
					text('region', 15, '^[a-z0-9]{15}$', true),
					line('name'),
					line('carrier'),
					text('organisation', 15, '^([a-z0-9]{15})?$'),
					text('joinedAt', 10, '^\\d{4}-\\d\\d-\\d\\d$', true),
					line('joinedPaper'),
					optionalDay('noticeAt'),
					line('noticePaper'),
					optionalDay('until')
				],
				indexes: [
					`CREATE UNIQUE INDEX idx_memberships_open ON memberships (region, organisation)
						WHERE organisation != '' AND until = '' AND publication != 'withdrawn'`
				],
				listRule: KEEP,
				viewRule: KEEP,
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
	(app) => app.delete(app.findCollectionByNameOrId('memberships'))
);
