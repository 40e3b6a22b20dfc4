/** The lists behind a mailed link: what the page shows, and each as a file. */
import { MAILED } from '../../protocol/endpoints/mailed-lists';
import { openLists, takeMailedList } from '../lists/mailed-link';
import { serve } from '../serve';
import { services } from '../services';

export const open = serve(MAILED.open, async ({ body }) =>
	openLists(services().clients, body.token, new Date())
);

export const take = serve(MAILED.take, async ({ body }) =>
	takeMailedList(services().clients, body, new Date())
);
