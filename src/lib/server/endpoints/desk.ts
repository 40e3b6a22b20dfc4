/** The desk's pages: what waits, the yearly report, whether notices get through. */
import type { Caller } from '../../domain/access/caller';
import { newId } from '../../domain/id';
import { DESK } from '../../protocol/endpoints/desk';
import type { DeskNotices } from '../../protocol/desk-notices';
import { changeAccount, deskAccounts, invite, tiesOfAccount } from '../desk-accounts';
import { entryHistory } from '../entry-history';
import { deskLists, handOut } from '../lists/hand-out';
import { chooseRhythm as choose, deskMailedLists, mailLists as mailNow } from '../lists/rhythm';
import { demoMails } from '../notices/mail-folder';
import { queueNotice } from '../notices/queue';
import { noticeReport } from '../notices/report';
import { deskOverview } from '../overview';
import { reportAsFile } from '../report/report-file';
import { yearlyReport } from '../report/year-report';
import { serve } from '../serve';
import { services } from '../services';
import { noteHandedOut } from './note-handed-out';

export const overview = serve(DESK.overview, async ({ visitor }) =>
	deskOverview(services().clients, (await visitor()).caller, new Date())
);

export const report = serve(DESK.report, async ({ query, visitor }) =>
	yearlyReport(services(), (await visitor()).caller, Number(query.year), new Date())
);

export const reportFile = serve(DESK.reportFile, async ({ body, visitor }) => {
	const { caller } = await visitor();
	const made = await reportAsFile(services(), caller, body, new Date());
	await noteHandedOut(caller, 'reportHandedOut', body.network);
	return made;
});

export const history = serve(DESK.history, async ({ query, visitor }) =>
	entryHistory(services(), (await visitor()).caller, query)
);

export const lists = serve(DESK.lists, async ({ visitor }) =>
	deskLists(services(), (await visitor()).caller, new Date())
);

export const handOutList = serve(DESK.handOut, async ({ body, visitor }) => {
	const { caller } = await visitor();
	const made = await handOut(services(), caller, body, new Date());
	await noteHandedOut(caller, 'listHandedOut', body.network);
	return made;
});

export const mailedLists = serve(DESK.mailedLists, async ({ visitor }) =>
	showMailedLists((await visitor()).caller)
);

export const chooseRhythm = serve(DESK.chooseRhythm, async ({ body, visitor }) => {
	const { caller } = await visitor();
	await choose(services().clients, caller, body, new Date());
	return showMailedLists(caller);
});

export const mailLists = serve(DESK.mailLists, async ({ body, visitor }) => {
	const { clients, jobs, mailbox } = services();
	const { caller } = await visitor();
	const mailServer = mailbox.transport !== undefined;
	await mailNow({ clients, mailServer }, caller, body.network, new Date());
	jobs.nudge('lists');
	return showMailedLists(caller);
});

export const accounts = serve(DESK.accounts, async ({ visitor }) => showAccounts((await visitor()).caller));

export const accountTies = serve(DESK.accountTies, async ({ query, visitor }) =>
	tiesOfAccount(services().clients, (await visitor()).caller, query.id, new Date())
);

export const inviteToAccounts = serve(DESK.invite, async ({ body, visitor }) => {
	const { clients, jobs } = services();
	const { caller } = await visitor();
	const outcomes = await invite(clients, caller, body, new Date());
	jobs.nudge('notices');
	return { outcomes, ...(await showAccounts(caller)) };
});

export const changeAnAccount = serve(DESK.changeAccount, async ({ body, visitor }) => {
	const { clients, auth, jobs } = services();
	const { caller } = await visitor();
	await changeAccount({ clients, auth }, caller, body, new Date());
	// Whose turn a request is may be another one's now.
	jobs.nudge('clocks');
	jobs.nudge('notices');
	return showAccounts(caller);
});

export const notices = serve(DESK.notices, () => showNotices());

export const sendTest = serve(DESK.sendTest, async ({ visitor }) => {
	const { clients, jobs } = services();
	const { caller } = await visitor();
	await queueNotice(clients, { user: caller.userId, kind: 'mailTest', key: newId() });
	jobs.nudge('notices');
	return showNotices();
});

function showMailedLists(caller: Caller) {
	const { clients, store, mailbox } = services();
	return deskMailedLists({ clients, store, mailServer: mailbox.transport !== undefined }, caller, new Date());
}

async function showAccounts(caller: Caller) {
	return { accounts: await deskAccounts(services().clients, caller, new Date()) };
}

async function showNotices(): Promise<DeskNotices> {
	const { clients, environment, mailbox, push } = services();
	const mail = mailbox.transport;
	const folder = mail?.kind === 'folder' ? environment.mail.folder : '';
	const [report, mails] = await Promise.all([noticeReport(clients), demoMails(folder)]);
	return { ...report, mailServer: mail?.kind ?? 'none', push: push !== undefined, mails };
}
