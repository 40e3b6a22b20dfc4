import { base64 } from '@scure/base';
import { Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseReceiptCode } from '../domain/consultation/receipt';
import { open, seal, type Binding } from './envelope';
import { UnreadableError, WrongPassphraseError } from './errors';
import {
	newOwnKey,
	newRecoveryCode,
	passphraseProblem,
	unwrapWithPassphrase,
	unwrapWithRecovery,
	wrapWithPassphrase,
	wrapWithRecovery
} from './own-key';
import { WORK_FACTOR } from './passphrase-wrap';
import { receiptIdentity } from './receipt-identity';

/** As the real thing, in a thousandth of the time. */
const FAST = 7;
const PASSPHRASE = 'Grüne Füchse zählen Steine';
const CODE = '7K2M-Q9XB-04TZ-7K2M-Q94B';

let key: { identity: string; recipient: string };
let wrapped: string;

beforeAll(async () => {
	key = await newOwnKey();
	wrapped = await wrapWithPassphrase(key.identity, PASSPHRASE, FAST);
});

/** An authentic wrapped key with something else in it. */
async function wrappedText(text: string): Promise<string> {
	const encrypter = new Encrypter();
	encrypter.setPassphrase(PASSPHRASE);
	encrypter.setScryptWorkFactor(FAST);
	return base64.encode(await encrypter.encrypt(text));
}

describe('an own key', () => {
	it('opens what was sealed to it', async () => {
		const binding: Binding = { request: 'anfrage00000001', part: 'request', from: 'asker' };
		const payload = await seal('Frage', binding, 's', [key.recipient]);
		expect((await open(payload, binding, [key.identity])).body).toBe('Frage');
	});

	it('is another one each time', async () => {
		expect((await newOwnKey()).identity).not.toBe(key.identity);
	});
});

describe('wrapped by a passphrase', () => {
	it('comes back', async () => {
		expect(await unwrapWithPassphrase(wrapped, PASSPHRASE)).toBe(key.identity);
	});

	it.each([
		['with ü as two signs', PASSPHRASE.normalize('NFD')],
		['with a blank at the end', `${PASSPHRASE} `]
	])('comes back for the same passphrase %s', async (_, typed) => {
		expect(typed).not.toBe(PASSPHRASE);
		expect(await unwrapWithPassphrase(wrapped, typed)).toBe(key.identity);
	});

	it.each(['', 'grüne Füchse zählen Steine', `${PASSPHRASE}.`])('stays closed to "%s"', async (typed) => {
		await expect(unwrapWithPassphrase(wrapped, typed)).rejects.toThrow(WrongPassphraseError);
	});

	it('costs 128 MiB by default', async () => {
		const header = atob(await wrapWithPassphrase(key.identity, PASSPHRASE)).split('\n')[1];
		expect(header).toMatch(/^-> scrypt \S+ 17$/);
		expect(2 ** WORK_FACTOR * 8 * 128).toBe(128 * 1024 * 1024);
	});

	it.each([
		['cut off', () => wrapped.slice(0, -8)],
		['no base64', () => 'Schlüssel'],
		['empty', () => ''],
		['asking for a GiB', () => btoa(atob(wrapped).replace(/( )7\n/, '$120\n'))],
		['sealed to a key', () => seal('', { request: '', part: '', from: 'asker' }, '', [key.recipient])],
		['something else', () => wrappedText('kein Schlüssel')]
	])('%s it is unreadable, not a wrong passphrase', async (_, damaged) => {
		await expect(unwrapWithPassphrase(await damaged(), PASSPHRASE)).rejects.toThrow(UnreadableError);
	});
});

describe('wrapped by a recovery code', () => {
	it('comes back, however the code is typed', async () => {
		const code = newRecoveryCode();
		const kept = await wrapWithRecovery(key.identity, code);
		expect(await unwrapWithRecovery(kept, code)).toBe(key.identity);
		expect(await unwrapWithRecovery(kept, code.toLowerCase().replaceAll('-', ' '))).toBe(key.identity);
	});

	it('is written like a receipt code', () => {
		expect(newRecoveryCode()).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
		expect(parseReceiptCode(newRecoveryCode())).toBeDefined();
	});

	it.each(['', 'verloren', newRecoveryCode()])('stays closed to "%s"', async (typed) => {
		const kept = await wrapWithRecovery(key.identity, CODE);
		await expect(unwrapWithRecovery(kept, typed)).rejects.toThrow(WrongPassphraseError);
	});

	it('stays closed to the key of a receipt with the same code', async () => {
		const { recipient } = await receiptIdentity(CODE);
		const encrypter = new Encrypter();
		encrypter.addRecipient(recipient);
		const foreign = base64.encode(await encrypter.encrypt(key.identity));
		await expect(unwrapWithRecovery(foreign, CODE)).rejects.toThrow(WrongPassphraseError);
	});

	it('cut off is unreadable', async () => {
		const kept = await wrapWithRecovery(key.identity, CODE);
		await expect(unwrapWithRecovery(kept.slice(0, -8), CODE)).rejects.toThrow(UnreadableError);
	});
});

it.each([
	['', 'short'],
	['elf Zeichen', 'short'],
	['         elf Zeichen         ', 'short'],
	['🦊🦊🦊🦊🦊🦊', 'short'],
	['aaaaaaaaaaaa', 'common'],
	['- - - - - - -', 'common'],
	['123456789012', 'common'],
	['987654321098', 'common'],
	['qwertzuiopü', 'short'],
	['Qwertzuiopüa', 'common'],
	['abcdefghijklm', 'common'],
	['Passwort2026!', 'common'],
	['passwortpasswort', 'common'],
	['Kinderschutz', 'common'],
	['2026-Kinderschutz', 'common'],
	['Jugendamt 123', 'common'],
	['Kinderschutz im Garten', undefined],
	['Grüne Füchse zählen Steine', undefined],
	['zwölf Zeiche', undefined],
	['x7!kP2#mQ9$w', undefined]
])('the passphrase "%s" is %s', (passphrase, problem) => {
	expect(passphraseProblem(passphrase)).toBe(problem);
});
