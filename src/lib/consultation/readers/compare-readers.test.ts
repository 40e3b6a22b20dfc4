import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '$lib/sealing/fingerprint';
import { newOwnKey } from '$lib/sealing/own-key';
import { compareReaders, DESK, type Knowledge, type PlannedReader, type ReaderNews } from './compare-readers';

const [first, second] = (await Promise.all([newOwnKey(), newOwnKey()])).map(({ recipient }) => recipient) as [
	string,
	string
];
const [FIRST, SECOND] = (await Promise.all([first, second].map(fingerprintOf))) as [string, string];
const reader = (holder: string, recipient: string, record = 'record'): PlannedReader => ({
	...{ holder, recipient, record, name: holder, since: '' },
	as: holder === DESK ? 'desk' : 'expert',
	certification: 'unconfirmed',
	awaitsOffice: false
});

describe('a reader', () => {
	it.each<[string, PlannedReader, Knowledge, ReaderNews, string[]]>([
		['seen for the first time', reader('anna', first), { keys: {}, readers: undefined }, 'new', []],
		[
			'the same, before it is sent',
			reader('anna', first),
			{ keys: { anna: [FIRST] }, readers: undefined },
			'known',
			[]
		],
		[
			'with another key',
			reader('anna', second),
			{ keys: { anna: [FIRST] }, readers: undefined },
			'changed',
			[FIRST]
		],
		[
			'with one key more',
			reader('anna', second),
			{ keys: { anna: [FIRST] }, readers: ['anna'] },
			'changed',
			[FIRST]
		],
		[
			'one of several keys',
			reader('anna', second),
			{ keys: { anna: [FIRST, SECOND] }, readers: ['anna'] },
			'known',
			[]
		],
		[
			'told of in this matter',
			reader('anna', first),
			{ keys: { anna: [FIRST] }, readers: ['anna'] },
			'known',
			[]
		],
		[
			'known, but not as a reader of this',
			reader('vera', first),
			{ keys: { vera: [FIRST] }, readers: ['anna'] },
			'new',
			[]
		],
		[
			'with somebody else’s key',
			reader('vera', first),
			{ keys: { anna: [FIRST] }, readers: undefined },
			'new',
			[]
		],
		[
			'told of once, and now with an older key',
			reader('anna', first),
			{ keys: { anna: [SECOND] }, readers: ['anna'] },
			'changed',
			[SECOND]
		],
		[
			'the office with the key of another record',
			reader(DESK, second),
			{ keys: { desk: [FIRST] }, readers: [DESK] },
			'changed',
			[FIRST]
		],
		[
			'the office, as it was remembered once',
			reader(DESK, first, 'rec'),
			{ keys: { rec: [FIRST] }, readers: [DESK] },
			'known',
			[]
		],
		[
			'herself, by the key that she has opened',
			reader('me', first),
			{ keys: {}, readers: [], own: { holder: 'me', recipient: first } },
			'known',
			[]
		],
		[
			'another key under her own name',
			reader('me', second),
			{ keys: {}, readers: ['me'], own: { holder: 'me', recipient: first } },
			'changed',
			[FIRST]
		],
		[
			'another key of hers that she has said yes to',
			reader('me', second),
			{ keys: { me: [SECOND] }, readers: [], own: { holder: 'me', recipient: first } },
			'known',
			[]
		]
	])('%s', async (_what, planned, knowledge, news, was) => {
		expect(await compareReaders([planned], knowledge)).toEqual([
			{ ...planned, fingerprint: planned.recipient === first ? FIRST : SECOND, news, was }
		]);
	});
});
