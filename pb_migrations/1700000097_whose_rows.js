// Three things that the second lock said otherwise than the first:
// An account of the office that acts for no network (any more) was one of what names none: for PocketBase nothing and an empty text
// are alike. Such an office has nothing of any network's.
// Of an office of two networks the entry and where it goes had to be of the same one: it moves what is its own from one into the other.
// A key stands in the directory for whoever keeps it: the rule knew beside whose entry it is put, but not that it is the one which she
// keeps (ownKeys). By her session alone another could have been put there past the password and the waiting day.
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const MINE = '@request.auth.networks.id';
const OFFICE = '@request.auth.role = "coordination"';
const OF_SOME_NETWORK = `${OFFICE} && @request.auth.networks:length > 0`;
/** Whoever advises nowhere yet is kept by every office (src/lib/domain/access/networks.ts). */
const KEPT_BY_ALL = 'experts';
const RULES = ['listRule', 'viewRule', 'createRule', 'updateRule', 'deleteRule'];

const into = (network) =>
	`(@collection.regions:into.id ?= ${network} && @collection.regions:into.users_via_networks.id ?= @request.auth.id)`;
const hangsOn = (table) => [
	`@collection.${table}:goal.region ?= ${MINE}`,
	into(`@collection.${table}:goal.region`)
];
/** Of update rules: what was said of where an entry goes, and what is. */
const GOALS = [
	[`${MINE} ?= @request.body.region`, into('@request.body.region')],
	[`@request.body.youthOffices.region ?= ${MINE}`, into('@request.body.youthOffices.region')],
	hangsOn('youthOffices'),
	hangsOn('organisations'),
	hangsOn('circles')
];

const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const ME = '@request.auth.expert';
const EXPERT = `${SIGNED_IN} && @request.auth.role = "expert" && ${ME} != "" && expert = ${ME}`;
const DESK = `${SIGNED_IN} && ${OFFICE} && expert = ""`;
const KEPT = '@collection.ownKeys:mine.id ?= id && @collection.ownKeys:mine.owner ?= @request.auth.id';
const theSame = (recipient) => `@collection.ownKeys:mine.recipient ?= ${recipient}`;
const STAYS = '@request.body.expert:changed = false';
const KEY_RULES = {
	createRule: `${DOOR} && (((${EXPERT}) || (${DESK})) && ${KEPT} && ${theSame('recipient')})`,
	updateRule: `${DOOR} && (((${EXPERT}) || (${DESK})) && ${KEPT} && ${STAYS} && (@request.body.recipient:isset = false || ${theSame('@request.body.recipient')}))`
};
const KEY_RULES_BEFORE = {
	createRule: `${DOOR} && ((${EXPERT}) || (${DESK} && ${KEPT}))`,
	updateRule: `${DOOR} && (((${EXPERT}) || (${DESK} && ${KEPT})) && (${STAYS}))`
};

const replaced = (text, pairs) => pairs.reduce((rule, [from, to]) => rule.split(from).join(to), text);
/** `pairs` in every rule that knows networks. */
const rewrite = (app, goals, offices) =>
	app
		.findAllCollections()
		.filter(({ system }) => !system)
		.forEach((collection) => {
			// A rule comes from Go as an object that is not quite a string.
			const rules = RULES.filter((name) => `${collection[name] ?? ''}`.includes(MINE));
			rules.forEach((name) => {
				const moved = name === 'updateRule' ? goals : [];
				const acts = collection.name === KEPT_BY_ALL ? [] : offices;
				collection[name] = replaced(`${collection[name]}`, [...moved, ...acts]);
			});
			if (rules.length > 0) app.save(collection);
		});
const setKeyRules = (app, rules) => {
	const keys = app.findCollectionByNameOrId('publicKeys');
	Object.entries(rules).forEach(([name, rule]) => {
		keys[name] = rule;
	});
	app.save(keys);
};
const back = (pairs) => pairs.map(([from, to]) => [to, from]);

migrate(
	(app) => {
		rewrite(app, GOALS, [[OFFICE, OF_SOME_NETWORK]]);
		setKeyRules(app, KEY_RULES);
	},
	(app) => {
		rewrite(app, back(GOALS), back([[OFFICE, OF_SOME_NETWORK]]));
		setKeyRules(app, KEY_RULES_BEFORE);
	}
);
