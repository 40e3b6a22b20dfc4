/** Every list by its name. */
import type { HandedList } from '../domain/directory/handed-list';
import { addresses } from './addresses';
import { agreement } from './agreement';
import { annex1 } from './annex-1';
import { annex2 } from './annex-2';
import { cards } from './cards';
import type { ListContent } from './content';
import { labels } from './labels';
import { mails } from './mails';
import type { NetworkRows } from './network-rows';
import { register } from './register';

const MAKERS: Record<HandedList, (rows: NetworkRows) => ListContent> = {
	annex1,
	annex2,
	agreement,
	register,
	addresses,
	labels,
	mails,
	cards
};

export const makeList = (list: HandedList, rows: NetworkRows): ListContent => MAKERS[list](rows);
