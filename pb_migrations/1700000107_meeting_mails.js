// What each member was told of a meeting by mail (src/lib/server/jobs/meeting-mails.ts): one row for each receiver and state of the
// meeting, written before her mail. The server alone reads and writes them. A mail that still waits is changed by whoever takes the next
// try alone, and what became of it stays: two servers send none twice.
// The state of a meeting is its SEQUENCE (RFC 5545 3.8.7.4). The database counts it on whenever what a calendar shows has changed, whoever
// wrote that and whatever was said of the number; it never goes back.
const text = (name, max, pattern) => ({ name, type: 'text', max, ...(pattern && { pattern }) });
const needed = (field) => ({ ...field, required: true });
const date = (name) => ({ name, type: 'date' });
const count = (name) => ({ name, type: 'number', onlyInt: true, min: 0 });
const choice = (name, values) => needed({ name, type: 'select', maxSelect: 1, values });

const ONCE = `CREATE TRIGGER _meetingMails_once BEFORE UPDATE ON meetingMails
	WHEN OLD.state != 'waiting' OR (NEW.state = 'waiting' AND NEW.tries != OLD.tries + 1) BEGIN
	SELECT RAISE(ABORT, 'taken');
END`;
/** Nobody is told of a meeting that is not there. */
const GONE = `CREATE TRIGGER _meetingMails_gone AFTER DELETE ON meetings BEGIN
	DELETE FROM meetingMails WHERE meeting = OLD.id;
END`;

/** What a calendar shows, or that it shows it at all. */
const SHOWN = ['title', 'startsAt', 'endsAt', 'venue', 'address', 'cancelled', 'circle', 'publication'];
const CHANGED = `(${SHOWN.map((field) => `NEW.${field} != OLD.${field}`).join(' OR ')})`;
const COUNTED = `CREATE TRIGGER _sequence_meetings AFTER UPDATE ON meetings
	WHEN NEW.sequence < OLD.sequence OR (NEW.sequence = OLD.sequence AND ${CHANGED}) BEGIN
	UPDATE meetings SET sequence = OLD.sequence + ${CHANGED} WHERE id = NEW.id;
END`;

migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'meetingMails',
				fields: [
					needed(text('meeting', 15, '^[a-z0-9]{15}$')),
					needed({
						...{ name: 'network', type: 'relation', maxSelect: 1, cascadeDelete: true },
						collectionId: app.findCollectionByNameOrId('regions').id
					}),
					count('sequence'),
					// Her address, in small letters.
					needed(text('receiver', 200)),
					text('name', 200),
					choice('kind', ['invited', 'moved', 'changed', 'cancelled', 'restored']),
					// What it said of the meeting, for the next one to say what was before.
					{ name: 'said', type: 'json', maxSize: 5000 },
					choice('state', ['waiting', 'sent', 'failed']),
					text('error', 40, '^\\w*$'),
					count('tries'),
					date('nextAt'),
					date('createdAt'),
					date('sentAt')
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_meetingMails_receiver ON meetingMails (meeting, sequence, receiver)',
					'CREATE INDEX idx_meetingMails_due ON meetingMails (meeting, state, nextAt)'
				]
			})
		);
		[ONCE, GONE, COUNTED].forEach((trigger) => app.db().newQuery(trigger).execute());
	},
	(app) => {
		['_sequence_meetings', '_meetingMails_gone', '_meetingMails_once'].forEach((name) =>
			app.db().newQuery(`DROP TRIGGER ${name}`).execute()
		);
		app.delete(app.findCollectionByNameOrId('meetingMails'));
	}
);
