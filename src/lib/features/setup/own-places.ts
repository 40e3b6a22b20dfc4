// Municipalities out of a table of one's own: AGS, name, postal codes, a line each, as it was copied from Excel or saved as CSV. Pure.
import { LIMITS } from '$lib/domain/limits';
import { type OwnPlace, PLACES_AT_ONCE } from '$lib/protocol/desk-setup';

export interface PlaceProblem {
	/** 1-based, as the person counts; 0 for the whole. */
	line: number;
	says: string;
}

/** Empty lines and a head are passed over; a municipality that stands twice counts once. */
export function readOwnPlaces(text: string): { places: OwnPlace[]; problems: PlaceProblem[] } {
	const lines = text.split(/\r?\n/);
	const separator = ['\t', ';', ','].find((sign) => lines.some((line) => line.includes(sign))) ?? ';';
	const places = new Map<string, OwnPlace>();
	const problems: PlaceProblem[] = [];
	let order = { ags: 0, name: 1, codes: 2 };
	for (const [at, line] of lines.entries()) {
		const cells = cellsOf(line, separator);
		if (cells.every((cell) => cell === '')) continue;
		if (places.size === 0 && problems.length === 0 && !/\d/.test(line)) {
			order = headOf(cells) ?? order;
			continue;
		}
		const read = readPlace(cells, order);
		if ('says' in read) problems.push({ line: at + 1, says: read.says });
		else if (!places.has(read.ags)) places.set(read.ags, read);
	}
	if (places.size > PLACES_AT_ONCE)
		problems.push({
			line: 0,
			says: `Das sind ${places.size} Gemeinden, auf einmal gehen ${PLACES_AT_ONCE}.`
		});
	return { places: [...places.values()], problems };
}

type Order = Record<'ags' | 'name' | 'codes', number>;

/** Undefined where a head does not name all three. */
function headOf(cells: readonly string[]): Order | undefined {
	const at = (pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell));
	const order = {
		ags: at(/\bags\b|schlüssel/i),
		name: at(/^(name|gemeinde|gemeindename|ort|stadt)$/i),
		codes: at(/plz|postleit/i)
	};
	return Object.values(order).every((index) => index >= 0) ? order : undefined;
}

function readPlace(cells: readonly string[], { ags, name, codes }: Order): OwnPlace | { says: string } {
	const key = fill((cells[ags] ?? '').replace(/\s/g, ''), 8);
	// The first two digits are the Land's, of which there are sixteen.
	if (!/^(0[1-9]|1[0-6])\d{6}$/.test(key))
		return { says: `„${cells[ags] ?? ''}“ ist kein Amtlicher Gemeindeschlüssel (acht Ziffern).` };
	const called = cells[name] ?? '';
	if (called === '') return { says: 'Hier fehlt der Name.' };
	if (called.length > LIMITS.line) return { says: 'Der Name ist zu lang.' };
	const written = (cells[codes] ?? '').split(/[^\d]+/).filter(Boolean);
	const postalCodes = [...new Set(written.map((code) => fill(code, 5)))];
	if (postalCodes.length === 0) return { says: 'Hier fehlt die Postleitzahl.' };
	if (postalCodes.length > LIMITS.list || postalCodes.some((code) => code.length !== 5))
		return { says: `„${cells[codes] ?? ''}“ sind keine Postleitzahlen (fünf Ziffern).` };
	return { ags: key, name: called, postalCodes };
}

/** Excel takes the zero away that a number begins with. */
function fill(digits: string, length: number): string {
	return digits.length === length - 1 ? `0${digits}` : digits;
}

function cellsOf(line: string, separator: string): string[] {
	return line
		.replace(/[^\P{Cc}\t]|\p{Cs}|\ufeff/gu, ' ')
		.split(separator)
		.map((cell) =>
			cell
				.trim()
				.replace(/^"(.*)"$/, '$1')
				.trim()
		);
}

/** A CSV file of Excel's is UTF-8, or what Windows has always written. */
export function decodeCsv(bytes: ArrayBuffer): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
