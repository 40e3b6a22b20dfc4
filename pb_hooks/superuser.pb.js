// The server's own account in PocketBase, made or given its password before the first request is taken. It comes in the
// environment of this process, which its owner alone can read; an argument of a command would be seen by everybody on the machine.
// From it comes the word by which the rules know the server (pb_migrations/1700000070_door.js, server/pocketbase/client.ts).
onBootstrap((e) => {
	e.next();
	const email = $os.getenv('SCHUTZNETZ_SUPERUSER_EMAIL');
	const password = $os.getenv('SCHUTZNETZ_SUPERUSER_PASSWORD');
	if (email !== '' && password !== '') {
		// They would run a moment later anyway; the account needs its collection.
		$app.runAllMigrations();
		const superusers = $app.findCollectionByNameOrId('_superusers');
		let record;
		try {
			record = $app.findAuthRecordByEmail(superusers, email);
		} catch {
			record = new Record(superusers);
			record.setEmail(email);
		}
		// Only what differs: a new password ends every token of the account.
		if (record.isNew() || !record.validatePassword(password)) {
			record.setPassword(password);
			$app.save(record);
		}
		const door = $app.findCollectionByNameOrId('door');
		const word = $security.hs256('schutznetz door', password);
		const [kept = new Record(door)] = $app.findRecordsByFilter('door', '', '', 1);
		if (kept.get('word') !== word) {
			kept.set('word', word);
			$app.save(kept);
		}
	}
});
