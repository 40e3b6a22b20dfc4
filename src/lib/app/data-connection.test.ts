import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../domain/directory/search-query';
import { connectData } from './data-connection';
import type { DataService } from './data-service';

/** Services that answer when the test says so; each is one start. */
function services() {
	const started: { ended: AbortSignal; asked: string[]; answer: () => void; visible?: boolean }[] = [];
	const start = async (ended: AbortSignal): Promise<DataService> => {
		const waiting: ((value: unknown) => void)[] = [];
		const life: (typeof started)[number] = {
			ended,
			asked: [],
			answer: () => waiting.splice(0).forEach((resolve) => resolve(`from ${started.indexOf(life)}`))
		};
		started.push(life);
		const port = (name: string) => () => {
			life.asked.push(name);
			return new Promise<never>((resolve) => waiting.push(resolve as (value: unknown) => void));
		};
		const names = ['search', 'syncNow', 'login', 'renew', 'logout', 'lookUpReceipt'];
		return {
			ports: Object.fromEntries(names.map((name) => [name, port(name)])) as unknown as DataService['ports'],
			setVisible: (visible) => (life.visible = visible),
			wentOnline: () => undefined
		};
	};
	return { started, start };
}

const soon = () => new Promise((resolve) => setTimeout(resolve));

describe('the data over the life of a page', () => {
	it('ends there and then when the page freezes, and begins anew when it goes on', async () => {
		const { started, start } = services();
		const data = connectData(start);
		await soon();
		data.freeze();
		expect(started.map(({ ended }) => ended.aborted)).toEqual([true]);
		data.goOn();
		expect(started.map(({ ended }) => ended.aborted)).toEqual([true, false]);
	});

	it.each(['search', 'syncNow', 'logout', 'lookUpReceipt'] as const)(
		'asks anew what was cut off: %s',
		async (name) => {
			const { started, start } = services();
			const data = connectData(start);
			const answer = data.ask(name, []) as Promise<SearchAnswer>;
			await soon();
			data.freeze();
			await soon();
			data.goOn();
			await expect.poll(() => started[1]?.asked).toEqual([name]);
			started[1]!.answer();
			expect(await answer).toBe('from 1');
		}
	);

	it.each(['login', 'renew'] as const)('leaves a %s that was cut off to the person', async (name) => {
		const { started, start } = services();
		const data = connectData(start);
		const answer = data.ask(name, []);
		await soon();
		expect(started[0]!.asked).toEqual([name]);
		data.freeze();
		await expect(answer).rejects.toMatchObject({ code: 'offline' });
	});

	it('keeps what is asked meanwhile until it goes on', async () => {
		const { started, start } = services();
		const data = connectData(start);
		data.freeze();
		const answer = data.ask('search', []);
		data.goOn();
		await expect.poll(() => started[1]?.asked).toEqual(['search']);
		started[1]!.answer();
		expect(await answer).toBe('from 1');
	});

	it('tells each new service what the page sees', async () => {
		const { started, start } = services();
		const data = connectData(start);
		data.setVisible(true);
		data.freeze();
		data.goOn();
		await expect.poll(() => started[1]?.visible).toBe(true);
	});

	it('says that there is no network where the code of the data did not come, and tries again with it', async () => {
		const { started, start } = services();
		let network = false;
		const data = connectData((ended) => (network ? start(ended) : Promise.reject(new Error('no file'))));
		await expect(data.ask('search', [])).rejects.toMatchObject({ code: 'offline' });
		network = true;
		data.wentOnline();
		await expect.poll(() => started.length).toBe(1);
	});
});
