// The directory's entries: legal bases, helplines, organisations, contacts, experts, offers
// (src/lib/domain/directory/directory.ts and legal-basis.ts).
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const text = (name, max, pattern) => ({ name, type: 'text', max, pattern });
const line = (name) => text(name, 200, NO_CONTROL);
const paragraph = (name) => text(name, 5000, NO_CONTROL);
const phone = (name) => text(name, 32, '^(\\+?[0-9][0-9 ()/-]{1,30})?$');
const email = (name) => text(name, 200, '^([^\\s@<>]+@[^\\s@<>]+\\.[A-Za-z]{2,})?$');
const website = (name) => text(name, 200, '^(https://[^\\s"\'<>]+)?$');
const day = (name) => text(name, 10, '^(\\d{4}-\\d\\d-\\d\\d)?$');
const reference = (name) => text(name, 15, '^([a-z0-9]{15})?$');
const needed = (field) => ({ ...field, required: true });
const choice = (name, values) => ({ name, type: 'select', required: true, maxSelect: 1, values });
const list = (name) => ({ name, type: 'json', maxSize: 50000 });
const object = (name) => ({ name, type: 'json', maxSize: 5000, required: true });
const shared = [
	{ name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
	choice('publication', ['published', 'draft', 'withdrawn']),
	choice('audience', ['public', 'members']),
	day('verifiedAt'),
	line('verifiedBy'),
	paragraph('note')
];
const reach = [object('address'), phone('phone'), email('email')];
const audience = [list('topics'), list('ageGroups'), list('languages'), list('areas'), line('accessibility')];

const legalBases = {
	name: 'legalBases',
	fields: [
		...shared,
		needed(line('code')),
		line('citation'),
		line('title'),
		list('professions'),
		list('lands'),
		paragraph('mayShare'),
		paragraph('advice'),
		line('source'),
		day('sourceDate'),
		{ name: 'rank', type: 'number', onlyInt: true }
	],
	indexes: ['CREATE UNIQUE INDEX idx_legalBases_code ON legalBases (code)']
};
const helplines = {
	name: 'helplines',
	fields: [
		...shared,
		line('name'),
		phone('phone'),
		line('purpose'),
		line('forWhom'),
		object('hours'),
		website('website'),
		line('source'),
		list('lands'),
		{ name: 'acuteRank', type: 'number', min: 0, max: 99, onlyInt: true },
		list('topics')
	]
};
const organisations = {
	name: 'organisations',
	fields: [
		...shared,
		line('name'),
		choice('group', [
			'youthWelfare',
			'integration',
			'school',
			'daycare',
			'women',
			'medical',
			'justice',
			'volunteering',
			'health',
			'publicOrder',
			'earlyHelp',
			'coordination'
		]),
		line('kind'),
		needed(reference('region')),
		...reach,
		website('website'),
		object('hours'),
		paragraph('description'),
		...audience
	]
};
const contacts = {
	name: 'contacts',
	fields: [
		...shared,
		needed(reference('organisation')),
		line('name'),
		line('function'),
		phone('phone'),
		phone('fax'),
		email('email'),
		phone('mobile'),
		reference('deputy')
	],
	indexes: ['CREATE INDEX idx_contacts_organisation ON contacts (organisation)']
};
const experts = (app) => ({
	name: 'experts',
	fields: [
		...shared,
		line('name'),
		line('function'),
		reference('organisation'),
		...reach,
		phone('mobile'),
		phone('fax'),
		object('hours'),
		list('legalBases'),
		{
			name: 'youthOffices',
			type: 'relation',
			collectionId: app.findCollectionByNameOrId('youthOffices').id,
			maxSelect: 200
		},
		list('professions'),
		...audience,
		list('absences'),
		choice('capacity', ['free', 'limited', 'full'])
	]
});
const offers = {
	name: 'offers',
	fields: [
		...shared,
		line('title'),
		choice('kind', [
			'pregnancyAdvice',
			'familyMidwife',
			'familyVisitor',
			'parentCourse',
			'openMeeting',
			'cryBabyAdvice',
			'familySponsor',
			'familyCentre',
			'earlySupport',
			'otherOffer'
		]),
		reference('organisation'),
		needed(reference('region')),
		...reach,
		website('website'),
		object('hours'),
		paragraph('description'),
		...audience,
		line('cost')
	]
};

migrate(
	(app) => {
		const save = (collection) => app.save(new Collection({ type: 'base', ...collection }));
		[legalBases, helplines, organisations, contacts, experts(app), offers].forEach(save);
		// The deputy is an expert herself: the relation can only follow the collection.
		const collection = app.findCollectionByNameOrId('experts');
		collection.fields.add(
			new Field({ name: 'deputy', type: 'relation', collectionId: collection.id, maxSelect: 1 })
		);
		collection.indexes = ['CREATE INDEX idx_experts_deputy ON experts (deputy)'];
		app.save(collection);
	},
	(app) =>
		['offers', 'experts', 'contacts', 'organisations', 'helplines', 'legalBases'].forEach((name) =>
			app.delete(app.findCollectionByNameOrId(name))
		)
);
