// Links that are good once, for one account (src/lib/server/auth/one-time-links.ts): an invitation, a new password after a forgotten
// one. `invitedAt` is empty once somebody has come by the invitation; an account that is not active was suspended then. Kept is the
// hash of what the link carries. The server alone reads and writes them. One that was used is never used again, whoever else comes at
// the same moment; and with the account's password, address or state its links end too.
const END = "DELETE FROM oneTimeLinks WHERE user = NEW.id AND spentAt = ''";
const TRIGGERS = {
	_oneTimeLinks_once: `BEFORE UPDATE ON oneTimeLinks WHEN OLD.spentAt != '' BEGIN SELECT RAISE(ABORT, 'spent'); END`,
	_oneTimeLinks_account: `AFTER UPDATE ON users
		WHEN NEW.password != OLD.password OR NEW.email != OLD.email OR NEW.active != OLD.active BEGIN ${END}; END`
};

migrate(
	(app) => {
		const users = app.findCollectionByNameOrId('users');
		users.fields.add(new Field({ name: 'invitedAt', type: 'date' }));
		app.save(users);
		app.save(
			new Collection({
				type: 'base',
				name: 'oneTimeLinks',
				fields: [
					{
						name: 'user',
						type: 'relation',
						required: true,
						maxSelect: 1,
						cascadeDelete: true,
						collectionId: users.id
					},
					{
						name: 'purpose',
						type: 'select',
						required: true,
						maxSelect: 1,
						values: ['invitation', 'reset', 'recovery']
					},
					{ name: 'hash', type: 'text', required: true, max: 64, pattern: '^[0-9a-f]{64}$' },
					{ name: 'expiresAt', type: 'date', required: true },
					{ name: 'spentAt', type: 'date' }
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_oneTimeLinks_hash ON oneTimeLinks (hash)',
					'CREATE INDEX idx_oneTimeLinks_user ON oneTimeLinks (user)'
				]
			})
		);
		Object.entries(TRIGGERS).forEach(([name, body]) =>
			app.db().newQuery(`CREATE TRIGGER ${name} ${body}`).execute()
		);
	},
	(app) => {
		Object.keys(TRIGGERS).forEach((name) => app.db().newQuery(`DROP TRIGGER ${name}`).execute());
		app.delete(app.findCollectionByNameOrId('oneTimeLinks'));
		const users = app.findCollectionByNameOrId('users');
		users.fields.removeByName('invitedAt');
		app.save(users);
	}
);
