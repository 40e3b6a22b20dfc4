// What opens an account (src/lib/server/auth/, docs/decisions/035-ways-in.md). Somebody who comes from a provider for the first time is
// bound to it once she is in: until then her ticket knows to whom there. And with each passkey that comes or goes, as with every other
// end of the account's sessions, end the tickets that were begun before: none leads to less than there is now.
const out = (user) => `DELETE FROM factorTickets WHERE user = ${user}`;
const TRIGGERS = {
	_factorTickets_key: `AFTER UPDATE ON users WHEN NEW.tokenKey != OLD.tokenKey BEGIN ${out('NEW.id')}; END`,
	_factorTickets_passkeyMade: `AFTER INSERT ON passkeys BEGIN ${out('NEW.user')}; END`,
	_factorTickets_passkeyGone: `AFTER DELETE ON passkeys BEGIN ${out('OLD.user')}; END`
};
/** As of a binding (pb_migrations/1700000075_provider_accounts.js); empty where there is nothing to bind. */
const FIELDS = [
	{ name: 'issuer', type: 'text', max: 500 },
	{ name: 'subject', type: 'text', max: 255 }
];

migrate(
	(app) => {
		const tickets = app.findCollectionByNameOrId('factorTickets');
		FIELDS.forEach((field) => tickets.fields.add(new Field(field)));
		app.save(tickets);
		Object.entries(TRIGGERS).forEach(([name, body]) =>
			app.db().newQuery(`CREATE TRIGGER ${name} ${body}`).execute()
		);
	},
	(app) => {
		Object.keys(TRIGGERS).forEach((name) => app.db().newQuery(`DROP TRIGGER ${name}`).execute());
		const tickets = app.findCollectionByNameOrId('factorTickets');
		FIELDS.forEach(({ name }) => tickets.fields.removeByName(name));
		app.save(tickets);
	}
);
