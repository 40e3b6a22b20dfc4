// The database answers its server alone. Every rule begins with the server's word, which comes as a header with each of its requests;
// pb_hooks/superuser.pb.js writes down at every start which word that is. Without it a user's own token, an account's password and
// nobody's token are worth nothing on loopback: rules know rows but no fields, and what of a row somebody may see only the server
// tells (src/lib/domain/access/visibility.ts). No word written down: nobody is let in. tests/contract/migrations.test.ts misses the
// word in a rule.
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const RULES = ['listRule', 'viewRule', 'createRule', 'updateRule', 'deleteRule', 'authRule'];

const MINE = '@request.auth.networks.id';
/** The second lock of what an office signs with knows networks too, as the first does. */
const OF_NETWORK = `${MINE} ?= network`;

const ours = (app) => app.findAllCollections().filter(({ system }) => !system);
const change = (app, collection, to) => {
	// A rule comes from Go as an object that is not quite a string.
	const rules = RULES.filter((rule) => collection[rule] !== null && collection[rule] !== undefined);
	rules.forEach((rule) => {
		collection[rule] = to(`${collection[rule]}`);
	});
	if (rules.length > 0) app.save(collection);
};
const changeRules = (app, name, rules, to) => {
	const collection = app.findCollectionByNameOrId(name);
	rules.forEach((rule) => {
		collection[rule] = to(`${collection[rule]}`);
	});
	app.save(collection);
};
const NETWORK_RULES = {
	signingKeys: ['listRule', 'viewRule', 'createRule', 'updateRule'],
	keyLog: ['createRule']
};

migrate(
	(app) => {
		Object.entries(NETWORK_RULES).forEach(([name, rules]) =>
			changeRules(app, name, rules, (rule) => `${rule} && ${OF_NETWORK}`)
		);
		app.save(
			new Collection({
				type: 'base',
				name: 'door',
				fields: [{ name: 'word', type: 'text', required: true, max: 64, pattern: '^[0-9a-f]{64}$' }]
			})
		);
		ours(app).forEach((collection) =>
			change(app, collection, (rule) => (rule === '' ? DOOR : `${DOOR} && (${rule})`))
		);
	},
	(app) => {
		ours(app).forEach((collection) =>
			change(app, collection, (rule) => (rule === DOOR ? '' : rule.slice(`${DOOR} && (`.length, -1)))
		);
		app.delete(app.findCollectionByNameOrId('door'));
		Object.entries(NETWORK_RULES).forEach(([name, rules]) =>
			changeRules(app, name, rules, (rule) => rule.slice(0, -` && ${OF_NETWORK}`.length))
		);
	}
);
