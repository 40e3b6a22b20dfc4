/** Where a network is read by everybody, and what a website takes over to show it. Pure. */

/** For programs; below it are the lists (docs/hsds.md). */
export function hsdsAddress(origin: string, network: string): string {
	return `${origin}/api/public/hsds/${network}`;
}

interface Framed {
	id: string;
	name: string;
}

/** The element for somebody else's page. Its title is what a screen reader says of it. */
export function frameFor(origin: string, { id, name }: Framed): string {
	const title = attribute(`Einrichtungen im Netzwerk ${name}`);
	return `<iframe src="${attribute(`${origin}/einbetten/${id}`)}" title="${title}" width="100%" height="800" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}

function attribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
