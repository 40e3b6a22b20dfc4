// Who sits where, written by the database alone, whoever wrote the rows and in whichever order (src/lib/domain/meeting/sittings.ts):
// - which account is behind a seat: the one with the address that stands there, so that an office names people and no accounts;
// - the same beside what the seat answers to a meeting;
// - beside each account its circles, and the meetings of which it sees more than their date.
// And that a meeting's circles are all of one network: else those of another one were among who sees it.
/** The account with an address, as accounts are found by it; none for none. */
const accountOf = (address) =>
	`COALESCE((SELECT id FROM users WHERE ${address} != '' AND lower(users.email) = lower(${address})), '')`;
const behind = (condition, email, deputy) => `UPDATE seats
	SET account = ${accountOf(email)}, deputyAccount = ${accountOf(deputy)}
	WHERE ${condition} AND (account != ${accountOf(email)} OR deputyAccount != ${accountOf(deputy)});`;
const OWN_SEAT = behind('id = NEW.id', 'NEW.email', 'NEW.deputyEmail');
const seatsOf = (...addresses) =>
	behind(
		`(${addresses.flatMap((one) => [`lower(seats.email) = lower(${one})`, `lower(seats.deputyEmail) = lower(${one})`]).join(' OR ')})`,
		'seats.email',
		'seats.deputyEmail'
	);
const ACCOUNTS = [
	['_account_seats_insert', `AFTER INSERT ON seats BEGIN ${OWN_SEAT} END`],
	['_account_seats_update', `AFTER UPDATE ON seats BEGIN ${OWN_SEAT} END`],
	['_account_users_insert', `AFTER INSERT ON users WHEN NEW.email != '' BEGIN ${seatsOf('NEW.email')} END`],
	[
		'_account_users_update',
		`AFTER UPDATE OF email ON users WHEN NEW.email != OLD.email BEGIN ${seatsOf('NEW.email', 'OLD.email')} END`
	],
	['_account_users_delete', `AFTER DELETE ON users WHEN OLD.email != '' BEGIN ${seatsOf('OLD.email')} END`]
];

/**
 * A row of a seat at a meeting has the accounts that the seat has until the meeting begins. Then it stays with those who were sent there:
 * whoever is named later was not.
 */
const HAS_BEGUN = (meeting) => `EXISTS (SELECT 1 FROM meetings AS m
	WHERE m.id = ${meeting} AND m.startsAt <= strftime('%Y-%m-%d %H:%M:%fZ', 'now'))`;
const ofSeat = (field, seat) => `COALESCE((SELECT ${field} FROM seats WHERE seats.id = ${seat}), '')`;
const OWN_ATTENDANCE = `UPDATE attendances
	SET account = ${ofSeat('account', 'NEW.seat')}, deputyAccount = ${ofSeat('deputyAccount', 'NEW.seat')}
	WHERE id = NEW.id AND (account != ${ofSeat('account', 'NEW.seat')} OR deputyAccount != ${ofSeat('deputyAccount', 'NEW.seat')});`;
const ofAll = (
	account,
	deputy,
	row
) => `UPDATE attendances SET account = ${account}, deputyAccount = ${deputy}
	WHERE seat = ${row}.id AND (account != ${account} OR deputyAccount != ${deputy})
		AND NOT ${HAS_BEGUN('attendances.meeting')};`;
const gone = (field) => `UPDATE attendances SET ${field} = '' WHERE ${field} = OLD.id;`;
const ATTENDANCES = [
	['_account_attendances_insert', `AFTER INSERT ON attendances BEGIN ${OWN_ATTENDANCE} END`],
	[
		'_account_attendances_update',
		`AFTER UPDATE ON attendances WHEN NOT ${HAS_BEGUN('NEW.meeting')} BEGIN ${OWN_ATTENDANCE} END`
	],
	[
		'_account_attendances_gone',
		`AFTER DELETE ON users BEGIN ${gone('account')} ${gone('deputyAccount')} END`
	],
	[
		'_account_attendances_of_seat',
		`AFTER UPDATE ON seats BEGIN ${ofAll('NEW.account', 'NEW.deputyAccount', 'NEW')} END`
	],
	// What hangs on one thing alone goes with it.
	['_attendances_no_seat', `AFTER DELETE ON seats BEGIN DELETE FROM attendances WHERE seat = OLD.id; END`],
	[
		'_attendances_no_meeting',
		`AFTER DELETE ON meetings BEGIN DELETE FROM attendances WHERE meeting = OLD.id; END`
	],
	['_procedures_no_circle', `AFTER DELETE ON circles BEGIN DELETE FROM procedures WHERE circle = OLD.id; END`]
];

/** Both lists of the accounts that `condition` names, where they are not so yet. */
const CIRCLES_OF = `(SELECT json_group_array(circle) FROM (
	SELECT DISTINCT circle FROM seats WHERE account = users.id AND publication = 'published' ORDER BY circle))`;
const MEETINGS_OF = `(SELECT json_group_array(id) FROM (
	SELECT m.id FROM meetings AS m WHERE m.publication = 'published' AND (
		EXISTS (SELECT 1 FROM seats AS s WHERE s.account = users.id AND s.publication = 'published'
			AND (s.circle = m.circle OR s.circle IN (SELECT value FROM json_each(m.otherCircles))))
		OR EXISTS (SELECT 1 FROM attendances AS a
			WHERE a.meeting = m.id AND a.answer = 'deputy' AND a.deputyAnswer != 'no' AND a.deputyAccount = users.id))
	ORDER BY m.id))`;
const sits = (condition) => `UPDATE users SET circles = ${CIRCLES_OF}, meetings = ${MEETINGS_OF}
	WHERE ${condition} AND (circles != ${CIRCLES_OF} OR meetings != ${MEETINGS_OF});`;
const seated = (...rows) => sits(`id IN (${rows.map((row) => `${row}.account`).join(', ')})`);
const covering = (...rows) => sits(`id IN (${rows.map((row) => `${row}.deputyAccount`).join(', ')})`);
/** Who sits in a circle of that meeting, or is sent to it. */
const meetingOf = (...rows) =>
	sits(
		`id IN (${rows
			.map(
				(row) => `SELECT account FROM seats WHERE account != '' AND
				(circle = ${row}.circle OR circle IN (SELECT value FROM json_each(${row}.otherCircles)))
			UNION SELECT deputyAccount FROM attendances WHERE deputyAccount != '' AND meeting = ${row}.id`
			)
			.join(' UNION ')})`
	);
const MEETS = 'circle, otherCircles, publication';
const SITTINGS = [
	['_sits_seats_insert', `AFTER INSERT ON seats BEGIN ${seated('NEW')} END`],
	['_sits_seats_update', `AFTER UPDATE ON seats BEGIN ${seated('NEW', 'OLD')} END`],
	['_sits_seats_delete', `AFTER DELETE ON seats BEGIN ${seated('OLD')} END`],
	['_sits_meetings_insert', `AFTER INSERT ON meetings BEGIN ${meetingOf('NEW')} END`],
	['_sits_meetings_update', `AFTER UPDATE OF ${MEETS} ON meetings BEGIN ${meetingOf('NEW', 'OLD')} END`],
	['_sits_meetings_delete', `AFTER DELETE ON meetings BEGIN ${meetingOf('OLD')} END`],
	['_sits_attendances_insert', `AFTER INSERT ON attendances BEGIN ${covering('NEW')} END`],
	['_sits_attendances_update', `AFTER UPDATE ON attendances BEGIN ${covering('NEW', 'OLD')} END`],
	['_sits_attendances_delete', `AFTER DELETE ON attendances BEGIN ${covering('OLD')} END`],
	// PocketBase writes an account back as it has read it: a seat that came between would be lost.
	['_sits_users_insert', `AFTER INSERT ON users BEGIN ${sits('id = NEW.id')} END`],
	['_sits_users_update', `AFTER UPDATE ON users BEGIN ${sits('id = NEW.id')} END`]
];

/** A meeting is of one network: whoever writes it, or moves a circle of it. A circle that is not there yet is let through. */
const APART = (
	meeting
) => `EXISTS (SELECT 1 FROM circles AS home, json_each(${meeting}.otherCircles) AS one, circles AS other
	WHERE home.id = ${meeting}.circle AND other.id = one.value AND other.region != home.region)`;
const REFUSED = "SELECT RAISE(ABORT, 'circle of another network');";
const NAMES_IT = "(m.circle = NEW.id OR m.otherCircles LIKE '%' || NEW.id || '%')";
const ONE_NETWORK = [
	['_meetings_network_insert', `AFTER INSERT ON meetings WHEN ${APART('NEW')} BEGIN ${REFUSED} END`],
	['_meetings_network_update', `AFTER UPDATE ON meetings WHEN ${APART('NEW')} BEGIN ${REFUSED} END`],
	...['INSERT', 'UPDATE'].map((operation) => [
		`_circles_network_${operation.toLowerCase()}`,
		`AFTER ${operation} ON circles WHEN EXISTS (SELECT 1 FROM meetings AS m WHERE ${NAMES_IT} AND ${APART('m')})
		BEGIN ${REFUSED} END`
	])
];

const TRIGGERS = [...ACCOUNTS, ...ATTENDANCES, ...SITTINGS, ...ONE_NETWORK];

migrate(
	(app) => TRIGGERS.forEach(([name, body]) => app.db().newQuery(`CREATE TRIGGER ${name} ${body}`).execute()),
	(app) => TRIGGERS.forEach(([name]) => app.db().newQuery(`DROP TRIGGER ${name}`).execute())
);
