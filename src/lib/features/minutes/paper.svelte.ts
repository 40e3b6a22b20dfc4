/**
 * The minutes of one meeting as this phone has them while they are written: what all who write have written, hers over it. What leaves the
 * queue is shown until it comes back as a row, so that nothing vanishes from the screen in between. Belongs to one page.
 */
import { untrack } from 'svelte';
import { pointsToWrite } from '$lib/domain/meeting/minutes-content';
import { byRank, rankBetween } from '$lib/domain/meeting/rank';
import type { MinuteSection } from '$lib/domain/meeting/minutes';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { live } from '$lib/local/live/live.svelte';
import { fieldsOf, type Settled, shownParagraphs, type ShownParagraph, type Typed } from './paragraph-view';
import { blank, queuedIn, typedIn } from './write-paragraph';

export class Paper {
	readonly meetingId: string;
	readonly #meeting;
	readonly #rows;
	readonly #minutes;
	readonly #queued;
	readonly #typed;
	/** Begun in this page, and not typed in yet. */
	#begun = $state.raw<readonly (readonly [id: string, typed: Typed])[]>([]);
	#settled = $state.raw<readonly Settled[]>([]);
	#waiting: readonly Settled[] = [];

	/** Call during component initialisation. */
	constructor(meeting: string) {
		this.meetingId = meeting;
		this.#meeting = live(() => directoryCopy.readOne('meetings', meeting));
		this.#rows = live(() => directoryCopy.readWhere('paragraphs', 'meeting', meeting));
		this.#minutes = live(() => directoryCopy.readWhere('minutes', 'meeting', meeting));
		this.#typed = live(() => typedIn(meeting));
		const known = () => (this.#rows.value ?? []).map(({ id }) => id);
		this.#queued = live(() => queuedIn(meeting, untrack(known)), known);
		$effect(() => {
			const queued = this.#queued.value;
			if (queued) untrack(() => this.#follow(queued));
		});
	}

	get loading(): boolean {
		return [this.#meeting, this.#rows, this.#minutes, this.#typed].some(({ loading }) => loading);
	}
	get meeting() {
		return this.#meeting.value;
	}
	readonly versions = $derived.by(() =>
		[...(this.#minutes.value ?? [])].sort((one, other) => other.version - one.version)
	);
	/** The version that is written for. */
	readonly edition = $derived.by(() => (this.versions[0]?.version ?? 0) + 1);
	readonly points = $derived.by(() => pointsToWrite(this.#meeting.value?.points));
	readonly paragraphs = $derived.by(() =>
		shownParagraphs({
			rows: this.#rows.value ?? [],
			...{ writes: this.#queued.value?.writes ?? [], changes: this.#queued.value?.changes ?? [] },
			typed: [...this.#begun.filter(([id]) => !this.#typed.value?.has(id)), ...(this.#typed.value ?? [])],
			settled: this.#settled
		})
	);
	readonly rows = $derived.by(() => this.#rows.value ?? []);
	/** Whether every word here is with the server. */
	readonly isHandedOver = $derived.by(
		() => !this.paragraphs.some(({ state, typed, notTaken }) => state !== 'stored' || typed || notTaken)
	);
	/** Somebody has begun to correct what is out. */
	readonly isCorrected = $derived.by(
		() => this.rows.some(({ edition }) => edition >= this.edition) || !this.isHandedOver
	);

	begin(section: MinuteSection, point: string): string {
		const { id, typed } = blank(section, this.edition, { point, rank: this.lastRank(section, point) });
		this.#begun = [...this.#begun, [id, typed]];
		return id;
	}

	/** Left without a word. */
	giveUp(id: string): void {
		this.#begun = this.#begun.filter(([one]) => one !== id);
	}

	/** Behind all that stands there. */
	lastRank(section: MinuteSection, point: string): string {
		const last = this.inOrder(section, point).at(-1);
		return rankBetween(last?.rank ?? '', '');
	}

	inOrder(section: MinuteSection, point: string): ShownParagraph[] {
		return this.paragraphs
			.filter((one) => one.section === section && one.point === point && !one.removed)
			.sort(byRank);
	}

	/** What has left the queue, not refused, is done: it is on its way back as a row. */
	#follow({ writes, changes }: NonNullable<typeof this.queued>): void {
		const updatedOf = (id: string) => this.rows.find((row) => row.id === id)?.updated ?? '';
		const there = [...writes, ...changes].map(({ mutation }) => mutation);
		const gone = this.#waiting.filter(({ mutation }) => !there.includes(mutation));
		if (gone.length > 0) this.#settled = [...this.#settled, ...gone];
		const made = writes
			.filter(({ code }) => !code)
			.map(({ mutation, body }) => ({ mutation, id: body.id, updated: '', fields: {}, made: body }));
		const changed = changes
			.filter(({ code }) => !code)
			.map(({ mutation, body }) => ({
				...{ mutation, id: body.id, updated: updatedOf(body.id) },
				fields: fieldsOf(body.changes)
			}));
		this.#waiting = [...made, ...changed];
		const kept = this.#begun.filter(([id]) => !made.some((one) => one.id === id));
		if (kept.length < this.#begun.length) this.#begun = kept;
	}

	private get queued() {
		return this.#queued.value;
	}
}
