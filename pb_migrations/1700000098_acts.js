// The log of acts (src/lib/domain/access/acts.ts): who did what to which record, when, by which way, and no content. Of every network
// the acts are numbered and chained by a hash, which pb_hooks/acts.pb.js makes in the transaction of the act; by them a row that is
// missing or was changed is noticed. Nobody changes an act, the superuser neither, and nobody deletes one before the end of the
// third year after its own: the database itself refuses it.
// An act is written in the batch of what it tells of, as whoever does it: the rule holds it to her own account, and its network is
// the database's to say. Nobody but the server reads one.
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const OWN = '@request.auth.id != "" && @request.auth.active = true && who = @request.auth.id';
const UNSAID = '@request.body.network:isset = false';
const TRIGGERS = {
	_acts_stay: `BEFORE UPDATE ON acts BEGIN SELECT RAISE(ABORT, 'acts stay as they are'); END`,
	_acts_kept: `BEFORE DELETE ON acts WHEN OLD.at >= strftime('%Y-01-01', 'now', '-3 years') BEGIN
		SELECT RAISE(ABORT, 'acts are kept');
	END`
};
const text = (name, max, pattern, required = true) => ({ name, type: 'text', required, max, pattern });
const optionalId = (name) => text(name, 15, '^([a-z0-9]{15})?$', false);

migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'acts',
				fields: [
					// Text, no relations: what was done stays when whoever did it, or what it was done to, goes.
					optionalId('network'),
					{ name: 'number', type: 'number', required: true, onlyInt: true, min: 1 },
					{ name: 'at', type: 'date', required: true },
					optionalId('who'),
					text('kind', 40, '^[a-zA-Z]+$'),
					text('way', 20, '^[a-zA-Z]+$'),
					text('table', 40, '^[a-zA-Z]+$'),
					optionalId('record'),
					text('previous', 64, '^([0-9a-f]{64})?$', false),
					text('hash', 64, '^[0-9a-f]{64}$')
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_acts_number ON acts (network, number)',
					'CREATE INDEX idx_acts_at ON acts (at)'
				],
				createRule: `${DOOR} && (${OWN} && ${UNSAID})`
			})
		);
		Object.entries(TRIGGERS).forEach(([name, body]) =>
			app.db().newQuery(`CREATE TRIGGER ${name} ${body}`).execute()
		);
	},
	(app) => app.delete(app.findCollectionByNameOrId('acts'))
);
