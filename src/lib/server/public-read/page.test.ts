import { describe, expect, it } from 'vitest';
import { pageFrom } from './page';

const seven = [1, 2, 3, 4, 5, 6, 7];

describe('a part of a list', () => {
	it.each([
		['the first', 1, { size: 3, first_page: true, last_page: false, empty: false, contents: [1, 2, 3] }],
		['one between', 2, { size: 3, first_page: false, last_page: false, empty: false, contents: [4, 5, 6] }],
		['the last', 3, { size: 1, first_page: false, last_page: true, empty: false, contents: [7] }],
		['one beyond it', 4, { size: 0, first_page: false, last_page: true, empty: true, contents: [] }]
	])('%s', (_which, page, part) => {
		expect(pageFrom(seven, { page, perPage: 3 })).toEqual({
			total_items: 7,
			total_pages: 3,
			page_number: page,
			...part
		});
	});

	it('of nothing is one page', () => {
		expect(pageFrom([], { page: 1, perPage: 50 })).toMatchObject({
			...{ total_items: 0, total_pages: 1, first_page: true, last_page: true, empty: true }
		});
	});
});
