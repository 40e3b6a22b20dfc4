// Places and who answers for them: regions, municipalities, youth offices, responsibilities (src/lib/domain/place/place.ts).
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const text = (name, max, pattern) => ({ name, type: 'text', max, pattern });
const line = (name) => text(name, 200, NO_CONTROL);
const paragraph = (name) => text(name, 5000, NO_CONTROL);
const phone = (name) => text(name, 32, '^(\\+?[0-9][0-9 ()/-]{1,30})?$');
const email = (name) => text(name, 200, '^([^\\s@<>]+@[^\\s@<>]+\\.[A-Za-z]{2,})?$');
const website = (name) => text(name, 200, '^(https://[^\\s"\'<>]+)?$');
const day = (name) => text(name, 10, '^(\\d{4}-\\d\\d-\\d\\d)?$');
const ags = (name) => ({ ...text(name, 8, '^\\d{8}$'), required: true });
const reference = (name) => text(name, 15, '^([a-z0-9]{15})?$');
const needed = (field) => ({ ...field, required: true });
const choice = (name, values) => ({ name, type: 'select', required: true, maxSelect: 1, values });
const list = (name) => ({ name, type: 'json', maxSize: 50000 });
const object = (name) => ({ name, type: 'json', maxSize: 5000, required: true });
const number = (name, min, max, onlyInt) => ({ name, type: 'number', min, max, onlyInt });
const shared = [
	{ name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
	choice('publication', ['published', 'draft', 'withdrawn']),
	choice('audience', ['public', 'members']),
	day('verifiedAt'),
	line('verifiedBy'),
	paragraph('note')
];

const collections = [
	{
		name: 'regions',
		fields: [...shared, line('name'), choice('land', ['SH', 'NI', 'NW']), reference('coordinationOffice')]
	},
	{
		name: 'municipalities',
		fields: [
			...shared,
			ags('ags'),
			line('name'),
			needed(reference('region')),
			line('association'),
			list('postalCodes'),
			number('latitude', -90, 90, false),
			number('longitude', -180, 180, false),
			number('population', 0, null, true)
		],
		indexes: ['CREATE UNIQUE INDEX idx_municipalities_ags ON municipalities (ags)']
	},
	{
		name: 'youthOffices',
		fields: [
			...shared,
			line('name'),
			needed(reference('region')),
			object('address'),
			phone('phone'),
			email('email'),
			website('website'),
			object('officeHours'),
			phone('onCallPhone'),
			line('onCallNote'),
			paragraph('description')
		]
	},
	{
		name: 'responsibilities',
		fields: [...shared, ags('ags'), needed(reference('youthOffice')), day('from'), day('until')],
		indexes: ['CREATE INDEX idx_responsibilities_ags ON responsibilities (ags)']
	}
];

migrate(
	(app) => collections.forEach((collection) => app.save(new Collection({ type: 'base', ...collection }))),
	(app) => [...collections].reverse().forEach(({ name }) => app.delete(app.findCollectionByNameOrId(name)))
);
