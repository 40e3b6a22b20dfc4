// What stays out of a request on a legal basis, and what the assistant asks whoever does not know hers: as data, so that a
// Land can add a basis with its own question (src/lib/domain/consultation/legal-basis.ts).
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const ADDED = ['mayNotShare', 'question'];

migrate(
	(app) => {
		const collection = app.findCollectionByNameOrId('legalBases');
		for (const name of ADDED)
			collection.fields.add(new Field({ name, type: 'text', max: 5000, pattern: NO_CONTROL }));
		app.save(collection);
	},
	(app) => {
		const collection = app.findCollectionByNameOrId('legalBases');
		for (const name of ADDED) collection.fields.removeByName(name);
		app.save(collection);
	}
);
