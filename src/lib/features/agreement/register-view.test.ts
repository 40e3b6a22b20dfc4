// The register as the office reads it: who is in today, who has left, who is missing, and where each of them leads.
import { describe, expect, it } from 'vitest';
import { idOf, membership, organisation } from '$tests/support/entry-rows';
import { type Register, registerSections } from './register-view';

const TODAY = '2026-11-30';
const HERE = { id: idOf('region'), name: 'Nordkreis' };
const BESIDE = { id: idOf('beside'), name: 'Südkreis' };

const house = (name: string, changes: Partial<Parameters<typeof organisation>[0]> = {}) =>
	organisation({ id: idOf(name.toLowerCase()), name, region: HERE.id, kind: 'Beratung', ...changes });
const shown = (register: Partial<Register>, text = '') =>
	registerSections({ regions: [HERE], memberships: [], organisations: [], ...register }, TODAY, text).flatMap(
		({ title, rows }) => rows.map((row) => [title, row.title, row.says, row.ends ?? ''])
	);

describe('who has joined', () => {
	it('is in today, joins later or has left, each by name', () => {
		const memberships = [
			membership({ id: idOf('c'), name: 'Zaunverein', carrier: 'Träger e. V.' }),
			membership({
				id: idOf('a'),
				name: 'Älster Beratung',
				noticeAt: '2026-10-01',
				noticePaper: 'Ordner 2',
				until: '2026-12-31'
			}),
			membership({ id: idOf('b'), name: 'Bald', joinedAt: '2027-01-01' }),
			membership({ id: idOf('d'), name: 'Vorbei', noticeAt: '2026-06-30', until: '2026-09-30' })
		];
		expect(shown({ memberships })).toEqual([
			[
				'Heute dabei',
				'Älster Beratung',
				'beigetreten am 15. Januar 2026 · gekündigt am 1. Oktober 2026',
				'endet am 31. Dezember 2026'
			],
			['Heute dabei', 'Zaunverein', 'Träger e. V. · beigetreten am 15. Januar 2026', ''],
			['Treten noch bei', 'Bald', 'beigetreten am 1. Januar 2027', ''],
			[
				'Ausgeschieden',
				'Vorbei',
				'beigetreten am 15. Januar 2026 · gekündigt am 30. Juni 2026 · bis 30. September 2026',
				''
			]
		]);
	});

	it('by mistake is in no list but its own', () => {
		const memberships = [membership({ id: idOf('a'), name: 'Irrtum', publication: 'withdrawn' })];
		expect(shown({ memberships }).map(([title]) => title)).toEqual(['Zurückgezogen']);
	});

	it('is told with its network where the office has several', () => {
		const memberships = [membership({ id: idOf('a'), region: BESIDE.id })];
		const [row] = shown({ regions: [HERE, BESIDE], memberships });
		expect(row?.[2]).toBe('beigetreten am 15. Januar 2026 · Südkreis');
	});

	it('leads to its entry', () => {
		const memberships = [membership({ id: idOf('a') })];
		const [section] = registerSections({ regions: [HERE], memberships, organisations: [] }, TODAY);
		expect(section?.rows[0]?.href).toBe(`/stelle/eintraege/beitritte/${idOf('a')}`);
	});
});

describe('who has not joined', () => {
	const kita = house('Kita');
	const missing = (register: Partial<Register>) =>
		shown(register)
			.filter(([title]) => title === 'Noch nicht beigetreten')
			.map(([, name]) => name);

	it('is published in the directory of these networks and neither in nor about to be', () => {
		const organisations = [
			kita,
			house('Hort', { publication: 'draft' }),
			house('Stelle', { group: 'coordination' }),
			house('Fern', { region: BESIDE.id })
		];
		expect(missing({ organisations })).toEqual(['Kita']);
		const joins = (changes: object) => [membership({ id: idOf('m'), organisation: kita.id, ...changes })];
		expect(missing({ organisations, memberships: joins({}) })).toEqual([]);
		expect(missing({ organisations, memberships: joins({ joinedAt: '2027-01-01' }) })).toEqual([]);
		expect(missing({ organisations, memberships: joins({ until: '2026-09-30' }) })).toEqual(['Kita']);
		expect(missing({ organisations, memberships: joins({ publication: 'withdrawn' }) })).toEqual(['Kita']);
	});

	it('is entered from there', () => {
		const sections = registerSections({ regions: [HERE], memberships: [], organisations: [kita] }, TODAY);
		expect(sections[0]?.rows[0]?.href).toBe(`/stelle/eintraege/beitritte/neu?einrichtung=${kita.id}`);
	});
});

it('is searched by every word, whoever it is', () => {
	const memberships = [
		membership({ id: idOf('a'), name: 'Müller-Haus', carrier: 'Diakonie' }),
		membership({ id: idOf('b'), name: 'Anderes Haus' })
	];
	const organisations = [house('Mühle')];
	expect(shown({ memberships, organisations }, 'mue').map(([, name]) => name)).toEqual([
		'Müller-Haus',
		'Mühle'
	]);
	expect(shown({ memberships }, 'haus diakonie').map(([, name]) => name)).toEqual(['Müller-Haus']);
	expect(shown({ memberships }, 'niemand')).toEqual([]);
});
