// Minutes of meetings (src/lib/domain/meeting/minutes.ts): the paragraphs that an office writes, the versions that are published, what
// members send in for them; and for the server alone to whom they go (src/lib/server/jobs/minutes-mails.ts).
// Three things the database holds, whoever writes:
// - of a meeting whose minutes are out, no paragraph is written for that version any more: an app that does not know it yet loses nothing,
//   since its word is refused and stays on the phone;
// - minutes are published as they were read: a word that came in between stops them, and whoever publishes looks again;
// - a decision has its number once in its circle.
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const MINE = '@request.auth.networks.id';
const OFFICE = `${SIGNED_IN} && @request.auth.role = "coordination" && @request.auth.networks:length > 0`;
const HERE = `${MINE} ?= region`;
const ON_THAT_STATE = '(@request.body.basedOn:isset = false || @request.body.basedOn = updated)';
/** The row says of its meeting what the meeting says: its network, and whose it is. */
const OF_MEETING = '@collection.meetings:of.id ?= meeting && @collection.meetings:of.network ?= region';
const stays = (...fields) => fields.map((field) => `@request.body.${field}:changed = false`).join(' && ');
const OFFICES = `${DOOR} && (${OFFICE} && ${HERE})`;
const RECEIVED = `${SIGNED_IN} && (@request.auth.circles.id ?= circles.id || @request.auth.meetings.id ?= meeting)`;
const OF_WHOM = `${DOOR} && ((${OFFICE} && ${HERE}) || (${RECEIVED}))`;
const HERS = `${SIGNED_IN} && account = @request.auth.id`;
const OFFICES_AND_HERS = `${DOOR} && ((${OFFICE} && ${HERE}) || (${HERS}))`;

const ID = '^[a-z0-9]{15}$';
const OPTIONAL_ID = '^([a-z0-9]{15})?$';
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const EMAIL = '^([^\\s@<>]+@[^\\s@<>]+\\.[a-zA-Z]{2,})?$';
const text = (name, max, pattern, required = false) => ({ name, type: 'text', required, max, pattern });
const line = (name) => text(name, 200, NO_CONTROL);
const paragraph = (name, max = 5000) => text(name, max, NO_CONTROL);
const id = (name) => text(name, 15, ID, true);
const optionalId = (name) => text(name, 15, OPTIONAL_ID);
const count = (name, max) => ({ name, type: 'number', onlyInt: true, min: 0, max });
const counted = (name, max) => ({ name, type: 'number', required: true, onlyInt: true, min: 1, max });
const choice = (name, values, required = true) => ({ name, type: 'select', required, maxSelect: 1, values });
const date = (name) => ({ name, type: 'date' });
const updated = { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true };
/** What is not named here, the server alone does. */
const seen = (rule) => ({ listRule: rule, viewRule: rule });
const named = (app, collection) => app.findCollectionByNameOrId(collection).id;
const SECTIONS = ['round', 'material', 'keywords', 'decisions', 'coming', 'questions', 'teams'];

const TABLES = (app) => ({
	paragraphs: {
		fields: [
			updated,
			id('region'),
			id('circle'),
			id('meeting'),
			counted('edition', 10000),
			choice('section', SECTIONS),
			line('point'),
			text('rank', 100, '^[0-9A-Za-z]*$', true),
			paragraph('text'),
			optionalId('by'),
			optionalId('source'),
			{ name: 'removed', type: 'bool' },
			count('number', 1000000),
			line('owner'),
			choice('state', ['open', 'brought', 'settled'], false),
			text('broughtOn', 10, '^(\\d{4}-\\d\\d-\\d\\d)?$')
		],
		indexes: [
			'CREATE INDEX idx_paragraphs_meeting ON paragraphs (meeting)',
			'CREATE UNIQUE INDEX idx_paragraphs_number ON paragraphs (circle, number) WHERE number > 0'
		],
		...seen(OFFICES),
		createRule: `${OFFICES} && ${OF_MEETING} && @collection.meetings:of.circle ?= circle && number = 0`,
		updateRule: `${OFFICES} && ${stays('region', 'circle', 'meeting', 'section', 'by', 'source', 'number')} && ${ON_THAT_STATE}`
	},
	minutes: {
		fields: [
			updated,
			id('region'),
			id('meeting'),
			{ name: 'circles', type: 'relation', maxSelect: 200, collectionId: named(app, 'circles') },
			counted('version', 10000),
			date('publishedAt'),
			paragraph('note'),
			line('title'),
			date('startsAt'),
			date('endsAt'),
			line('venue'),
			// 400 paragraphs of 5,000 letters, each of several bytes.
			{ name: 'content', type: 'json', maxSize: 8 * 1024 * 1024 },
			// On how many paragraphs it rests, and when the last of them was written.
			{ ...count('counted'), hidden: true },
			{ ...text('latest', 30), hidden: true }
		],
		indexes: ['CREATE UNIQUE INDEX idx_minutes_version ON minutes (meeting, version)'],
		...seen(OF_WHOM)
	},
	contributions: {
		fields: [
			updated,
			id('region'),
			id('meeting'),
			optionalId('account'),
			choice('kind', ['notice', 'team']),
			paragraph('text', 2000),
			date('createdAt')
		],
		indexes: [
			'CREATE INDEX idx_contributions_meeting ON contributions (meeting)',
			'CREATE INDEX idx_contributions_account ON contributions (account)'
		],
		...seen(OFFICES_AND_HERS),
		createRule: `${DOOR} && (${HERS}) && @request.auth.meetings.id ?= meeting && ${OF_MEETING}`
	}
});

/** Whose business a row is, for drops (1700000052_concerned.js): n, the offices of its network; a, an account; c, a circle; t, a meeting. */
const KEYS = {
	paragraphs: `SELECT 'n:' || NEW.region AS key`,
	minutes: `SELECT 'n:' || NEW.region AS key UNION SELECT 't:' || NEW.meeting
		UNION SELECT 'c:' || value FROM json_each(NEW.circles)`,
	contributions: `SELECT 'n:' || NEW.region AS key UNION SELECT 'a:' || NEW.account WHERE NEW.account != ''`
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

const IS_OUT = 'EXISTS (SELECT 1 FROM minutes WHERE meeting = NEW.meeting AND version >= NEW.edition)';
const SAYS_ELSE = ['text', 'rank', 'point', 'removed']
	.map((field) => `NEW.${field} != OLD.${field}`)
	.join(' OR ');
const FIXED = [
	[
		'_paragraphs_out_insert',
		`BEFORE INSERT ON paragraphs WHEN ${IS_OUT} BEGIN SELECT RAISE(ABORT, 'published'); END`
	],
	[
		'_paragraphs_out_update',
		`BEFORE UPDATE ON paragraphs WHEN (${SAYS_ELSE}) AND ${IS_OUT} BEGIN SELECT RAISE(ABORT, 'published'); END`
	],
	[
		'_minutes_as_read',
		`BEFORE INSERT ON minutes WHEN NEW.latest != '' AND (
		NEW.counted != (SELECT count(*) FROM paragraphs WHERE meeting = NEW.meeting)
		OR NEW.latest != (SELECT max(updated) FROM paragraphs WHERE meeting = NEW.meeting))
		BEGIN SELECT RAISE(ABORT, 'changed'); END`
	],
	// A mail that still waits is changed by whoever takes the next try alone, and what became of it stays.
	[
		'_minuteMails_once',
		`BEFORE UPDATE ON minuteMails
		WHEN OLD.state != 'waiting' OR (NEW.state = 'waiting' AND NEW.tries != OLD.tries + 1) BEGIN
		SELECT RAISE(ABORT, 'taken');
	END`
	]
];
const NAMES = ['paragraphs', 'minutes', 'contributions'];
const TRIGGERS = [
	...NAMES.flatMap((table) => [
		...Object.keys(OPERATIONS).map((operation) => capture(table, operation)),
		...['INSERT', 'UPDATE'].map((operation) => concern(table, operation)),
		forgotten(table)
	]),
	...FIXED
];
const belongsTo = (name, collectionId) => ({
	...{ name, type: 'relation', required: true, maxSelect: 1, cascadeDelete: true, collectionId }
});

/** For the server alone. */
const makeMails = (app) => {
	const rounds = new Collection({
		type: 'base',
		name: 'minuteRounds',
		// Its id is that of the published version.
		fields: [
			belongsTo('network', named(app, 'regions')),
			id('meeting'),
			date('createdAt'),
			date('plannedAt'),
			date('endedAt')
		],
		indexes: ['CREATE INDEX idx_minuteRounds_endedAt ON minuteRounds (endedAt)']
	});
	app.save(rounds);
	const mails = new Collection({
		type: 'base',
		name: 'minuteMails',
		fields: [
			belongsTo('round', rounds.id),
			// Her address; of a seat without one its id.
			text('receiver', 200, undefined, true),
			line('name'),
			choice('cause', ['member', 'informed', 'outside']),
			choice('state', ['waiting', 'sent', 'failed']),
			text('error', 40, '^\\w*$'),
			{ name: 'tries', type: 'number', onlyInt: true, min: 0 },
			date('createdAt'),
			date('nextAt'),
			date('sentAt')
		],
		indexes: [
			'CREATE UNIQUE INDEX idx_minuteMails_receiver ON minuteMails (round, receiver)',
			'CREATE INDEX idx_minuteMails_due ON minuteMails (round, state, nextAt)'
		]
	});
	app.save(mails);
	app.save(
		new Collection({
			type: 'base',
			name: 'informed',
			fields: [belongsTo('circle', named(app, 'circles')), line('name'), text('email', 200, EMAIL, true)],
			indexes: ['CREATE UNIQUE INDEX idx_informed_email ON informed (circle, email)']
		})
	);
};

migrate(
	(app) => {
		Object.entries(TABLES(app)).forEach(([name, definition]) =>
			app.save(new Collection({ type: 'base', name, ...definition }))
		);
		makeMails(app);
		TRIGGERS.forEach(([name, body]) => app.db().newQuery(`CREATE TRIGGER ${name} ${body}`).execute());
	},
	(app) => {
		TRIGGERS.forEach(([name]) => app.db().newQuery(`DROP TRIGGER ${name}`).execute());
		['informed', 'minuteMails', 'minuteRounds', ...NAMES.slice().reverse()].forEach((name) =>
			app.delete(app.findCollectionByNameOrId(name))
		);
	}
);
