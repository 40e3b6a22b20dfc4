// Contacts, responsibilities and meetings belong to the network of what they hang on. A read rule that asks for it joins each of them
// with every institution, for members and guests too: with 20,000 entries nobody's copy arrived any more. So each of these rows
// carries its network, in a column that the database alone writes, whoever wrote the row and in whichever order; it is
// hidden, so that it leaves the database for the superuser alone, who has no use for it (src/lib/domain/access/visibility.ts).
// What is about to be written has no network yet: there the rules ask as before (1700000051_networks_apart.js).
const MINE = '@request.auth.networks.id';
/** By its table: the field that names what a row hangs on, and the table of that. */
const HANGS = {
	contacts: ['organisation', 'organisations'],
	responsibilities: ['youthOffice', 'youthOffices'],
	meetings: ['circle', 'circles']
};
const READ = ['listRule', 'viewRule'];
const joined = (field, home) =>
	`(@collection.${home}:home.id ?= ${field} && @collection.${home}:home.region ?= ${MINE})`;
/** What hangs on nothing is nobody's: for PocketBase nothing is equal to nothing, as of an account without networks. */
const CARRIED = `(network != "" && ${MINE} ?= network)`;
const INDEXES = {
	contacts: [],
	responsibilities: ['CREATE INDEX idx_responsibilities_youthOffice ON responsibilities (youthOffice)'],
	meetings: ['CREATE INDEX idx_meetings_circle ON meetings (circle)']
};
const HOME_INDEX = /idx_responsibilities_youthOffice|idx_meetings_circle/;

/** The network of what `row` hangs on. */
const networkOf = (row, field, home) =>
	`COALESCE((SELECT region FROM ${home} WHERE ${home}.id = ${row}.${field}), '')`;
/** Both sides are kept: the row wherever it goes, and all that hangs on what moves, comes late or goes. */
const triggersOf = (table, field, home) => {
	const own = `UPDATE ${table} SET network = ${networkOf('NEW', field, home)}
		WHERE id = NEW.id AND network != ${networkOf('NEW', field, home)};`;
	const hanging = (network, row) =>
		`UPDATE ${table} SET network = ${network} WHERE ${field} = ${row}.id AND network != ${network};`;
	return {
		[`_network_${table}_insert`]: `AFTER INSERT ON ${table} BEGIN ${own} END`,
		[`_network_${table}_update`]: `AFTER UPDATE ON ${table} BEGIN ${own} END`,
		[`_network_${table}_home_insert`]: `AFTER INSERT ON ${home} BEGIN ${hanging('NEW.region', 'NEW')} END`,
		[`_network_${table}_home_update`]: `AFTER UPDATE ON ${home} WHEN NEW.region != OLD.region BEGIN
			${hanging('NEW.region', 'NEW')}
		END`,
		[`_network_${table}_home_delete`]: `AFTER DELETE ON ${home} BEGIN ${hanging("''", 'OLD')} END`
	};
};
/** As 1700000009_changes.js has made it. */
const told = (table) => `CREATE TRIGGER _changes_${table}_update AFTER UPDATE ON ${table} BEGIN
		DELETE FROM _changes WHERE collection = '${table}' AND record = NEW.id;
		INSERT INTO _changes (collection, record, op) VALUES ('${table}', NEW.id, 'UPDATE');
	END`;
/** Rules come from Go as objects that are not quite strings. */
const rewrite = (collection, from, to) =>
	READ.forEach((rule) => {
		if (!`${collection[rule]}`.includes(from)) throw new Error(`${collection.name}: another ${rule}`);
		collection[rule] = `${collection[rule]}`.split(from).join(to);
	});

migrate(
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		Object.entries(HANGS).forEach(([table, [field, home]]) => {
			const collection = app.findCollectionByNameOrId(table);
			collection.fields.add(new Field({ name: 'network', type: 'text', max: 15, hidden: true }));
			collection.indexes = [...collection.indexes, ...INDEXES[table]];
			rewrite(collection, joined(field, home), CARRIED);
			app.save(collection);
			// Of the rows that are there phones are not told: they see of them what they saw.
			run(`DROP TRIGGER _changes_${table}_update`);
			run(`UPDATE ${table} SET network = ${networkOf(table, field, home)}`);
			run(told(table));
			Object.entries(triggersOf(table, field, home)).forEach(([name, body]) =>
				run(`CREATE TRIGGER ${name} ${body}`)
			);
		});
	},
	(app) => {
		Object.entries(HANGS).forEach(([table, [field, home]]) => {
			Object.keys(triggersOf(table, field, home)).forEach((name) =>
				app.db().newQuery(`DROP TRIGGER ${name}`).execute()
			);
			const collection = app.findCollectionByNameOrId(table);
			collection.fields.removeByName('network');
			collection.indexes = collection.indexes.filter((index) => !HOME_INDEX.test(index));
			rewrite(collection, CARRIED, joined(field, home));
			app.save(collection);
		});
	}
);
