// Which pictures a network's coat of arms may be: by what is in the file, whatever it is called.
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { region } from '$lib/domain/place/place';
import { chunk, headOf, pngOf, SIGNATURE } from '$tests/support/png';
import { isWholePng } from './png';

const pixels = (width: number, height: number) => deflateSync(Buffer.alloc(height * (1 + 4 * width)));
const made = (...chunks: Buffer[]) => Buffer.concat([SIGNATURE, ...chunks]).toString('base64');
const [HEAD, BODY, END] = [chunk('IHDR', headOf(2, 2)), chunk('IDAT', pixels(2, 2)), chunk('IEND')];
const fits = (arms: string) => region.shape.arms.safeParse(arms).success;

it('is a PNG, as small or large as it may be, in one piece or several', () => {
	for (const picture of [pngOf(1, 1), pngOf(1023, 3), made(HEAD, BODY, END)]) {
		expect(fits(picture)).toBe(true);
		expect(isWholePng(picture)).toBe(true);
	}
	const packed = pixels(2, 2);
	const parts = [packed.subarray(0, 3), packed.subarray(3)].map((part) => chunk('IDAT', part));
	expect(isWholePng(made(HEAD, ...parts, END))).toBe(true);
});

it('is nothing where there is none', () => {
	expect(fits('')).toBe(true);
});

const wrong = Buffer.from(BODY);
wrong[wrong.length - 1]! ^= 255;
const text = (file: string) => Buffer.from(file, 'latin1').toString('base64');
it.each([
	['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
	['a GIF', text('GIF89a\x01\0\x01\0')],
	['a JPEG', text('\xff\xd8\xff\xe0\0\x10JFIF')],
	['a page', text('<!doctype html>')],
	['one that is too large', `${pngOf(1, 1).slice(0, -4)}${'A'.repeat(32_000)}`],
	['an address', 'data:image/png;base64,iVBORw0KGgo=']
])('is never %s', (_what, arms) => {
	expect(fits(arms)).toBe(false);
});

it.each([
	['cut off', made(HEAD, BODY)],
	['that is too wide', pngOf(1024, 1)],
	['that is too high', pngOf(1, 1024)],
	['with a sum that is wrong', made(HEAD, wrong, END)],
	['with a page behind it', made(HEAD, BODY, END, Buffer.from('<script>'))],
	['with two ends', made(HEAD, BODY, END, END)],
	['with words beside the picture', made(HEAD, chunk('tEXt', Buffer.from('Author\0Anna')), BODY, END)],
	['with a place beside it', made(HEAD, chunk('eXIf', Buffer.alloc(8)), BODY, END)],
	['that moves', made(HEAD, chunk('acTL', Buffer.alloc(8)), BODY, END)],
	['with fewer pixels than it says', made(chunk('IHDR', headOf(2, 3)), BODY, END)],
	['that unpacks to more than it says', made(HEAD, chunk('IDAT', pixels(900, 900)), END)],
	['with colours that it does not bring', made(chunk('IHDR', headOf(2, 2, 3)), BODY, END)],
	['of a kind that there is not', made(chunk('IHDR', headOf(2, 2, 5)), BODY, END)]
])('is none %s', (_what, picture) => {
	expect(isWholePng(picture)).toBe(false);
});
