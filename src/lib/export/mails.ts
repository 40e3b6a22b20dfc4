/** Every mail address of a network once, by who has it: contacts, institutions where no contact has one, experts. */
import { addresses } from './addresses';
import { contentOf, type ListContent } from './content';
import type { NetworkRows } from './network-rows';

export function mails(rows: NetworkRows): ListContent {
	const all = addresses(rows).sections.flatMap((section) => section.rows.map((row) => row.at(-1) ?? ''));
	const once = new Map(all.filter((mail) => mail !== '').map((mail) => [mail.toLowerCase(), mail]));
	return contentOf('mails', [{ title: '', rows: [...once.values()].map((mail) => [mail]) }], once.size);
}
