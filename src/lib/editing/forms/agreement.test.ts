// What the form of the register says where something does not fit together.
import { describe, expect, it } from 'vitest';
import { idOf, membership } from '$tests/support/entry-rows';
import { readWhole } from '../edits';
import { entryForm } from './forms';

const form = entryForm('memberships');
const EMPTY = { name: 'Kita', joinedAt: '2026-01-15', joinedPaper: 'Ordner 1' };

function problems(
	changes: Partial<ReturnType<typeof membership>>,
	others: ReturnType<typeof membership>[] = []
) {
	const row = membership({ id: idOf('new'), ...EMPTY, ...changes });
	const read = readWhole('memberships', form, {}, row, others);
	return 'problems' in read ? read.problems : {};
}

describe('who has joined', () => {
	it('has a name, a day and a paper', () => {
		expect(problems({})).toEqual({});
		expect(Object.keys(problems({ name: '', joinedAt: '', joinedPaper: '', region: '' })).sort()).toEqual([
			'joinedAt',
			'joinedPaper',
			'name',
			'region'
		]);
	});

	it.each([
		[{ until: '2026-01-14' }, { until: 'Das Ende liegt vor dem Beitritt.' }],
		[
			{ noticeAt: '2026-01-01', noticePaper: 'Ordner 2', until: '2026-03-31' },
			{ noticeAt: 'Die Kündigung liegt vor dem Beitritt.' }
		],
		[
			{ noticeAt: '2026-06-01', noticePaper: 'Ordner 2', until: '2026-05-31' },
			{ until: 'Das Ende liegt vor der Kündigung.' }
		],
		[
			{ noticeAt: '2026-06-01', until: '2026-12-31' },
			{ noticePaper: 'Eine Kündigung gilt nur schriftlich. Bitte sagen Sie, wo das Schreiben liegt.' }
		],
		[
			{ noticeAt: '2026-06-01', noticePaper: 'Ordner 2' },
			{ until: 'Bis zu welchem Tag gilt die Vereinbarung noch?' }
		],
		[{ noticePaper: 'Ordner 2' }, { noticeAt: 'Wann ist die Kündigung eingegangen?' }]
	])('and then %j is not taken', (changes, said) => {
		expect(problems(changes)).toEqual(said);
	});

	it('may end without a notice: an institution closes', () => {
		expect(problems({ until: '2026-12-31' })).toEqual({});
	});
});

describe('a second time', () => {
	const first = membership({
		id: idOf('first'),
		...EMPTY,
		organisation: idOf('house'),
		joinedAt: '2024-05-01'
	});

	it('is said at the institution, or at the name by which it is known', () => {
		expect(problems({ organisation: idOf('house'), name: 'Kita neu' }, [first])).toEqual({
			organisation: 'Im Register steht schon ein Beitritt für diese Zeit: „Kita“, seit 1. Mai 2024.'
		});
		const noticed = { ...first, until: '2026-12-31' };
		expect(problems({}, [noticed])).toEqual({
			name: 'Im Register steht schon ein Beitritt für diese Zeit: „Kita“, bis 31. Dezember 2026.'
		});
	});

	it('is none after it has left, nor while it is itself edited', () => {
		expect(problems({}, [{ ...first, until: '2025-12-31' }])).toEqual({});
		expect(problems({}, [membership({ id: idOf('new'), ...EMPTY })])).toEqual({});
	});
});
