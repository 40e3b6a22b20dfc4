import { describe, expect, it } from 'vitest';
import type { Route } from '$lib/domain/place/routing';
import { expertRow, youthOfficeRow } from '$tests/support/directory-rows';
import { calleesNow } from './callees';

const NOW = new Date('2026-11-22T10:00:00Z');
const office = youthOfficeRow('Jugendamt Nord');
type At = Pick<Route, 'number' | 'youthOffice'>;
const onCall: At = {
	number: { kind: 'onCall', phone: '040 66969 200', note: '' },
	youthOffice: office
} as At;
const emergency: At = { number: { kind: 'emergency', phone: '110', note: '' }, youthOffice: office } as At;
const choice = (name: string, reachable: boolean, phone = `040 66969 ${name.length}`) => ({
	expert: expertRow(name, { phone }),
	reachable
});

describe('who can be called now, should it not wait', () => {
	const order = (...given: Parameters<typeof calleesNow>) => calleesNow(...given).map(({ name }) => name);

	it('is first the experts who are there, whatever their place in the list, then the youth office’s number', () => {
		const choices = [choice('Anna', false), choice('Berta', true), choice('Clara', true)];
		expect(order(onCall, choices, NOW)).toEqual(['Berta', 'Clara', 'Jugendamt Nord']);
		expect(calleesNow(onCall, choices, NOW)[0]).toMatchObject({ note: 'Jetzt erreichbar' });
	});

	it('is the youth office alone where no expert is there', () => {
		expect(order(onCall, [choice('Anna', false)], NOW)).toEqual(['Jugendamt Nord']);
	});

	it('is nobody without a number, and at most two experts', () => {
		const choices = [choice('Ohne', true, ''), choice('A', true), choice('Be', true), choice('Cla', true)];
		expect(order(onCall, choices, NOW)).toEqual(['A', 'Be', 'Jugendamt Nord']);
	});

	it('is the police where the youth office has no number of this hour', () => {
		expect(calleesNow(emergency, [], NOW)).toMatchObject([{ name: 'Polizei', phone: '110' }]);
	});

	it('is who is there before a place is known', () => {
		expect(order(undefined, [choice('Berta', true)], NOW)).toEqual(['Berta']);
	});
});
