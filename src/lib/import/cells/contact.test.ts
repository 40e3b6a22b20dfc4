import { describe, expect, it } from 'vitest';
import { readContact, leftOverDoubts } from './contact';

const numbers = (text: string, hints = {}) => {
	const { phones, faxes } = readContact(text, hints);
	return { phones, faxes };
};

describe('numbers', () => {
	it.each([
		['04541 888000', '+494541888000'],
		['04541/888-000', '+494541888000'],
		['(0 45 41) 88 80 00', '+494541888000'],
		['0 45 41 / 88 80 00', '+494541888000'],
		['04541.888.000', '+494541888000'],
		['+49 4541 888000', '+494541888000'],
		['+49 (0)4541 888000', '+494541888000'],
		['+49(0) 4541-888000', '+494541888000'],
		['0049 4541 888000', '+494541888000'],
		['+49 04541 888000', '+494541888000'],
		['0171/123 45 67', '+491711234567'],
		['0221 / 471 0106', '+492214710106'],
		['04541 1234', '+4945411234'],
		['0049 1520 05 21 25 6', '+4915200521256'],
		['Tel.04541 888000', '+494541888000'],
		['Mobil: 0171-1234567 (AB)', '+491711234567'],
		['0800 1110550', '+498001110550']
	])('%s is %s, without a doubt', (written, wanted) => {
		const read = readContact(written);
		expect(read.phones).toEqual([wanted]);
		expect([...read.doubts, ...leftOverDoubts(read)]).toEqual([]);
	});

	it.each([
		['04541-1234 oder 0171 1234567', ['+4945411234', '+491711234567']],
		['04541 888000 / 04541 888001', ['+494541888000', '+494541888001']],
		['04541 888000 0171 1234567', ['+494541888000', '+491711234567']],
		['030 23125 100; 040 66969 200', ['+493023125100', '+494066969200']],
		['04541/888000,0171/1234567', ['+494541888000', '+491711234567']]
	])('%s are two', (written, wanted) => {
		expect(numbers(written).phones).toEqual(wanted);
	});

	it('takes none into another that cannot be dialled from abroad', () => {
		expect(readContact('110 / 04541 888000')).toMatchObject({
			phones: ['+494541888000'],
			doubts: [expect.stringContaining('„110“')]
		});
	});

	it.each([
		['Tel.: 04541 1, Fax', [], []],
		['Tel. 04541 888000, Fax 04541 888001', ['+494541888000'], ['+494541888001']],
		['T 04541 888000 F 04541 888001 M 0171 1234567', ['+494541888000', '+491711234567'], ['+494541888001']],
		['Fax: 04541 888001\n04541 888000', ['+494541888000'], ['+494541888001']],
		['Tel./Fax: 04541 888000', ['+494541888000'], ['+494541888000']],
		['Telefax 04541 888001', [], ['+494541888001']]
	])('in "%s" fax is told from telephone', (written, phones, faxes) => {
		expect(numbers(written)).toEqual({ phones, faxes });
	});

	it('takes a second number without a word as fax where the heading says so, and names the doubt', () => {
		const read = readContact('04541 888000\n04541 888001', { as: 'phone-then-fax' });
		expect([read.phones, read.faxes]).toEqual([['+494541888000'], ['+494541888001']]);
		expect(read.doubts).toEqual([expect.stringContaining('als Fax')]);
	});

	it.each([
		['04541 888-123, Fax -124', ['+494541888123'], ['+494541888124'], 0],
		['04541 888-0 / -12', ['+4945418880', '+49454188812'], [], 0],
		['04541 888-123/124', ['+494541888123', '+494541888124'], [], 0],
		['Tel.: 04541 1234, Fax -5678', ['+4945411234'], ['+4945415678'], 1],
		['04541-1234, Fax: -56', ['+4945411234'], ['+4945411256'], 1]
	])(
		'in "%s" an extension stands for a number, and is doubtful without a hyphen',
		(written, phones, faxes, doubtful) => {
			const read = readContact(written);
			expect([read.phones, read.faxes, read.doubts.length]).toEqual([phones, faxes, doubtful]);
		}
	);

	it('gives the zero back that Excel took, and names what may be another number', () => {
		expect(readContact('4541888000', { numeric: true })).toMatchObject({
			phones: ['+494541888000'],
			doubts: []
		});
		expect(readContact('1711234567')).toMatchObject({ phones: ['+491711234567'], doubts: [] });
		expect(readContact('494541888000')).toMatchObject({
			phones: ['+494541888000'],
			doubts: [expect.stringContaining('führende Null')]
		});
		expect(readContact('4541 888000')).toMatchObject({
			phones: ['+494541888000'],
			doubts: [expect.stringContaining('führende Null')]
		});
	});

	it.each([
		['1234', 'keine Vorwahl'],
		['888 000', 'keine Vorwahl'],
		['110', 'keine Vorwahl'],
		['4,54189E+09', 'gerundet'],
		['04541', 'keine vollständige'],
		['+45 12 34 56 78', 'Ausland'],
		['04541 888000 111222333', 'keine vollständige']
	])('%s is named', (written, doubt) => {
		expect(readContact(written).doubts).toEqual([expect.stringContaining(doubt)]);
	});

	it.each(['Mo–Fr 8–12 Uhr', '08.00-12.00 Uhr', 'bis 31.05.2026', '8:00 bis 16:00', 'Raum 12'])(
		'%s is no number, and what is left over is named',
		(written) => {
			const read = readContact(`04541 888000, ${written}`);
			expect(read.phones).toEqual(['+494541888000']);
			expect(leftOverDoubts(read).join()).toContain(written.slice(0, 5));
		}
	);
});

describe('mail addresses', () => {
	it.each([
		['anna@example.org', ['anna@example.org']],
		['Anna.Müller@Example.ORG', ['anna.müller@example.org']],
		['mailto:anna@example.org?subject=Hallo', ['anna@example.org']],
		['E-Mail:anna@example.org', ['anna@example.org']],
		['<anna@example.org>, bernd@example.org', ['anna@example.org', 'bernd@example.org']],
		[
			'anna@example.org;bernd@example.org / c-d@sub.example.org',
			['anna@example.org', 'bernd@example.org', 'c-d@sub.example.org']
		],
		['anna@example.org\nbernd@example.org', ['anna@example.org', 'bernd@example.org']]
	])('%s', (written, emails) => {
		expect(readContact(written)).toMatchObject({ emails, phones: [], doubts: [], rest: [] });
	});

	it.each([
		'anna(at)example.org',
		'anna [at] example.org',
		'anna at example.org',
		'anna @example.org',
		'anna(at)example(dot)org'
	])('%s is understood, and named', (written) => {
		expect(readContact(written)).toMatchObject({
			emails: ['anna@example.org'],
			doubts: [expect.stringContaining('anna@example.org')]
		});
	});

	it.each(['anna@example', 'anna@', '@example.org', 'anna@example,org'])(
		'%s is none, and named',
		(written) => {
			expect(readContact(written)).toMatchObject({
				emails: [],
				doubts: [expect.stringContaining('keine vollständige')]
			});
		}
	);
});
