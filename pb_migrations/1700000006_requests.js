// Consultation requests (src/lib/domain/consultation/request.ts): routing and status in the open, the content one opaque payload.
// Expert, youth office and acceptedBy are relations, so that the rules can follow them.
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const relation = (app, name, target) => ({
	name,
	type: 'relation',
	collectionId: app.findCollectionByNameOrId(target).id,
	maxSelect: 1
});
const choice = (name, values) => ({ name, type: 'select', required: true, maxSelect: 1, values });
const instant = (name) => ({ name, type: 'date' });

migrate(
	(app) =>
		app.save(
			new Collection({
				type: 'base',
				name: 'requests',
				fields: [
					{ name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
					{ ...relation(app, 'youthOffice', 'youthOffices'), required: true },
					relation(app, 'expert', 'experts'),
					{ name: 'legalBasis', type: 'text', max: 200, pattern: NO_CONTROL },
					choice('urgency', ['today', 'within48h', 'thisWeek']),
					{ name: 'receipt', type: 'text', required: true, max: 64, pattern: '^[0-9a-f]{64}$' },
					{ name: 'payload', type: 'text', required: true, max: 20000, pattern: NO_CONTROL },
					{ name: 'author', type: 'text', max: 15, pattern: '^([a-z0-9]{15})?$' },
					choice('status', ['submitted', 'seen', 'accepted', 'closed']),
					relation(app, 'acceptedBy', 'experts'),
					{ ...instant('submittedAt'), required: true },
					instant('seenAt'),
					instant('acceptedAt'),
					instant('closedAt')
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_requests_receipt ON requests (receipt)',
					'CREATE INDEX idx_requests_author ON requests (author)',
					'CREATE INDEX idx_requests_expert ON requests (expert)',
					'CREATE INDEX idx_requests_acceptedBy ON requests (acceptedBy)',
					'CREATE INDEX idx_requests_youthOffice ON requests (youthOffice)'
				]
			})
		),
	(app) => app.delete(app.findCollectionByNameOrId('requests'))
);
