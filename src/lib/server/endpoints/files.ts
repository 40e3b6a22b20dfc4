/** Files behind links, and a word for the monitoring. */
import { VCARD_TYPE } from '../../domain/directory/vcard';
import { FILES } from '../../protocol/endpoints/files';
import { answer } from '../api';
import { CALENDAR_TYPE, calendarOf } from '../calendar';
import { serve } from '../serve';
import { services } from '../services';
import { vcardOf } from '../vcard';

export const vcard = serve(FILES.vcard, async ({ event: { params }, visitor }) => {
	const { table = '', id = '' } = params;
	const { name, content } = await vcardOf(services().store, (await visitor()).caller, table, id);
	return file(content, VCARD_TYPE, `attachment; filename="${name}"`);
});

/** Inline: iOS then offers to add the event. */
export const calendar = serve(FILES.calendar, async ({ event: { params, url }, visitor }) => {
	const { caller } = await visitor();
	const content = await calendarOf(services().store, caller, params.meeting ?? '', url.origin);
	return file(content, CALENDAR_TYPE, 'inline; filename="termin.ics"');
});

/** 200 when the database answers, else 503. */
export const health = serve(FILES.health, async ({ event }) => {
	await services().store.feed();
	return answer(event, { ok: true, serverTime: new Date().toISOString() });
});

function file(content: string, type: string, disposition: string): Response {
	const headers = { 'content-type': type, 'content-disposition': disposition, 'cache-control': 'no-store' };
	return new Response(content, { headers });
}
