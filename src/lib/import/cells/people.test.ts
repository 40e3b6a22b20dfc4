import { describe, expect, it } from 'vitest';
import { basesIn, speaksOfExperts } from './bases';
import { readPeople } from './people';

const people = (text: string, lastFirst = false) =>
	readPeople(text, lastFirst).people.map((person) => [person.name, person.function]);

describe('one person', () => {
	it.each([
		['Anna Müller', 'Anna Müller', ''],
		['Frau Anna Müller', 'Anna Müller', ''],
		['Frau Müller', 'Frau Müller', ''],
		['Fr. Müller (Leitung)', 'Frau Müller', 'Leitung'],
		['Hr. Dr. Meier', 'Herr Dr. Meier', ''],
		['Anna Müller, Leitung', 'Anna Müller', 'Leitung'],
		['Anna Müller - Leitung', 'Anna Müller', 'Leitung'],
		['Leitung: Anna Müller', 'Anna Müller', 'Leitung'],
		['Leitung Anna Müller', 'Anna Müller', 'Leitung'],
		['Anna Müller\nLeitung und Beratung', 'Anna Müller', 'Leitung und Beratung'],
		['Prof. Dr. med. Anna von der Heide', 'Prof. Dr. med. Anna von der Heide', ''],
		['Dipl.-Soz.päd. Anna Müller', 'Anna Müller', 'Dipl.-Soz.päd.'],
		['Dipl.-Sozialpädagogin (FH) Anna Müller', 'Anna Müller', 'Dipl.-Sozialpädagogin (FH)'],
		['Müller, Anna', 'Anna Müller', ''],
		['Dr. Müller, Anna (Leitung)', 'Dr. Anna Müller', 'Leitung'],
		['Anna Richter', 'Anna Richter', ''],
		['Frau Kraft', 'Frau Kraft', ''],
		['A. Müller-Lüdenscheid', 'A. Müller-Lüdenscheid', ''],
		['Müller', 'Müller', ''],
		['PHK Uwe Ast', 'Uwe Ast', 'PHK'],
		['Uwe Ast (1. Vorsitzender)', 'Uwe Ast', '1. Vorsitzender'],
		['Tjorven Kraft (Leitung)', 'Tjorven Kraft', 'Leitung'],
		['Anna Müller, KHK', 'Anna Müller', 'KHK'],
		['Dr. Tjorven Lehrer', 'Dr. Tjorven Lehrer', ''],
		['Müller, Anna (Dipl.-Sozialpädagogin (FH))', 'Anna Müller', 'Dipl.-Sozialpädagogin (FH)'],
		['Ansprechpartnerin: Frau Müller', 'Frau Müller', ''],
		['Frau Dr.in Müller, M.A.', 'Frau Dr.in Müller', 'M.A.'],
		['Anna Müller und Team', 'Anna Müller', ''],
		['Richterin am Amtsgericht Dr. Eva Lang', 'Dr. Eva Lang', 'Richterin am Amtsgericht']
	])('%j', (text, name, wanted) => {
		const read = readPeople(text);
		expect(read.people).toEqual([{ name, function: wanted }]);
		expect(read.doubts).toEqual([]);
	});

	it('has the surname first where the column says so, even if nobody knows the first name', () => {
		expect(people('Öztürk, Gülcan', true)).toEqual([['Gülcan Öztürk', '']]);
		expect(people('Kraft, Insa', true)).toEqual([['Insa Kraft', '']]);
	});

	it('stands with the first name behind the surname, which is named', () => {
		const read = readPeople('Müller Anna');
		expect(read.people).toEqual([{ name: 'Anna Müller', function: '' }]);
		expect(read.doubts).toEqual([expect.stringContaining('gelesen als „Anna Müller“')]);
	});

	it('works somewhere, which is no function', () => {
		expect(readPeople('Anna Müller, Beratungsstelle Blaues Haus')).toMatchObject({
			people: [{ name: 'Anna Müller', function: '' }],
			organisation: 'Beratungsstelle Blaues Haus'
		});
		expect(people('Anna Müller, Leitung der Beratungsstelle')).toEqual([
			['Anna Müller', 'Leitung der Beratungsstelle']
		]);
	});
});

describe('several people', () => {
	it.each([
		['Anna Müller, Bernd Meier'],
		['Anna Müller\nBernd Meier'],
		['Anna Müller; Bernd Meier'],
		['Anna Müller und Bernd Meier'],
		['Anna Müller & Bernd Meier'],
		['Anna Müller / Bernd Meier']
	])('%j', (text) => {
		expect(people(text)).toEqual([
			['Anna Müller', ''],
			['Bernd Meier', '']
		]);
	});

	it('keep their functions', () => {
		const wanted = [
			['Anna Müller', 'Leitung'],
			['Bernd Meier', 'Stellvertretung']
		];
		for (const text of [
			'Anna Müller (Leitung), Bernd Meier (Stellvertretung)',
			'Anna Müller, Leitung; Bernd Meier, Stellvertretung',
			'Anna Müller\nLeitung\nBernd Meier\nStellvertretung',
			'Müller, Anna (Leitung)\nMeier, Bernd (Stellvertretung)'
		])
			expect(people(text), text).toEqual(wanted);
	});

	it('are two Fraus', () => {
		expect(people('Frau Müller, Frau Meier')).toEqual([
			['Frau Müller', ''],
			['Frau Meier', '']
		]);
	});

	it('may share a surname, which is named', () => {
		const read = readPeople('Anna und Bernd Müller');
		expect(read.people.map(({ name }) => name)).toEqual(['Anna Müller', 'Bernd Müller']);
		expect(read.doubts).toHaveLength(1);
	});
});

it('has a remark beside her name that is no function, which is named', () => {
	for (const remark of ['bis Ende Mai', 'ab 1.6.', 'Mo-Mi', 'bis 31.12.2026', 'nur vormittags', 'Elternzeit'])
		expect(readPeople(`Anna Müller (${remark})`), remark).toMatchObject({
			people: [{ name: 'Anna Müller', function: '' }],
			doubts: [expect.stringContaining(remark)]
		});
});

it('is named where a second one may be a function just as well', () => {
	for (const text of [
		'Anna Müller, Tjorven Richter',
		'Anna Müller\nTjorven Richter',
		'Anna Müller\nPädagogischer Leiter'
	])
		expect(readPeople(text).doubts, text).toHaveLength(1);
});

describe('nobody', () => {
	it.each(['N.N.', 'N.N. (Leitung)', 'Frau N. N.', 'n. n.', 'NN', 'unbesetzt', 'derzeit nicht besetzt', '-'])(
		'%s',
		(text) => {
			expect(readPeople(text)).toMatchObject({
				people: [],
				vacant: true,
				doubts: [expect.stringContaining('keine Person')]
			});
		}
	);

	it.each(['Sekretariat', 'Leitung', 'über die Zentrale'])('%s, and it is named', (text) => {
		expect(readPeople(text)).toMatchObject({
			people: [],
			function: text,
			doubts: [expect.stringContaining('keine Person')]
		});
	});
});

describe('legal bases', () => {
	it.each([
		['gemäß § 4 Abs. 2 KKG (für Berufsgeheimnisträger)', ['kkg4']],
		['§ 8b SGB VIII', ['sgb8b']],
		['§8 b Abs. 1 SGB VIII', ['sgb8b']],
		['§ 4 KKG, § 8b SGB VIII', ['kkg4', 'sgb8b']],
		['§ 8b SGB VIII und § 4 Abs. 2 KKG', ['sgb8b', 'kkg4']],
		['§§ 8a, 8b SGB VIII', ['sgb8a', 'sgb8b']],
		['§ 8a/b SGB VIII', ['sgb8a', 'sgb8b']],
		['KKG § 4', ['kkg4']],
		['SGB VIII § 8 b', ['sgb8b']],
		['§ 3 KKG', []],
		['§ 3 Abs. 4 KKG', []],
		['Mühlenweg 8a', []]
	])('%s', (text, bases) => {
		expect(basesIn(text)).toEqual(bases);
	});

	it('need no paragraph sign in a column of their own', () => {
		expect(basesIn('8b', true)).toEqual(['sgb8b']);
		expect(basesIn('KKG, 8a', true)).toEqual(['kkg4', 'sgb8a']);
	});

	it.each(['Insoweit erfahrene Fachkraft', 'InsoFa', 'ISEF', 'IeF', 'Kinderschutzfachkraft'])(
		'%s is an expert',
		(text) => {
			expect(speaksOfExperts(text)).toBe(true);
		}
	);
});
