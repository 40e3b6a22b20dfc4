/** One consultation in the yearly counting, as an expert sends it. */
import type { CountEntry } from '../../src/lib/domain/consultation/counting';
import { newId } from '../../src/lib/domain/id';
import { idOf } from './directory-rows';

export const countEntry = (change: Partial<CountEntry> = {}): CountEntry => ({
	id: newId(),
	salt: `${newId()}abcdefg`,
	region: idOf('region'),
	profession: 'midwife',
	legalBasis: 'kkg4',
	ageGroup: 'under1',
	concerns: ['neglect'],
	way: 'phone',
	answered: 'within4h',
	...change
});
