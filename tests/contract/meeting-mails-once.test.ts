// Two hundred members, and a mail server that fails half the time: everybody hears of each change once. Where the connection broke after
// the text was handed over nobody knows whether it was taken: it goes out again as the very same mail. What is in it, two parsers read.
import { describe, expect, it } from 'vitest';
import type { MeetingMailRow } from '../../src/lib/server/pocketbase/meeting-mails';
import { seatRow } from '../support/directory-rows';
import { newId } from '../../src/lib/domain/id';
import { headerOf, type Mood, partsOf } from '../support/moody-mail-server';
import { readCalendar } from '../support/read-calendar';
import { CIRCLE } from '../support/small-network';
import { CASE, decoded, DOOR, meetingMailsScene, ORIGIN } from './meeting-mails-scene';

const MEMBERS = 200;
const { scene, admin, rows, meet, change, makeJob, runUntilCalm } = meetingMailsScene();
const addressOf = (n: number) => `mitglied${n}@example.org`;

async function seatAll(): Promise<void> {
	const batch = admin().createBatch();
	for (let n = 0; n < MEMBERS; n += 1)
		batch.collection('seats').create({
			...seatRow('seat', {
				circle: CIRCLE,
				name: `Platz ${n}`,
				member: `Mitglied ${n}`,
				email: addressOf(n)
			}),
			...{ id: newId(), since: '2026-01-01' }
		});
	await batch.send();
}

/** The same chance for everybody who runs it. */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

describe('a mail server that fails half the time', () => {
	/** Each that hangs up is thought to be down, and ends a run: there are fewer of them. */
	const FAILURES: readonly Mood[] = [
		...Array<Mood>(8).fill('refuse'),
		...Array<Mood>(8).fill('refuseText'),
		'hangUp'
	];
	/** Of so many receivers what is in their mail is read. */
	const READ = 15;

	it('each of 200 members gets one mail a change, and what is in it is read the same by two parsers', async () => {
		await seatAll();
		const id = await meet();
		const draw = chance(2026);
		let failed = 0;
		scene.mails.mood = () => {
			if (draw() < 0.5) return 'take';
			failed += 1;
			return FAILURES[Math.floor(draw() * FAILURES.length)]!;
		};
		const changes = [
			['REQUEST', 'Einladung', {}],
			['REQUEST', 'Verschoben', { startsAt: '2026-12-16T08:00:00.000Z', endsAt: '2026-12-16T12:00:00.000Z' }],
			['CANCEL', 'ABGESAGT', { cancelled: true }]
		] as const;
		for (const [sequence, [method, subject, fields]] of changes.entries()) {
			await change('meetings', id, fields);
			scene.mails.handed.length = 0;
			await runUntilCalm();
			for (let n = 0; n < MEMBERS; n += 1) {
				const own = scene.mails.handed.filter(({ to }) => to === addressOf(n));
				expect(own.filter(({ taken }) => taken)).toHaveLength(1);
				expect(new Set(own.map(({ source }) => headerOf(source, 'Message-ID'))).size).toBe(1);
				for (const { source } of n < READ ? own : []) {
					expect(decoded(headerOf(source, 'Subject'))).toMatch(new RegExp(`^${subject}: Viertes Treffen`));
					const parts = partsOf(source);
					const files = parts.filter(({ type }) => /^(text\/calendar|application\/ics)/.test(type));
					expect(files).toHaveLength(2);
					expect(files[0]?.type).toContain(`method=${method}`);
					for (const { text } of files)
						expect(readCalendar(text)).toMatchObject({
							...{ method, sequence, uid: `${id}@${new URL(ORIGIN).hostname}` },
							...{ attendees: [addressOf(n)], organizer: 'stelle@example.org' }
						});
					for (const { text } of parts) expect(text).not.toMatch(new RegExp(`${DOOR}|${CASE}`));
				}
			}
		}
		expect(failed).toBeGreaterThan(MEMBERS);
		console.log(`${failed} tries failed, ${3 * MEMBERS} mails arrived, each once`);
	});

	it('two servers at once send none twice', async () => {
		await seatAll();
		await meet();
		await Promise.all([makeJob().run(), makeJob().run()]);
		await Promise.all([makeJob().run(), makeJob().run()]);
		const to = scene.mails.handed.map((mail) => mail.to);
		expect(to).toHaveLength(MEMBERS);
		expect(new Set(to).size).toBe(MEMBERS);
		expect((await rows<MeetingMailRow>('meetingMails')).every(({ state }) => state === 'sent')).toBe(true);
	});
});
