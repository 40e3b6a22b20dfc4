import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '$tests/support/any-text';
import { expert, idOf, organisation } from '$tests/support/entry-rows';
import { cardOf } from './directory-card';
import { cardFileName, writeCard, type Card } from './vcard';

const anna: Card = {
	uid: 'anna@schutznetz',
	name: 'Dr. Anna von Muster',
	person: true,
	organisation: 'Haus; Hof, Garten',
	phones: [{ type: 'WORK,VOICE', number: '04541 888 000' }],
	updated: '2026-01-01 00:00:00.000Z'
};
/** The lines of a card, unfolded as RFC 2425 says. */
const lines = (card: Card) => writeCard(card).replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const valueOf = (card: Card, name: string) =>
	lines(card)
		.find((line) => line.startsWith(`${name}:`))
		?.slice(name.length + 1);

describe('writeCard', () => {
	it('is a vCard 3.0', () => {
		expect(lines(anna)).toEqual([
			'BEGIN:VCARD',
			'VERSION:3.0',
			'PRODID:-//Schutznetz//Verzeichnis//DE',
			'UID:anna@schutznetz',
			'FN:Dr. Anna von Muster',
			'N:von Muster;Anna;;Dr.;',
			'ORG:Haus\\; Hof\\, Garten',
			'TEL;TYPE=WORK,VOICE:04541 888 000',
			'REV:2026-01-01T00:00:00.000Z',
			'END:VCARD'
		]);
	});

	it.each([
		['Anna Muster', 'Muster;Anna;;;'],
		['Anna Maria Muster-Probe', 'Muster-Probe;Anna Maria;;;'],
		['Prof. Dr. Anna Muster', 'Muster;Anna;;Prof. Dr.;'],
		['Muster', 'Muster;;;;']
	])('%s is filed as %s', (name, filed) => {
		expect(valueOf({ ...anna, name }, 'N')).toBe(filed);
	});

	it('lists an office by its whole name', () => {
		const office = { ...anna, name: 'Jugendamt, Stadt', person: false, organisation: undefined };
		expect(valueOf(office, 'N')).toBe('Jugendamt\\, Stadt;;;;');
		expect(valueOf(office, 'ORG')).toBe('Jugendamt\\, Stadt');
		expect(valueOf(office, 'X-ABSHOWAS')).toBe('COMPANY');
	});

	it('nothing that is typed into a field becomes a line of its own', () => {
		const text = anyText(200);
		fc.assert(
			fc.property(text, text, (name, note) => {
				const card = { ...anna, name: `x${name}`, note: `x${note}` };
				const known = /^(BEGIN|VERSION|PRODID|UID|FN|N|ORG|TEL;TYPE=WORK,VOICE|NOTE|REV|END):/;
				for (const line of lines(card)) expect(line).toMatch(known);
				expect(lines(card)).toHaveLength(11);
			})
		);
	});

	it('gives back every text after unescaping, and no line is longer than 75 bytes', () => {
		fc.assert(
			fc.property(
				anyText(300, 1).filter((note) => !/\p{Surrogate}/u.test(note)),
				(note) => {
					const card = { ...anna, note };
					const read = valueOf(card, 'NOTE')?.replace(/\\(.)/g, (_, sign: string) =>
						sign === 'n' ? '\n' : sign
					);
					expect(read).toBe(note.replace(/\r\n|\r/g, '\n'));
					for (const line of writeCard(card).split('\r\n')) {
						expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
					}
				}
			)
		);
	});
});

describe('cardFileName', () => {
	it.each([
		['Anna Müller-Süß', 'anna-mueller-suess.vcf'],
		['../../etc/passwd"\r\n', 'etc-passwd.vcf'],
		['日本', 'kontakt.vcf']
	])('%j becomes %s', (name, file) => {
		expect(cardFileName(name)).toBe(file);
	});
});

describe('cardOf', () => {
	it('gives an expert all her numbers', () => {
		const row = expert({ id: idOf('anna'), name: 'Anna', phone: '1 1', mobile: '0171 1', fax: '2 2' });
		expect(cardOf('experts', row, 'Haus').phones.map(({ type }) => type)).toEqual([
			'WORK,VOICE',
			'CELL',
			'WORK,FAX'
		]);
		expect(cardOf('experts', row, 'Haus').organisation).toBe('Haus');
	});

	it('leaves out what is empty', () => {
		const address = { street: '', postalCode: '', place: '', ags: '' };
		const row = organisation({ id: idOf('kita'), name: 'Kita', address });
		expect(writeCard(cardOf('organisations', row))).not.toMatch(/TEL|EMAIL|ADR|URL|NOTE/);
	});
});
