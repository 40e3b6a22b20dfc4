// Published minutes by mail (seed 000 § 8): one mail to each active member of all circles that receive them and to each who is informed,
// exactly once, whatever the mail server and the process do; and to somebody outside on request, with a line in the log.
import { describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../../src/lib/server/notices/mail';
import { deskMinutesOf, inform, passOn } from '../../src/lib/server/minutes/desk';
import { claimMinuteMail } from '../../src/lib/server/pocketbase/minute-mails';
import { HELD } from '../support/minutes-rows';
import { readPdf } from '../support/pdf-structure';
import { CIRCLE, emailOf } from '../support/small-network';
import { DAY, foreign, karla, minutesScene, SOUTH_CIRCLE } from './minutes-scene';

const { scene, collection, rows, write, publish, published, seat, run, makeJob, addresses, later, at } =
	minutesScene();
const MEMBERS = [emailOf('mia'), 'olga@example.org'];
const desk = () => deskMinutesOf({ clients: scene.pocketBase.clients, mailServer: true }, karla, HELD, at());
const pass = (email: string, mayWrite = true, caller = karla as Parameters<typeof passOn>[1]) =>
	published().then(([newest]) =>
		passOn(
			{ clients: scene.pocketBase.clients, mailServer: true },
			caller,
			{ minutes: newest!.id, person: { name: 'Dr. Frage', email } },
			() => Promise.resolve(mayWrite),
			at()
		)
	);
const out = async () => {
	await write({ section: 'decisions', text: 'Wir treffen uns öfter.' });
	await publish();
};

describe('published minutes', () => {
	it('go to the active members of both circles and to who is informed, one mail for an address', async () => {
		await seat('sven', { circle: SOUTH_CIRCLE });
		await seat('zweiterplatz', { circle: SOUTH_CIRCLE, email: emailOf('mia').toUpperCase() });
		await seat('zurueck', { publication: 'withdrawn' });
		await seat('gegangen', { until: '2026-11-29' });
		await seat('kommterst', { since: '2026-12-01' });
		await seat('ohneadresse', { email: '' });
		await inform({ clients: scene.pocketBase.clients, mailServer: true }, karla, {
			...{ meeting: HELD, circle: CIRCLE },
			people: [
				{ name: 'Jugendhilfeplanung', email: 'Planung@example.org' },
				{ name: 'Mia', email: emailOf('mia') }
			]
		});
		await out();
		await run();
		await run();
		expect(addresses()).toEqual([...MEMBERS, 'planung@example.org', 'sven@example.org'].sort());
		const [version] = (await desk()).versions;
		expect(version).toMatchObject({ sent: 4, waiting: 0, failed: [{ name: 'ohneadresse: ohneadresse' }] });
		for (const { id, circle, email } of await rows('seats'))
			if (circle === CIRCLE && !MEMBERS.includes(String(email))) await collection('seats').delete(id);
	});

	it('carry the text and the same as a PDF with structure', async () => {
		await out();
		await run();
		const { letter } = scene.sent[0]!;
		expect(letter!.subject).toBe('Protokoll: Treffen im Herbst');
		expect(letter!.text).toContain('Beschluss Nr. 1: Wir treffen uns öfter.');
		const pdf = readPdf(letter!.file.content);
		expect([pdf.ua, pdf.title]).toEqual(['1', 'Protokoll: Treffen im Herbst']);
		expect(pdf.document.text).toContain('Wir treffen uns öfter.');
	});

	it('the same mail goes out again where the connection broke after the text was handed over, and not once more', async () => {
		await out();
		let handed: OutgoingMail[] = [];
		// Taken by the mail server, and the process ends before it can write that down.
		scene.before = (mail) => {
			handed = [...handed, mail];
			return handed.length === 1 ? new Promise(() => {}) : Promise.resolve();
		};
		void run();
		await expect.poll(() => handed.length).toBe(1);
		await run();
		later(5 * 60_000);
		await run();
		await run();
		const again = handed.filter(({ to }) => to === handed[0]!.to);
		expect(again).toHaveLength(2);
		expect(again[1]!.id).toBe(again[0]!.id);
		expect(again[1]!.letter).toEqual(again[0]!.letter);
		expect(handed).toHaveLength(3);
	});

	it('while the mail server fails half the time, each gets exactly one', { timeout: 240_000 }, async () => {
		const batch = scene.pocketBase.admin.createBatch();
		const many = Array.from({ length: 198 }, (_, n) => `mitglied${n}`);
		for (const name of many)
			batch.collection('informed').create({ circle: CIRCLE, name, email: `${name}@example.org` });
		await batch.send();
		await out();
		let turn = 0;
		scene.before = () => {
			turn += 1;
			return turn % 2 === 0
				? Promise.resolve()
				: Promise.reject(
						Object.assign(new Error('no'), { code: turn % 4 === 1 ? 'ECONNECTION' : 'EENVELOPE' })
					);
		};
		const job = makeJob();
		for (let round = 0; round < 800 && (await rows('minuteRounds'))[0]!.endedAt === ''; round += 1) {
			await job.run();
			later(5 * 60_000);
		}
		const wanted = [...MEMBERS, ...many.map((name) => `${name}@example.org`)].sort();
		expect(addresses()).toEqual(wanted);
	});

	it('two servers never have the same try', async () => {
		await out();
		scene.refusals.set('', 'EENVELOPE');
		await run();
		const [mail] = (await rows('minuteMails')).filter(({ state }) => state === 'waiting');
		const claim = { tries: 2, nextAt: at() };
		const taken = await Promise.all(
			[1, 2, 3].map(() => claimMinuteMail(scene.pocketBase.clients, mail!.id, claim))
		);
		expect(taken.filter(Boolean)).toHaveLength(1);
	});

	it('who does not take it is tried for three days, then the office reads her name and why', async () => {
		await out();
		scene.refusals.set('olga@example.org', 'EENVELOPE');
		await run();
		expect((await desk()).versions[0]).toMatchObject({ sent: 1, waiting: 1 });
		later(3 * DAY);
		await run();
		expect((await desk()).versions[0]!.failed).toEqual([
			{ name: 'Olga Muster', receiver: 'olga@example.org', error: 'EENVELOPE' }
		]);
	});

	it('a correction goes to all again, and what has not got through of the version before is not sent any more', async () => {
		await out();
		scene.refusals.set('olga@example.org', 'EENVELOPE');
		await run();
		await write({ text: 'dazu', edition: 2 });
		await publish(2, 'Ein Stichwort fehlte.');
		scene.refusals.clear();
		later(DAY);
		await run();
		await run();
		expect(scene.sent.filter(({ to }) => to === 'olga@example.org')).toHaveLength(1);
		const corrected = scene.sent.filter(({ letter }) => letter!.subject.startsWith('Berichtigt: '));
		expect(corrected.map(({ to }) => to).sort()).toEqual(MEMBERS);
		expect(corrected[0]!.letter!.text).toContain('Berichtigt wurde: Ein Stichwort fehlte.');
	});

	it('a member who left after they were published gets none', async () => {
		const place = await seat('geht');
		await out();
		await collection('seats').delete(place.id);
		await run();
		expect(addresses()).toEqual(MEMBERS);
	});

	it('go out to nobody where the clock has jumped', async () => {
		await out();
		await makeJob(false).run();
		expect(scene.sent).toEqual([]);
	});
});

describe('on request they go to somebody outside', () => {
	it('once, and the log says that it was done', async () => {
		await out();
		await run();
		const acts = async () => (await rows('acts')).filter(({ kind }) => kind === 'minutesPassedOn').length;
		const before = await acts();
		expect(await pass('frage@example.org')).toBe('');
		expect(await pass('Frage@example.org')).toBe('already');
		expect(await acts()).toBe(before + 1);
		await run();
		await run();
		expect(addresses().filter((one) => one === 'frage@example.org')).toHaveLength(1);
		expect((await desk()).versions[0]!.outside).toEqual([
			{ name: 'Dr. Frage', receiver: 'frage@example.org', state: 'sent' }
		]);
	});

	it('not by another office, and not as often as somebody types an address', async () => {
		await out();
		await expect(pass('frage@example.org', true, foreign)).rejects.toMatchObject({ code: 'forbidden' });
		expect(await pass('frage@example.org', false)).toBe('often');
		await run();
		expect(addresses()).toEqual(MEMBERS);
	});
});
