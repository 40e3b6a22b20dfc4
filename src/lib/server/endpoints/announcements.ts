/** Notices to circles: the office's page, and how somebody gets no more of them by mail. */
import type { RequestEvent } from '@sveltejs/kit';
import { UNSUBSCRIBE_PAGE } from '../../protocol/announcements';
import { ANNOUNCEMENTS } from '../../protocol/endpoints/announcements';
import { linkToken } from '../../protocol/links';
import {
	type AnnouncementParts,
	deskAnnouncements,
	previewAnnouncement,
	sendAnnouncement,
	withdrawFromPhones
} from '../announcements/desk';
import { chooseNoticeMails, lookAtMailChoice } from '../announcements/unsubscribe';
import { AppError } from '../errors';
import { serve } from '../serve';
import { services } from '../services';

/** What a mailbox's button sends is a line. */
const ONE_CLICK_BYTES = 2_000;

function parts(): AnnouncementParts {
	const { clients, store, mailbox, environment } = services();
	return {
		clients,
		store,
		mailServer: mailbox.transport !== undefined,
		origin: environment.origins[0] ?? ''
	};
}

export const desk = serve(ANNOUNCEMENTS.desk, async ({ visitor }) =>
	deskAnnouncements(parts(), (await visitor()).caller, new Date())
);

export const preview = serve(ANNOUNCEMENTS.preview, async ({ body, visitor }) =>
	previewAnnouncement(parts(), (await visitor()).caller, body, new Date())
);

export const send = serve(ANNOUNCEMENTS.send, async ({ body, visitor }) => {
	const { caller } = await visitor();
	await sendAnnouncement(parts(), caller, body, new Date());
	services().jobs.nudge('announcing');
	return deskAnnouncements(parts(), caller, new Date());
});

export const withdraw = serve(ANNOUNCEMENTS.withdraw, async ({ body, visitor }) => {
	const { caller } = await visitor();
	await withdrawFromPhones(parts(), caller, body.id, new Date());
	return deskAnnouncements(parts(), caller, new Date());
});

export const look = serve(ANNOUNCEMENTS.look, async ({ body }) =>
	lookAtMailChoice(services().clients, body.token)
);

export const choose = serve(ANNOUNCEMENTS.choose, async ({ body }) =>
	chooseNoticeMails(services().clients, body, new Date())
);

export const oneClick = serve(ANNOUNCEMENTS.oneClick, async ({ event }) => {
	if (!(await isOneClick(event))) throw new AppError('bad_request');
	await chooseNoticeMails(services().clients, { token: tokenOf(event), wanted: false }, new Date());
	return new Response(null, { status: 204 });
});

/** A mailbox without the button opens the address: the page, where a tap does it. */
export const open = serve(ANNOUNCEMENTS.open, ({ event }) =>
	Promise.resolve(
		new Response(null, { status: 303, headers: { location: `${UNSUBSCRIBE_PAGE}#${tokenOf(event)}` } })
	)
);

function tokenOf({ params }: RequestEvent): string {
	const token = linkToken.safeParse(params.token);
	if (!token.success) throw new AppError('link_unknown');
	return token.data;
}

/** What RFC 8058 has a mailbox send, as a form of either kind. */
async function isOneClick({ request }: RequestEvent): Promise<boolean> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return false;
	if (Number(request.headers.get('content-length') ?? Infinity) > ONE_CLICK_BYTES) return false;
	return (await request.formData()).get('List-Unsubscribe') === 'One-Click';
}
