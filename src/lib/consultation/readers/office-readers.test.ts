import { describe, expect, it } from 'vitest';
import type { Certification } from '$lib/domain/access/certificate';
import { officeReaders, type ReaderKey } from './plan-readers';

const key = (id: string, networks: string[], certification: Certification, expert = ''): ReaderKey => ({
	...{ id, expert, recipient: `age1${id}`, networks, certification }
});
const readers = (...keys: ReaderKey[]) =>
	officeReaders('here', { experts: [], keys }).map(({ record, holder }) => `${holder} ${record}`);

describe('what goes to an office alone (a case for a meeting, § 7)', () => {
	it.each<[string, ReaderKey[], string[]]>([
		['its certified keys', [key('a', ['here'], 'certified'), key('b', ['here'], 'unconfirmed')], ['desk a']],
		['those it has where none is certified', [key('b', ['here'], 'unconfirmed')], ['desk b']],
		['never one that was revoked', [key('c', ['here'], 'revoked')], []],
		['never one of another network', [key('d', ['beside'], 'certified')], []],
		['never an expert’s', [key('e', ['here'], 'certified', 'anna')], []],
		[
			'never one of which nobody says for whom it stands',
			[{ id: 'f', expert: '', recipient: 'age1f', certification: 'certified' }],
			[]
		]
	])('%s', (_what, keys, shown) => {
		expect(readers(...keys)).toEqual(shown);
	});
});
