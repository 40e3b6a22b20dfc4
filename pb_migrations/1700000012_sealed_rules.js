// The second lock of requests and keys, the same answers as src/lib/domain/access/permissions.ts, visibility.ts and the decisions
// of src/lib/server/actions. tests/contract/permissions.test.ts tries every cell against both.
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const DESK = `${SIGNED_IN} && @request.auth.role = "coordination"`;
const ME = '@request.auth.expert';
const EXPERT = `${SIGNED_IN} && @request.auth.role = "expert" && ${ME} != ""`;
const PUBLISHED = `(${DESK}) || (publication = "published" && (audience = "public" || (${SIGNED_IN})))`;

const unchanged = (...fields) => fields.map((field) => `@request.body.${field}:changed = false`).join(' && ');
const all = (...rules) => rules.map((rule) => `(${rule})`).join(' && ');
const any = (...rules) => rules.map((rule) => `(${rule})`).join(' || ');

// Hers to answer before anybody took it: addressed to her, to one she stands in for (whether the deputy between is away
// today, the first lock decides), or to the pool of her area.
const ADDRESSED = `(expert = ${ME} || expert.deputy = ${ME} || expert.deputy.deputy = ${ME} || (expert = "" && ${ME}.youthOffices.id ?= youthOffice))`;
const READ_ALONG = `${DESK} && forDesk = true`;
const AUTHOR = `${SIGNED_IN} && author = @request.auth.id`;
const VIEW_REQUEST = any(AUTHOR, `${EXPERT} && (acceptedBy = ${ME} || ${ADDRESSED})`, READ_ALONG);

const SUBMIT_REQUEST = [
	'author = @request.auth.id',
	'(@request.auth.id = "" || @request.auth.active = true)',
	'status = "submitted" && acceptedBy = "" && seenAt = "" && acceptedAt = "" && closedAt = "" && closedBy = ""',
	'answeredAt = "" && round = 0',
	'youthOffice.publication = "published"',
	'@collection.legalBases:basis.code ?= legalBasis && @collection.legalBases:basis.publication ?= "published"',
	`(expert = "" || (expert.publication = "published" && expert.youthOffices.id ?= youthOffice && (expert.audience = "public" || @request.auth.id != "")))`
].join(' && ');

const SAME_TEXTS = unchanged('payload', 'recipients', 'thread');
const SAME_TURN = unchanged('expert', 'acceptedBy', 'round', 'seenAt', 'acceptedAt');
// Whose request it is and where it belongs never changes; a closed one not at all; and whoever decided on an older state
// has to look again.
const ALWAYS = all(
	unchanged('youthOffice', 'legalBasis', 'urgency', 'receipt', 'author', 'submittedAt', 'forDesk'),
	'status != "closed" && @request.body.basedOn = updated'
);
const READS = any(`${EXPERT} && (acceptedBy = ${ME} || (acceptedBy = "" && ${ADDRESSED}))`, READ_ALONG);
const ASKS = any(AUTHOR, '@request.body.proof = receipt');

const SEE = all(
	READS,
	EXPERT,
	`status = "submitted" && @request.body.status = "seen"`,
	unchanged('acceptedBy', 'expert', 'round'),
	SAME_TEXTS
);
const ACCEPT = all(
	READS,
	EXPERT,
	`acceptedBy = "" && @request.body.status = "accepted" && @request.body.acceptedBy = ${ME}`,
	unchanged('expert', 'round'),
	SAME_TEXTS
);
const CLOSE = all(
	EXPERT,
	`acceptedBy = ${ME} && status = "accepted" && @request.body.status = "closed" && @request.body.closedBy = "expert"`,
	SAME_TURN,
	SAME_TEXTS
);
const ANSWER = all(
	EXPERT,
	`acceptedBy = ${ME} && status = "accepted" && @request.body.thread:changed = true`,
	unchanged('status', 'closedBy', 'payload', 'recipients'),
	SAME_TURN
);
const ASK_BACK = all(
	ASKS,
	'@request.body.thread:changed = true',
	unchanged('status', 'closedBy', 'closedAt', 'answeredAt', 'payload', 'recipients'),
	SAME_TURN
);
const WITHDRAW = all(
	ASKS,
	'@request.body.status = "closed" && @request.body.closedBy = "asker"',
	unchanged('answeredAt'),
	SAME_TURN,
	SAME_TEXTS
);
const HAND_OVER = all(
	READS,
	'@request.body.status = "submitted" && @request.body.acceptedBy = "" && @request.body.expert != "" && @request.body.round > round',
	any(DESK, `@request.body.expert = expert || @request.body.expert = ${ME}.deputy`),
	unchanged('closedBy', 'closedAt', 'answeredAt')
);
const RESEAL = all(
	READS,
	'@request.body.payload:changed = true',
	unchanged('status', 'closedBy', 'closedAt', 'answeredAt', 'dueAt'),
	SAME_TURN
);
const CHANGE_REQUEST = all(ALWAYS, any(SEE, ACCEPT, CLOSE, ANSWER, ASK_BACK, WITHDRAW, HAND_OVER, RESEAL));

const OWNER = `${SIGNED_IN} && owner = @request.auth.id`;
const HOLDER = any(
	`${EXPERT} && expert = ${ME}`,
	`${DESK} && expert = "" && @collection.ownKeys:mine.id ?= id && @collection.ownKeys:mine.owner ?= @request.auth.id`
);

const RULES = {
	requests: {
		listRule: VIEW_REQUEST,
		viewRule: VIEW_REQUEST,
		createRule: SUBMIT_REQUEST,
		updateRule: CHANGE_REQUEST
	},
	publicKeys: {
		listRule: PUBLISHED,
		viewRule: PUBLISHED,
		createRule: HOLDER,
		updateRule: all(HOLDER, unchanged('expert'))
	},
	ownKeys: {
		listRule: OWNER,
		viewRule: OWNER,
		createRule: OWNER,
		updateRule: all(OWNER, unchanged('owner'))
	}
};

const OPERATIONS = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' };
const SYNCED = ['publicKeys', 'ownKeys'];
const trigger = (table, operation) => {
	const row = OPERATIONS[operation];
	return `CREATE TRIGGER _changes_${table}_${operation.toLowerCase()} AFTER ${operation} ON ${table} BEGIN
		DELETE FROM _changes WHERE collection = '${table}' AND record = ${row}.id;
		INSERT INTO _changes (collection, record, op) VALUES ('${table}', ${row}.id, '${operation}');
	END`;
};

migrate(
	(app) => {
		Object.entries(RULES).forEach(([name, rules]) => {
			const collection = app.findCollectionByNameOrId(name);
			Object.assign(collection, rules);
			app.save(collection);
		});
		SYNCED.forEach((table) =>
			Object.keys(OPERATIONS).forEach((operation) => app.db().newQuery(trigger(table, operation)).execute())
		);
		// The yearly counting (src/lib/domain/consultation/counting.ts): separate counters, the server's own, in no change feed.
		app.save(
			new Collection({
				type: 'base',
				name: 'counters',
				fields: [
					{ name: 'year', type: 'number', onlyInt: true, required: true },
					{ name: 'region', type: 'text', required: true, max: 15, pattern: '^[a-z0-9]{15}$' },
					{ name: 'dimension', type: 'text', required: true, max: 20, pattern: '^[a-zA-Z]+$' },
					{ name: 'value', type: 'text', required: true, max: 200 },
					{ name: 'n', type: 'number', onlyInt: true, min: 0 }
				],
				indexes: ['CREATE UNIQUE INDEX idx_counters_place ON counters (year, region, dimension, value)']
			})
		);
	},
	(app) => {
		app.delete(app.findCollectionByNameOrId('counters'));
		SYNCED.forEach((table) =>
			Object.keys(OPERATIONS).forEach((operation) =>
				app.db().newQuery(`DROP TRIGGER _changes_${table}_${operation.toLowerCase()}`).execute()
			)
		);
		Object.entries(RULES).forEach(([name, rules]) => {
			const collection = app.findCollectionByNameOrId(name);
			Object.keys(rules).forEach((rule) => {
				collection[rule] = null;
			});
			app.save(collection);
		});
	}
);
