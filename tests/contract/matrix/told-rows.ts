/** Rows of what an office tells its network: notices, lessons, documents. */
import { newId } from '../../../src/lib/domain/id';
import type { AnyRow } from '../../../src/lib/domain/tables';
import { rowOf } from '../../support/one-of-each';

export const told = (region: string, circle: string): AnyRow => ({
	...rowOf('announcements', newId()),
	...{ region, circles: [circle] }
});
export const learnt = (region: string, publication = 'published'): AnyRow => ({
	...rowOf('lessons', newId()),
	...{ region, publication }
});
export const shelved = (region: string, publication = 'published'): AnyRow => ({
	...rowOf('documents', newId()),
	...{ region, publication }
});
