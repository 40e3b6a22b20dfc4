// Guests of one meeting (src/lib/domain/meeting/guest.ts): announced by somebody who is of the meeting, in her own name, and decided by
// the office of its network; whoever is of the meeting sees those that the office has agreed to.
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const OFFICE = `${SIGNED_IN} && @request.auth.role = "coordination" && @request.auth.networks:length > 0`;
const HERE = '@request.auth.networks.id ?= region';
const KEEPS = `${OFFICE} && ${HERE}`;
const ANNOUNCED = `${SIGNED_IN} && announcedBy = @request.auth.id`;
const OF_MEETING = '@request.auth.meetings.id ?= meeting';
const AT_THE_TABLE = `${SIGNED_IN} && state = "approved" && ${OF_MEETING}`;
/** Its network is the meeting's. */
const THAT_MEETING = '@collection.meetings:home.id ?= meeting && @collection.meetings:home.network ?= region';
const ON_THAT_STATE = '(@request.body.basedOn:isset = false || @request.body.basedOn = updated)';
const stays = (...fields) => fields.map((field) => `@request.body.${field}:changed = false`).join(' && ');
const FIXED = stays('region', 'meeting', 'name', 'from', 'why', 'announcedBy', 'announcedAt');
const TAKES_BACK = `${ANNOUNCED} && ${stays('decidedAt', 'answer')} && @request.body.state = "cancelled"`;

const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const text = (name, max, pattern, required = false) => ({ name, type: 'text', required, max, pattern });
const id = (name) => text(name, 15, '^[a-z0-9]{15}$', true);
const date = (name, required = false) => ({ name, type: 'date', required });
const SEES = `${DOOR} && ((${KEEPS}) || (${ANNOUNCED}) || (${AT_THE_TABLE}))`;
const GUESTS = {
	fields: [
		{ name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
		...[id('region'), id('meeting'), text('name', 200, NO_CONTROL), text('from', 200, NO_CONTROL)],
		{
			...{ name: 'state', type: 'select', required: true, maxSelect: 1 },
			values: ['announced', 'approved', 'declined', 'cancelled']
		},
		text('why', 5000, NO_CONTROL),
		text('announcedBy', 15, '^([a-z0-9]{15})?$'),
		...[date('announcedAt', true), date('decidedAt')],
		text('answer', 200, NO_CONTROL)
	],
	indexes: [
		'CREATE INDEX idx_guests_meeting ON guests (meeting)',
		'CREATE INDEX idx_guests_by ON guests (announcedBy)'
	],
	listRule: SEES,
	viewRule: SEES,
	createRule: `${DOOR} && (${ANNOUNCED}) && ${THAT_MEETING} && ((${OF_MEETING} && state = "announced") || (${KEEPS}))`,
	updateRule: `${DOOR} && ((${KEEPS}) || (${TAKES_BACK})) && ${FIXED} && ${ON_THAT_STATE}`,
	deleteRule: null
};

/** Whose business a row is: the offices of its network, who announced her, and once she is expected those of the meeting. */
const KEYS = `SELECT 'n:' || NEW.region AS key UNION SELECT 'a:' || NEW.announcedBy WHERE NEW.announcedBy != ''
	UNION SELECT 't:' || NEW.meeting WHERE NEW.state = 'approved'`;
const captured = (operation, row) => [
	`_changes_guests_${operation.toLowerCase()}`,
	`AFTER ${operation} ON guests BEGIN
	DELETE FROM _changes WHERE collection = 'guests' AND record = ${row}.id;
	INSERT INTO _changes (collection, record, op) VALUES ('guests', ${row}.id, '${operation}');
END`
];
const concerning = (operation) => [
	`_concerned_guests_${operation.toLowerCase()}`,
	`AFTER ${operation} ON guests BEGIN
	INSERT OR IGNORE INTO _concerned (collection, record, key) SELECT 'guests', NEW.id, key FROM (${KEYS});
END`
];
const TRIGGERS = [
	captured('INSERT', 'NEW'),
	captured('UPDATE', 'NEW'),
	captured('DELETE', 'OLD'),
	concerning('INSERT'),
	concerning('UPDATE'),
	[
		'_concerned_guests_delete',
		`AFTER DELETE ON guests BEGIN
	UPDATE _concerned SET deletedAt = CURRENT_TIMESTAMP WHERE collection = 'guests' AND record = OLD.id;
END`
	],
	['_guests_no_meeting', `AFTER DELETE ON meetings BEGIN DELETE FROM guests WHERE meeting = OLD.id; END`]
];

migrate(
	(app) => {
		app.save(new Collection({ type: 'base', name: 'guests', ...GUESTS }));
		TRIGGERS.forEach(([name, body]) => app.db().newQuery(`CREATE TRIGGER ${name} ${body}`).execute());
	},
	(app) => {
		TRIGGERS.forEach(([name]) => app.db().newQuery(`DROP TRIGGER ${name}`).execute());
		app.delete(app.findCollectionByNameOrId('guests'));
	}
);
