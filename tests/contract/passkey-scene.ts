/** What the specifications of passkeys ask of the built server; each test begins without any. */
import { beforeEach, expect } from 'vitest';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { type Passkey, passkeysAnswer } from '../../src/lib/protocol/passkeys';
import { type BuiltServer, type TestVisitor } from '../support/built-server';
import { type CallerName, PASSWORD } from '../support/small-network';
import { SoftwarePasskey } from '../support/software-passkey';
import { factorScene } from './factor-scene';

/** Call in the test file. */
export function passkeyScene(server: () => BuiltServer) {
	const scene = factorScene(server);
	const { admin, visitorFrom, send } = scene;
	const newDevice = () =>
		new SoftwarePasskey({ origin: server().url, host: '127.0.0.1', verified: true, counter: 0 });
	const challengeIn = async (response: Response) =>
		((await response.json()) as { options: { challenge: string } }).options.challenge;
	const asked = async (visitor = visitorFrom()) =>
		challengeIn(await visitor.send('POST', PAGE_API.askPasskey, {}));
	const askForNew = (visitor: TestVisitor, proof: Record<string, unknown> = {}) =>
		visitor.send('POST', PAGE_API.passkeys, { password: PASSWORD, ...proof });
	const add = (visitor: TestVisitor, passkey: unknown) =>
		visitor.send('PUT', PAGE_API.passkeys, { passkey, device: 'Chrome auf Android' });
	const listIn = async (response: Response): Promise<Passkey[]> =>
		passkeysAnswer.parse(await response.json()).passkeys;
	const enter = (passkey: unknown, visitor = visitorFrom()) => send(visitor, { passkey });

	/** A member, signed in, and a device of hers that has a passkey. */
	async function withPasskey(name: CallerName) {
		const visitor = visitorFrom();
		expect((await visitor.login(name)).status).toBe(200);
		const device = newDevice();
		const made = device.made(await challengeIn(await askForNew(visitor)));
		expect((await add(visitor, made)).status).toBe(200);
		return { visitor, device };
	}
	beforeEach(async () => {
		for (const { id } of await admin().collection('passkeys').getFullList())
			await admin().collection('passkeys').delete(id);
	});

	return { ...scene, newDevice, challengeIn, asked, askForNew, add, listIn, enter, withPasskey };
}
