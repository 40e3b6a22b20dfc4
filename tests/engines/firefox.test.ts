import { expect, inject, test } from 'vitest';
import { describeEngine } from './engine-spec';
import { startFirefox } from './firefox';
import { openGate } from './gate';
import { Screen } from './screen';

describeEngine('Firefox', startFirefox);

/** "Block all cookies": no IndexedDB, no BroadcastChannel, no service worker. */
test('Firefox with storage blocked comes up and says what it cannot keep', async () => {
	const driver = await startFirefox({ 'network.cookie.cookieBehavior': 2 });
	const gate = await openGate(inject('demo').url);
	try {
		const screen = new Screen(driver, gate.url);
		await screen.open('/kontakte');
		await screen.heading('Kontakte');
		await screen.sees('Dieser Browser erlaubt keinen Speicher');
		await screen.until('the list', () =>
			driver.run<boolean>(`return document.querySelector('main li a[href^="/kontakte/"]') !== null`)
		);
		expect(await driver.run('return typeof BroadcastChannel')).toBe('undefined');
	} finally {
		await driver.quit();
		await gate.goDown();
	}
});
