// Passkeys (src/lib/server/auth/passkeys.ts): their public half, by which the server knows that its holder has unlocked the device.
// The server alone reads and writes them. With one that comes or goes end the account's sessions, as with its other factor; and where
// a device counts, each count is taken once, whoever comes at the same moment: a copy of the key is noticed.
const out = (user) => `DELETE FROM sessions WHERE user = ${user}`;
const TRIGGERS = {
	_passkeys_made: `AFTER INSERT ON passkeys BEGIN ${out('NEW.user')}; END`,
	_passkeys_counted: `BEFORE UPDATE ON passkeys WHEN OLD.counter > 0 AND NEW.counter <= OLD.counter BEGIN SELECT RAISE(ABORT, 'counted'); END`,
	_passkeys_gone: `AFTER DELETE ON passkeys BEGIN ${out('OLD.user')}; END`
};

migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'passkeys',
				fields: [
					{
						name: 'user',
						type: 'relation',
						required: true,
						maxSelect: 1,
						cascadeDelete: true,
						collectionId: app.findCollectionByNameOrId('users').id
					},
					{ name: 'credential', type: 'text', required: true, max: 1400, pattern: '^[A-Za-z0-9_-]+$' },
					{ name: 'publicKey', type: 'text', required: true, max: 4000, pattern: '^[A-Za-z0-9_-]+$' },
					{ name: 'counter', type: 'number', onlyInt: true, min: 0 },
					{ name: 'device', type: 'text', max: 100 },
					{ name: 'createdAt', type: 'date', required: true }
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_passkeys_credential ON passkeys (credential)',
					'CREATE INDEX idx_passkeys_user ON passkeys (user)'
				]
			})
		);
		Object.entries(TRIGGERS).forEach(([name, body]) =>
			app.db().newQuery(`CREATE TRIGGER ${name} ${body}`).execute()
		);
	},
	(app) => {
		Object.keys(TRIGGERS).forEach((name) => app.db().newQuery(`DROP TRIGGER ${name}`).execute());
		app.delete(app.findCollectionByNameOrId('passkeys'));
	}
);
