/** A part of a list, as HSDS says which it is. A page beyond the last one is empty. */
export function pageFrom<T>(all: readonly T[], { page, perPage }: { page: number; perPage: number }) {
	const pages = Math.max(1, Math.ceil(all.length / perPage));
	const contents = all.slice((page - 1) * perPage, page * perPage);
	return {
		total_items: all.length,
		total_pages: pages,
		page_number: page,
		size: contents.length,
		first_page: page === 1,
		last_page: page >= pages,
		empty: contents.length === 0,
		contents
	};
}
