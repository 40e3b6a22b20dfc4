// Cases that members bring to meetings (src/lib/domain/meeting/case.ts): `cases`, what the meeting may see of them, and `caseTexts`, the
// sealed text with all that concerns office and submitter alone. Two collections, since a rule shows a row whole or not at all.
// Whether a case is shown to its meeting the database alone says, from the stage of the meeting and the state of the case: both locks
// read it beside the row, and no rule joins cases with meetings.
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const MINE = '@request.auth.networks.id';
const OFFICE = `${SIGNED_IN} && @request.auth.role = "coordination" && @request.auth.networks:length > 0`;
const HERE = `${MINE} ?= region`;
const HERS = `${SIGNED_IN} && author = @request.auth.id`;
const MEETS = `${SIGNED_IN} && @request.auth.meetings.id ?= meeting`;
const ON_THAT_STATE = '(@request.body.basedOn:isset = false || @request.body.basedOn = updated)';
/** It is filed in the network of its meeting. */
const ITS_NETWORK =
	'(@collection.meetings:goal.id ?= meeting && @collection.meetings:goal.network ?= region)';
const stays = (...fields) => fields.map((field) => `@request.body.${field}:changed = false`).join(' && ');

const READ = (more) => `${DOOR} && ((${OFFICE} && ${HERE}) || (${HERS})${more})`;
const CREATE = (member) =>
	`${DOOR} && ${ITS_NETWORK} && ((${OFFICE} && ${HERE}) || (${HERS} && @request.auth.meetings.id ?= meeting && ${member}))`;

const ID = '^[a-z0-9]{15}$';
const OPTIONAL_ID = '^([a-z0-9]{15})?$';
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const SEALED = '^YWdlLWVuY3J5cHRpb24ub3JnL3Yx[A-Za-z0-9+/]+={0,2}$';
const text = (name, max, pattern, required = false) => ({ name, type: 'text', required, max, pattern });
const id = (name) => text(name, 15, ID, true);
const optionalId = (name) => text(name, 15, OPTIONAL_ID);
const line = (name) => text(name, 200, NO_CONTROL);
const choice = (name, values) => ({ name, type: 'select', required: true, maxSelect: 1, values });
const date = (name, required = false) => ({ name, type: 'date', required });
const updated = { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true };

const OPEN = READ(` || (${MEETS} && shown = true)`);
const SEALED_TO_THEM = READ('');
const TABLES = {
	cases: {
		fields: [
			updated,
			id('region'),
			id('meeting'),
			optionalId('author'),
			choice('kind', ['short', 'consented', 'altered', 'closed']),
			{ name: 'minutes', type: 'number', required: true, onlyInt: true, min: 1, max: 120 },
			line('title'),
			{ name: 'place', type: 'number', onlyInt: true, min: 0, max: 200 },
			choice('state', ['registered', 'late', 'declined', 'withdrawn']),
			{ name: 'shown', type: 'bool' }
		],
		indexes: [
			'CREATE INDEX idx_cases_meeting ON cases (meeting)',
			'CREATE INDEX idx_cases_author ON cases (author)'
		],
		listRule: OPEN,
		viewRule: OPEN,
		createRule: CREATE('title = "" && place = 0 && (state = "registered" || state = "late")'),
		updateRule: `${DOOR} && ((${OFFICE} && ${HERE} && ${stays('region', 'meeting', 'author', 'kind', 'shown')}) || (${HERS} && ${stays('region', 'meeting', 'author', 'kind', 'minutes', 'title', 'place', 'shown')} && (@request.body.state:isset = false || @request.body.state = "withdrawn"))) && ${ON_THAT_STATE}`,
		deleteRule: null
	},
	caseTexts: {
		fields: [
			updated,
			id('case'),
			id('region'),
			id('meeting'),
			optionalId('author'),
			optionalId('seat'),
			text('payload', 40000, SEALED, true),
			{ name: 'recipients', type: 'json', required: true, maxSize: 20000 },
			date('registeredAt', true),
			line('answer'),
			date('decidedAt'),
			date('returnedAt')
		],
		indexes: [
			'CREATE UNIQUE INDEX idx_caseTexts_case ON caseTexts (`case`)',
			'CREATE INDEX idx_caseTexts_author ON caseTexts (author)'
		],
		listRule: SEALED_TO_THEM,
		viewRule: SEALED_TO_THEM,
		createRule: CREATE('seat = "" && answer = "" && decidedAt = "" && returnedAt = ""'),
		updateRule: `${DOOR} && ((${OFFICE} && ${HERE} && ${stays('case', 'region', 'meeting', 'author', 'seat', 'payload', 'recipients', 'registeredAt')}) || (${HERS} && ${stays('case', 'region', 'meeting', 'author', 'seat', 'payload', 'recipients', 'registeredAt', 'answer', 'decidedAt')})) && ${ON_THAT_STATE}`,
		deleteRule: null
	}
};

/** Whose business a row is, for drops (1700000052_concerned.js): t, the members of a meeting, from when it is shown to them. */
const KEYS = {
	cases: `SELECT 'n:' || NEW.region AS key UNION SELECT 'a:' || NEW.author WHERE NEW.author != ''
		UNION SELECT 't:' || NEW.meeting WHERE NEW.shown`,
	caseTexts: `SELECT 'n:' || NEW.region AS key UNION SELECT 'a:' || NEW.author WHERE NEW.author != ''`
};
const OPERATIONS = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' };
const capture = (table, operation) => {
	const row = OPERATIONS[operation];
	return [
		`_changes_${table}_${operation.toLowerCase()}`,
		`AFTER ${operation} ON ${table} BEGIN
		DELETE FROM _changes WHERE collection = '${table}' AND record = ${row}.id;
		INSERT INTO _changes (collection, record, op) VALUES ('${table}', ${row}.id, '${operation}');
	END`
	];
};
const concern = (table, operation) => [
	`_concerned_${table}_${operation.toLowerCase()}`,
	`AFTER ${operation} ON ${table} BEGIN
	INSERT OR IGNORE INTO _concerned (collection, record, key) SELECT '${table}', NEW.id, key FROM (${KEYS[table]});
END`
];
const forgotten = (table) => [
	`_concerned_${table}_delete`,
	`AFTER DELETE ON ${table} BEGIN
	UPDATE _concerned SET deletedAt = CURRENT_TIMESTAMP WHERE collection = '${table}' AND record = OLD.id;
END`
];

/** Who brought it is forgotten with its text: her key is dated, so that her phone still hears of it, and goes with the old ones (pb_hooks/vacuum.pb.js). */
const UNNAMED = [
	'_concerned_cases_unnamed',
	`AFTER UPDATE OF author ON cases WHEN OLD.author != '' AND NEW.author = '' BEGIN
	UPDATE _concerned SET deletedAt = CURRENT_TIMESTAMP
		WHERE collection = 'cases' AND record = NEW.id AND key = 'a:' || OLD.author;
END`
];

/** Taken in, and of a meeting whose agenda is fixed or that was held. */
const SHOWN = `(cases.state = 'registered' AND EXISTS (SELECT 1 FROM meetings AS m WHERE m.id = cases.meeting
	AND m.stage IN ('fixed', 'held', 'recorded', 'archived')))`;
const shows = (condition) => `UPDATE cases SET shown = ${SHOWN} WHERE ${condition} AND shown != ${SHOWN};`;
const SHOWING = [
	['_shown_cases_insert', `AFTER INSERT ON cases BEGIN ${shows('id = NEW.id')} END`],
	['_shown_cases_update', `AFTER UPDATE ON cases BEGIN ${shows('id = NEW.id')} END`],
	['_shown_meetings_insert', `AFTER INSERT ON meetings BEGIN ${shows('meeting = NEW.id')} END`],
	['_shown_meetings_update', `AFTER UPDATE OF stage ON meetings BEGIN ${shows('meeting = NEW.id')} END`],
	['_shown_meetings_delete', `AFTER DELETE ON meetings BEGIN ${shows('meeting = OLD.id')} END`]
];

const TRIGGERS = [
	...Object.keys(TABLES).flatMap((table) => [
		...Object.keys(OPERATIONS).map((operation) => capture(table, operation)),
		...['INSERT', 'UPDATE'].map((operation) => concern(table, operation)),
		forgotten(table)
	]),
	UNNAMED,
	...SHOWING
];

migrate(
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		Object.entries(TABLES).forEach(([name, definition]) =>
			app.save(new Collection({ type: 'base', name, ...definition }))
		);
		TRIGGERS.forEach(([name, body]) => run(`CREATE TRIGGER ${name} ${body}`));
	},
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		TRIGGERS.forEach(([name]) => run(`DROP TRIGGER ${name}`));
		Object.keys(TABLES)
			.reverse()
			.forEach((name) => app.delete(app.findCollectionByNameOrId(name)));
	}
);
