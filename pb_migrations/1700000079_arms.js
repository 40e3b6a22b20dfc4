// A network's coat of arms, as Base64 of a PNG (src/lib/domain/place/arms.ts): empty where it has none. Signature and head of the file
// stand at its beginning: a picture is at most 1,023 pixels wide and high.
const PNG = '^(iVBORw0KGgoAAAANSUhEUgAAA[A-Za-z0-9+/][AEIMQUYcgkosw048]AAA[A-P][A-Za-z0-9+/]+={0,2})?$';

migrate(
	(app) => {
		const regions = app.findCollectionByNameOrId('regions');
		regions.fields.add(new Field({ name: 'arms', type: 'text', max: 32000, pattern: PNG }));
		app.save(regions);
	},
	(app) => {
		const regions = app.findCollectionByNameOrId('regions');
		regions.fields.removeByName('arms');
		app.save(regions);
	}
);
