// Settings the product relies on: batches on (a mutation's record and its effect are one transaction), and nothing
// about persons in PocketBase's own logs (their URLs carry filters, so they are not kept at all).
migrate(
	(app) => {
		const settings = app.settings();
		settings.meta.appName = 'Schutznetz';
		settings.meta.hideControls = true;
		settings.logs.maxDays = 0;
		settings.logs.minLevel = 8;
		settings.logs.logIP = false;
		settings.logs.logAuthId = false;
		// Every request comes from the SvelteKit server on loopback, which limits per account and address itself.
		settings.rateLimits.enabled = false;
		settings.batch.enabled = true;
		settings.batch.maxRequests = 500;
		settings.batch.timeout = 30;
		settings.batch.maxBodySize = 32 * 1024 * 1024;
		app.save(settings);

		const superusers = app.findCollectionByNameOrId('_superusers');
		superusers.authAlert.enabled = false;
		app.save(superusers);
	},
	(app) => {
		const settings = app.settings();
		settings.batch.enabled = false;
		app.save(settings);
	}
);
