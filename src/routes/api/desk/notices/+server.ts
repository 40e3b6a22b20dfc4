import { newId } from '$lib/domain/id';
import { type DeskNotices, deskNoticesBody } from '$lib/protocol/desk-notices';
import { answer, endpoint, readBody } from '$lib/server/api';
import { deskAccount } from '$lib/server/desk';
import { demoMails } from '$lib/server/notices/mail-folder';
import { queueNotice } from '$lib/server/notices/queue';
import { noticeReport } from '$lib/server/notices/report';
import { services } from '$lib/server/services';
import type { RequestEvent } from '@sveltejs/kit';

export const GET = endpoint(async (event) => {
	await deskAccount(event);
	return showNotices(event);
});

export const POST = endpoint(async (event) => {
	const { clients, jobs, limits } = services();
	const user = await deskAccount(event);
	await limits.notifications(user);
	await readBody(event, deskNoticesBody);
	await queueNotice(clients, { user, kind: 'mailTest', key: newId() });
	jobs.nudge('notices');
	return showNotices(event);
});

async function showNotices(event: RequestEvent): Promise<Response> {
	const { clients, environment, mail, push } = services();
	const folder = mail?.kind === 'folder' ? environment.mail.folder : '';
	const [report, mails] = await Promise.all([noticeReport(clients), demoMails(folder)]);
	const mailServer = mail?.kind ?? 'none';
	return answer(event, { ...report, mailServer, push: push !== undefined, mails } satisfies DeskNotices);
}
