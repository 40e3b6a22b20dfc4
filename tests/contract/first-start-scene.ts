/** An installation on an empty folder, as `npm start` begins it: its address, its set-up, and the office that comes by it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { API } from '../../src/lib/protocol/api';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import type { AnyRow } from '../../src/lib/domain/tables';
import { SESSION } from '../../src/lib/protocol/endpoints/session';
import type { SecondStep } from '../../src/lib/protocol/second-step';
import { codeOf as shownBy } from '../support/authenticator';
import { visitorOf } from '../support/built-server';
import { type StartedProduct, startProduct } from '../support/started-product';

export const PASSWORD = 'Leise Otter ordnen Kiesel';
export const COUNTY = 'Kreis Herzogtum Lauenburg';
export const setup = (email: string, network = COUNTY) => ({
	network: { name: network, land: 'SH' },
	office: { name: 'Fachstelle Kinderschutz', phone: '040 66969 100', email: 'stelle@example.org' },
	account: { name: 'Anke Muster', email, password: PASSWORD }
});

/** Call in the test file: it begins and ends the installation. */
export function firstStartScene() {
	let folder: string;
	let product: StartedProduct;
	const token = () => product.setupAddress.split('#')[1] ?? '';
	const guest = () => visitorOf(product.url);
	const look = (token: string) => guest().send('POST', PAGE_API.lookAtSetup, { token });
	const begin = (token: string, body: object) =>
		guest().send('POST', PAGE_API.beginSetup, { token, ...body });
	const codeOf = async (response: Response) =>
		((await response.json()) as { error?: { code: string } }).error?.code ?? response.status;
	async function shownTo(visitor: ReturnType<typeof visitorOf>): Promise<Record<string, AnyRow[]>> {
		const { puts } = (await (await visitor.get(API.snapshot)).json()) as { puts: Record<string, AnyRow[]> };
		return puts;
	}

	let spare: string[] = [];
	/** The one of the three who was first: sets up her second factor, then comes by the codes on her paper. */
	async function signedIn(): Promise<ReturnType<typeof visitorOf>> {
		const desk = guest();
		const send = async (body: object) => {
			const answer = await desk.send('POST', API.login, { device: 'Test', ...body });
			return answer.status === 200 ? SESSION.login.answer.parse(await answer.json()).second : undefined;
		};
		let step: SecondStep | undefined;
		for (const name of ['one', 'two', 'three'])
			step ??= await send({ email: `${name}@example.org`, password: PASSWORD, second: true });
		if (step?.how === 'enter') await send({ ticket: step.ticket, code: spare.pop() });
		if (step?.how === 'setUp') {
			const kept = await send({ ticket: step.ticket, code: shownBy(step.secret) });
			if (kept?.how !== 'keep') throw new Error('no spare codes');
			spare = kept.codes;
			await send({ ticket: kept.ticket, kept: true });
		}
		expect(desk.cookie).not.toBe('');
		return desk;
	}

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'schutznetz-'));
		product = await startProduct(folder);
	});
	afterAll(async () => {
		await product.stop();
		rmSync(folder, { recursive: true, force: true });
	});
	async function restart(): Promise<void> {
		await product.stop();
		product = await startProduct(folder);
	}

	return {
		folder: () => folder,
		address: () => product.setupAddress,
		spareCode: () => spare.pop(),
		...{ token, guest, look, begin, codeOf, shownTo, signedIn, restart }
	};
}
