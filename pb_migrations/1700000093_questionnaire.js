// That somebody should be in the directory who is not yet is something to say of it, too (src/lib/server/actions/proposal/declare.ts).
// Whether people may say so to a network without an account, its office says (src/lib/domain/place/place.ts): nobody may until then.
const ABOUT = ['fields', 'gone', 'other'];
const aboutOf = (app, words) => {
	const proposals = app.findCollectionByNameOrId('proposals');
	proposals.fields.getByName('about').pattern = `^(${words.join('|')})$`;
	app.save(proposals);
};

migrate(
	(app) => {
		aboutOf(app, [...ABOUT, 'new']);
		const regions = app.findCollectionByNameOrId('regions');
		regions.fields.add(new Field({ name: 'questionnaire', type: 'bool' }));
		app.save(regions);
	},
	(app) => {
		app.db().newQuery(`DELETE FROM proposals WHERE about = 'new'`).execute();
		aboutOf(app, ABOUT);
		const regions = app.findCollectionByNameOrId('regions');
		regions.fields.removeByName('questionnaire');
		app.save(regions);
	}
);
