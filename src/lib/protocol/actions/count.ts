/** What may be asked of the server about the yearly counting. */
import { countEntry } from '../../domain/consultation/counting';

export const countBodies = { 'count.add': countEntry };
