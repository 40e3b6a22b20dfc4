// Lists that go to all partners of a network by mail (src/lib/server/jobs/mailed-lists.ts): how often a network wants it, each round,
// and in a round one row for each receiver, written before her mail. The server alone reads and writes them; what opens the page is
// kept as a hash. A network has one round a day, so that no second tap and no second server makes another one. A mail that still
// waits is changed by whoever takes the next try alone, and what became of it stays: two servers send none twice.
const text = (name, max, pattern) => ({ name, type: 'text', max, ...(pattern && { pattern }) });
const needed = (field) => ({ ...field, required: true });
const day = (name) => needed(text(name, 10, '^\\d{4}-\\d\\d-\\d\\d$'));
const date = (name) => ({ name, type: 'date' });
const choice = (name, values) => needed({ name, type: 'select', maxSelect: 1, values });
const belongsTo = (name, collection) =>
	needed({ name, type: 'relation', maxSelect: 1, cascadeDelete: true, collectionId: collection.id });
const ONCE = `CREATE TRIGGER _listMails_once BEFORE UPDATE ON listMails
	WHEN OLD.state != 'waiting' OR (NEW.state = 'waiting' AND NEW.tries != OLD.tries + 1) BEGIN
	SELECT RAISE(ABORT, 'taken');
END`;

migrate(
	(app) => {
		const network = belongsTo('network', app.findCollectionByNameOrId('regions'));
		app.save(
			new Collection({
				type: 'base',
				name: 'listRhythms',
				// One for each network: its id is the network's.
				fields: [network, choice('rhythm', ['off', 'quarter', 'halfYear', 'year']), day('since')]
			})
		);
		const rounds = new Collection({
			type: 'base',
			name: 'listRounds',
			fields: [
				network,
				day('day'),
				choice('cause', ['rhythm', 'tap']),
				date('plannedAt'),
				date('endedAt'),
				// Of each entry a hash, for the next round to compare with; of 20,000 it is less than two megabytes.
				{ name: 'digests', type: 'json', maxSize: 4 * 1024 * 1024 },
				{ name: 'changes', type: 'json', maxSize: 2000 }
			],
			indexes: [
				'CREATE UNIQUE INDEX idx_listRounds_day ON listRounds (network, day)',
				'CREATE INDEX idx_listRounds_endedAt ON listRounds (endedAt)'
			]
		});
		app.save(rounds);
		app.save(
			new Collection({
				type: 'base',
				name: 'listMails',
				fields: [
					belongsTo('round', rounds),
					// Her address; of an institution without one its id.
					needed(text('receiver', 200)),
					{ name: 'names', type: 'json', maxSize: 50000 },
					choice('state', ['waiting', 'sent', 'failed']),
					text('error', 40, '^\\w*$'),
					{ name: 'tries', type: 'number', onlyInt: true, min: 0 },
					date('nextAt'),
					text('hash', 64, '^([0-9a-f]{64})?$'),
					date('expiresAt'),
					date('sentAt')
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_listMails_receiver ON listMails (round, receiver)',
					'CREATE INDEX idx_listMails_due ON listMails (round, state, nextAt)',
					'CREATE INDEX idx_listMails_hash ON listMails (hash)'
				]
			})
		);
		app.db().newQuery(ONCE).execute();
	},
	(app) => {
		app.db().newQuery('DROP TRIGGER _listMails_once').execute();
		['listMails', 'listRounds', 'listRhythms'].forEach((name) =>
			app.delete(app.findCollectionByNameOrId(name))
		);
	}
);
