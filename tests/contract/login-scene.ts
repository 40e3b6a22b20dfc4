/** What the specifications of logins and sessions ask of the built server, as a visitor and in its database. */
import { createHash } from 'node:crypto';
import { sessionAnswer, sessionsAnswer } from '../../src/lib/protocol/session';
import type { BuiltServer, TestVisitor } from '../support/built-server';

export type LoginScene = ReturnType<typeof loginScene>;

export function loginScene(server: () => BuiltServer) {
	const admin = () => server().pocketBase.admin;
	let lastAddress = 0;
	/** Everybody at home at an address of his own, so that the limits of one test do not reach into the next. */
	const visitorFrom = (address = `2001:db8:${(++lastAddress).toString(16)}::1`) =>
		server().visitor({ 'x-test-address': address });

	const logIn = (visitor: TestVisitor, email: string, password: string) =>
		visitor.send('POST', '/api/session/login', { email, password, device: 'Test' });
	const accountOf = async (visitor: TestVisitor) =>
		sessionAnswer.parse(await (await visitor.get('/api/session')).json()).account;
	const sessionsOf = async (visitor: TestVisitor) =>
		sessionsAnswer.parse(await (await visitor.get('/api/sessions')).json()).sessions;
	const storedSession = (cookie: string) => {
		const hash = createHash('sha256').update(cookie).digest('hex');
		return admin().collection('sessions').getFirstListItem(`hash = "${hash}"`);
	};
	const change = async (cookie: string, fields: Record<string, unknown>) =>
		admin()
			.collection('sessions')
			.update((await storedSession(cookie)).id, fields);

	return { admin, visitorFrom, logIn, accountOf, sessionsOf, storedSession, change };
}
