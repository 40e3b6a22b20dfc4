// Whoever changes an account's password, its role or whether it is active ends its sessions with the same write, by whatever way
// it is done: by the person, in PocketBase's administration, or by a restore of one record.
migrate(
	(app) => {
		app
			.db()
			.newQuery(
				`CREATE TRIGGER _sessions_of_changed_account AFTER UPDATE ON users
				WHEN NEW.password != OLD.password OR NEW.tokenKey != OLD.tokenKey OR NEW.role != OLD.role OR NEW.active != OLD.active
				BEGIN DELETE FROM sessions WHERE user = NEW.id; END`
			)
			.execute();
	},
	(app) => app.db().newQuery('DROP TRIGGER _sessions_of_changed_account').execute()
);
