// Circles with their kinds and an end, meetings of several circles with their agenda, and what belongs to a circle's members: the
// versions of its rules of procedure, its seats, and for each meeting what a seat answers (src/lib/domain/meeting).
// The network of what hangs on a circle is carried as in 1700000094_network_of_a_row.js. Which account is behind a seat, and where an
// account sits, the database alone writes (1700000105_sittings.js): both locks read it there, and no rule joins seats with meetings.
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const MINE = '@request.auth.networks.id';
const OFFICE = `${SIGNED_IN} && @request.auth.role = "coordination" && @request.auth.networks:length > 0`;
const CARRIED = `(network != "" && ${MINE} ?= network)`;
const HOME = `(@collection.circles:home.id ?= circle && @collection.circles:home.region ?= ${MINE})`;
const GOAL =
	'(@request.body.circle:isset = false || (@collection.circles:goal.id ?= @request.body.circle && (@collection.regions:into.id ?= @collection.circles:goal.region && @collection.regions:into.users_via_networks.id ?= @request.auth.id)))';
const ON_THAT_STATE = '(@request.body.basedOn:isset = false || @request.body.basedOn = updated)';
const OF_CIRCLE = `${SIGNED_IN} && @request.auth.circles.id ?= circle`;
const KEEPS = `${DOOR} && (${OFFICE} && ${HOME})`;
const ofCircle = (published) =>
	`${DOOR} && ((${OFFICE} && ${CARRIED}) || (${OF_CIRCLE}${published ? ' && publication = "published"' : ''}))`;

const stays = (...fields) => fields.map((field) => `@request.body.${field}:changed = false`).join(' && ');
const HERE = `${MINE} ?= region`;
const HERS = `${SIGNED_IN} && account = @request.auth.id`;
const ASKED = `${SIGNED_IN} && answer = "deputy" && deputyAccount = @request.auth.id`;
/** The database writes them (1700000105_sittings.js). */
const ACCOUNTS = stays('account', 'deputyAccount');
/** She answers for herself: nobody says for a deputy that she comes. */
const MEMBER_ANSWERS = `${HERS} && ${stays('region', 'meeting', 'seat', 'attended')} && (@request.body.deputyAnswer:changed = false || @request.body.deputyAnswer = "")`;
const DEPUTY_ANSWERS = `${ASKED} && ${stays('region', 'meeting', 'seat', 'attended', 'answer')}`;
const OFFICE_ANSWERS = `${OFFICE} && ${HERE} && ${stays('region', 'meeting', 'seat')}`;

const ID = '^[a-z0-9]{15}$';
const OPTIONAL_ID = '^([a-z0-9]{15})?$';
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const EMAIL = '^([^\\s@<>]+@[^\\s@<>]+\\.[a-zA-Z]{2,})?$';
const text = (name, max, pattern, required = false) => ({ name, type: 'text', required, max, pattern });
const line = (name) => text(name, 200, NO_CONTROL);
const paragraph = (name) => text(name, 5000, NO_CONTROL);
const id = (name) => text(name, 15, ID, true);
const optionalId = (name) => text(name, 15, OPTIONAL_ID);
const optionalDay = (name) => text(name, 10, '^(\\d{4}-\\d\\d-\\d\\d)?$');
const day = (name) => text(name, 10, '^\\d{4}-\\d\\d-\\d\\d$', true);
const count = (name, max) => ({ name, type: 'number', onlyInt: true, min: 0, max });
const choice = (name, values, required = true) => ({ name, type: 'select', required, maxSelect: 1, values });
const listed = (name, maxSize) => ({ name, type: 'json', maxSize });
const points = listed('points', 60000);
const date = (name) => ({ name, type: 'date' });
const updated = { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true };
const network = { name: 'network', type: 'text', max: 15, hidden: true };
const several = (app, name, to) => ({
	name,
	type: 'relation',
	maxSelect: 200,
	collectionId: app.findCollectionByNameOrId(to).id
});

const CIRCLES = () => [
	choice('kind', ['cooperation', 'subgroup', 'working', 'roundTable', 'training']),
	optionalId('parent'),
	optionalDay('endsOn'),
	count('sizeLimit', 1000),
	listed('sharesMinutes', 20000)
];
const MEETINGS = () => [
	listed('otherCircles', 20000),
	choice('stage', ['planned', 'invited', 'fixed', 'held', 'recorded', 'archived']),
	points,
	count('places', 10000),
	count('onlinePlaces', 10000),
	optionalDay('answerBy'),
	optionalDay('caseBy')
];
const USERS = (app) => [
	{ ...several(app, 'circles', 'circles'), hidden: true, maxSelect: 2000 },
	{ ...several(app, 'meetings', 'meetings'), hidden: true, maxSelect: 20000 }
];
const TABLES = {
	procedures: {
		fields: [
			updated,
			id('circle'),
			{ name: 'version', type: 'number', required: true, onlyInt: true, min: 1 },
			day('validFrom'),
			{ name: 'meetingsPerYear', type: 'number', required: true, onlyInt: true, min: 1, max: 52 },
			{ name: 'minutes', type: 'number', required: true, onlyInt: true, min: 15, max: 1440 },
			points,
			count('caseDays', 365),
			choice('majority', ['simple', 'absolute']),
			optionalDay('reviewOn'),
			paragraph('words'),
			network
		],
		indexes: ['CREATE UNIQUE INDEX idx_procedures_version ON procedures (circle, version)'],
		listRule: ofCircle(false),
		viewRule: ofCircle(false),
		createRule: KEEPS,
		updateRule: null,
		deleteRule: null
	},
	seats: {
		fields: [
			updated,
			choice('publication', ['published', 'draft', 'withdrawn']),
			...[id('circle'), optionalId('organisation'), line('name')],
			choice('kind', ['regular', 'second', 'trainee']),
			optionalDay('consentOn'),
			line('consentPaper'),
			...[line('member'), text('email', 200, EMAIL)],
			...[line('deputy'), text('deputyEmail', 200, EMAIL)],
			...[day('since'), optionalDay('until')],
			...[optionalId('account'), optionalId('deputyAccount')],
			...[paragraph('note'), network]
		],
		indexes: [
			'CREATE INDEX idx_seats_circle ON seats (circle)',
			'CREATE INDEX idx_seats_account ON seats (account)',
			'CREATE INDEX idx_seats_deputy ON seats (deputyAccount)'
		],
		listRule: ofCircle(true),
		viewRule: ofCircle(true),
		createRule: KEEPS,
		updateRule: `${DOOR} && (${OFFICE} && ${HOME} && ${GOAL} && ${ACCOUNTS} && ${ON_THAT_STATE})`,
		deleteRule: KEEPS
	},
	attendances: {
		fields: [
			updated,
			id('region'),
			id('meeting'),
			id('seat'),
			choice('answer', ['yes', 'no', 'deputy'], false),
			choice('deputyAnswer', ['yes', 'no'], false),
			choice('way', ['room', 'online']),
			date('answeredAt'),
			date('checkedInAt'),
			choice('attended', ['present', 'excused', 'absent'], false),
			optionalId('account'),
			optionalId('deputyAccount')
		],
		indexes: [
			'CREATE UNIQUE INDEX idx_attendances_seat ON attendances (meeting, seat)',
			'CREATE INDEX idx_attendances_of ON attendances (seat)',
			'CREATE INDEX idx_attendances_deputy ON attendances (deputyAccount)'
		],
		listRule: `${DOOR} && ((${OFFICE} && ${HERE}) || (${HERS}) || (${ASKED}))`,
		viewRule: `${DOOR} && ((${OFFICE} && ${HERE}) || (${HERS}) || (${ASKED}))`,
		createRule: null,
		updateRule: `${DOOR} && ((${OFFICE_ANSWERS}) || (${MEMBER_ANSWERS}) || (${DEPUTY_ANSWERS})) && ${ACCOUNTS} && ${ON_THAT_STATE}`,
		deleteRule: `${DOOR} && (${OFFICE} && ${HERE})`
	}
};

/** Whose business a row is, for drops (1700000052_concerned.js): c, the members of a circle; n, the offices of its network; a, an account. */
const KEYS = {
	procedures: `SELECT 'c:' || NEW.circle AS key UNION SELECT 'n:' || region FROM circles WHERE id = NEW.circle`,
	seats: `SELECT 'c:' || NEW.circle AS key UNION SELECT 'n:' || region FROM circles WHERE id = NEW.circle`,
	attendances: `SELECT 'n:' || NEW.region AS key UNION SELECT 'a:' || NEW.account WHERE NEW.account != ''
		UNION SELECT 'a:' || NEW.deputyAccount WHERE NEW.deputyAccount != ''`
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

/** The network of the circle that a row hangs on. */
const networkOf = (circle) => `COALESCE((SELECT region FROM circles WHERE circles.id = ${circle}), '')`;
const carried = (table) => {
	const own = `UPDATE ${table} SET network = ${networkOf('NEW.circle')}
		WHERE id = NEW.id AND network != ${networkOf('NEW.circle')};`;
	const all = (value, row) =>
		`UPDATE ${table} SET network = ${value} WHERE circle = ${row}.id AND network != ${value};`;
	return [
		[`_network_${table}_insert`, `AFTER INSERT ON ${table} BEGIN ${own} END`],
		[`_network_${table}_update`, `AFTER UPDATE ON ${table} BEGIN ${own} END`],
		[`_network_${table}_home_insert`, `AFTER INSERT ON circles BEGIN ${all('NEW.region', 'NEW')} END`],
		[
			`_network_${table}_home_update`,
			`AFTER UPDATE ON circles WHEN NEW.region != OLD.region BEGIN ${all('NEW.region', 'NEW')} END`
		],
		[`_network_${table}_home_delete`, `AFTER DELETE ON circles BEGIN ${all("''", 'OLD')} END`]
	];
};

const TRIGGERS = [
	...Object.keys(TABLES).flatMap((table) => [
		...Object.keys(OPERATIONS).map((operation) => capture(table, operation)),
		...['INSERT', 'UPDATE'].map((operation) => concern(table, operation)),
		forgotten(table)
	]),
	...carried('procedures'),
	...carried('seats')
];
const ADDED = { circles: CIRCLES, meetings: MEETINGS, users: USERS };
const FIRST = {
	circles: "UPDATE circles SET kind = 'cooperation', sharesMinutes = '[]'",
	// Told of as they are, they have invited whoever reads of them.
	meetings: "UPDATE meetings SET stage = 'planned', otherCircles = '[]', points = '[]'"
};

migrate(
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		Object.entries(ADDED).forEach(([name, fieldsOf]) => {
			const collection = app.findCollectionByNameOrId(name);
			fieldsOf(app).forEach((field) => collection.fields.add(new Field(field)));
			app.save(collection);
			if (FIRST[name]) run(FIRST[name]);
		});
		run(`UPDATE users SET circles = '[]', meetings = '[]'`);
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
		Object.entries(ADDED)
			.reverse()
			.forEach(([name, fieldsOf]) => {
				const collection = app.findCollectionByNameOrId(name);
				fieldsOf(app).forEach((field) => collection.fields.removeByName(field.name));
				app.save(collection);
			});
	}
);
