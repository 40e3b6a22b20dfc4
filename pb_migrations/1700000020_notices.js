// Notices on their way, readable by the superuser alone: who is to be told of which kind of thing, by which channel. No
// content and no request: the key is a hash. Devices that take pushes, and whether somebody wants mails.
const user = (app) => ({
	name: 'user',
	type: 'relation',
	required: true,
	collectionId: app.findCollectionByNameOrId('users').id,
	maxSelect: 1,
	cascadeDelete: true
});
const choice = (name, values) => ({ name, type: 'select', required: true, maxSelect: 1, values });

migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'notices',
				fields: [
					{ name: 'key', type: 'text', required: true, max: 64, pattern: '^[0-9a-f]{64}$' },
					user(app),
					{ name: 'kind', type: 'text', required: true, max: 40, pattern: '^[a-zA-Z]{1,40}$' },
					choice('channel', ['mail', 'push']),
					{ name: 'device', type: 'text', max: 15, pattern: '^([a-z0-9]{15})?$' },
					choice('state', ['waiting', 'sent', 'failed', 'dropped']),
					{ name: 'attempts', type: 'number', onlyInt: true, min: 0 },
					{ name: 'nextAt', type: 'date', required: true },
					{ name: 'error', type: 'text', max: 40, pattern: '^[a-zA-Z0-9_]{0,40}$' },
					{ name: 'createdAt', type: 'date', required: true },
					{ name: 'triedAt', type: 'date' },
					{ name: 'sentAt', type: 'date' }
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_notices_key ON notices (key)',
					'CREATE INDEX idx_notices_due ON notices (state, nextAt)',
					'CREATE INDEX idx_notices_user ON notices (user)',
					'CREATE INDEX idx_notices_createdAt ON notices (createdAt)'
				]
			})
		);
		app.save(
			new Collection({
				type: 'base',
				name: 'pushSubscriptions',
				fields: [
					user(app),
					{ name: 'session', type: 'text', max: 15, pattern: '^([a-z0-9]{15})?$' },
					{ name: 'device', type: 'text', max: 100 },
					{ name: 'endpoint', type: 'text', required: true, max: 1000 },
					{ name: 'p256dh', type: 'text', required: true, max: 100, pattern: '^[A-Za-z0-9_-]+$' },
					{ name: 'auth', type: 'text', required: true, max: 40, pattern: '^[A-Za-z0-9_-]+$' },
					{ name: 'createdAt', type: 'date', required: true }
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_pushSubscriptions_endpoint ON pushSubscriptions (endpoint)',
					'CREATE INDEX idx_pushSubscriptions_user ON pushSubscriptions (user)'
				]
			})
		);
		app.save(
			new Collection({
				type: 'base',
				name: 'noticeSettings',
				fields: [user(app), { name: 'mail', type: 'bool' }],
				indexes: ['CREATE UNIQUE INDEX idx_noticeSettings_user ON noticeSettings (user)']
			})
		);
	},
	(app) =>
		['noticeSettings', 'pushSubscriptions', 'notices'].forEach((name) =>
			app.delete(app.findCollectionByNameOrId(name))
		)
);
