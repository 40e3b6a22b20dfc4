import { afterEach, describe, expect, it } from 'vitest';
import { onBeforeUpdate, saveBeforeUpdate } from './before-update';

describe('before an update', () => {
	const leave: (() => void)[] = [];
	const register = (save: () => Promise<unknown>) => leave.push(onBeforeUpdate(save));
	afterEach(() => leave.splice(0).forEach((one) => one()));

	it('waits until every save has ended', async () => {
		const done: string[] = [];
		register(() => Promise.resolve().then(() => done.push('request')));
		register(() => Promise.resolve().then(() => done.push('notice')));
		await saveBeforeUpdate();
		expect(done.sort()).toEqual(['notice', 'request']);
	});

	it.each([
		['rejects', () => Promise.reject(new Error('quota'))],
		[
			'throws',
			() => {
				throw new Error('broken');
			}
		]
	])('goes on when a save %s', async (_how, bad) => {
		let saved = false;
		register(bad);
		register(async () => (saved = true));
		await saveBeforeUpdate();
		expect(saved).toBe(true);
	});

	it('does not wait for ever', async () => {
		register(() => new Promise(() => {}));
		await expect(saveBeforeUpdate(5)).resolves.toBeUndefined();
	});

	it('forgets who left', async () => {
		let saved = 0;
		onBeforeUpdate(async () => saved++)();
		await saveBeforeUpdate();
		expect(saved).toBe(0);
	});
});
