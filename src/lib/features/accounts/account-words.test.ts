import { describe, expect, it } from 'vitest';
import { changesOf, stateOf, workOf } from './account-words';

const labels = (account: Parameters<typeof changesOf>[0]) => changesOf(account).map(({ to }) => to);

describe('what an office may do about an account', () => {
	it.each([
		['active', false, false, ['suspended', 'deviceLost', 'described']],
		['active', false, true, ['suspended', 'deviceLost', 'factorReset', 'described']],
		['active', true, true, []],
		['invited', false, false, ['again', 'withdrawn', 'described']],
		['invited', true, false, ['again']],
		['suspended', false, true, ['active', 'described']]
	] as const)('%s, of another network too: %s, with a second factor: %s', (state, shared, factor, may) =>
		expect(labels({ state, shared, factor })).toEqual(may)
	);

	it('is asked for once more where somebody is signed out by it, with her name', () => {
		const asked = changesOf({ state: 'active', shared: false, factor: true }).filter(({ asks }) => asks);
		expect(asked.map(({ to }) => to)).toEqual(['deviceLost', 'factorReset']);
		for (const { asks } of asked) expect(asks?.title('Anna')).toContain('Anna');
	});
});

describe('what stands beside a name', () => {
	it('is the state of the account, and of an invitation whether it is still good', () => {
		expect(stateOf({ state: 'invited', lapsed: false }).word).toBe('eingeladen');
		expect(stateOf({ state: 'invited', lapsed: true })).toEqual({
			word: 'Einladung abgelaufen',
			tone: 'warn'
		});
	});

	it.each([
		['midwife', 'Praxis am See', 'Hebamme / Familienhebamme · Praxis am See'],
		['', 'Praxis am See', 'Praxis am See'],
		['midwife', '', 'Hebamme / Familienhebamme'],
		['unknownYet', '', '']
	])('is the work, as far as it is known: %j, %j', (profession, institution, says) =>
		expect(workOf({ profession, institution })).toBe(says)
	);
});
