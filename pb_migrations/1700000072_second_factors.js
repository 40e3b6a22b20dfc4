// The second factor of an account (src/lib/server/auth/second-factor.ts), its spare codes, and the tickets of those who are on the
// way in: a right password is worth a ticket, and a ticket with a code a session. The server alone reads and writes them. Whatever
// way it is done, a code of the app counts once and never after a later one; a ticket knows how often it was tried; and with the
// factor, as with password, address, role and state, end what was begun before it.
const out = (table, user) => `DELETE FROM ${table} WHERE user = ${user}`;
const TRIGGERS = {
	_secondFactors_step: `BEFORE UPDATE ON secondFactors WHEN NEW.lastStep <= OLD.lastStep BEGIN SELECT RAISE(ABORT, 'used'); END`,
	_secondFactors_made: `AFTER INSERT ON secondFactors BEGIN ${out('sessions', 'NEW.user')}; ${out('factorTickets', 'NEW.user')}; END`,
	_secondFactors_gone: `AFTER DELETE ON secondFactors BEGIN ${out('sessions', 'OLD.user')}; ${out('factorTickets', 'OLD.user')}; END`,
	_factorTickets_tries: `BEFORE UPDATE ON factorTickets WHEN NEW.tries <= OLD.tries BEGIN SELECT RAISE(ABORT, 'tried'); END`,
	_factorTickets_account: `AFTER UPDATE ON users
		WHEN NEW.password != OLD.password OR NEW.email != OLD.email OR NEW.role != OLD.role OR NEW.active != OLD.active
		BEGIN ${out('factorTickets', 'NEW.id')}; END`
};
const belongsTo = (name, collection) => ({
	name,
	type: 'relation',
	required: true,
	maxSelect: 1,
	cascadeDelete: true,
	collectionId: collection.id
});
const hash = { name: 'hash', type: 'text', required: true, max: 64, pattern: '^[0-9a-f]{64}$' };
const step = (name) => ({ name, type: 'number', onlyInt: true, min: 0 });
/** Base32, as apps take it. */
const secret = { name: 'secret', type: 'text', max: 64, pattern: '^[A-Z2-7]*$' };

migrate(
	(app) => {
		const users = app.findCollectionByNameOrId('users');
		const factors = new Collection({
			type: 'base',
			name: 'secondFactors',
			fields: [
				belongsTo('user', users),
				{ ...secret, required: true },
				{ name: 'confirmedAt', type: 'date', required: true },
				step('lastStep')
			],
			indexes: ['CREATE UNIQUE INDEX idx_secondFactors_user ON secondFactors (user)']
		});
		app.save(factors);
		app.save(
			new Collection({
				type: 'base',
				name: 'spareCodes',
				fields: [belongsTo('factor', factors), hash],
				indexes: ['CREATE UNIQUE INDEX idx_spareCodes_hash ON spareCodes (factor, hash)']
			})
		);
		app.save(
			new Collection({
				type: 'base',
				name: 'factorTickets',
				fields: [
					belongsTo('user', users),
					hash,
					// What is being set up: empty where a code is asked for.
					secret,
					{ name: 'replaces', type: 'text', max: 15, pattern: '^([a-z0-9]{15})?$' },
					step('step'),
					{ name: 'spare', type: 'json', maxSize: 2000 },
					{ ...step('tries'), max: 5 },
					{ name: 'expiresAt', type: 'date', required: true }
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_factorTickets_hash ON factorTickets (hash)',
					'CREATE INDEX idx_factorTickets_user ON factorTickets (user)',
					'CREATE INDEX idx_factorTickets_expiresAt ON factorTickets (expiresAt)'
				]
			})
		);
		Object.entries(TRIGGERS).forEach(([name, body]) =>
			app.db().newQuery(`CREATE TRIGGER ${name} ${body}`).execute()
		);
	},
	(app) => {
		Object.keys(TRIGGERS).forEach((name) => app.db().newQuery(`DROP TRIGGER ${name}`).execute());
		['factorTickets', 'spareCodes', 'secondFactors'].forEach((name) =>
			app.delete(app.findCollectionByNameOrId(name))
		);
	}
);
