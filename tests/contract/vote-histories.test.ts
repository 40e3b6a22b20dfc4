// Votes as phones send them: offline for as long as it takes, lost on the way or on the way back, sent again, from two devices of one
// member, and the office closes in between. Whatever happens, each counts once, and the tally is what every seat has said last before it
// was closed. `npm run measure` tries more of them (`VOTE_HISTORIES`).
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ballot, Choices } from '../../src/lib/domain/meeting/ballot';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { AppError } from '../../src/lib/server/errors';
import { ballotScene, type BallotScene, MEMBERS } from './ballots-scene';

const HISTORIES = Number(process.env.VOTE_HISTORIES ?? 15);
const DEVICES = 2;

let scene: BallotScene;
let topics: string[];
beforeAll(async () => {
	scene = await ballotScene();
});
afterAll(() => scene.pocketBase.stop());

const seat = fc.nat(MEMBERS.length - 1);
const device = fc.record({ seat, device: fc.nat(DEVICES - 1) });
/** Of a mutation at the head of a queue: it gets there and back, only there, or not at all. */
const way = fc.constantFrom('whole', 'whole', 'answer lost', 'lost');
const step = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			do: fc.constant('say' as const),
			at: device,
			topic: fc.integer({ min: -1, max: 2 })
		})
	},
	{ weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), at: device, way }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('both' as const), seat }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('closeAmong' as const) }) }
);

/** What one history has come to: queues of the devices, what a seat may have said last, what each mutation was answered. */
class History {
	readonly #queues = new Map<string, Mutation[]>();
	readonly last = new Map<string, readonly (string | undefined)[]>();
	readonly #answers = new Map<string, string>();
	closed = false;

	constructor(readonly ballot: string) {}

	#queue(at: { seat: number; device: number }): Mutation[] {
		const key = `${at.seat} ${at.device}`;
		const queue = this.#queues.get(key) ?? [];
		this.#queues.set(key, queue);
		return queue;
	}

	say(at: { seat: number; device: number }, topic: number): void {
		const choices: Choices = topic < 0 ? [] : [{ option: topics[topic]!, word: 'yes' }];
		this.#queue(at).push(scene.voting(this.ballot, MEMBERS[at.seat]!, choices));
	}

	/** The head of a queue, if there is one; what was said is what the seat says from then on, once. */
	async send(at: { seat: number; device: number }, way: string, alone = true): Promise<void> {
		const [head] = this.#queue(at);
		if (!head || way === 'lost') return;
		const name = MEMBERS[at.seat]!;
		const answer = await scene.send(head, name);
		const before = this.#answers.get(head.id);
		if (before !== undefined) expect(answer, 'the same is answered again').toBe(before);
		else {
			this.#answers.set(head.id, answer);
			expect(['done', 'conflict']).toContain(answer);
			if (alone) expect(answer).toBe(this.closed ? 'conflict' : 'done');
			if (answer === 'done') this.#heard(name, head, alone);
		}
		if (way === 'whole') this.#queue(at).shift();
	}

	#heard(name: string, { body }: Mutation, alone: boolean): void {
		const option = (body as { choices: Choices }).choices[0]?.option;
		// Of two at the same moment either may be the later one.
		this.last.set(name, alone ? [option] : [...(this.#beside.get(name) ?? []), option]);
		this.#beside.set(name, this.last.get(name)!);
	}
	#beside = new Map<string, readonly (string | undefined)[]>();

	/** Of two devices of one seat at the same moment. */
	async both(seat: number): Promise<void> {
		this.#beside = new Map();
		await Promise.all([0, 1].map((device) => this.send({ seat, device }, 'whole', false)));
		this.#beside = new Map();
	}

	/** The office closes while the first device of every seat sends. */
	async closeAmong(): Promise<void> {
		this.#beside = new Map();
		const sends = MEMBERS.map((_, seat) => this.send({ seat, device: 0 }, 'whole', false));
		await Promise.all([this.close(), ...sends]);
		this.#beside = new Map();
	}

	async close(): Promise<void> {
		await scene.close(this.ballot).catch((error: unknown) => {
			// So many votes came in that it has to be tried again, as the page says.
			if (error instanceof AppError && error.code === 'unavailable') return this.close();
			throw error;
		});
		this.closed = true;
	}

	/** Everything that still waits arrives, late. */
	async drain(): Promise<void> {
		for (const [key, queue] of this.#queues) {
			const [seat = 0, device = 0] = key.split(' ').map(Number);
			while (queue.length > 0) await this.send({ seat, device }, 'whole');
		}
	}
}

/** What the ballot says must be what the seats have said. */
function isTheirs({ outcome, given }: Ballot, last: History['last']): boolean {
	const counted = outcome.map(({ option, yes }) => [option, yes] as const);
	const sure = [...last.values()];
	const fits = (option: string, yes: number) => {
		const atLeast = sure.filter((said) => said.every((one) => one === option)).length;
		const atMost = sure.filter((said) => said.includes(option)).length;
		return atLeast <= yes && yes <= atMost;
	};
	return (
		counted.every(([option, yes]) => fits(option, yes)) &&
		given === counted.reduce((sum, [, yes]) => sum + yes, 0)
	);
}

it('every vote counts once, and the tally is the last word of each seat before it was closed', async () => {
	let [tried, wrong] = [0, 0];
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
			await scene.clear();
			topics = await Promise.all(['Sucht', 'Trennung', 'Armut'].map((title) => scene.proposed(title)));
			const history = new History(await scene.open(topics));
			for (const one of steps) {
				if (one.do === 'say') history.say(one.at, one.topic);
				else if (one.do === 'send') await history.send(one.at, one.way);
				else if (one.do === 'both') await history.both(one.seat);
				else await history.closeAmong();
			}
			await history.close();
			const closed = await scene.ballot(history.ballot);
			await history.drain();
			expect(await scene.ballot(history.ballot), 'nothing changes afterwards').toEqual(closed);
			tried += 1;
			const holds = isTheirs(closed, history.last);
			if (!holds) wrong += 1;
			expect(holds, JSON.stringify([closed.outcome, [...history.last]])).toBe(true);
		}),
		{ numRuns: HISTORIES, endOnFailure: true }
	);
	console.log(`vote histories tried ${tried}, wrong ${wrong}`);
	expect(tried).toBe(HISTORIES);
});
