// Answers to an invitation, take-backs, a deputy's answers and check-ins, made offline, lost, repeated, on two devices, by telephone, and
// a seat given to somebody else meanwhile: each counts exactly once or is said to be refused, and none is a deputy's word by another.
// ANSWER_CASES sets how many histories.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { comes } from '../../src/lib/domain/meeting/answering';
import type { Attendance } from '../../src/lib/domain/meeting/attendance';
import { outboxState } from '../../src/lib/local/outbox/outbox-state';
import { queuedBodies } from '../../src/lib/local/outbox/queued-bodies';
import { ANNA, type AnswerStep, answerStep, AnswerWorld, DESK, MEETING, ROWS } from './model-answers';
import { casesOf, limitOf, tryAll } from './seeds';

const CASES = casesOf('ANSWER_CASES', 60);
/** How often the histories of this run came to what they are about. */
const met = { done: 0, refused: 0, unsaid: 0, checkIns: 0, byDeputies: 0 };

async function play(steps: AnswerStep[]): Promise<void> {
	const world = await AnswerWorld.begin();
	for (const step of steps) await perform(world, step);
	// The network is back for everybody; twice, so that what one has said reaches the others.
	for (let round = 0; round < 2; round += 1) for (const { phone } of world.phones) await phone.sync();
	await check(world);
	for (const { phone } of world.phones) phone.close();
}

async function perform(world: AnswerWorld, step: AnswerStep): Promise<void> {
	switch (step.type) {
		case 'say':
			return world.say(step);
		case 'handOver':
			return world.handOver();
		case 'standIn':
			return world.standIn(step);
		case 'checkIn':
			return world.checkIn(step.who, step.row);
		case 'reseat':
			return world.seat(ROWS[0], ANNA, step.deputy);
		case 'pass':
			return world.pass(step.to);
		case 'sync': {
			const { phone } = world.phones[step.who]!;
			phone.faults = [...step.trouble.faults];
			phone.killAfter(step.trouble.killAfter ?? Infinity);
			await phone.sync().catch(() => {});
			return phone.restart();
		}
	}
}

async function check(world: AnswerWorld): Promise<void> {
	const { store } = world.server;
	for (const { phone } of world.phones) expect(await outboxState(phone.device)).toMatchObject({ pending: 0 });
	for (const { mutation, phone, excused } of world.sent) {
		const { outcome } = (await store.recorded(mutation.id))?.result ?? {};
		expect(outcome, 'an answer is lost').toBeDefined();
		expect(store.effects.filter((id) => id === mutation.id).length).toBeLessThanOrEqual(1);
		met[outcome === 'done' ? 'done' : 'refused'] += 1;
		if (outcome === 'done' || excused) continue;
		const queued = await queuedBodies(mutation.kind, { db: phone.device, recordId: mutation.body.id });
		expect(
			queued.some((one) => one.mutation === mutation.id),
			'a refusal is said to nobody'
		).toBe(true);
	}
	for (const id of ROWS) checkRow(world, id);
	const rows = ROWS.map((id) => store.row('attendances', id) as unknown as Attendance);
	for (const way of ['room', 'online'] as const)
		expect(rows.filter((row) => comes(row) && row.way === way).length).toBeLessThanOrEqual(1);
	for (const { phone, account } of world.phones)
		for (const row of await phone.directory.readWhere('attendances', 'meeting', MEETING)) {
			const now = store.row('attendances', row.id) as unknown as Attendance;
			expect([row.answer, row.deputyAnswer, row.checkedInAt]).toEqual([
				...[now.answer, now.deputyAnswer, now.checkedInAt]
			]);
			if (account !== DESK && now.account !== account) expect(now.answer).toBe('deputy');
		}
}

/** Each line of the history follows the one before, is somebody's who had the word then, and the row stands as the last says. */
function checkRow({ server: { store }, people, unsaid }: AnswerWorld, id: string): void {
	const row = store.row('attendances', id) as unknown as Attendance;
	const stood = { answer: '' as unknown, deputyAnswer: '' as unknown, checkedInAt: '' as unknown };
	store.history.forEach((line, at) => {
		unsay(stood, unsaid, id, at);
		const { record, who, field, before, after } = line;
		if (record !== id || !(field in stood)) return;
		const told = field as keyof typeof stood;
		expect(before.value, `${field} changed between two lines`).toBe(stood[told]);
		const there = people.findLast((one) => one.row === id && one.after <= at)!;
		if (told === 'answer') expect([there.account, DESK]).toContain(who);
		// Taken back by the member it is nobody's word.
		if (told === 'deputyAnswer')
			expect([there.deputyAccount, DESK, ...(after.value === '' ? [there.account] : [])]).toContain(who);
		if (told === 'checkedInAt') expect([there.account, there.deputyAccount]).toContain(who);
		if (told === 'checkedInAt') met.checkIns += 1;
		if (told === 'deputyAnswer' && who === there.deputyAccount) met.byDeputies += 1;
		stood[told] = after.value;
	});
	unsay(stood, unsaid, id, store.history.length);
	met.unsaid += unsaid.filter((one) => one.row === id).length;
	expect({ answer: row.answer, deputyAnswer: row.deputyAnswer, checkedInAt: row.checkedInAt }).toEqual(stood);
}

function unsay(stood: Record<string, unknown>, unsaid: AnswerWorld['unsaid'], id: string, at: number): void {
	for (const one of unsaid) if (one.row === id && one.after === at) stood[one.field] = '';
}

test(
	`${CASES} histories of answers to an invitation: each counts once, and no deputy's word is another's`,
	{ timeout: limitOf(CASES) },
	async () => {
		await tryAll(
			{
				file: 'tests/sync/answers.test.ts',
				cases: CASES,
				arbitrary: fc.array(answerStep, { minLength: 6, maxLength: 40 }),
				play
			},
			(tried, seed, failed) =>
				console.log(
					`answers' histories tried ${tried}, lost, doubled or another's ${failed ? 1 : 0} (seed ${seed})`
				)
		);
		expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
	}
);
