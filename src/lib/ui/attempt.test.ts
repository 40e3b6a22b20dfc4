import { expect, it } from 'vitest';
import { Attempt } from './attempt.svelte';

const attempt = () => new Attempt((error) => `Es ging nicht: ${String(error)}`);

it('is under way until its work is done, and a second tap does nothing', async () => {
	const one = attempt();
	let end = () => {};
	let runs = 0;
	const work = () => {
		runs += 1;
		return new Promise<void>((resolve) => (end = resolve));
	};
	const first = one.run(work);
	await one.run(work);
	expect([one.busy, runs]).toEqual([true, 1]);
	end();
	await first;
	expect([one.busy, one.problem]).toEqual([false, '']);
});

it('says what went wrong, until it is tried again', async () => {
	const one = attempt();
	await one.run(() => Promise.reject(new Error('kein Netz')));
	expect([one.busy, one.problem]).toEqual([false, 'Es ging nicht: Error: kein Netz']);
	await one.run(async () => {});
	expect(one.problem).toBe('');
});
