// Surveys of a network (src/lib/server/surveys/): what is asked, a mark of each account that has answered, and what was answered.
// A mark is a keyed hash, and names no account; the answers of a survey are one row of counters and sorted lines, which names nobody and
// has no time, so that neither ids nor the order of rows nor a clock lead from a mark to an answer. The server alone reads and writes them.
// A closed survey takes no mark, and so no answer. Whoever adds to the counters has seen them as they are: they grow by one.
const text = (name, max, pattern) => ({ name, type: 'text', required: true, max, pattern });
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const DAY = '^\\d{4}-\\d\\d-\\d\\d$';
const NO_LATE_MARK = `CREATE TRIGGER _surveyVoters_open BEFORE INSERT ON surveyVoters
	WHEN NOT EXISTS (SELECT 1 FROM surveys WHERE id = NEW.survey AND closedOn = '') BEGIN
	SELECT RAISE(ABORT, 'closed');
END`;
const BY_ONE = `CREATE TRIGGER _surveyAnswers_grow BEFORE UPDATE ON surveyAnswers
	WHEN NEW.answers != OLD.answers + 1 OR NEW.survey != OLD.survey BEGIN
	SELECT RAISE(ABORT, 'moved on');
END`;

const relation = (app, name, to) => ({
	name,
	type: 'relation',
	required: true,
	maxSelect: 1,
	cascadeDelete: true,
	collectionId: app.findCollectionByNameOrId(to).id
});

migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'surveys',
				fields: [
					relation(app, 'network', 'regions'),
					text('kind', 20, '^(training|cooperation)$'),
					{ name: 'title', type: 'text', max: 200, pattern: NO_CONTROL },
					{ name: 'topics', type: 'json', maxSize: 20000 },
					text('opensOn', 10, DAY),
					text('until', 10, DAY),
					// Empty while it is open.
					{ name: 'closedOn', type: 'text', max: 10, pattern: `(^$)|(${DAY})` },
					{ name: 'year', type: 'number', required: true, onlyInt: true, min: 2020, max: 2100 }
				],
				indexes: [
					'CREATE INDEX idx_surveys_network ON surveys (network)',
					"CREATE UNIQUE INDEX idx_surveys_year ON surveys (network, year) WHERE kind = 'cooperation'"
				]
			})
		);
		app.save(
			new Collection({
				type: 'base',
				name: 'surveyVoters',
				fields: [relation(app, 'survey', 'surveys'), text('mark', 64, '^[0-9a-f]{64}$')],
				indexes: ['CREATE UNIQUE INDEX idx_surveyVoters_mark ON surveyVoters (survey, mark)']
			})
		);
		app.save(
			new Collection({
				type: 'base',
				name: 'surveyAnswers',
				fields: [
					relation(app, 'survey', 'surveys'),
					{ name: 'answers', type: 'number', onlyInt: true, min: 0 },
					{ name: 'counts', type: 'json', maxSize: 200000 },
					{ name: 'lines', type: 'json', maxSize: 4000000 }
				],
				indexes: ['CREATE UNIQUE INDEX idx_surveyAnswers_survey ON surveyAnswers (survey)']
			})
		);
		app.db().newQuery(NO_LATE_MARK).execute();
		app.db().newQuery(BY_ONE).execute();
	},
	(app) => {
		app.db().newQuery('DROP TRIGGER _surveyVoters_open').execute();
		app.db().newQuery('DROP TRIGGER _surveyAnswers_grow').execute();
		['surveyAnswers', 'surveyVoters', 'surveys'].forEach((name) =>
			app.delete(app.findCollectionByNameOrId(name))
		);
	}
);
