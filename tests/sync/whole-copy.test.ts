/** When the copy holds all that its account sees: then experts have their inbox, and the desk begins. */
import { expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { API } from '../../src/lib/protocol/api';
import { REQUEST_BASE } from '../support/one-of-each';
import { FINGERPRINT, sealedLike } from '../support/sealed-like';
import { ModelPhone } from './model-phone';
import { ACCOUNTS, createWorld, OFFICES, type World } from './model-world';

function askSomebodyElse({ server }: World): void {
	server.store.write('requests', {
		...REQUEST_BASE,
		id: newId(),
		youthOffice: OFFICES[0]!,
		expert: newId(),
		legalBasis: 'kkg4',
		urgency: 'today',
		forDesk: false,
		author: '',
		receipt: 'e'.repeat(64),
		payload: sealedLike('Frage'),
		recipients: [FINGERPRINT]
	});
}

test.each(ACCOUNTS)('it is whole for %s though others’ matters changed while it came', async (account) => {
	const world = createWorld();
	const phone = new ModelPhone(world.server);
	await phone.login(account);
	let asked = 0;
	phone.intercept = (path) => {
		if (path.startsWith(`${API.sync}?`) && asked++ === 0) askSomebodyElse(world);
		return undefined;
	};
	await phone.sync();
	expect(asked).toBe(2);
	expect(await phone.directory.readState()).toMatchObject({ owner: account, complete: true });
	phone.close();
});

test('it is whole for a guest to whom nothing more came', async () => {
	const phone = new ModelPhone(createWorld().server);
	await phone.sync();
	expect(await phone.directory.readState()).toMatchObject({ owner: 'guest', complete: true });
	phone.close();
});
