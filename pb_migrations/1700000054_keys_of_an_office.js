// Of an office's public key, for which networks it stands: its account's. The database writes it down itself, with the key and
// whenever the account is given other networks, so that nobody can say it of her own key. By it phones seal "to the office" to the
// office of the request's network alone. Keys of experts stand for none.
const NETWORKS = (row) => `CASE ${row}.expert WHEN '' THEN COALESCE(
	(SELECT users.networks FROM users JOIN ownKeys ON ownKeys.owner = users.id WHERE ownKeys.id = ${row}.id), '[]') ELSE '[]' END`;
const NOW = "strftime('%Y-%m-%d %H:%M:%fZ', 'now')";
const set = (row) => `UPDATE publicKeys SET networks = ${NETWORKS(row)} WHERE id = ${row}.id`;
const TRIGGERS = {
	_publicKeys_networks_insert: `AFTER INSERT ON publicKeys BEGIN ${set('NEW')}; END`,
	_publicKeys_networks_update: `AFTER UPDATE ON publicKeys WHEN NEW.networks IS NOT OLD.networks OR NEW.expert != OLD.expert BEGIN ${set('NEW')}; END`,
	_publicKeys_networks_owner: `AFTER INSERT ON ownKeys BEGIN
		UPDATE publicKeys SET networks = ${NETWORKS('publicKeys')} WHERE id = NEW.id; END`,
	_publicKeys_networks_account: `AFTER UPDATE ON users WHEN NEW.networks IS NOT OLD.networks BEGIN
		UPDATE publicKeys SET networks = COALESCE(NEW.networks, '[]'), updated = ${NOW}
		WHERE expert = '' AND id IN (SELECT id FROM ownKeys WHERE owner = NEW.id); END`
};

migrate(
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		const keys = app.findCollectionByNameOrId('publicKeys');
		keys.fields.add(new Field({ name: 'networks', type: 'json', maxSize: 20000 }));
		app.save(keys);
		run(`UPDATE publicKeys SET networks = ${NETWORKS('publicKeys')}, updated = ${NOW}`);
		Object.entries(TRIGGERS).forEach(([name, body]) => run(`CREATE TRIGGER ${name} ${body}`));
	},
	(app) => {
		Object.keys(TRIGGERS).forEach((name) => app.db().newQuery(`DROP TRIGGER ${name}`).execute());
		const keys = app.findCollectionByNameOrId('publicKeys');
		keys.fields.removeByName('networks');
		app.save(keys);
	}
);
