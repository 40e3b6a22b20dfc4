// The second lock lets an expert change exactly four fields of her own entry (src/lib/domain/directory/own-state.ts), on the state
// that it was decided on, with its history. Everything else of it, and every other entry, stays the office's.
// tests/contract/permissions.test.ts tries every field.
const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const ME = '@request.auth.expert';
const EXPERT = `@request.auth.id != "" && @request.auth.active = true && @request.auth.role = "expert" && ${ME} != ""`;
const OWN = ['absences', 'capacity', 'deputy', 'hours'];
const OTHERS = [
	'publication',
	'audience',
	'verifiedAt',
	'verifiedBy',
	'note',
	'name',
	'function',
	'organisation',
	'address',
	'phone',
	'mobile',
	'fax',
	'email',
	'legalBases',
	'youthOffices',
	'areas',
	'professions',
	'topics',
	'ageGroups',
	'languages',
	'accessibility'
];
const UNTOUCHED = OTHERS.map((field) => `@request.body.${field}:isset = false`).join(' && ');
const STATE = `${EXPERT} && id = ${ME} && publication = "published" && @request.body.basedOn = updated && ${UNTOUCHED}`;
const FIELD = OWN.map((field) => `field = "${field}"`).join(' || ');
const HISTORY = `${EXPERT} && who = @request.auth.id && table = "experts" && record = ${ME} && way = "expert.state" && (${FIELD})`;
const MORE = { experts: ['updateRule', STATE], history: ['createRule', HISTORY] };

const begin = `${DOOR} && (`;
/** A rule after the word of the door; it comes from Go as an object that is not quite a string. */
const inner = (rule) => `${rule}`.slice(begin.length, -1);
const change = (app, to) =>
	Object.entries(MORE).forEach(([name, [rule, more]]) => {
		const collection = app.findCollectionByNameOrId(name);
		collection[rule] = `${begin}${to(inner(collection[rule]), more)})`;
		app.save(collection);
	});

migrate(
	(app) => change(app, (rule, more) => `(${rule}) || (${more})`),
	(app) => change(app, (rule, more) => rule.slice(1, -`) || (${more})`.length))
);
