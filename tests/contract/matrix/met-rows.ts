/** Rows of meetings that were held: paragraphs, minutes, what members sent in. */
import { newId } from '../../../src/lib/domain/id';
import type { AnyRow, Table } from '../../../src/lib/domain/tables';
import { rowOf } from '../../support/one-of-each';
import { CIRCLE, REGION } from '../../support/small-network';
import { BESIDE, CIRCLE_BESIDE, MET_BESIDE, MET_HERE } from './places';

const metAt = (name: string) =>
	name.endsWith('beside')
		? { region: BESIDE, circle: CIRCLE_BESIDE, meeting: MET_BESIDE }
		: { region: REGION, circle: CIRCLE, meeting: MET_HERE };
export const ofMeeting = (table: Table, name: string, id: string): AnyRow => {
	const { circle, ...of } = metAt(name);
	if (table === 'contributions') return { ...rowOf(table, id), ...of };
	if (table === 'minutes') return { ...rowOf(table, id), ...of, meeting: id, circles: [circle] };
	return { ...rowOf(table, id), ...of, circle, section: 'questions', state: 'open' };
};
export const hereAndBeside = (table: Table) =>
	Object.fromEntries(['here', 'beside'].map((name) => [name, ofMeeting(table, name, newId())]));
