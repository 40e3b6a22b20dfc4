// Links by which whoever an entry is about changes it without an account (src/lib/server/entry-links.ts): kept is the hash of what a
// link carries, and to which address it went. The server alone reads and writes them; one that was used is never used again.
// Whether a network trusts its partners with their own entries is its own to say (src/lib/domain/place/network-settings.ts).
const text = (name, max, pattern) => ({ name, type: 'text', required: true, max, pattern });
const ONCE = `CREATE TRIGGER _entryLinks_once BEFORE UPDATE ON entryLinks WHEN OLD.spentAt != '' BEGIN
	SELECT RAISE(ABORT, 'spent');
END`;

migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'entryLinks',
				fields: [
					text('table', 20, '^(experts|organisations|contacts|offers)$'),
					text('record', 15, '^[a-z0-9]{15}$'),
					text('address', 200),
					text('hash', 64, '^[0-9a-f]{64}$'),
					{ name: 'expiresAt', type: 'date', required: true },
					{ name: 'spentAt', type: 'date' }
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_entryLinks_hash ON entryLinks (hash)',
					'CREATE INDEX idx_entryLinks_record ON entryLinks (record)'
				]
			})
		);
		app.db().newQuery(ONCE).execute();
		const regions = app.findCollectionByNameOrId('regions');
		regions.fields.add(new Field({ name: 'trustsPartners', type: 'bool' }));
		app.save(regions);
	},
	(app) => {
		app.db().newQuery('DROP TRIGGER _entryLinks_once').execute();
		app.delete(app.findCollectionByNameOrId('entryLinks'));
		const regions = app.findCollectionByNameOrId('regions');
		regions.fields.removeByName('trustsPartners');
		app.save(regions);
	}
);
