import { describe, expect, it } from 'vitest';
import { Challenges } from './challenges';

let at = new Date('2026-03-02T08:00:00Z');
const later = (minutes: number) => (at = new Date(at.getTime() + minutes * 60_000));

describe('what a browser is asked to sign', () => {
	it('is answered once', () => {
		const challenges = new Challenges(() => at);
		const challenge = challenges.make('203.0.113.7');
		expect(challenge).toMatch(/^[\w-]{43}$/);
		expect(challenges.take(challenge)).toBe(true);
		expect(challenges.take(challenge)).toBe(false);
	});

	it('is answered by her alone of whom it was asked, and by nobody who made it up', () => {
		const challenges = new Challenges(() => at);
		const hers = challenges.makeFor('anna');
		expect(challenges.take(hers)).toBe(false);
		expect(challenges.take(hers, 'berta')).toBe(false);
		expect(challenges.take(hers, 'anna')).toBe(true);
		expect(challenges.take(challenges.make('203.0.113.7'), 'anna')).toBe(false);
		expect(challenges.take('')).toBe(false);
	});

	it('ends after five minutes', () => {
		const challenges = new Challenges(() => at);
		const [one, other] = [challenges.make('203.0.113.7'), challenges.make('203.0.113.7')];
		later(4);
		expect(challenges.take(one)).toBe(true);
		later(1);
		expect(challenges.take(other)).toBe(false);
	});
});
