/** Addresses as they stand on an envelope: institution, person, street, place. Whoever has no whole address has no label. */
import { addresses } from './addresses';
import { contentOf, type ListContent } from './content';
import type { NetworkRows } from './network-rows';

export function labels(rows: NetworkRows): ListContent {
	const all = addresses(rows).sections.flatMap((section) => section.rows);
	const whole = all.filter(
		([, , , street, postalCode, place]) => street !== '' && postalCode !== '' && place !== ''
	);
	const lines = whole.map(([institution = '', person = '', , street = '', postalCode = '', place = '']) =>
		[institution, person, street, `${postalCode} ${place}`].filter((line) => line !== '').join('\n')
	);
	const once = [...new Set(lines)];
	return contentOf('labels', [{ title: '', rows: once.map((text) => [text]) }], once.length);
}
