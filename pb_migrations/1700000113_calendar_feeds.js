// Addresses by which a calendar program reads somebody's meetings (src/lib/server/calendar-feeds.ts): one for each device that she has
// named, kept as a hash of what the address carries. The server alone reads and writes them. They end with the account, and with its
// suspension in the very transaction that suspends it, whoever does that.
const END = `CREATE TRIGGER _calendarFeeds_account AFTER UPDATE ON users WHEN OLD.active = 1 AND NEW.active = 0 BEGIN
	DELETE FROM calendarFeeds WHERE user = NEW.id;
END`;

migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'calendarFeeds',
				fields: [
					{
						name: 'user',
						type: 'relation',
						required: true,
						maxSelect: 1,
						cascadeDelete: true,
						collectionId: app.findCollectionByNameOrId('users').id
					},
					{ name: 'device', type: 'text', required: true, max: 60 },
					{ name: 'hash', type: 'text', required: true, max: 64, pattern: '^[0-9a-f]{64}$' },
					{ name: 'createdAt', type: 'date', required: true },
					// The last day on which something read it: whether a calendar asks at all.
					{ name: 'readOn', type: 'text', max: 10, pattern: '^(\\d{4}-\\d\\d-\\d\\d)?$' }
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_calendarFeeds_hash ON calendarFeeds (hash)',
					'CREATE UNIQUE INDEX idx_calendarFeeds_device ON calendarFeeds (user, device)'
				]
			})
		);
		app.db().newQuery(END).execute();
	},
	(app) => {
		app.db().newQuery('DROP TRIGGER _calendarFeeds_account').execute();
		app.delete(app.findCollectionByNameOrId('calendarFeeds'));
	}
);
