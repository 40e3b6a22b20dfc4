/** What the specifications of the second factor ask of the built server, and plant in its database. */
import { newId } from '../../src/lib/domain/id';
import { API } from '../../src/lib/protocol/api';
import { SESSION } from '../../src/lib/protocol/endpoints/session';
import type { SecondStep } from '../../src/lib/protocol/second-step';
import { spareHash } from '../../src/lib/server/auth/spare-codes';
import { codeOf } from '../support/authenticator';
import type { BuiltServer, TestVisitor } from '../support/built-server';
import { CALLERS, type CallerName, emailOf, PASSWORD } from '../support/small-network';
import { loginScene } from './login-scene';

/** What her app knows, and what stands on her paper. */
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const SPARE = ['7K2MQ-9XB4D', 'ABCDE-12345'] as const;

export function factorScene(server: () => BuiltServer) {
	const scene = loginScene(server);
	const { admin, visitorFrom } = scene;
	const userOf = (name: CallerName) => CALLERS[name].userId;

	/** Gives `name` a factor that was never used, and removes the one she had. */
	async function plant(name: CallerName, secret = SECRET): Promise<void> {
		await remove(name);
		const id = newId();
		const row = { id, user: userOf(name), secret, confirmedAt: new Date(), lastStep: 1 };
		await admin().collection('secondFactors').create(row);
		for (const code of SPARE) {
			const hash = await spareHash(userOf(name), code.replace('-', ''));
			await admin().collection('spareCodes').create({ factor: id, hash });
		}
	}
	async function remove(name: CallerName): Promise<void> {
		for (const { id } of await factorsOf(name)) await admin().collection('secondFactors').delete(id);
	}
	const factorsOf = (name: CallerName) =>
		admin()
			.collection('secondFactors')
			.getFullList({ filter: `user = "${userOf(name)}"` });

	const send = (visitor: TestVisitor, body: Record<string, unknown>) =>
		visitor.send('POST', API.login, { device: 'Test', ...body });
	const withPassword = (visitor: TestVisitor, name: CallerName, password = PASSWORD) =>
		send(visitor, { email: emailOf(name), password, second: true });
	const stepIn = async (response: Response): Promise<SecondStep | undefined> =>
		SESSION.login.answer.parse(await response.json()).second;

	/** What a right password is worth. */
	async function ticketOf(name: CallerName, visitor = visitorFrom()): Promise<string> {
		const step = await stepIn(await withPassword(visitor, name));
		if (!step) throw new Error('signed in without a second step');
		return step.ticket;
	}
	/** Signs in as a person with her app would; `ahead` where she did so in this half minute already. */
	async function signIn(name: CallerName, ahead = 0, visitor = visitorFrom()): Promise<TestVisitor> {
		const ticket = await ticketOf(name, visitor);
		const { status } = await send(visitor, { ticket, code: codeOf(SECRET, ahead) });
		if (status !== 200) throw new Error(`answered ${status}`);
		return visitor;
	}
	/** The code of a refusal, or the status. */
	const codeIn = async (response: Response): Promise<string | number> =>
		((await response.json()) as { error?: { code: string } }).error?.code ?? response.status;

	return {
		...scene,
		userOf,
		plant,
		remove,
		factorsOf,
		send,
		withPassword,
		stepIn,
		ticketOf,
		signIn,
		codeIn
	};
}
