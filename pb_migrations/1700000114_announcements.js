// Notices of an office to circles of its network (src/lib/domain/meeting/announcement.ts): their members read them on the phone and get
// them by mail. What is sent stays as it is; the server alone writes it, when its office has seen to whom it goes. A row for each mail
// is written before the mail goes, and is changed by whoever takes the next try alone: two servers send none twice. `mailChoices`: who
// wants no such mails, by her address, as she may have no account; what her link carries is kept as a hash. And what a network has learnt
// from closed cases (src/lib/domain/meeting/lesson.ts).
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const DESK = `${SIGNED_IN} && @request.auth.role = "coordination" && @request.auth.networks:length > 0 && @request.auth.networks.id ?= region`;
const MEMBER = `${SIGNED_IN} && publication = "published" && @request.auth.circles.id ?= circles.id`;
const READ = `${DOOR} && ((${DESK}) || (${MEMBER}))`;
// Lessons: whoever belongs to the network reads what is published (as in 1700000100_documents.js), its offices keep them.
const EXPERT = '(@request.auth.role = "expert" && @request.auth.expert.youthOffices.region ?= region)';
const OF_NETWORK = `${SIGNED_IN} && publication = "published" && (@request.auth.networks.id ?= region || ${EXPERT})`;
const READ_LESSON = `${DOOR} && ((${DESK}) || (${OF_NETWORK}))`;
const KEEP_LESSON = `${DOOR} && (${DESK})`;
const TO_OWN =
	'(@request.body.region:isset = false || (@collection.regions:into.id ?= @request.body.region && @collection.regions:into.users_via_networks.id ?= @request.auth.id))';
const ON_THAT_STATE = '(@request.body.basedOn:isset = false || @request.body.basedOn = updated)';

const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const text = (name, max, pattern) => ({ name, type: 'text', max, ...(pattern && { pattern }) });
const needed = (field) => ({ ...field, required: true });
const date = (name) => ({ name, type: 'date' });
const choice = (name, values) => needed({ name, type: 'select', maxSelect: 1, values });
const updated = { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true };
const belongsTo = (app, name, collection) =>
	needed({
		...{ name, type: 'relation', maxSelect: 1, cascadeDelete: true },
		collectionId: app.findCollectionByNameOrId(collection).id
	});

const COLLECTIONS = [
	(app) => ({
		name: 'announcements',
		fields: [
			updated,
			choice('publication', ['published', 'draft', 'withdrawn']),
			needed(text('region', 15, '^[a-z0-9]{15}$')),
			{
				...{ name: 'circles', type: 'relation', maxSelect: 50 },
				collectionId: app.findCollectionByNameOrId('circles').id
			},
			choice('kind', ['training', 'circular']),
			text('title', 200, NO_CONTROL),
			text('text', 5000, NO_CONTROL),
			needed(date('sentAt'))
		],
		indexes: ['CREATE INDEX idx_announcements_region ON announcements (region)'],
		listRule: READ,
		viewRule: READ
	}),
	(app) => ({
		name: 'announcementRounds',
		fields: [
			belongsTo(app, 'announcement', 'announcements'),
			date('createdAt'),
			// When its receivers were written down, and when nothing of it was to be sent any more.
			date('plannedAt'),
			date('endedAt')
		],
		indexes: ['CREATE INDEX idx_announcementRounds_announcement ON announcementRounds (announcement)']
	}),
	(app) => ({
		name: 'announcementMails',
		fields: [
			belongsTo(app, 'round', 'announcementRounds'),
			needed(text('receiver', 200)),
			{ name: 'names', type: 'json', maxSize: 50000 },
			choice('state', ['waiting', 'sent', 'failed']),
			text('error', 40, '^\\w*$'),
			{ name: 'tries', type: 'number', onlyInt: true, min: 0 },
			date('nextAt'),
			date('sentAt')
		],
		indexes: [
			'CREATE UNIQUE INDEX idx_announcementMails_receiver ON announcementMails (round, receiver)',
			'CREATE INDEX idx_announcementMails_due ON announcementMails (round, state, nextAt)'
		]
	}),
	() => ({
		name: 'lessons',
		fields: [
			updated,
			choice('publication', ['published', 'draft', 'withdrawn']),
			needed(text('region', 15, '^[a-z0-9]{15}$')),
			text('title', 200, NO_CONTROL),
			text('happened', 5000, NO_CONTROL),
			text('learnt', 5000, NO_CONTROL),
			text('forWhom', 200, NO_CONTROL),
			text('source', 200, NO_CONTROL),
			text('origin', 15, '^([a-z0-9]{15})?$')
		],
		indexes: ['CREATE INDEX idx_lessons_region ON lessons (region)'],
		listRule: READ_LESSON,
		viewRule: READ_LESSON,
		createRule: KEEP_LESSON,
		updateRule: `${DOOR} && (${DESK} && ${TO_OWN} && ${ON_THAT_STATE})`,
		deleteRule: KEEP_LESSON
	}),
	(app) => ({
		name: 'mailChoices',
		fields: [
			belongsTo(app, 'network', 'regions'),
			needed(text('address', 200)),
			needed(text('hash', 64, '^[0-9a-f]{64}$')),
			// Since when she wants none.
			date('offAt')
		],
		indexes: [
			'CREATE UNIQUE INDEX idx_mailChoices_address ON mailChoices (network, address)',
			'CREATE UNIQUE INDEX idx_mailChoices_hash ON mailChoices (hash)'
		]
	})
];

const OPERATIONS = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' };
const capture = (table, operation) => {
	const row = OPERATIONS[operation];
	return `CREATE TRIGGER _changes_${table}_${operation.toLowerCase()} AFTER ${operation} ON ${table} BEGIN
		DELETE FROM _changes WHERE collection = '${table}' AND record = ${row}.id;
		INSERT INTO _changes (collection, record, op) VALUES ('${table}', ${row}.id, '${operation}');
	END`;
};
/** Whose business it is, for drops (1700000052_concerned.js). */
const KEYS = {
	announcements: `SELECT 'n:' || NEW.region AS key UNION SELECT 'c:' || value FROM json_each(NEW.circles)`,
	lessons: `SELECT 'm:' || NEW.region AS key`
};
const concern = (
	table,
	operation
) => `CREATE TRIGGER _concerned_${table}_${operation.toLowerCase()} AFTER ${operation} ON ${table} BEGIN
	INSERT OR IGNORE INTO _concerned (collection, record, key) SELECT '${table}', NEW.id, key FROM (${KEYS[table]});
END`;
const forgotten = (table) => `CREATE TRIGGER _concerned_${table}_delete AFTER DELETE ON ${table} BEGIN
	UPDATE _concerned SET deletedAt = CURRENT_TIMESTAMP WHERE collection = '${table}' AND record = OLD.id;
END`;
const ONCE = `CREATE TRIGGER _announcementMails_once BEFORE UPDATE ON announcementMails
	WHEN OLD.state != 'waiting' OR (NEW.state = 'waiting' AND NEW.tries != OLD.tries + 1) BEGIN
	SELECT RAISE(ABORT, 'taken');
END`;

migrate(
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		COLLECTIONS.forEach((definition) => app.save(new Collection({ type: 'base', ...definition(app) })));
		Object.keys(KEYS).forEach((table) => {
			Object.keys(OPERATIONS).forEach((operation) => run(capture(table, operation)));
			['INSERT', 'UPDATE'].forEach((operation) => run(concern(table, operation)));
			run(forgotten(table));
		});
		run(ONCE);
	},
	(app) => {
		app.db().newQuery('DROP TRIGGER _announcementMails_once').execute();
		['mailChoices', 'lessons', 'announcementMails', 'announcementRounds', 'announcements'].forEach((name) =>
			app.delete(app.findCollectionByNameOrId(name))
		);
	}
);
