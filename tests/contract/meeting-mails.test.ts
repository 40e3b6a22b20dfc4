// Everybody who sits in a circle hears of its meetings, each change once: what she is told, and what she is not. § 5 of the rules of
// procedure: the Fachstelle sends the invitations.
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { toldOfMeeting } from '../../src/lib/server/meetings/told-to-desk';
import type { MeetingMailRow } from '../../src/lib/server/pocketbase/meeting-mails';
import { idOf } from '../support/directory-rows';
import { CALLERS, emailOf } from '../support/small-network';
import { HIDDEN } from './matrix/hidden';
import { CASE, DAY, DOOR, meetingMailsScene } from './meeting-mails-scene';

const { scene, at, later, admin, rows, meet, seat, change, makeJob, run, desk, taken, partOf } =
	meetingMailsScene();
const MOVED = { startsAt: '2026-12-03T08:00:00.000Z', endsAt: '2026-12-03T12:00:00.000Z' };

describe('who sits in a circle hears of its meetings', () => {
	it('is invited, told that it is moved and called off, once each, however often the job runs', async () => {
		await seat('asd');
		await seat('hebamme');
		const id = await meet();
		for (const fields of [{}, MOVED, { cancelled: true }, { cancelled: false }]) {
			await change('meetings', id, fields);
			await run();
			await run();
			later(DAY);
		}
		expect(taken()).toEqual(
			['asd', 'hebamme'].flatMap((name) => [
				...['ABGESAGT', 'Einladung', 'Findet doch statt', 'Verschoben'].map(
					(word) => `${name}@example.org ${word}`
				)
			])
		);
	});

	it.each(['planned', 'held', 'recorded', 'archived'])('not of one that is %s', async (stage) => {
		await seat('asd');
		await meet({ stage: stage as 'planned' });
		await run();
		expect(scene.mails.handed).toEqual([]);
	});

	it('not of one that is over, nor of one that was called off before anybody was invited', async () => {
		await seat('asd');
		await meet({ startsAt: '2026-10-02T08:00:00.000Z', endsAt: '2026-10-02T12:00:00.000Z' });
		await meet({ cancelled: true });
		await meet({ publication: 'draft' });
		await run();
		expect(scene.mails.handed).toEqual([]);
	});

	it('who comes later is invited, who leaves before it is not written to any more', async () => {
		const leaving = await seat('geht');
		await seat('bleibt');
		await seat('danach', { since: '2026-12-03' });
		await seat('davor', { until: '2026-12-01' });
		const id = await meet();
		await run();
		await change('seats', leaving, { until: '2026-11-30' });
		await seat('kommt');
		await change('meetings', id, { title: 'Anderes Thema' });
		await run();
		expect(taken()).toEqual([
			...['bleibt@example.org Einladung', 'bleibt@example.org Geändert', 'geht@example.org Einladung'],
			'kommt@example.org Einladung'
		]);
	});

	it('who leaves while her mail waits gets none', async () => {
		const leaving = await seat('geht');
		await meet();
		scene.mails.mood = () => 'refuse';
		await run();
		scene.mails.mood = () => 'take';
		await change('seats', leaving, { publication: 'withdrawn' });
		later(DAY);
		await run();
		expect(taken()).toEqual([]);
		expect((await rows<MeetingMailRow>('meetingMails')).map(({ error }) => error)).toEqual(['left']);
	});

	it('one person is one mail, with two seats in two circles, in capital letters too; a seat without an address is named', async () => {
		const other = newId();
		await admin()
			.collection('circles')
			.create({ ...(await admin().collection('circles').getOne(idOf('circle'))), id: other });
		await seat('asd');
		await seat('zweiter', { email: 'ASD@example.org', circle: other });
		await seat('ohne', { email: '' });
		const id = await meet({ otherCircles: [other] });
		await run();
		expect(taken()).toEqual(['asd@example.org Einladung']);
		expect(await desk(id)).toMatchObject({
			without: ['ohne'],
			last: { kind: 'invited', sent: 1, waiting: 0 }
		});
		await admin().collection('circles').delete(other);
	});

	it('a state that nobody heard of is not said: the next one is', async () => {
		await seat('asd');
		const id = await meet();
		await run();
		scene.mails.mood = () => 'refuse';
		await change('meetings', id, MOVED);
		await run();
		await change('meetings', id, {
			startsAt: '2026-12-04T08:00:00.000Z',
			endsAt: '2026-12-04T12:00:00.000Z'
		});
		scene.mails.mood = () => 'take';
		later(DAY);
		await run();
		expect(taken()).toEqual(['asd@example.org Einladung', 'asd@example.org Verschoben']);
		expect(partOf('asd@example.org', 'text/plain')?.text).toContain('4. Dezember 2026');
	});

	it('devices are told beside the mail, without a word of what it is about', async () => {
		await seat('mia', { email: emailOf('mia') });
		const device = { ...HIDDEN.pushSubscriptions!(1, newId()), user: CALLERS.mia.userId };
		await admin().collection('pushSubscriptions').create(device);
		await meet();
		await run();
		await run();
		expect(
			(await rows<Record<string, string>>('notices')).map(({ user, kind, channel }) => [user, kind, channel])
		).toEqual([[CALLERS.mia.userId, 'meeting', 'push']]);
	});
});

describe('what it says', () => {
	it('day, time, place, agenda and dates, and nothing of a case or of the way in', async () => {
		await seat('asd');
		await meet({ answerBy: '2026-11-25' });
		await run();
		const { source = '' } = scene.mails.handed[0] ?? {};
		const text = partOf('asd@example.org', 'text/plain')?.text ?? '';
		for (const word of [
			...['Viertes Treffen', 'Mittwoch, 2. Dezember 2026, 9:00–13:00 Uhr', 'Wo: Kreishaus'],
			...['9:00 Uhr  Aktueller Kurzaustausch (30 Minuten)', '11:45 Uhr  Fallbesprechungen'],
			...['bis Mittwoch, 25. November 2026', 'Fallanliegen melden Sie bitte bis Mittwoch, 18. November 2026']
		])
			expect(text).toContain(word);
		for (const secret of [DOOR, CASE])
			for (const part of [source, text, partOf('asd@example.org', 'text/calendar')?.text ?? ''])
				expect(part).not.toContain(secret);
	});

	it('what it was before, when it is moved', async () => {
		await seat('asd');
		const id = await meet();
		await run();
		await change('meetings', id, { ...MOVED, venue: 'Rathaus' });
		await run();
		const text = partOf('asd@example.org', 'text/plain')?.text ?? '';
		expect(text).toContain('Wann: Donnerstag, 3. Dezember 2026, 9:00–13:00 Uhr');
		expect(text).toMatch(/Bisher: Mittwoch, 2\. Dezember 2026, 9:00–13:00 Uhr, Kreishaus/);
	});
});

describe('the number by which calendars know what is newer', () => {
	it('is counted on by the database when time, place, title or being called off change, and by nothing else', async () => {
		const id = await meet({ sequence: 3 });
		const after = async (fields: object) => {
			await change('meetings', id, fields);
			return (await admin().collection('meetings').getOne<{ sequence: number }>(id)).sequence;
		};
		expect(await after({ agenda: 'anders', stage: 'fixed', access: 'Hof' })).toBe(3);
		expect(await after({ title: 'Neu' })).toBe(4);
		expect(await after(MOVED)).toBe(5);
		expect(await after({ venue: 'Rathaus' })).toBe(6);
		expect(await after({ address: { street: 'Am Markt 1', postalCode: '', place: '', ags: '' } })).toBe(7);
		expect(await after({ cancelled: true })).toBe(8);
		// Whatever is said of it.
		expect(await after({ sequence: 0 })).toBe(8);
		expect(await after({ sequence: 8, title: 'Noch neuer' })).toBe(9);
	});
});

describe('when something breaks', () => {
	it('the same mail goes out again where it is not known whether it was taken, and not once more after that', async () => {
		await seat('asd');
		await meet();
		scene.mails.mood = () => 'hangUp';
		await run();
		scene.mails.mood = () => 'take';
		await run();
		expect(scene.mails.handed).toHaveLength(1);
		later(5 * 60_000);
		await run();
		await run();
		const [first, second, ...more] = scene.mails.handed.map(
			({ source }) => /^Message-ID: (.+)$/im.exec(source)?.[1]
		);
		expect(second).toBe(first);
		expect(more).toEqual([]);
	});

	it('without a mail server, and where the clock has jumped, everything waits', async () => {
		await seat('asd');
		await meet();
		await makeJob(false).run();
		const job = makeJob(true, false);
		await job.run();
		expect(scene.mails.handed).toEqual([]);
		await run();
		expect(taken()).toEqual(['asd@example.org Einladung']);
	});

	it('who cannot be reached is tried for three days, the others are not held up, and the office is told by name', async () => {
		await seat('asd');
		await seat('hebamme');
		const id = await meet();
		scene.mails.mood = (to) => (to.startsWith('asd') ? 'refuse' : 'take');
		await run();
		expect(taken()).toEqual(['hebamme@example.org Einladung']);
		later(DAY);
		await run();
		expect(await desk(id)).toMatchObject({ last: { sent: 1, waiting: 1, retried: 1, failed: [] } });
		later(3 * DAY);
		await run();
		await run();
		expect(await desk(id)).toMatchObject({
			last: { sent: 1, waiting: 0, failed: [{ name: 'asd', address: 'asd@example.org', why: 'EENVELOPE' }] }
		});
		expect((await rows<Record<string, string>>('notices')).map(({ kind, user }) => [kind, user])).toEqual([
			['meetingMissed', CALLERS.karla.userId]
		]);
	});

	it('another network’s office sees nothing of it', async () => {
		const id = await meet();
		await expect(desk(id)).resolves.toMatchObject({ last: null });
		const foreign = { networks: [newId()] };
		const parts = { clients: scene.pocketBase.clients, mailServer: true };
		await expect(toldOfMeeting(parts, foreign, id, at())).rejects.toMatchObject({ code: 'not_found' });
	});
});
