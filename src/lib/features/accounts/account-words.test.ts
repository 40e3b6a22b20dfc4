import { describe, expect, it } from 'vitest';
import { changesOf } from './account-words';

const labels = (account: Parameters<typeof changesOf>[0]) => changesOf(account).map(({ to }) => to);

describe('what an office may do about an account', () => {
	it.each([
		['active', false, false, ['suspended', 'deviceLost']],
		['active', false, true, ['suspended', 'deviceLost', 'factorReset']],
		['active', true, true, []],
		['invited', false, false, ['again', 'withdrawn']],
		['invited', true, false, ['again']],
		['suspended', false, true, ['active']]
	] as const)('%s, of another network too: %s, with a second factor: %s', (state, shared, factor, may) =>
		expect(labels({ state, shared, factor })).toEqual(may)
	);

	it('is asked for once more where somebody is signed out by it, with her name', () => {
		const asked = changesOf({ state: 'active', shared: false, factor: true }).filter(({ asks }) => asks);
		expect(asked.map(({ to }) => to)).toEqual(['deviceLost', 'factorReset']);
		for (const { asks } of asked) expect(asks?.title('Anna')).toContain('Anna');
	});
});
