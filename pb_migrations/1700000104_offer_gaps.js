// Offers that are missing (src/lib/server/offer-gaps.ts): what members and offices have written down, to which planner of the network
// it went, and the answer. The server alone reads and writes them; what opens the planner's page is kept as a hash. What is answered
// or closed stays as it is but for a planner's name, which may have to go; and of two who forward at the same moment one does.
const text = (name, max, pattern) => ({ name, type: 'text', max, ...(pattern && { pattern }) });
const needed = (field) => ({ ...field, required: true });
const choice = (name, values) => ({ name, type: 'select', maxSelect: 1, values });
const date = (name) => ({ name, type: 'date' });
const id = (name) => text(name, 15, '^([a-z0-9]{15})?$');
const DECIDED = `CREATE TRIGGER _offerGaps_decided BEFORE UPDATE ON offerGaps
	WHEN (OLD.state IN ('answered', 'closed') AND (NEW.planner = OLD.planner OR NEW.state != OLD.state OR NEW.outcome != OLD.outcome
		OR NEW.until != OLD.until OR NEW.word != OLD.word OR NEW.text != OLD.text)) OR (NEW.hash != OLD.hash AND NEW.forwards != OLD.forwards + 1) BEGIN
	SELECT RAISE(ABORT, 'decided');
END`;

migrate(
	(app) => {
		const network = needed({
			name: 'network',
			type: 'relation',
			maxSelect: 1,
			cascadeDelete: true,
			collectionId: app.findCollectionByNameOrId('regions').id
		});
		app.save(
			new Collection({
				type: 'base',
				name: 'planners',
				fields: [network, needed(text('name', 200)), text('function', 200), needed(text('email', 200))],
				indexes: ['CREATE INDEX idx_planners_network ON planners (network)']
			})
		);
		app.save(
			new Collection({
				type: 'base',
				name: 'offerGaps',
				fields: [
					network,
					needed(id('proposer')),
					choice('kind', [
						...['pregnancyAdvice', 'familyMidwife', 'familyVisitor', 'parentCourse', 'openMeeting'],
						...['cryBabyAdvice', 'familySponsor', 'familyCentre', 'earlySupport', 'otherOffer']
					]),
					{ name: 'areas', type: 'json', maxSize: 5000 },
					needed(text('text', 600)),
					needed(choice('state', ['open', 'forwarded', 'answered', 'closed'])),
					needed(date('createdAt')),
					// Of the planner, as she was called when it went to her.
					text('planner', 420),
					{ name: 'forwards', type: 'number', onlyInt: true, min: 0 },
					date('forwardedAt'),
					text('hash', 64, '^([0-9a-f]{64})?$'),
					date('expiresAt'),
					choice('outcome', ['takenUp', 'planned', 'notPossible']),
					text('until', 200),
					text('word', 600),
					date('endedAt')
				],
				indexes: [
					'CREATE INDEX idx_offerGaps_network ON offerGaps (network, state)',
					'CREATE INDEX idx_offerGaps_proposer ON offerGaps (proposer)',
					'CREATE INDEX idx_offerGaps_hash ON offerGaps (hash)'
				]
			})
		);
		app.db().newQuery(DECIDED).execute();
	},
	(app) => {
		app.db().newQuery('DROP TRIGGER _offerGaps_decided').execute();
		['offerGaps', 'planners'].forEach((name) => app.delete(app.findCollectionByNameOrId(name)));
	}
);
