// Who runs the installation (src/lib/domain/directory/operator.ts): one row that is there from the beginning and stays. Every office of
// the installation fills it in, nobody makes a second one.
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const text = (name, max, pattern) => ({ name, type: 'text', max, pattern });
const line = (name) => text(name, 200, NO_CONTROL);
const choice = (name, values) => ({ name, type: 'select', required: true, maxSelect: 1, values });
const ID = 'operator0000000';

const DOOR =
	'@request.headers.x_schutznetz_word != "" && @collection.door.word ?= @request.headers.x_schutznetz_word';
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const DESK = `${SIGNED_IN} && @request.auth.role = "coordination"`;
const PUBLISHED = `publication = "published" && (audience = "public" || (${SIGNED_IN}))`;
const ON_THAT_STATE = '(@request.body.basedOn:isset = false || @request.body.basedOn = updated)';
const READ = `${DOOR} && ((${DESK}) || (${PUBLISHED}))`;

const OPERATIONS = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' };
const trigger = (operation) => {
	const row = OPERATIONS[operation];
	return `CREATE TRIGGER _changes_operators_${operation.toLowerCase()} AFTER ${operation} ON operators BEGIN
		DELETE FROM _changes WHERE collection = 'operators' AND record = ${row}.id;
		INSERT INTO _changes (collection, record, op) VALUES ('operators', ${row}.id, '${operation}');
	END`;
};

migrate(
	(app) => {
		const operators = new Collection({
			type: 'base',
			name: 'operators',
			fields: [
				{ name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
				choice('publication', ['published', 'draft', 'withdrawn']),
				choice('audience', ['public', 'members']),
				text('verifiedAt', 10, '^(\\d{4}-\\d\\d-\\d\\d)?$'),
				line('verifiedBy'),
				text('note', 5000, NO_CONTROL),
				line('name'),
				line('street'),
				line('town'),
				line('representedBy'),
				text('phone', 32, '^(\\+?[0-9][0-9 ()/-]{1,30})?$'),
				text('email', 200, '^([^\\s@<>]+@[^\\s@<>]+\\.[A-Za-z]{2,})?$'),
				line('responsibleForContent'),
				line('supervision'),
				line('dataProtectionOfficer'),
				line('dataProtectionAuthority'),
				line('accessibilityContact'),
				line('accessibilityArbitration')
			],
			listRule: READ,
			viewRule: READ,
			updateRule: `${DOOR} && (${DESK} && ${ON_THAT_STATE})`
		});
		app.save(operators);
		Object.keys(OPERATIONS).forEach((operation) => app.db().newQuery(trigger(operation)).execute());
		const row = new Record(operators, { publication: 'published', audience: 'public' });
		row.set('id', ID);
		app.save(row);
	},
	(app) => {
		Object.keys(OPERATIONS).forEach((operation) =>
			app.db().newQuery(`DROP TRIGGER _changes_operators_${operation.toLowerCase()}`).execute()
		);
		app.delete(app.findCollectionByNameOrId('operators'));
	}
);
