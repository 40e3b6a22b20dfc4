// Change notices (src/lib/domain/directory/change-notice.ts): made once by an account, and its own.
const OWN = '@request.auth.id != "" && @request.auth.active = true && author = @request.auth.id';
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const OPERATIONS = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' };

migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'changeNotices',
				fields: [
					{ name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
					{ name: 'author', type: 'text', required: true, max: 15, pattern: '^[a-z0-9]{15}$' },
					{ name: 'organisation', type: 'text', required: true, max: 15, pattern: '^[a-z0-9]{15}$' },
					{ name: 'text', type: 'text', max: 5000, pattern: NO_CONTROL }
				],
				listRule: OWN,
				viewRule: OWN,
				createRule: OWN,
				updateRule: OWN
			})
		);
		Object.entries(OPERATIONS).forEach(([operation, row]) =>
			app
				.db()
				.newQuery(
					`CREATE TRIGGER _changes_changeNotices_${operation.toLowerCase()} AFTER ${operation} ON changeNotices BEGIN
						DELETE FROM _changes WHERE collection = 'changeNotices' AND record = ${row}.id;
						INSERT INTO _changes (collection, record, op) VALUES ('changeNotices', ${row}.id, '${operation}');
					END`
				)
				.execute()
		);
	},
	(app) => app.delete(app.findCollectionByNameOrId('changeNotices'))
);
