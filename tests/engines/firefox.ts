/** Firefox without a window, steered by its own protocol (marionette.ts). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from '../../scripts/tools/engines';
import { COMMAND_MS, DriverError, type Driver, type ElementRef } from './driver';
import { connectMarionette, type Marionette } from './marionette';
import { lowPort, startProcess } from './process';

export type FirefoxPreferences = Readonly<Record<string, string | number | boolean>>;

/** A browser that has never seen the app; `preferences` beside those that keep it from asking the internet. */
export async function startFirefox(preferences: FirefoxPreferences = {}): Promise<Driver> {
	const folder = await mkdtemp(join(tmpdir(), 'schutznetz-firefox-'));
	const port = await lowPort();
	await writeFile(
		join(folder, 'user.js'),
		preferenceFile({ ...QUIET, 'marionette.port': port, ...preferences })
	);
	const binary = findFirefox();
	if (binary === undefined) throw new Error('Firefox is not here.');
	const started = startProcess(binary, ['--marionette', '--headless', '--no-remote', '--profile', folder], {
		MOZ_HEADLESS_WIDTH: '500',
		MOZ_HEADLESS_HEIGHT: '860',
		MOZ_DISABLE_CONTENT_SANDBOX: '1',
		HOME: folder
	});
	const quit = async () => {
		await started.end();
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		let connection: Marionette | undefined;
		await started.until(async () => (connection = await connectMarionette(port)) !== undefined);
		return await openSession(connection!, quit);
	} catch (error) {
		await quit();
		throw error;
	}
}

/** Nothing is asked of the network but the pages themselves. */
const QUIET: FirefoxPreferences = {
	'app.update.disabledForTesting': true,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.page': 0,
	'datareporting.policy.dataSubmissionEnabled': false,
	'extensions.systemAddon.update.enabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'services.settings.server': 'data:,',
	'toolkit.telemetry.enabled': false,
	'browser.safebrowsing.update.enabled': false,
	'browser.newtabpage.enabled': false
};

const preferenceFile = (preferences: FirefoxPreferences) =>
	Object.entries(preferences)
		.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
		.join('');

/** Of a page that is being left Firefox says null, whatever was asked: an answer in a list is one. */
const inAList = (body: string) =>
	`return Promise.resolve((function () { ${body} }).apply(null, arguments)).then((value) => [value ?? null]);`;

async function openSession(marionette: Marionette, quit: () => Promise<void>): Promise<Driver> {
	const say = marionette.say.bind(marionette);
	const value = async <T>(command: string, parameters?: object) =>
		(await say<{ value: T }>(command, parameters)).value;
	const of = (element: ElementRef) => ({ id: Object.values(element)[0] });
	await say('WebDriver:NewSession', { pageLoadStrategy: 'none' });
	await say('WebDriver:SetTimeouts', { script: COMMAND_MS });
	return {
		go: (url) => say('WebDriver:Navigate', { url }),
		back: () => say('WebDriver:Back'),
		run: async <T>(body: string, ...args: unknown[]) => {
			const answer = await value<[T] | null>('WebDriver:ExecuteScript', { script: inAList(body), args });
			if (answer === null) throw new DriverError('no answer', 'the page is being left');
			return answer[0];
		},
		tap: (element) => say('WebDriver:ElementClick', of(element)),
		type: (element, text) => say('WebDriver:ElementSendKeys', { ...of(element), text }),
		openTab: async () => {
			const { handle } = await say<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
			await say('WebDriver:SwitchToWindow', { handle });
			return handle;
		},
		turnTo: (handle) => say('WebDriver:SwitchToWindow', { handle }),
		currentTab: () => value('WebDriver:GetWindowHandle'),
		picture: () => value('WebDriver:TakeScreenshot', { full: false }),
		quit: async () => {
			marionette.close();
			await quit();
		}
	};
}
