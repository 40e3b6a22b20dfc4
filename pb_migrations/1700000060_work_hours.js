// When somebody is there in a network (src/lib/domain/place/network-settings.ts): deadlines and reminders count by it. Empty
// stands for the usual hours of an office, so what is there needs no change.
migrate(
	(app) => {
		const regions = app.findCollectionByNameOrId('regions');
		regions.fields.add(new Field({ name: 'workHours', type: 'json', maxSize: 20000 }));
		app.save(regions);
	},
	(app) => {
		const regions = app.findCollectionByNameOrId('regions');
		regions.fields.removeByName('workHours');
		app.save(regions);
	}
);
