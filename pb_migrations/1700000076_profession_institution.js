// What somebody with an account does and where (src/lib/protocol/desk-accounts.ts): as her office knows it, both may be empty.
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const NAMES = ['profession', 'institution'];
migrate(
	(app) => {
		const users = app.findCollectionByNameOrId('users');
		users.fields.add(new Field({ name: 'profession', type: 'text', max: 40, pattern: '^[A-Za-z]*$' }));
		users.fields.add(new Field({ name: 'institution', type: 'text', max: 200, pattern: NO_CONTROL }));
		app.save(users);
	},
	(app) => {
		const users = app.findCollectionByNameOrId('users');
		NAMES.forEach((name) => users.fields.removeByName(name));
		app.save(users);
	}
);
