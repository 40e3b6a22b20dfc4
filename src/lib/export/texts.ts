/** Lists that are no table: a line of mail addresses, cards as files. */
import type { ListContent } from './content';

/** Exchange takes so many in one mail where nobody has set another limit; the next ones are another line. */
export const RECIPIENTS = 500;

/** As Outlook takes addresses: parted by semicolons, one line for one mail. */
export function textOf({ sections }: ListContent): string {
	const all = sections.flatMap(({ rows }) => rows.map(([text = '']) => text));
	const lines: string[] = [];
	for (let at = 0; at < all.length; at += RECIPIENTS) lines.push(all.slice(at, at + RECIPIENTS).join('; '));
	return lines.map((line) => `${line}\r\n`).join('');
}

/** Name and content of each file; cards end their lines as RFC 2426 has it. */
export function textFiles({ sections }: ListContent): { name: string; text: string }[] {
	return sections.flatMap(({ rows }) =>
		rows.map(([name = '', text = '']) => ({ name, text: `${text.replaceAll('\n', '\r\n')}\r\n` }))
	);
}
