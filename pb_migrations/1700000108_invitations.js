// The answers to an invitation (src/lib/domain/meeting/answering.ts). What the database holds to, whoever writes:
// - a room that is full takes nobody more, and neither does a line: of two who answer at the same moment one is told;
// - where a seat has another member or another deputy, what the one before has said of meetings to come is nobody's word any more;
// - who answers writes her history herself, of her own rows alone.
// Beside it whether a meeting lets its members say themselves that they are there, and whom the server has asked by mail or push: the
// server alone has that, with hashes of the links that were sent (src/lib/server/invitations).
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const OWN_ROW =
	'@collection.attendances:hers.id ?= record && (@collection.attendances:hers.account ?= @request.auth.id || @collection.attendances:hers.deputyAccount ?= @request.auth.id)';
const HISTORY = `@request.auth.id != "" && @request.auth.active = true && who = @request.auth.id && table = "attendances" && (way = "attendance.answer" || way = "attendance.checkIn") && ${OWN_ROW}`;

const text = (name, max, pattern, required = false) => ({ name, type: 'text', required, max, pattern });
const date = (name) => ({ name, type: 'date' });

const comes = (row) =>
	`(${row}.answer = 'yes' OR (${row}.answer = 'deputy' AND ${row}.deputyAnswer != 'no'))`;
const placesOf = (field) => `COALESCE((SELECT ${field} FROM meetings WHERE id = NEW.meeting), 0)`;
const full = (way, field) => [
	`_attendances_${way}_full`,
	`BEFORE UPDATE ON attendances
	WHEN NEW.way = '${way}' AND ${comes('NEW')} AND NOT (OLD.way = '${way}' AND ${comes('OLD')})
		AND ${placesOf(field)} > 0 AND ${placesOf(field)} <= (SELECT COUNT(*) FROM attendances AS a
			WHERE a.meeting = NEW.meeting AND a.id != NEW.id AND a.way = '${way}' AND ${comes('a')})
	BEGIN SELECT RAISE(ABORT, 'full'); END`
];
const TO_COME = `EXISTS (SELECT 1 FROM meetings AS m
	WHERE m.id = attendances.meeting AND m.startsAt > strftime('%Y-%m-%d %H:%M:%fZ', 'now'))`;
/** An address where there was none is no other person's. */
const isAnother = (name, email) =>
	`(NEW.${name} != OLD.${name} OR (OLD.${email} != '' AND lower(NEW.${email}) != lower(OLD.${email})))`;
const unsaid = (name, changed, said, empties) => [
	name,
	`AFTER UPDATE ON seats WHEN ${changed} BEGIN
	UPDATE attendances SET ${empties}, updated = strftime('%Y-%m-%d %H:%M:%fZ', 'now')
	WHERE seat = NEW.id AND ${said} AND ${TO_COME};
END`
];
const TRIGGERS = [
	full('room', 'places'),
	full('online', 'onlinePlaces'),
	[
		'_askings_rest',
		`BEFORE UPDATE ON askings
	WHEN NEW.restsOn != '' AND NEW.restsOn NOT IN (SELECT updated FROM attendances WHERE id = NEW.attendance)
	BEGIN SELECT RAISE(ABORT, 'moved on'); END`
	],
	unsaid(
		'_answers_another_member',
		isAnother('member', 'email'),
		"(answer != '' OR deputyAnswer != '')",
		"answer = '', deputyAnswer = '', answeredAt = ''"
	),
	unsaid(
		'_answers_another_deputy',
		isAnother('deputy', 'deputyEmail'),
		"deputyAnswer != ''",
		"deputyAnswer = ''"
	)
];

const begin = `${DOOR} && (`;
/** A rule after the word of the door; it comes from Go as an object that is not quite a string. */
const inner = (rule) => `${rule}`.slice(begin.length, -1);
const changeHistory = (app, to) => {
	const history = app.findCollectionByNameOrId('history');
	history.createRule = `${begin}${to(inner(history.createRule))})`;
	app.save(history);
};

migrate(
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		const meetings = app.findCollectionByNameOrId('meetings');
		meetings.fields.add(new Field({ name: 'selfCheckIn', type: 'bool' }));
		app.save(meetings);
		app.save(
			new Collection({
				type: 'base',
				name: 'askings',
				fields: [
					text('region', 15, '^[a-z0-9]{15}$', true),
					text('meeting', 15, '^[a-z0-9]{15}$', true),
					text('attendance', 15, '^[a-z0-9]{15}$', true),
					{ name: 'who', type: 'select', required: true, maxSelect: 1, values: ['member', 'deputy'] },
					text('address', 200, '^[^\\s@<>]+@[^\\s@<>]+\\.[A-Za-z]{2,}$', true),
					// What she is to be written next; empty while that is nothing.
					{ name: 'kind', type: 'select', maxSelect: 1, values: ['askMember', 'askDeputy', 'deputyFree'] },
					{ name: 'mails', type: 'number', onlyInt: true, min: 0 },
					text('hashes', 300, '^([0-9a-f]{64}( [0-9a-f]{64}){0,3})?$'),
					date('nextAt'),
					{ name: 'attempts', type: 'number', onlyInt: true, min: 0 },
					date('sentAt'),
					text('remindedOn', 10, '^(\\d{4}-\\d\\d-\\d\\d)?$'),
					// Within one batch alone: the state of the row that an answer by its link rests on.
					text('restsOn', 24, '^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z)?$')
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_askings_whom ON askings (attendance, who, address)',
					'CREATE INDEX idx_askings_next ON askings (nextAt)'
				]
			})
		);
		TRIGGERS.forEach(([name, body]) => run(`CREATE TRIGGER ${name} ${body}`));
		changeHistory(app, (rule) => `(${rule}) || (${HISTORY})`);
	},
	(app) => {
		changeHistory(app, (rule) => rule.slice(1, -`) || (${HISTORY})`.length));
		TRIGGERS.forEach(([name]) => app.db().newQuery(`DROP TRIGGER ${name}`).execute());
		app.delete(app.findCollectionByNameOrId('askings'));
		const meetings = app.findCollectionByNameOrId('meetings');
		meetings.fields.removeByName('selfCheckIn');
		app.save(meetings);
	}
);
