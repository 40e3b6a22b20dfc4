/** An office in the built server with a mail server beside it, and somebody of another network: whom it invites, and what it sees. */
import { afterAll, beforeAll, expect } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import {
	deskAccounts,
	type Invitation,
	inviteAnswer,
	NOTHING_SAID
} from '../../src/lib/protocol/desk-accounts';
import { NOTICES } from '../../src/lib/protocol/notice-kinds';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { regionRow } from '../support/directory-rows';
import { type MailServer, mailServer } from '../support/mail-server';
import { CALLERS, REGION } from '../support/small-network';
import { loginScene } from './login-scene';

export const CHOSEN = 'Leise Otter ordnen Kiesel';
/** Another network. */
export const ELSEWHERE = newId();

/** Call in the test file: it begins and ends both servers. */
export function deskAccountsScene() {
	let server: BuiltServer;
	let mails: MailServer;
	let karla: TestVisitor;
	const { admin, visitorFrom, logIn } = loginScene(() => server);
	beforeAll(async () => {
		mails = await mailServer();
		await mails.start();
		server = await startBuiltServer({
			ADDRESS_HEADER: 'x-test-address',
			SMTP_URL: mails.url,
			MAIL_FROM: 'schutznetz@example.org'
		});
		await admin()
			.collection('regions')
			.create({ ...regionRow('elsewhere'), id: ELSEWHERE });
		// Of another network: neither seen nor changed from here.
		await admin()
			.collection('users')
			.update(CALLERS.max.userId, { networks: [ELSEWHERE] });
		karla = visitorFrom();
		await karla.login('karla');
	});
	afterAll(async () => {
		await server.stop();
		await mails.stop();
	});

	const person = (name: string, changes: Partial<Invitation> = {}): Invitation => ({
		name,
		email: `${name.toLowerCase()}@example.org`,
		role: 'member',
		expert: '',
		...NOTHING_SAID,
		...changes
	});
	const invite = async (people: Invitation[], network = REGION, visitor = karla) =>
		visitor.send('POST', PAGE_API.deskAccounts, { network, people });
	const outcomesOf = async (response: Response) =>
		inviteAnswer.parse(await response.json()).outcomes.map(({ outcome }) => outcome);
	const accounts = async (visitor = karla) =>
		deskAccounts.parse(await (await visitor.get(PAGE_API.deskAccounts)).json()).accounts;
	const accountOf = async (email: string) => (await accounts()).find((one) => one.email === email);
	const change = (id: string, to: string, visitor = karla) =>
		visitor.send('PUT', PAGE_API.deskAccounts, { id, to });
	const invitationsTo = (email: string) =>
		mails.received.filter(
			({ recipients, subject }) => recipients.includes(email) && subject === NOTICES.invitation.subject
		);
	async function tokenFor(email: string, nth = 1): Promise<string> {
		await expect.poll(() => invitationsTo(email).length).toBe(nth);
		return /#([\w-]{43})/.exec(invitationsTo(email).at(-1)?.text ?? '')?.[1] ?? '';
	}
	const spend = (token: string) =>
		visitorFrom().send('POST', PAGE_API.spendLink, { token, password: CHOSEN });

	return {
		server: () => server,
		mails: () => mails,
		karla: () => karla,
		admin,
		visitorFrom,
		logIn,
		person,
		invite,
		outcomesOf,
		accounts,
		accountOf,
		change,
		invitationsTo,
		tokenFor,
		spend
	};
}
