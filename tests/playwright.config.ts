import { defineConfig } from '@playwright/test';
import { findChromium, findStoryBrowser } from '../scripts/tools/chromium';

/** What the headless shell has not: notices of the system, and a page that is loaded anew behind another tab. */
const NEED_WHOLE_BROWSER = ['**/notifications.e2e.ts', '**/shell.e2e.ts'];
const launchWith = (executablePath: string | undefined) => ({
	launchOptions: { executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] }
});

export default defineConfig({
	testDir: './e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: '../test-results/browser',
	globalSetup: './support/global-setup.ts',
	forbidOnly: true,
	retries: 0,
	workers: 2,
	// For what hangs, never for what is slow: a busy machine takes 20 s to open a key.
	timeout: 300_000,
	expect: { timeout: 60_000 },
	reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
	use: {
		actionTimeout: 60_000,
		navigationTimeout: 60_000,
		browserName: 'chromium',
		viewport: { width: 360, height: 740 },
		locale: 'de-DE',
		// On purpose not Berlin: the app shows Berlin's time whatever the zone of the device.
		timezoneId: 'America/New_York',
		// A trace of every story would cost more than many stories: `--trace on` makes one where it is wanted.
		trace: 'off',
		screenshot: 'only-on-failure'
	},
	projects: [
		{ name: 'shell', testIgnore: NEED_WHOLE_BROWSER, use: launchWith(findStoryBrowser()) },
		{ name: 'whole', testMatch: NEED_WHOLE_BROWSER, use: launchWith(findChromium()) }
	]
});
