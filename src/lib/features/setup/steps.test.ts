import { describe, expect, it } from 'vitest';
import type { Responsibility } from '../../domain/place/place';
import { type NetworkFacts, type Step, stepsOf } from './steps';

const HERE = 'networkhere0000';
const BESIDE = 'networkbeside00';
const serves = (ags: string, until = '') =>
	({ id: ags, ags, from: '', until, publication: 'published' }) as Responsibility;
const town = (ags: string, region = HERE) => ({ ags, region, publication: 'published' as const });
const NOTHING: NetworkFacts = {
	municipalities: [],
	responsibilities: [],
	youthOffices: [{ id: 'office', region: HERE }],
	experts: [],
	signingKeys: [],
	coordinators: 1
};
const step = (name: Step['name'], facts: Partial<NetworkFacts>) =>
	stepsOf(HERE, { ...NOTHING, ...facts }, '2026-12-01').find((one) => one.name === name);

describe('what is left of the set-up', () => {
	it('is all of it in an empty network', () => {
		expect(stepsOf(HERE, NOTHING, '2026-12-01').map(({ done }) => done)).toEqual([
			false,
			false,
			false,
			false
		]);
	});

	it.each<[string, Partial<NetworkFacts>, boolean, RegExp]>([
		['another network’s municipality', { municipalities: [town('01', BESIDE)] }, false, /Noch keine/],
		['nobody is responsible', { municipalities: [town('01')] }, false, /1 Gemeinde, davon 1 ohne/],
		[
			'it ended yesterday',
			{ municipalities: [town('01')], responsibilities: [serves('01', '2026-11-30')] },
			false,
			/1 ohne/
		],
		[
			'each has somebody',
			{ municipalities: [town('01'), town('02')], responsibilities: [serves('01'), serves('02')] },
			true,
			/^2 Gemeinden, jede/
		]
	])('municipalities: %s', (_, facts, done, says) => {
		expect(step('places', facts)).toMatchObject({ done, says: expect.stringMatching(says) as string });
	});

	it.each<[NetworkFacts['coordinators'], boolean | undefined]>([
		[undefined, undefined],
		[1, false],
		[2, true]
	])('%s who coordinate', (coordinators, done) => {
		expect(step('second', { coordinators })?.done).toBe(done);
	});

	it('counts experts and the signature of this network alone', () => {
		const expert = (office: string) => ({ youthOffices: [office], publication: 'published' as const });
		expect(step('experts', { experts: [expert('elsewhere')] })?.done).toBe(false);
		expect(step('experts', { experts: [expert('office')] })?.done).toBe(true);
		expect(step('key', { signingKeys: [{ network: BESIDE }] })?.done).toBe(false);
		expect(step('key', { signingKeys: [{ network: HERE }] })?.done).toBe(true);
	});
});
