// Accounts. Nobody makes or changes one through the API: the create rule, open by default, is closed; passwords are
// the only way in; an inactive account cannot sign in, and PocketBase sends no mail about any of it.
migrate(
	(app) => {
		const users = app.findCollectionByNameOrId('users');
		users.fields.removeByName('avatar');
		users.fields.add(
			new Field({
				name: 'role',
				type: 'select',
				required: true,
				maxSelect: 1,
				values: ['member', 'expert', 'coordination']
			})
		);
		users.fields.add(
			new Field({
				name: 'expert',
				type: 'relation',
				collectionId: app.findCollectionByNameOrId('experts').id,
				maxSelect: 1
			})
		);
		users.fields.add(new Field({ name: 'active', type: 'bool' }));
		users.listRule = null;
		users.viewRule = 'id = @request.auth.id';
		users.createRule = null;
		users.updateRule = null;
		users.deleteRule = null;
		users.manageRule = null;
		users.authRule = 'active = true';
		users.passwordAuth.enabled = true;
		users.otp.enabled = false;
		users.mfa.enabled = false;
		users.oauth2.enabled = false;
		users.authAlert.enabled = false;
		app.save(users);
	},
	(app) => {
		const users = app.findCollectionByNameOrId('users');
		['role', 'expert', 'active'].forEach((name) => users.fields.removeByName(name));
		app.save(users);
	}
);
