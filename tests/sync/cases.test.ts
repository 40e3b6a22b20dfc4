// Cases that a member brings on two devices and in two tabs: without a network, with answers lost, doubled or cut off, with phones that die
// on the way, while the office decides, moves the deadline and calls the meeting off. Each case is with the office exactly once, or the
// phone says that it was refused and still has what was typed. CASE_CASES sets how many histories.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { CaseDraft, CaseText, MeetingCase } from '../../src/lib/domain/meeting/case';
import type { AnyRow } from '../../src/lib/domain/tables';
import { sentCaseKey } from '../../src/lib/consultation/draft/draft-keys';
import { loadDraft } from '../../src/lib/local/drafts/drafts';
import { enqueue } from '../../src/lib/local/outbox/enqueue';
import { outboxState } from '../../src/lib/local/outbox/outbox-state';
import { Engine } from '../../src/lib/server/actions/engine';
import { circleRow, idOf, meetingRow, seatRow } from '../support/directory-rows';
import { FINGERPRINT, sealedLike } from '../support/sealed-like';
import { FAULTS, ModelPhone } from './model-phone';
import { ACCOUNTS, createWorld, type World } from './model-world';
import { casesOf, limitOf, tryAll } from './seeds';

const HISTORIES = casesOf('CASE_CASES', 60);
const MEMBER = ACCOUNTS[0]!;
const DESK = ACCOUNTS[3]!;
const [CIRCLE, MEETING] = ['circle', 'meeting'].map(idOf) as [string, string];
const DAY = 86_400_000;

const step = fc.oneof(
	fc.record({ type: fc.constant('bring' as const), who: fc.nat(1) }),
	fc.record({ type: fc.constant('bring' as const), who: fc.nat(1) }),
	/** The same draft once more, from the other device or another tab. */
	fc.record({ type: fc.constant('again' as const), who: fc.nat(1), which: fc.nat(9) }),
	fc.record({ type: fc.constant('withdraw' as const), who: fc.nat(1), which: fc.nat(9) }),
	fc.record({
		type: fc.constant('sync' as const),
		who: fc.nat(1),
		faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 3 }),
		killAfter: fc.option(fc.nat(60), { nil: undefined })
	}),
	fc.record({
		type: fc.constant('decide' as const),
		which: fc.nat(9),
		outcome: fc.constantFrom('accepted' as const, 'declined' as const)
	}),
	fc.record({
		type: fc.constant('meeting' as const),
		caseBy: fc.constantFrom('', '2020-01-01', '2099-01-01'),
		stage: fc.constantFrom('invited' as const, 'invited' as const, 'fixed' as const),
		cancelled: fc.constantFrom(false, false, true)
	})
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Brought {
	body: CaseDraft;
	/** The devices on which it was queued. */
	on: Set<number>;
}

async function play(steps: Step[]): Promise<void> {
	const world = createWorld();
	const { store } = world.server;
	const write = (table: 'circles' | 'meetings' | 'seats', row: object) => store.write(table, row as AnyRow);
	const meeting = meetingRow('meeting', {
		...{ circle: CIRCLE, stage: 'invited' },
		startsAt: new Date(Date.now() + 60 * DAY).toISOString(),
		endsAt: new Date(Date.now() + 61 * DAY).toISOString()
	});
	write('circles', circleRow('circle', { region: idOf('region') }));
	write('meetings', meeting);
	write('seats', seatRow('seat', { circle: CIRCLE, account: MEMBER }));
	const phones = [new ModelPhone(world.server), new ModelPhone(world.server)];
	for (const phone of phones) {
		await phone.login(MEMBER);
		await phone.sync();
	}
	const brought: Brought[] = [];
	for (const one of steps) await perform(one);
	for (const phone of phones) phone.restart();
	for (let round = 0; round < 3; round += 1) for (const phone of phones) await phone.sync();
	await check(world, phones, brought);
	for (const phone of phones) phone.close();

	async function perform(one: Step): Promise<void> {
		switch (one.type) {
			case 'bring': {
				const id = newId();
				const body: CaseDraft = {
					...{ id, meeting: MEETING, kind: 'short', minutes: 10, seat: '' },
					...{ payload: sealedLike(`Fall ${id}`), recipients: [FINGERPRINT] }
				};
				brought.push({ body, on: new Set() });
				return queue(brought.at(-1)!, one.who);
			}
			case 'again': {
				const known = brought[one.which % Math.max(1, brought.length)];
				return known && queue(known, one.who);
			}
			case 'withdraw': {
				const known = brought[one.which % Math.max(1, brought.length)];
				const about = {
					id: newId(),
					kind: 'case.withdraw' as const,
					body: { id: known?.body.id ?? newId() }
				};
				return known && enqueue(about, {}, phones[one.who]!.device);
			}
			case 'sync': {
				const phone = phones[one.who]!;
				phone.faults = [...one.faults];
				phone.killAfter(one.killAfter ?? Infinity);
				await phone.sync().catch(() => {});
				return phone.restart();
			}
			case 'decide': {
				const known = brought[one.which % Math.max(1, brought.length)];
				if (!known) return;
				const engine = new Engine({ store, now: () => new Date() });
				const body = { id: known.body.id, outcome: one.outcome, answer: 'Ein Wort' };
				await engine.settle({ id: newId(), kind: 'case.decide', body }, store.callerOf(DESK));
				return;
			}
			case 'meeting': {
				const { caseBy, stage, cancelled } = one;
				return write('meetings', { ...meeting, caseBy, stage, cancelled });
			}
		}
	}

	async function queue({ body, on }: Brought, who: number): Promise<void> {
		const copy = { key: sentCaseKey(body.id), value: body };
		await enqueue({ id: newId(), kind: 'case.register', body }, { copy }, phones[who]!.device);
		on.add(who);
	}
}

async function check({ server }: World, phones: ModelPhone[], brought: Brought[]): Promise<void> {
	const { store } = server;
	const rows = (await store.allRows('cases')) as unknown as MeetingCase[];
	const texts = (await store.allRows('caseTexts')) as unknown as CaseText[];
	const queues = await Promise.all(phones.map(({ device }) => outboxState(device)));
	for (const { pending } of queues) expect(pending, 'nothing waits any more').toBe(0);
	expect(rows.map(({ id }) => id).sort()).toEqual(texts.map((text) => text.case).sort());
	for (const { body, on } of brought) {
		const text = texts.find((one) => one.case === body.id);
		const refused = (at: number) =>
			queues[at]!.refused.filter(({ kind, recordId }) => kind === 'case.register' && recordId === body.id);
		if (text) {
			expect([text.payload, text.author]).toEqual([body.payload, MEMBER]);
			const made = [...on].flatMap(refused);
			expect(made, 'what has arrived does not look refused').toEqual([]);
			continue;
		}
		for (const at of on) {
			expect(refused(at).length, 'a case is lost').toBeGreaterThan(0);
			expect(await loadDraft(sentCaseKey(body.id), phones[at]!.device)).toEqual(body);
		}
	}
	// Nobody has brought a case that is there.
	expect(rows.filter(({ id }) => !brought.some(({ body }) => body.id === id))).toEqual([]);
	// Her devices show what the server has.
	for (const { directory } of phones) {
		const here = (await directory.readAll('cases')).map(({ id, state }) => `${id} ${state}`).sort();
		expect(here).toEqual(rows.map(({ id, state }) => `${id} ${state}`).sort());
		expect(await directory.count('caseTexts')).toBe(texts.length);
	}
}

test(
	`${HISTORIES} histories of cases: exactly once, or refused and still here`,
	{ timeout: limitOf(HISTORIES) },
	() =>
		tryAll(
			{
				file: 'tests/sync/cases.test.ts',
				cases: HISTORIES,
				arbitrary: fc.array(step, { minLength: 3, maxLength: 16 }),
				play
			},
			(tried, seed, failed) =>
				console.log(`cases' histories tried ${tried}, lost or doubled ${failed ? 1 : 0} (seed ${seed})`)
		)
);
