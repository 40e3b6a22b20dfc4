// Kooperationskreise and their meetings (src/lib/domain/meeting/meeting.ts).
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const text = (name, max, pattern) => ({ name, type: 'text', max, pattern });
const line = (name) => text(name, 200, NO_CONTROL);
const paragraph = (name) => text(name, 5000, NO_CONTROL);
const day = (name) => text(name, 10, '^(\\d{4}-\\d\\d-\\d\\d)?$');
const reference = (name) => ({ ...text(name, 15, '^[a-z0-9]{15}$'), required: true });
const choice = (name, values) => ({ name, type: 'select', required: true, maxSelect: 1, values });
const instant = (name) => ({ name, type: 'date', required: true });
const shared = [
	{ name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
	choice('publication', ['published', 'draft', 'withdrawn']),
	choice('audience', ['public', 'members']),
	day('verifiedAt'),
	line('verifiedBy'),
	paragraph('note')
];

const collections = [
	{ name: 'circles', fields: [...shared, line('name'), reference('region'), paragraph('description')] },
	{
		name: 'meetings',
		fields: [
			...shared,
			reference('circle'),
			line('title'),
			instant('startsAt'),
			instant('endsAt'),
			line('venue'),
			{ name: 'address', type: 'json', maxSize: 5000, required: true },
			paragraph('access'),
			paragraph('agenda'),
			{ name: 'cancelled', type: 'bool' },
			{ name: 'sequence', type: 'number', min: 0, onlyInt: true }
		],
		indexes: ['CREATE INDEX idx_meetings_startsAt ON meetings (startsAt)']
	}
];

migrate(
	(app) => collections.forEach((collection) => app.save(new Collection({ type: 'base', ...collection }))),
	(app) => [...collections].reverse().forEach(({ name }) => app.delete(app.findCollectionByNameOrId(name)))
);
