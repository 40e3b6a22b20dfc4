/** The demo's mails, as the desk's page shows them. Reads only what mail.ts writes: text in base64, alone or
 * with a calendar file beside it. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoMail } from '../../protocol/desk-notices';

const SHOWN = 200;

/** Newest first; empty when there is no folder yet. */
export async function demoMails(folder: string): Promise<DemoMail[]> {
	if (folder === '') return [];
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
	const files = await Promise.all(
		names.map(async (name) => ({ name, written: (await stat(join(folder, name))).mtimeMs }))
	);
	const newest = files.sort((a, b) => b.written - a.written).slice(0, SHOWN);
	return Promise.all(newest.map(async ({ name }) => readMail(await readFile(join(folder, name), 'utf8'))));
}

/** A mail as it goes over the wire → what a person reads of it. */
export function readMail(source: string): DemoMail {
	const { header } = partOf(source);
	return {
		at: new Date(header('Date')).toISOString(),
		to: header('To'),
		subject: decodeWords(header('Subject')),
		text: textOf(source)
	};
}

function partOf(source: string) {
	const [head = '', ...rest] = source.split(/\r?\n\r?\n/);
	const headers = head.replace(/\r?\n[ \t]+/g, ' ');
	const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
	return { header, body: rest.join('\n\n') };
}

/** What of a mail, or of a part of it, is plain text; the first where there are several. */
function textOf(source: string): string {
	const { header, body } = partOf(source);
	const type = header('Content-Type');
	const boundary = /^multipart\/.*boundary="?([^";]+)/i.exec(type)?.[1];
	if (boundary === undefined)
		return /^text\/plain/i.test(type) ? Buffer.from(body, 'base64').toString('utf8') : '';
	const parts = body.split(`--${boundary}`).slice(1, -1);
	return parts.map((part) => textOf(part.replace(/^\r?\n/, ''))).find((text) => text !== '') ?? '';
}

/** RFC 2047; blanks between two encoded words belong to neither. */
function decodeWords(text: string): string {
	return text
		.replace(/\?=\s+=\?/g, '?==?')
		.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, encoding: string, word: string) =>
			encoding.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : decodeQuoted(word)
		);
}

function decodeQuoted(word: string): string {
	const bytes = word
		.replace(/_/g, ' ')
		.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8');
}
