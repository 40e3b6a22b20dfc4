// For which networks an account of the coordination office acts; and what an office is warned of (src/lib/server/notices/warn.ts),
// readable by the superuser alone: one line for each network and kind, with how often and when, and nothing about anybody.
// Accounts that are there keep what they had: they act for all networks there are, until somebody says for which.
const date = (name) => ({ name, type: 'date', required: true });

migrate(
	(app) => {
		const users = app.findCollectionByNameOrId('users');
		users.fields.add(
			new Field({
				name: 'networks',
				type: 'relation',
				collectionId: app.findCollectionByNameOrId('regions').id,
				maxSelect: 200
			})
		);
		app.save(users);
		app
			.db()
			.newQuery(
				`UPDATE users SET networks = (SELECT json_group_array(id) FROM regions) WHERE role = 'coordination'`
			)
			.execute();
		app.save(
			new Collection({
				type: 'base',
				name: 'warnings',
				fields: [
					// Empty: of the whole installation, for every office.
					{ name: 'network', type: 'text', max: 15, pattern: '^([a-z0-9]{15})?$' },
					{ name: 'code', type: 'text', required: true, max: 40, pattern: '^[a-zA-Z]{1,40}$' },
					{ name: 'times', type: 'number', onlyInt: true, min: 1 },
					date('createdAt'),
					date('lastAt'),
					date('toldAt')
				],
				indexes: ['CREATE UNIQUE INDEX idx_warnings_of ON warnings (network, code)']
			})
		);
	},
	(app) => {
		app.delete(app.findCollectionByNameOrId('warnings'));
		const users = app.findCollectionByNameOrId('users');
		users.fields.removeByName('networks');
		app.save(users);
	}
);
