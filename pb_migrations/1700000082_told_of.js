// Of which youth offices a coordinator wants to be told, where several coordinate one network; none stands for all. Beside the other
// settings of her notices (src/lib/server/notices/settings.ts), for the server alone.
migrate(
	(app) => {
		const settings = app.findCollectionByNameOrId('noticeSettings');
		settings.fields.add(
			new Field({
				name: 'youthOffices',
				type: 'relation',
				collectionId: app.findCollectionByNameOrId('youthOffices').id,
				maxSelect: 200
			})
		);
		app.save(settings);
	},
	(app) => {
		const settings = app.findCollectionByNameOrId('noticeSettings');
		settings.fields.removeByName('youthOffices');
		app.save(settings);
	}
);
