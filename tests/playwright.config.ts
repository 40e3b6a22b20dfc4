import { defineConfig } from '@playwright/test';
import { findChromium } from '../scripts/tools/chromium';

export default defineConfig({
	testDir: './e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: '../test-results',
	globalSetup: './support/global-setup.ts',
	forbidOnly: true,
	retries: 0,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
	use: {
		browserName: 'chromium',
		launchOptions: { executablePath: findChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage'] },
		viewport: { width: 360, height: 740 },
		locale: 'de-DE',
		// On purpose not Berlin: the app shows Berlin's time whatever the zone of the device.
		timezoneId: 'America/New_York',
		trace: 'retain-on-failure'
	}
});
