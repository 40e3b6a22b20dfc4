import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import {
	ANNA,
	at,
	BERTA,
	type Event,
	FALSE,
	logOf,
	NEW,
	NORTH,
	office,
	OLD,
	other,
	pinned
} from '$tests/support/key-log-scene';
import type { Certification } from '../domain/access/certificate';
import type { Pins } from '../local/device/network-keys';
import { trustIn } from './read-trust';

describe('whether a key is certified', () => {
	const published: Event = ['published', ANNA, OLD];
	const certified: Event = ['certified', ANNA, OLD];
	const cases: [string, () => Event[], string, Certification][] = [
		['nobody has said anything', () => [], OLD, 'unconfirmed'],
		['published, and compared by nobody', () => [published], OLD, 'unconfirmed'],
		['the office has compared it', () => [published, certified], OLD, 'certified'],
		['a key slipped into the directory alone', () => [published, certified], FALSE, 'unconfirmed'],
		[
			'a key slipped in through the log',
			() => [published, certified, ['published', ANNA, FALSE]],
			FALSE,
			'unconfirmed'
		],
		[
			'… and the one it took the place of',
			() => [published, certified, ['published', ANNA, FALSE]],
			OLD,
			'revoked'
		],
		['somebody else’s signature', () => [published, ['certified', ANNA, OLD, other]], OLD, 'unconfirmed'],
		[
			'another’s certificate',
			() => [published, ['published', BERTA, OLD], ['certified', BERTA, OLD]],
			OLD,
			'unconfirmed'
		],
		['the office took it back', () => [published, certified, ['revoked', ANNA, OLD]], OLD, 'revoked'],
		[
			'somebody else took it back',
			() => [published, certified, ['revoked', ANNA, OLD, other]],
			OLD,
			'certified'
		],
		['withdrawn from the directory', () => [published, certified, ['withdrawn', ANNA, OLD]], OLD, 'revoked'],
		[
			'published again: to be compared again',
			() => [published, certified, ['withdrawn', ANNA, OLD], published],
			OLD,
			'unconfirmed'
		],
		[
			'… the certificate of before is played back',
			() => [published, certified, ['withdrawn', ANNA, OLD], published, ['again', 2]],
			OLD,
			'unconfirmed'
		],
		[
			'… and was compared again',
			() => [published, certified, ['withdrawn', ANNA, OLD], published, certified],
			OLD,
			'certified'
		],
		[
			'signed before it was published',
			() => [['published', BERTA, FALSE], published, ['certified', ANNA, OLD, undefined, 1]],
			OLD,
			'unconfirmed'
		],
		[
			'renewed and compared',
			() => [published, certified, ['published', ANNA, NEW], ['certified', ANNA, NEW]],
			NEW,
			'certified'
		]
	];
	it.each(cases)('%s', async (_, events, key, expected) => {
		const trust = await trustIn(await logOf(events()), pinned(), undefined);
		expect(await trust.certificationOf({ id: idOf('key'), expert: ANNA, recipient: key })).toBe(expected);
	});

	it('a certificate that belongs to another history certifies nothing', async () => {
		const one = await logOf([published, certified]);
		const shown = await logOf([['published', ANNA, OLD]]);
		shown[0] = { ...shown[0]!, at: at(50) };
		const trust = await trustIn([...shown, one[1]!], pinned(), undefined);
		expect(await trust.certificationOf({ id: idOf('key'), expert: ANNA, recipient: OLD })).toBe(
			'unconfirmed'
		);
	});

	it('a key of the coordination office goes by its own record', async () => {
		const desk = idOf('desk');
		const trust = await trustIn(
			await logOf([
				['published', desk, OLD],
				['certified', desk, OLD]
			]),
			pinned(),
			undefined
		);
		expect(await trust.certificationOf({ id: desk, expert: '', recipient: OLD })).toBe('certified');
	});
});

describe('a network’s signing key', () => {
	it('is believed at first contact, and what it signed with it', async () => {
		const log = await logOf([
			['network', office],
			['published', ANNA, OLD],
			['certified', ANNA, OLD]
		]);
		const trust = await trustIn(log, {}, undefined);
		expect(trust.networks).toMatchObject([{ network: NORTH, current: office.publicKey, pinned: undefined }]);
		expect(await trust.certificationOf({ id: idOf('key'), expert: ANNA, recipient: OLD })).toBe('certified');
	});

	it.each([
		['signed by nobody', false],
		['signed by the old one', true]
	])('another one, %s, is shown and certifies nothing until the person took it', async (_, endorsed) => {
		const log = await logOf([
			['network', office],
			['network', other, endorsed ? office : undefined],
			['published', ANNA, OLD],
			['certified', ANNA, OLD, other]
		]);
		const key = { id: idOf('key'), expert: ANNA, recipient: OLD };
		const trust = await trustIn(log, pinned(), undefined);
		expect(trust.networks).toMatchObject([
			{ current: other.publicKey, endorsed, pinned: { publicKey: office.publicKey } }
		]);
		expect(await trust.certificationOf(key)).toBe('unconfirmed');
		const taken: Pins = { [NORTH]: { publicKey: other.publicKey, since: at(9), by: 'accepted' } };
		expect(await (await trustIn(log, taken, undefined)).certificationOf(key)).toBe('certified');
	});

	it('that its holder has not signed itself is none', async () => {
		const [entry] = await logOf([['network', office]]);
		const trust = await trustIn([{ ...entry!, key: other.publicKey }], {}, undefined);
		expect(trust.networks).toEqual([]);
	});
});
