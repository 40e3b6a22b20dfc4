// The history of what the desk changes (src/lib/server/actions/history.ts): who changed which field of which record, when,
// from what to what, by which kind of mutation. It is no table of the phones: no trigger, so it is in no change feed.
// An entry is written in the batch of its change, as whoever makes it: the rule holds it to her own account and to the
// role that may change, `at` is the database's, and nobody but the superuser reads, changes or deletes one.
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const DESK = `${SIGNED_IN} && @request.auth.role = "coordination"`;
// Whoever says on which state a change was decided is refused on any other: two who change a record at the same moment
// are decided one after the other, and what history says was there before was there.
const ON_THAT_STATE = '(@request.body.basedOn:isset = false || @request.body.basedOn = updated)';
const KEPT_BY_THE_DESK = [
	'regions',
	'municipalities',
	'youthOffices',
	'responsibilities',
	'legalBases',
	'helplines',
	'organisations',
	'contacts',
	'experts',
	'offers',
	'circles',
	'meetings'
];

const setUpdateRule = (app, rule) =>
	KEPT_BY_THE_DESK.forEach((name) => {
		const collection = app.findCollectionByNameOrId(name);
		collection.updateRule = rule;
		app.save(collection);
	});
const text = (name, max, pattern) => ({ name, type: 'text', required: true, max, pattern });

migrate(
	(app) => {
		setUpdateRule(app, `${DESK} && ${ON_THAT_STATE}`);
		app.save(
			new Collection({
				type: 'base',
				name: 'history',
				fields: [
					{ name: 'at', type: 'autodate', onCreate: true, onUpdate: false },
					// Text, no relation: what somebody changed stays when her account goes.
					text('who', 15, '^[a-z0-9]{15}$'),
					text('table', 40, '^[a-zA-Z]+$'),
					text('record', 15, '^[a-z0-9]{15}$'),
					text('field', 40, '^[a-zA-Z0-9]+$'),
					{ name: 'before', type: 'json', required: true, maxSize: 60000 },
					{ name: 'after', type: 'json', required: true, maxSize: 60000 },
					text('way', 40, '^[a-zA-Z]+\\.[a-zA-Z]+$')
				],
				indexes: [
					'CREATE INDEX idx_history_record ON history (`table`, record, at)',
					'CREATE INDEX idx_history_at ON history (at)'
				],
				createRule: `${DESK} && who = @request.auth.id`
			})
		);
	},
	(app) => {
		app.delete(app.findCollectionByNameOrId('history'));
		setUpdateRule(app, DESK);
	}
);
