import { describe, expect, it, vi } from 'vitest';
import type { CopyState } from '../../local/copy/copy-state';
import type { CopyReader } from '../../local/copy/directory-copy';
import { createLateIndex } from './late-index';
import type { SearchIndex } from './search-index';

const QUERY = { text: 'kita', now: '2026-11-29T09:00:00.000Z', offset: 0, limit: 10 };
const ANSWER = { hits: [], total: 0, ready: true } as unknown as Awaited<ReturnType<SearchIndex['search']>>;

function scene(cursor: string | undefined) {
	const built = { refresh: vi.fn(async () => {}), search: vi.fn(() => ANSWER), follow: vi.fn() };
	const load = vi.fn(async () => ({ createSearchIndex: (): SearchIndex => built }));
	const copy = { readState: async () => (cursor ? ({ cursor } as CopyState) : undefined) };
	return { built, load, index: createLateIndex(copy as CopyReader, load) };
}

describe('the search index, fetched late', () => {
	it('is not fetched on a phone that holds nothing yet, whatever the first pull brings', async () => {
		const { index, load } = scene(undefined);
		await index.prepare();
		index.refresh({ experts: ['a'] });
		expect(load).not.toHaveBeenCalled();
	});

	it('is built at once where a directory lies already', async () => {
		const { index, load, built } = scene('c');
		await index.prepare();
		expect(load).toHaveBeenCalledOnce();
		expect(built.follow).toHaveBeenCalledOnce();
	});

	it('is fetched once by the first queries, which are answered', async () => {
		const { index, load } = scene(undefined);
		expect(await Promise.all([index.search(QUERY), index.search(QUERY)])).toEqual([ANSWER, ANSWER]);
		expect(load).toHaveBeenCalledOnce();
	});

	it('hears of every change from then on', async () => {
		const { index, built } = scene(undefined);
		await index.search(QUERY);
		index.refresh({ experts: ['a'] });
		await expect.poll(() => built.refresh.mock.calls).toContainEqual([{ experts: ['a'] }]);
	});

	it('fails as offline where its code cannot be had, and is tried again by the next query', async () => {
		const { index, load } = scene(undefined);
		load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
		await expect(index.search(QUERY)).rejects.toMatchObject({ code: 'offline' });
		expect(await index.search(QUERY)).toBe(ANSWER);
	});
});
