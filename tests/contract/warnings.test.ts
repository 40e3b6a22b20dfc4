// The one way by which an office is warned, with a real PocketBase: a line on its desk, one mail a day, nobody else's business.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { MAIL_FOOTER } from '../../src/lib/protocol/mail-footers';
import { NOTICES } from '../../src/lib/protocol/notice-kinds';
import { watchDisk } from '../../src/lib/server/jobs/disk';
import { Warnings } from '../../src/lib/server/notices/warn';
import { deskOverview } from '../../src/lib/server/overview';
import * as notices from '../../src/lib/server/pocketbase/warnings';
import { HOUR, noticeScene, ORIGIN } from '../support/notice-scene';
import { CALLERS, emailOf, REGION } from '../support/small-network';

const scene = noticeScene();
const warnings = () => new Warnings({ clients: scene.pocketBase.clients, now: scene.now });
const desk = async (networks: readonly string[] = [REGION]) =>
	(await deskOverview(scene.pocketBase.clients, { networks }, scene.now())).warnings;
const told = async () => (await scene.rows()).map(({ kind, user }) => `${kind} ${user}`);

afterEach(async () => {
	vi.restoreAllMocks();
	for (const { id } of await scene.pocketBase.admin.collection('warnings').getFullList())
		await scene.pocketBase.admin.collection('warnings').delete(id);
});

describe('a warning', () => {
	it('stands on the desk of its network, and is mailed to its office with nothing of it', async () => {
		await warnings().raise({ code: 'flood', network: REGION });
		const at = scene.now().toISOString();
		expect(await desk()).toEqual([{ region: REGION, code: 'flood', since: at, lastAt: at, times: 1 }]);
		await scene.mails.start();
		await scene.delivery().run();
		const [mail, ...others] = scene.mails.received;
		expect(others).toEqual([]);
		expect(mail?.recipients).toEqual([emailOf('karla')]);
		expect(mail?.text).toBe(`${NOTICES.warning.sentence}\n\n${ORIGIN}\n\n${MAIL_FOOTER}\n`);
	});

	it("of another network is none of this office's business, one of the installation is", async () => {
		await warnings().raise({ code: 'flood', network: newId() });
		expect(await desk()).toEqual([]);
		expect(await told()).toEqual([]);
		await warnings().raise({ code: 'diskLow', network: '' });
		expect((await desk()).map(({ code }) => code)).toEqual(['diskLow']);
		expect(await told()).toEqual([`warning ${CALLERS.karla.userId}`]);
	});

	it('raised again and again, by two processes, is one line, and one mail a day', async () => {
		const began = scene.now().toISOString();
		for (let hour = 0; hour < 48; hour += 4) {
			await warnings().raise({ code: 'flood', network: REGION });
			await warnings().raise({ code: 'flood', network: REGION });
			scene.clock += 4 * HOUR;
		}
		expect(await desk()).toMatchObject([{ since: began, times: 24 }]);
		expect(await told()).toHaveLength(2);
	});

	it('is shown for a week after its last time, and begins anew after that', async () => {
		await warnings().raise({ code: 'flood', network: REGION });
		scene.clock += 8 * 24 * HOUR;
		expect(await desk()).toEqual([]);
		await warnings().raise({ code: 'flood', network: REGION });
		expect(await desk()).toMatchObject([{ since: scene.now().toISOString() }]);
	});

	it('of a disk that is nearly full goes from the look at the disk to the mail, while there is still room', async () => {
		const { folder } = scene.pocketBase;
		const nearlyFull = () => Promise.resolve({ size: 100 * 1024 ** 3, left: 0.9 * 1024 ** 3 });
		await watchDisk({ folder, warnings: warnings(), look: nearlyFull });
		await watchDisk({ folder, warnings: warnings(), look: nearlyFull });
		expect((await desk()).map(({ code }) => code)).toEqual(['diskLow']);
		await scene.mails.start();
		await scene.delivery().run();
		const mails = scene.mails.received.map(({ recipients, text }) => ({ recipients, text }));
		const text = `${NOTICES.warning.sentence}\n\n${ORIGIN}\n\n${MAIL_FOOTER}\n`;
		expect(mails).toEqual([{ recipients: [emailOf('karla')], text }]);
	});

	it('that cannot be written down fails nobody, and is written down by the next turn of its job', async () => {
		vi.spyOn(notices, 'warningOf').mockRejectedValueOnce(new Error('disk full'));
		const mine = warnings();
		await mine.raise({ code: 'diskLow', network: '' });
		expect(await desk()).toEqual([]);
		await mine.run();
		expect((await desk()).map(({ code }) => code)).toEqual(['diskLow']);
	});
});
