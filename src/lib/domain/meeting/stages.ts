/**
 * The steps of a meeting's life that its office takes: invite, fix the agenda, open it again, note that it was held, put it away.
 * Published minutes make it `recorded`, which is no step of this list. Whoever was invited stays so: a meeting that shall not take
 * place is called off, and said to everybody. Pure.
 */
import { instantOf } from '../time/instant';
import type { Meeting, MeetingStage } from './meeting';

export interface Step {
	to: MeetingStage;
	/** A step back. */
	back?: true;
}

type Known = Pick<Meeting, 'stage' | 'startsAt' | 'endsAt' | 'cancelled'>;

/** The steps that a meeting has from where it stands; the first is the one that comes next. */
export function stepsOf({ stage, startsAt, endsAt, cancelled }: Known, now: Date): Step[] {
	const [begun, over] = [instantOf(startsAt) <= now.getTime(), instantOf(endsAt) <= now.getTime()];
	if (cancelled) return over && stage !== 'archived' ? [{ to: 'archived' }] : [];
	switch (stage) {
		case 'planned':
			return over ? [{ to: 'held' }] : [{ to: 'invited' }];
		case 'invited':
			return begun ? [{ to: 'held' }] : [{ to: 'fixed' }];
		case 'fixed':
			return begun ? [{ to: 'held' }] : [{ to: 'invited', back: true }];
		case 'held':
		case 'recorded':
			return [{ to: 'archived' }];
		case 'archived':
			return [];
	}
}

/** Whether people have been told of it, so that what changes is said to them. */
export function isAnnounced({ stage }: Pick<Meeting, 'stage'>): boolean {
	return stage === 'invited' || stage === 'fixed';
}
