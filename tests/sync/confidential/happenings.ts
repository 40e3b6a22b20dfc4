/** What can happen in a history, and how one step of it is played: with a broken network, and processes that die. */
import * as fc from 'fast-check';
import { discardRefused, retryRefused } from '../../../src/lib/local/outbox/enqueue';
import { outboxState } from '../../../src/lib/local/outbox/outbox-state';
import { idOf } from '../../support/directory-rows';
import { FAULTS, type ModelPhone } from '../model-phone';
import { ask, takeBack, writeBack } from './acts';
import { acceptTogether, act, anyReader, loseKey, STEPS } from './answers';
import { accountOf, type ConfidentialWorld, type ExpertName, EXPERTS, NORTH, REGION } from './world';

const pick = <T>(...items: readonly T[]) => fc.constantFrom(...items);
const nth = fc.nat(3);
const asker = fc.nat(1);
const trouble = fc.record({
	faults: fc.array(pick('none' as const, 'none' as const, ...FAULTS), { maxLength: 3 }),
	killAfter: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 3 })
});
type Trouble = typeof trouble extends fc.Arbitrary<infer T> ? T : never;

/** Whether the phone sends at once what was just done on it. */
const sends = pick(true, true, true, false);

export const happening = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			type: fc.constant('ask' as const),
			asker,
			to: pick('', idOf('anna'), idOf('anna'), idOf('berta'), idOf('clara')),
			full: fc.option(fc.constant(true), { freq: 6 }),
			sends,
			trouble
		})
	},
	{
		weight: 3,
		arbitrary: fc.record({
			type: pick('writeBack' as const, 'writeBack' as const, 'takeBack' as const),
			asker,
			nth,
			sends,
			trouble
		})
	},
	{
		weight: 10,
		arbitrary: fc.record({
			type: fc.constant('reader' as const),
			name: pick(...anyReader, 'anna' as const, 'anna' as const, 'berta' as const),
			step: pick(...STEPS),
			nth,
			sends,
			trouble
		})
	},
	{ weight: 1, arbitrary: fc.record({ type: fc.constant('acceptTogether' as const), nth }) },
	{
		weight: 1,
		arbitrary: fc.record({ type: fc.constant('loseKey' as const), name: pick(...anyReader), sends, trouble })
	},
	{ weight: 3, arbitrary: fc.record({ type: fc.constant('sync' as const), who: fc.nat(7), trouble }) },
	{
		weight: 1,
		arbitrary: fc.record({ type: pick('retry' as const, 'discard' as const, 'clock' as const), asker, nth })
	},
	{
		weight: 2,
		arbitrary: fc.record({
			type: pick('deputy' as const, 'withdrawn' as const, 'role' as const, 'setting' as const),
			expert: pick('anna' as const, 'berta' as const, 'clara' as const),
			deputy: pick('', ...EXPERTS.slice(0, 3).map(idOf)),
			yes: fc.boolean()
		})
	},
	{ weight: 2, arbitrary: fc.record({ type: fc.constant('days' as const), days: pick(1, 31, 31, 91) }) }
);
export type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const calm = { sends: true, trouble: { faults: [], killAfter: null } };
const asks = (to: string): Happening => ({ type: 'ask', asker: 0, to, full: null, ...calm });
const does = (name: ExpertName, step: (typeof STEPS)[number]): Happening => ({
	type: 'reader',
	name,
	step,
	nth: 0,
	...calm
});
const writesBack: Happening = { type: 'writeBack', asker: 0, nth: 0, ...calm };
const written = [does('anna', 'accept'), does('anna', 'answer'), writesBack];

/** How far a consultation has come before anything goes wrong: by chance alone few would get to an answer. */
export const openings: Happening[][] = [
	[],
	[asks(idOf('anna')), does('anna', 'accept')],
	[asks(idOf('anna')), ...written],
	[asks(''), does('berta', 'accept'), does('berta', 'answer')],
	[asks(idOf('anna')), ...written, does('anna', 'handOver'), does('berta', 'accept')],
	[asks(idOf('clara')), does('clara', 'accept'), does('clara', 'answer'), does('clara', 'handOver')],
	[asks(idOf('anna')), ...written, { type: 'loseKey', name: 'berta', ...calm }, does('anna', 'reseal')]
];

export const history = fc
	.record({
		opening: pick(...openings),
		steps: fc.array(happening, { minLength: 3, maxLength: 10, size: 'max' })
	})
	.map(({ opening, steps }) => ({ steps: [...opening, ...steps] }));
export type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

export async function perform(world: ConfidentialWorld, step: Happening): Promise<void> {
	switch (step.type) {
		case 'ask':
			return onPhone(await world.asker(step.asker), step, () =>
				ask(world, step.asker, step.to, step.full === true)
			);
		case 'writeBack':
			return onPhone(await world.asker(step.asker), step, () => writeBack(world, step.asker, step.nth));
		case 'takeBack':
			return onPhone(await world.asker(step.asker), step, () => takeBack(world, step.asker, step.nth));
		case 'reader': {
			const { name, nth } = step;
			return onPhone(await world.reader(name), step, () => act(world, name, step.step, nth), true);
		}
		case 'loseKey':
			return onPhone(await world.reader(step.name), step, () => loseKey(world, step.name));
		case 'acceptTogether':
			return acceptTogether(world, step.nth);
		case 'sync': {
			const phone = world.phones[step.who];
			return phone && onPhone(phone, { ...step, sends: true }, async () => {});
		}
		case 'retry':
		case 'discard':
			return decide(world, await world.asker(step.asker), step.type);
		case 'clock':
			(await world.asker(step.asker)).timer.pass((step.nth % 2 ? -2 : 2) * 365 * 86_400_000);
			return;
		case 'days':
			return world.passDays(step.days);
		default:
			return change(world, step);
	}
}

/** Plays `work` under its trouble; whatever that leaves behind is what the process wakes up with. */
async function onPhone(
	phone: ModelPhone,
	{ sends, trouble: { faults, killAfter } }: { sends: boolean; trouble: Trouble },
	work: () => Promise<void>,
	looksFirst = false
): Promise<void> {
	// Readers look at what is new before they do anything, most of the time.
	if (looksFirst && sends) await phone.sync();
	phone.faults = [...faults];
	phone.killAfter(killAfter ?? Infinity);
	try {
		await work();
		if (sends) await phone.sync();
	} catch (error) {
		if (!isTrouble(error)) throw error;
	}
	phone.full = false;
	phone.restart();
}

/** Dying is part of the model, and so is what the phone says to people; everything else is a fault of the test. */
function isTrouble(error: unknown): boolean {
	for (let cause = error; cause instanceof Error; cause = cause.cause ?? (cause as { inner?: unknown }).inner)
		if (['Killed', 'CodedError', 'WireError'].includes(cause.name)) return true;
	return false;
}

async function decide(world: ConfidentialWorld, phone: ModelPhone, what: 'retry' | 'discard'): Promise<void> {
	const item = (await outboxState(phone.device)).refused[0];
	if (!item) return;
	if (what === 'retry') return retryRefused(item.id, phone.device);
	await discardRefused(item.id, phone.device);
	world.discarded.add(item.recordId);
}

type Change = Extract<Happening, { type: 'deputy' | 'withdrawn' | 'role' | 'setting' }>;

/** By the desk, or by whoever keeps accounts. */
function change({ server: { store }, roleTaken }: ConfidentialWorld, step: Change): void {
	const { expert, deputy, yes } = step;
	const id = idOf(expert);
	switch (step.type) {
		case 'deputy':
			return store.write('experts', { ...store.row('experts', id), id, deputy: deputy === id ? '' : deputy });
		case 'withdrawn':
			return store.write('experts', {
				...store.row('experts', id),
				id,
				youthOffices: [NORTH],
				publication: yes ? 'withdrawn' : 'published'
			});
		case 'role':
			roleTaken.add(id);
			store.accounts.set(accountOf(expert), {
				role: yes ? 'member' : 'expert',
				expertId: yes ? '' : id
			});
			return;
		case 'setting':
			return store.write('regions', { ...store.row('regions', REGION), id: REGION, sealToDesk: yes });
	}
}
