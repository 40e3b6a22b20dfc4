// The one thing that PocketBase offers only from inside: VACUUM, which writes the database anew without the pages that
// deleted and changed records leave behind, and the checkpoint after it, so that the log has none of them either. Every
// night, and whenever src/lib/server/jobs/retention.ts has deleted something.
cronAdd('vacuum', '30 2 * * *', () => {
	// Whom a record was once shown to is nobody's business any more when every phone has begun anew since.
	$app
		.nonconcurrentDB()
		.newQuery("DELETE FROM _concerned WHERE deletedAt != '' AND deletedAt < datetime('now', '-100 days')")
		.execute();
	$app.vacuum();
	$app.nonconcurrentDB().newQuery('PRAGMA wal_checkpoint(TRUNCATE)').execute();
});
