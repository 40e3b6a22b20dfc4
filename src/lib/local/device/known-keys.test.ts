import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createDeviceDb } from './device-db';
import { changedKeys, knownKeys, rememberKeys, type ChangedKey, type KeysByHolder } from './known-keys';
import { wipeOwner } from './wipe';

const OLD = '7K2M-Q9XB-04TZ';
const NEW = 'AAAA-BBBB-CCCC';

describe('a changed key', () => {
	it.each<[string, KeysByHolder, KeysByHolder, ChangedKey[]]>([
		['seen for the first time', {}, { anna: [OLD] }, []],
		['the same', { anna: [OLD] }, { anna: [OLD] }, []],
		['another', { anna: [OLD] }, { anna: [NEW] }, [{ holder: 'anna', was: [OLD], is: [NEW] }]],
		['one more', { anna: [OLD] }, { anna: [OLD, NEW] }, [{ holder: 'anna', was: [OLD], is: [NEW] }]],
		['one fewer', { anna: [OLD, NEW] }, { anna: [NEW] }, []],
		['none any more', { anna: [OLD] }, { anna: [] }, []],
		['somebody else’s', { anna: [OLD] }, { vera: [NEW] }, []]
	])('%s', (_what, known, current, changed) => expect(changedKeys(known, current)).toEqual(changed));
});

describe('the device', () => {
	it('knows nobody at first, then whom it was told, also after a logout', async () => {
		const db = createDeviceDb('known keys');
		expect(await knownKeys(db)).toEqual({});
		await rememberKeys({ anna: [OLD] }, db);
		await rememberKeys({ vera: [OLD] }, db);
		await rememberKeys({ anna: [NEW] }, db);
		await wipeOwner('anna', db);
		expect(await knownKeys(db)).toEqual({ anna: [NEW], vera: [OLD] });
	});
});
