// A network may be in any of the sixteen Länder (src/lib/domain/vocabulary.ts). Back: only where no network is in another one.
const THREE = ['SH', 'NI', 'NW'];
const ALL = ['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'];

const offer = (app, values) => {
	const regions = app.findCollectionByNameOrId('regions');
	regions.fields.getByName('land').values = values;
	app.save(regions);
};

migrate(
	(app) => offer(app, ALL),
	(app) => offer(app, THREE)
);
