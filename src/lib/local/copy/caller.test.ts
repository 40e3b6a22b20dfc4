import { describe, expect, it } from 'vitest';
import { expertRow, idOf } from '$tests/support/directory-rows';
import { callerOf } from './caller';

const ME = idOf('me');
const OFFICE = idOf('office');
const AT = new Date('2026-11-22T09:00:00Z');
const AWAY = [{ from: '2026-11-20', until: '2026-11-30' }];
const account = { id: idOf('user'), name: '', email: '', role: 'expert' as const, expertId: ME };

describe('the caller as the phone knows her', () => {
	it('has the areas of her entry and those she stands in for', () => {
		const experts = [
			expertRow('me', { youthOffices: [OFFICE] }),
			expertRow('absent', { deputy: ME }),
			expertRow('other')
		];
		expect(callerOf(account, experts, AT)).toEqual({
			role: 'expert',
			userId: idOf('user'),
			expertId: ME,
			circles: [],
			meetings: [],
			networks: [],
			memberOf: [],
			held: [],
			deputyFor: [idOf('absent')],
			youthOffices: [OFFICE]
		});
	});

	it('stands in for one who has left the directory, when her request was handed to this phone', () => {
		const experts = [expertRow('me'), expertRow('other')];
		const addressed = [idOf('left'), '', idOf('other'), idOf('left')];
		expect(callerOf(account, experts, AT, addressed).deputyFor).toEqual([idOf('left')]);
	});

	it.each([
		['away too', AWAY, [idOf('between'), idOf('chief')]],
		['there', [], [idOf('between')]]
	])('stands in for her deputy’s principal while that deputy is %s', (_name, absences, deputyFor) => {
		const experts = [
			expertRow('me'),
			expertRow('between', { deputy: ME, absences }),
			expertRow('chief', { deputy: idOf('between') })
		];
		expect(callerOf(account, experts, AT).deputyFor.toSorted()).toEqual(deputyFor);
	});

	it('stands in for nobody without an entry of her own', () => {
		const experts = [expertRow('absent', { deputy: '' })];
		expect(callerOf({ ...account, expertId: '' }, experts, AT)).toMatchObject({
			circles: [],
			meetings: [],
			networks: [],
			memberOf: [],
			held: [],
			deputyFor: [],
			youthOffices: []
		});
	});
});
