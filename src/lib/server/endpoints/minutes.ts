/** Minutes of meetings: publishing, to whom they go, the PDF. */
import type { Caller } from '../../domain/access/caller';
import type { Minutes } from '../../domain/meeting/minutes';
import { MINUTES } from '../../protocol/endpoints/minutes';
import { fileAnswer } from '../documents/answer';
import { AppError } from '../errors';
import { deskMinutesOf, inform as keep, passOn as passTo } from '../minutes/desk';
import { minutesFileName, minutesPdf } from '../minutes/mail';
import { publishMinutes } from '../minutes/publish';
import { serve } from '../serve';
import { services } from '../services';

export const look = serve(MINUTES.look, async ({ query, visitor }) =>
	deskMinutesOf(parts(), (await visitor()).caller, query.meeting, new Date())
);

export const publish = serve(MINUTES.publish, async ({ body, visitor }) => {
	const { clients, jobs } = services();
	const problem = await publishMinutes(clients, (await visitor()).caller, body, new Date());
	if (problem === '') jobs.nudge('minutes');
	return { problem };
});

export const inform = serve(MINUTES.inform, async ({ body, visitor }) => {
	const { caller } = await visitor();
	await keep(parts(), caller, body);
	return deskMinutesOf(parts(), caller, body.meeting, new Date());
});

export const passOn = serve(MINUTES.passOn, async ({ body, visitor }) => {
	const { jobs, limits } = services();
	const { caller } = await visitor();
	const mayWrite = (address: string) => limits.mayWriteTo(`minutes ${address}`);
	const problem = await passTo(parts(), caller, body, mayWrite, new Date());
	if (problem === '') jobs.nudge('minutes');
	return { problem };
});

export const file = serve(MINUTES.file, async ({ event: { params }, visitor }) => {
	const minutes = await seenBy((await visitor()).caller, params.id ?? '');
	const bytes = new Uint8Array(await minutesPdf(minutes));
	const body = new Blob([bytes]).stream();
	return fileAnswer({ name: minutesFileName(minutes), type: 'application/pdf', size: bytes.length, body });
});

/** As she sees it: what is none of her business is not there. */
async function seenBy(caller: Caller, id: string): Promise<Minutes> {
	const [row] = /^[a-z0-9]{15}$/.test(id) ? await services().store.rowsById('minutes', [id], caller) : [];
	if (!row) throw new AppError('not_found');
	return row as unknown as Minutes;
}

function parts() {
	const { clients, mailbox } = services();
	return { clients, mailServer: mailbox.transport !== undefined };
}
