// Topics that members propose, ballots that an office opens, and what seats say in them (src/lib/domain/meeting/topic.ts, ballot.ts).
// A vote is its voter's: nobody else reads it by any rule, the server counts. What no rule can say, the database holds by itself,
// whoever writes and in whichever order:
// - a seat's vote is written by who speaks for it (src/lib/domain/meeting/voice.ts), while its ballot is open;
// - what the server writes on the states that it has seen (1700000089_kept_by_others.js) rests on rows of any table, not of entries alone;
// - a ballot is closed on exactly what was said until then, or not at all; then its votes are gone, and nothing of it changes any more.
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
const stays = (...fields) => fields.map((field) => `@request.body.${field}:changed = false`).join(' && ');
const OF_CIRCLE = `${SIGNED_IN} && @request.auth.circles.id ?= circle`;
const KEEPS = `${DOOR} && (${OFFICE} && ${HOME})`;
const READ_TOPIC = `${DOOR} && ((${OFFICE} && ${CARRIED}) || (${OF_CIRCLE} && publication = "published"))`;
/** For a seat of hers in that circle, as every proposal begins. */
const PROPOSES = `${OF_CIRCLE} && publication = "published" && state = "open" && meeting = "" && (@collection.seats:own.id ?= seat && @collection.seats:own.circle ?= circle && @collection.seats:own.account ?= @request.auth.id)`;
const READ_BALLOT = `${DOOR} && ((${OFFICE} && ${MINE} ?= region) || (${OF_CIRCLE}) || (${SIGNED_IN} && meeting != "" && @request.auth.meetings.id ?= meeting))`;
const HERS = `${DOOR} && (${SIGNED_IN} && voter = @request.auth.id)`;
const SAYS_ANEW = `${DOOR} && (${SIGNED_IN} && ((@request.body.voter:isset = false && voter = @request.auth.id) || @request.body.voter = @request.auth.id) && ${stays('region', 'ballot', 'seat')} && ${ON_THAT_STATE})`;

const ID = '^[a-z0-9]{15}$';
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const text = (name, max, pattern, required = false) => ({ name, type: 'text', required, max, pattern });
const id = (name) => text(name, 15, ID, true);
const optionalId = (name) => text(name, 15, '^([a-z0-9]{15})?$');
const count = (name, max) => ({ name, type: 'number', onlyInt: true, min: 0, max });
const choice = (name, values) => ({ name, type: 'select', required: true, maxSelect: 1, values });
const listed = (name, maxSize) => ({ name, type: 'json', maxSize });
const updated = { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true };

const TABLES = {
	topics: {
		fields: [
			updated,
			choice('publication', ['published', 'draft', 'withdrawn']),
			id('circle'),
			text('title', 200, NO_CONTROL),
			text('words', 5000, NO_CONTROL),
			optionalId('seat'),
			choice('state', ['open', 'chosen', 'backlog', 'done']),
			optionalId('meeting'),
			{ name: 'network', type: 'text', max: 15, hidden: true }
		],
		indexes: ['CREATE INDEX idx_topics_circle ON topics (circle)'],
		listRule: READ_TOPIC,
		viewRule: READ_TOPIC,
		createRule: `${DOOR} && ((${OFFICE} && ${HOME}) || (${PROPOSES}))`,
		updateRule: `${DOOR} && (${OFFICE} && ${HOME} && ${GOAL} && ${ON_THAT_STATE})`,
		deleteRule: KEEPS
	},
	ballots: {
		fields: [
			updated,
			id('region'),
			id('circle'),
			optionalId('meeting'),
			choice('kind', ['topics', 'dates']),
			listed('options', 60000),
			choice('state', ['open', 'closed']),
			choice('majority', ['simple', 'absolute']),
			{ name: 'openedAt', type: 'date', required: true },
			{ name: 'closedAt', type: 'date' },
			count('seats', 100000),
			count('given', 100000),
			listed('outcome', 20000),
			listed('chosen', 20000),
			{ name: 'heard', type: 'number', onlyInt: true, min: 0 }
		],
		indexes: [
			'CREATE INDEX idx_ballots_circle ON ballots (circle)',
			'CREATE INDEX idx_ballots_meeting ON ballots (meeting)',
			"CREATE UNIQUE INDEX idx_ballots_topics ON ballots (circle) WHERE kind = 'topics' AND state = 'open'",
			"CREATE UNIQUE INDEX idx_ballots_dates ON ballots (meeting) WHERE kind = 'dates' AND state = 'open'"
		],
		listRule: READ_BALLOT,
		viewRule: READ_BALLOT,
		createRule: null,
		updateRule: null,
		deleteRule: null
	},
	votes: {
		fields: [
			updated,
			id('region'),
			id('ballot'),
			id('seat'),
			id('voter'),
			listed('choices', 20000),
			{ name: 'turn', type: 'number', required: true, onlyInt: true, min: 1 }
		],
		indexes: [
			'CREATE UNIQUE INDEX idx_votes_seat ON votes (ballot, seat)',
			'CREATE INDEX idx_votes_voter ON votes (voter)'
		],
		listRule: HERS,
		viewRule: HERS,
		createRule: HERS,
		updateRule: SAYS_ANEW,
		deleteRule: null
	}
};

/** Whose business a row is, for drops (1700000052_concerned.js): c, a circle's members; t, who sees a meeting; n, offices; a, an account. */
const KEYS = {
	topics: `SELECT 'c:' || NEW.circle AS key UNION SELECT 'n:' || region FROM circles WHERE id = NEW.circle`,
	ballots: `SELECT 'c:' || NEW.circle AS key UNION SELECT 'n:' || NEW.region
		UNION SELECT 't:' || NEW.meeting WHERE NEW.meeting != ''`,
	votes: `SELECT 'a:' || NEW.voter AS key`
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

/** The network of the circle that a topic hangs on, as in 1700000105_circles.js. */
const networkOf = (circle) => `COALESCE((SELECT region FROM circles WHERE circles.id = ${circle}), '')`;
const OWN_NETWORK = `UPDATE topics SET network = ${networkOf('NEW.circle')}
	WHERE id = NEW.id AND network != ${networkOf('NEW.circle')};`;
const ofAll = (value, row) =>
	`UPDATE topics SET network = ${value} WHERE circle = ${row}.id AND network != ${value};`;
const CARRIES = [
	['_network_topics_insert', `AFTER INSERT ON topics BEGIN ${OWN_NETWORK} END`],
	['_network_topics_update', `AFTER UPDATE ON topics BEGIN ${OWN_NETWORK} END`],
	['_network_topics_home_insert', `AFTER INSERT ON circles BEGIN ${ofAll('NEW.region', 'NEW')} END`],
	[
		'_network_topics_home_update',
		`AFTER UPDATE ON circles WHEN NEW.region != OLD.region BEGIN ${ofAll('NEW.region', 'NEW')} END`
	],
	// Without their circle they are nobody's, as a poll is without its meeting.
	[
		'_topics_circle_delete',
		`AFTER DELETE ON circles BEGIN
	DELETE FROM topics WHERE circle = OLD.id;
	DELETE FROM ballots WHERE circle = OLD.id;
END`
	],
	[
		'_ballots_meeting_delete',
		`AFTER DELETE ON meetings BEGIN DELETE FROM ballots WHERE kind = 'dates' AND meeting = OLD.id; END`
	],
	['_votes_ballot_delete', `AFTER DELETE ON ballots BEGIN DELETE FROM votes WHERE ballot = OLD.id; END`]
];

/** A vote without a ballot counts nowhere. Of one that is there: it is open, and who says it speaks for the seat. */
const SPEAKS = `EXISTS (SELECT 1 FROM ballots AS b, seats AS s
	WHERE b.id = NEW.ballot AND b.state = 'open' AND s.id = NEW.seat AND s.publication = 'published'
		AND (s.circle = b.circle OR (b.kind = 'dates' AND s.circle IN (
			SELECT value FROM json_each((SELECT otherCircles FROM meetings WHERE id = b.meeting)))))
		AND (s.account = NEW.voter OR EXISTS (SELECT 1 FROM attendances AS a
			WHERE b.meeting != '' AND a.meeting = b.meeting AND a.seat = s.id
				AND a.answer = 'deputy' AND a.deputyAnswer != 'no' AND a.deputyAccount = NEW.voter)))`;
const spoken = (operation) => [
	`_votes_spoken_${operation.toLowerCase()}`,
	`BEFORE ${operation} ON votes WHEN EXISTS (SELECT 1 FROM ballots WHERE id = NEW.ballot) AND NOT ${SPEAKS} BEGIN
	SELECT RAISE(ABORT, 'not to be said');
END`
];
const HEARD = `COALESCE((SELECT SUM(turn) FROM votes WHERE ballot = NEW.id), 0)`;
const CLOSING = [
	[
		'_ballots_counted',
		`BEFORE UPDATE ON ballots WHEN OLD.state = 'open' AND NEW.state = 'closed' AND NEW.heard != ${HEARD} BEGIN
	SELECT RAISE(ABORT, 'moved on');
END`
	],
	[
		'_ballots_closed',
		`BEFORE UPDATE ON ballots WHEN OLD.state = 'closed' BEGIN
	SELECT RAISE(ABORT, 'closed');
END`
	],
	[
		'_ballots_forget',
		`AFTER UPDATE ON ballots WHEN NEW.state = 'closed' BEGIN
	DELETE FROM votes WHERE ballot = NEW.id;
END`
	]
];

const TRIGGERS = [
	...Object.keys(TABLES).flatMap((table) => [
		...Object.keys(OPERATIONS).map((operation) => capture(table, operation)),
		...['INSERT', 'UPDATE'].map((operation) => concern(table, operation)),
		forgotten(table)
	]),
	...CARRIES,
	...['INSERT', 'UPDATE'].map(spoken),
	...CLOSING
];

const BEFORE_RESTED = ['experts', 'organisations', 'contacts', 'offers'];
/** Every table whose rows say when they have changed. */
const keptTables = (app) =>
	app
		.findAllCollections('base')
		.filter((collection) => collection.fields.getByName('updated') !== null)
		.map((collection) => collection.name);
const rested = (tables) => `AFTER INSERT ON rests BEGIN
	SELECT RAISE(ABORT, 'moved on') FROM json_each(NEW.seen) AS one WHERE one.value NOT IN (${tables
		.map((table) => `SELECT updated FROM ${table} WHERE id = one.key`)
		.join(' UNION ALL ')});
END`;
const rest = (run, tables) => {
	run('DROP TRIGGER _rests_hold');
	run(`CREATE TRIGGER _rests_hold ${rested(tables)}`);
};

migrate(
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		Object.entries(TABLES).forEach(([name, definition]) =>
			app.save(new Collection({ type: 'base', name, ...definition }))
		);
		TRIGGERS.forEach(([name, body]) => run(`CREATE TRIGGER ${name} ${body}`));
		rest(run, keptTables(app));
	},
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		rest(run, BEFORE_RESTED);
		TRIGGERS.forEach(([name]) => run(`DROP TRIGGER ${name}`));
		Object.keys(TABLES)
			.reverse()
			.forEach((name) => app.delete(app.findCollectionByNameOrId(name)));
	}
);
