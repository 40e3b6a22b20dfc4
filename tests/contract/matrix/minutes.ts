/** What the matrix tries of minutes: who reads, makes and changes them, a value for every field, and what is sent to the server. */
import { newId } from '../../../src/lib/domain/id';
import type { AnyRow, Table } from '../../../src/lib/domain/tables';
import { idOf } from '../../support/directory-rows';
import { CALLERS, HOUSE } from '../../support/small-network';
import { mutationOf } from '../mutation-scene';
import type { ActionCell } from './actions';
import type { Answers } from './answers';
import type { Values } from './directory-values';
import { type Marks, NOBODY, THOSE_OF_THE_CIRCLE, WHO_SITS_HERE } from './people';
import { MET_BESIDE, MET_HERE } from './places';

//                     guest mia anna karla kira beate orla sven
const HERE: Marks = '  - - - + - + - -'.trim();
const BESIDE: Marks = '- - - - + + - -'.trim();
const AT = '2026-11-20T08:00:00.000Z';
const MAX = CALLERS.max.userId;

/** Offices write what is theirs to write; whose it is, and its number, nobody does. */
const WRITTEN = { here: HERE, beside: BESIDE };
const NOT_WRITTEN = { here: NOBODY, beside: NOBODY };
const PARAGRAPHS: Answers = {
	read: WRITTEN,
	create: WRITTEN,
	update: {},
	fields: {
		...{ edition: WRITTEN, point: WRITTEN, rank: WRITTEN, text: WRITTEN, removed: WRITTEN, owner: WRITTEN },
		...{ state: WRITTEN, broughtOn: WRITTEN, circle: NOT_WRITTEN, meeting: NOT_WRITTEN },
		...{ section: NOT_WRITTEN, by: NOT_WRITTEN, source: NOT_WRITTEN, number: NOT_WRITTEN }
	},
	remove: NOT_WRITTEN
};

/** Published by the server; to members of circles: tests/contract/minutes-seen.test.ts. */
const MINUTES: Answers = {
	read: { ...WRITTEN, here: THOSE_OF_THE_CIRCLE },
	create: NOT_WRITTEN,
	update: NOT_WRITTEN,
	remove: NOT_WRITTEN
};
/** Who sits in the circle sends in for its meetings, under her own name (tests/contract/minutes-seen.test.ts). */
const CONTRIBUTIONS: Answers = {
	read: { "mia's": '- + - + - + - -' },
	create: { 'her own': WHO_SITS_HERE },
	update: { "mia's": NOBODY },
	remove: { "mia's": NOBODY }
};

export const MINUTES_ANSWERS = { paragraphs: PARAGRAPHS, minutes: MINUTES, contributions: CONTRIBUTIONS };

export const MINUTES_VALUES: Partial<Record<Table, (n: number, row: AnyRow) => Values>> = {
	paragraphs: (n) => ({
		...{ circle: idOf('anothercircle'), meeting: idOf('anothermeet'), edition: 2, section: 'teams' },
		...{ point: 'Fortbildung', rank: 'a0', text: 'anders', by: MAX, source: HOUSE, removed: true },
		...{ number: n + 1, owner: 'Frau Beispiel', state: 'brought', broughtOn: '2026-12-01' }
	}),
	minutes: (n) => ({
		...{ meeting: idOf(`another${n}`), circles: [], version: 7, publishedAt: AT, note: 'berichtigt' },
		...{ title: 'Anderes Treffen', startsAt: AT, endsAt: AT, venue: 'Rathaus' },
		content: { circles: ['Süd'], points: [], attended: [], cases: [], sections: [] }
	}),
	contributions: () => ({
		...{ meeting: idOf('anothermeet'), account: MAX, kind: 'team', text: 'anders', createdAt: AT }
	})
};

const writingAt = (about: string, meeting: string, who: Marks): ActionCell => ({
	...{ kind: 'paragraph.write', about, who },
	send: () =>
		mutationOf('paragraph.write', {
			...{ id: newId(), meeting, edition: 1, section: 'keywords', point: '', rank: 'V' },
			...{ text: 'Stichwort', owner: '', source: '' }
		})
});
const onParagraph = (
	kind: 'paragraph.change' | 'question.follow',
	about: string,
	who: Marks
): ActionCell => ({
	...{ kind, about, who },
	send: (row) => {
		const { id } = row('paragraphs', about);
		return kind === 'paragraph.change'
			? mutationOf(kind, { id, edition: 1, changes: { text: { from: 'Stichwort', to: 'anders' } } })
			: mutationOf(kind, { id, changes: { state: { from: 'open', to: 'brought' } } });
	}
});
export const MINUTES_CELLS: readonly ActionCell[] = [
	writingAt('here', MET_HERE, HERE),
	writingAt('beside', MET_BESIDE, BESIDE),
	onParagraph('paragraph.change', 'here', HERE),
	onParagraph('paragraph.change', 'beside', BESIDE),
	onParagraph('question.follow', 'here', HERE),
	onParagraph('question.follow', 'beside', BESIDE),
	{
		...{ kind: 'contribution.make', about: 'here', who: WHO_SITS_HERE },
		send: () =>
			mutationOf('contribution.make', { id: newId(), meeting: MET_HERE, kind: 'notice', text: 'Neues' })
	}
];
