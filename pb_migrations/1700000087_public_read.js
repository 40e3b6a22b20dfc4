// Whether everybody may read a network's public entries without the app (src/lib/server/public-read/): its office says so, until
// then nobody may. What is there is off by that.
migrate(
	(app) => {
		const regions = app.findCollectionByNameOrId('regions');
		regions.fields.add(new Field({ name: 'publicRead', type: 'bool' }));
		app.save(regions);
	},
	(app) => {
		const regions = app.findCollectionByNameOrId('regions');
		regions.fields.removeByName('publicRead');
		app.save(regions);
	}
);
