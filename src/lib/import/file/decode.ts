/**
 * Bytes of a text file become text: UTF-8 with and without BOM, UTF-16 with it ("Unicode-Text" of Excel), else Windows-1252.
 * What is no text at all is refused.
 */
import { ListRefused } from './refused';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export function encodingOf(bytes: Uint8Array): Encoding {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return 'utf-8';
	} catch {
		return 'windows-1252';
	}
}

/** What Windows-1252 has where Latin-1 has controls, from 0x80 on; blanks have no meaning. Node 20 decodes it as Latin-1. */
const WINDOWS_MARKS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function withWindowsMarks(text: string): string {
	return text.replace(/[\u0080-\u009f]/g, (control) => {
		const mark = WINDOWS_MARKS[control.charCodeAt(0) - 0x80] ?? ' ';
		return mark === ' ' ? control : mark;
	});
}

export function decodeText(bytes: Uint8Array): string {
	const encoding = encodingOf(bytes);
	const decoded = new TextDecoder(encoding).decode(bytes);
	const text = encoding === 'windows-1252' ? withWindowsMarks(decoded) : decoded;
	// A text file holds none; a picture, a program or UTF-16 without its mark is full of them.
	if (text.includes('\0')) throw new ListRefused('not_a_list');
	const controls = text.match(/[^\P{Cc}\t\n\r\u0080-\u009f]/gu)?.length ?? 0;
	if (controls > text.length / 100) throw new ListRefused('not_a_list');
	return text;
}

/** UTF-8 that was read as Windows-1252 and saved again ("GrÃ¼n"), or a letter that was lost. */
const READ_TWICE = /Ã[\u0080-\u00bf\u2010-\u203a\u0152-\u0192€™šžŸœ„…†‡ˆ‰]|Â[\u00a0-\u00bf]|\ufffd/;
/** Umlauts of DOS or of an old Mac that were read as Windows-1252: "M\u0081ller", "K„fer", "Mšller". */
const OF_ANOTHER_SYSTEM = /[\u0080-\u009f]|\p{L}[„”™€†‡Ÿ¤]\p{Ll}/u;

/** Whether letters of a text were turned into others on their way through programs. */
export function isGarbled(text: string): boolean {
	return READ_TWICE.test(text) || OF_ANOTHER_SYSTEM.test(text);
}
