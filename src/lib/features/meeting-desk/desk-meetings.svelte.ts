/**
 * The meetings of the office's circles as this phone knows them: what it holds, and over it what waits in the queue, so that an office
 * without network sees what it has done. Call during component initialisation.
 */
import type { Circle } from '$lib/domain/meeting/circle';
import type { Procedure } from '$lib/domain/meeting/procedure';
import { ownRegions } from '$lib/desk/own-regions';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { live } from '$lib/local/live/live.svelte';
import { queuedBodies } from '$lib/local/outbox/queued-bodies';
import { type DeskMeeting, meetingsWithQueue, type QueuedMeetings } from './queued-meetings';

export class DeskMeetings {
	readonly #meetings = live(() => directoryCopy.readAll('meetings'));
	readonly #circles = live(() => directoryCopy.readAll('circles'));
	readonly #procedures = live(() => directoryCopy.readAll('procedures'));
	readonly #regions = live(() => ownRegions());
	readonly #created = live(() => queuedBodies('record.create'));
	readonly #saved = live(() => queuedBodies('record.save'));

	get loading(): boolean {
		return [this.#meetings, this.#circles, this.#procedures, this.#regions, this.#created, this.#saved].some(
			(one) => one.value === undefined
		);
	}
	/** Of the office's networks. */
	readonly circles = $derived.by((): Circle[] => {
		const own = (this.#regions.value ?? []).map(({ id }) => id);
		return (this.#circles.value ?? [])
			.filter(({ region }) => own.includes(region))
			.toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
	});
	readonly procedures = $derived.by((): Procedure[] => this.#procedures.value ?? []);
	readonly all = $derived.by((): DeskMeeting[] => {
		const queued: QueuedMeetings = { created: this.#created.value ?? [], saved: this.#saved.value ?? [] };
		const known = meetingsWithQueue(this.#meetings.value ?? [], queued);
		return known.flatMap((one) => {
			const circle = this.circles.find(({ id }) => id === one.meeting.circle);
			return circle ? [{ ...one, circle }] : [];
		});
	});

	one(id: string): DeskMeeting | undefined {
		return this.all.find(({ meeting }) => meeting.id === id);
	}
}
