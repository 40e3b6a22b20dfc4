/** What is said of an entry, and how the entry stands, for the tables of who says it and who decides on it. */
import { newId } from '../../src/lib/domain/id';
import { KEY } from './decided';

export const row = { id: KEY, updated: '2026-05-04T08:00:00.000Z', region: KEY };
export const number = { phone: { from: '040 66969 100', to: '040 66969 111' } };
export const report = (change: object = {}) => ({
	id: newId(),
	table: 'offers',
	record: KEY,
	about: 'fields',
	changes: number,
	word: '',
	replyTo: '',
	...change
});
/** That somebody should be in the directory who is not. */
export const declaring = (changes: object = { name: { to: 'Anna Muster' } }) =>
	report({ table: 'experts', record: newId(), about: 'new', network: KEY, changes });
export const asked = { networks: [KEY], open: 0 };
export const wrong = { phone: { from: '040 66969 100' } };
export const shown = { ...row, publication: 'published', audience: 'public', phone: '040 66969 100' };
export const reported = { row: shown, networks: [KEY], open: 0 };
export const alreadySo = { ...reported, own: true, trusted: true, row: { ...shown, phone: '040 66969 111' } };
export const hidden = { ...reported, row: { ...shown, audience: 'members' } };
/** Whoever says it is the one whose entry it is, in networks that trust such people. */
export const hers = { ...reported, own: true, trusted: true };
export const gone = { ...reported, row: { ...shown, publication: 'withdrawn' } };
