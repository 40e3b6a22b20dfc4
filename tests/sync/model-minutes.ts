/**
 * Two who write the minutes of one meeting in the model: each with a phone, what stands before her, and the words that her screen has said
 * are kept. The rules are those of features/minutes; the words are held against what the server has in the end.
 */
import * as fc from 'fast-check';
import {
	isContested,
	type ShownParagraph,
	shownParagraphs,
	type Typed
} from '../../src/lib/features/minutes/paragraph-view';
import {
	blank,
	type Choice,
	decide,
	keepTyped,
	queuedIn,
	sendTyped,
	setRemoved,
	typedIn
} from '../../src/lib/features/minutes/write-paragraph';
import { discardRefused } from '../../src/lib/local/outbox/enqueue';
import { idOf } from '../support/directory-rows';
import { FAULTS, type ModelPhone } from './model-phone';

export const MEETING = idOf('writtenmeet');
let words = 0;

export class Writer {
	/** Words that were shown as kept. */
	readonly kept = new Set<string>();
	/** Given up by her own choice, having seen what stands there instead. */
	readonly excused = new Set<string>();
	/** Typed, and not kept yet: gone with the process. */
	#screen = new Map<string, Typed>();

	constructor(readonly phone: ModelPhone) {}

	/** Types a word in the paragraph, or begins one; whether it is kept, the phone says. */
	async type(which: number): Promise<void> {
		const open = (await this.#shown()).filter((one) => !one.removed && !this.#asks(one));
		const at = open[which % (open.length + 1)];
		const word = `wort${(words += 1)}`;
		const [id, typed] = at ? ([at.id, await this.#begun(at)] as const) : await this.#new();
		const next = { ...typed, text: typed.text === '' ? word : `${typed.text} ${word}` };
		this.#screen.set(id, next);
		await keepTyped(MEETING, id, next, this.phone.device);
		for (const one of next.text.split(/\s+/)) this.kept.add(one);
	}

	/** Leaves what she has typed in. */
	async send(): Promise<void> {
		for (const one of await this.#shown()) {
			if (!one.typed || this.#asks(one)) continue;
			await sendTyped(MEETING, one.id, one.typed, [], this.phone.device);
			this.#screen.delete(one.id);
		}
	}

	async remove(which: number): Promise<void> {
		const stored = (await this.#shown()).filter((one) => one.known && !one.typed && !one.notTaken);
		const one = stored[which % Math.max(1, stored.length)];
		if (one) await setRemoved(one, await this.edition(), this.phone.device);
	}

	/** Answers what her page asks. */
	async decide(choice: Choice): Promise<void> {
		for (const one of await this.#shown()) {
			if (!this.#asks(one)) continue;
			const mine = one.typed?.text ?? one.notTaken?.text ?? '';
			// A move or a removal that came too late says nothing.
			if (mine === '' && one.notTaken) {
				for (const mutation of one.notTaken.mutations) await discardRefused(mutation, this.phone.device);
				continue;
			}
			await decide(MEETING, one, choice, await this.edition(), this.phone.device);
			if (choice === 'theirs') this.#excuse(mine);
			if (choice === 'mine') this.#excuse(one.text);
			this.#screen.delete(one.id);
		}
	}

	/** The process is gone, and what was on the screen alone. */
	restart(): void {
		this.phone.restart();
		this.#screen.clear();
	}

	async edition(): Promise<number> {
		const minutes = await this.phone.directory.readWhere('minutes', 'meeting', MEETING);
		return Math.max(0, ...minutes.map(({ version }) => version)) + 1;
	}

	#asks = (one: ShownParagraph) => isContested(one) || one.notTaken !== undefined;

	#excuse(text: string): void {
		for (const one of text.split(/\s+/)) this.excused.add(one);
	}

	async #begun(at: ShownParagraph): Promise<Typed> {
		const before = this.#screen.get(at.id) ?? at.typed;
		if (before) return before;
		const { section, point, rank, source, owner, text } = at;
		return { section, point, rank, source, owner, text, from: text, edition: await this.edition() };
	}

	async #new(): Promise<[string, Typed]> {
		const { id, typed } = blank('keywords', await this.edition(), { rank: 'V' });
		return [id, typed];
	}

	async #shown(): Promise<ShownParagraph[]> {
		const { directory, device } = this.phone;
		const rows = await directory.readWhere('paragraphs', 'meeting', MEETING);
		const known = rows.map(({ id }) => id);
		const queued = await queuedIn(MEETING, known, device);
		return shownParagraphs({ rows, ...queued, typed: await typedIn(MEETING, device) });
	}
}

const who = fc.nat(1);
const killAfter = fc.option(fc.integer({ min: 1, max: 30 }), { freq: 4, nil: Infinity });
const step = <T extends string, R>(
	weight: number,
	type: T,
	more: { [K in keyof R]: fc.Arbitrary<R[K]> }
) => ({
	weight,
	arbitrary: fc.record({ type: fc.constant(type), ...more } as never) as unknown as fc.Arbitrary<
		{ type: T } & R
	>
});

export const minutesStep = fc.oneof(
	step(6, 'type', { who, which: fc.nat(5), killAfter }),
	step(4, 'send', { who, killAfter }),
	step(4, 'sync', {
		who,
		killAfter: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 3, nil: Infinity }),
		faults: fc.array(fc.constantFrom('none' as const, ...FAULTS), { maxLength: 3 })
	}),
	step(2, 'decide', { who, choice: fc.constantFrom<Choice>('mine', 'theirs', 'both') }),
	step(1, 'remove', { who, which: fc.nat(5) }),
	step(1, 'full', { who, full: fc.boolean() }),
	// Whoever publishes: what the server has then is the version.
	step(1, 'publish', {})
);
export type MinutesStep = typeof minutesStep extends fc.Arbitrary<infer T> ? T : never;
