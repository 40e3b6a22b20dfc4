import { describe, expect, it } from 'vitest';
import type { OwnKey } from '$lib/domain/access/own-key';
import { idOf } from '$tests/support/directory-rows';
import { RECIPIENT, rowOf } from '$tests/support/one-of-each';
import { ownKeyState, type OwnKeyState, type QueuedKey } from './own-key-state';

const stored = rowOf('ownKeys', idOf('key')) as unknown as OwnKey;
const { id, recipient, wrapped, recovery } = stored;
const same = { id, recipient, wrapped, recovery };
const other = { ...same, recipient: RECIPIENT.replace('qqqq', 'zzzz') };
const waits: QueuedKey = { mutation: idOf('one'), body: other };
const refused: QueuedKey = { ...waits, code: 'conflict' };

describe('an own key', () => {
	it.each<[string, Parameters<typeof ownKeyState>, OwnKeyState]>([
		['never made', [undefined, [], undefined], { kind: 'none' }],
		['on the server', [stored, [], undefined], { kind: 'ready', key: stored }],
		['made without network', [undefined, [waits], other], { kind: 'waiting', key: other }],
		[
			'made without network, after a reload',
			[undefined, [waits], undefined],
			{ kind: 'waiting', key: other }
		],
		['taken, not yet back in the copy', [undefined, [], other], { kind: 'waiting', key: other }],
		['renewed, the copy still old', [stored, [], other], { kind: 'waiting', key: other }],
		['taken and back in the copy', [stored, [], same], { kind: 'ready', key: stored }],
		['refused', [undefined, [refused], other], { kind: 'refused', mutation: idOf('one'), code: 'conflict' }],
		[
			'its renewal refused: the old one counts',
			[stored, [refused], undefined],
			{ kind: 'refused', mutation: idOf('one'), code: 'conflict', key: stored }
		],
		['made again after a refusal', [undefined, [refused, waits], undefined], { kind: 'waiting', key: other }]
	])('%s', (_name, given, state) => expect(ownKeyState(...given)).toEqual(state));
});
