// What an office reads of a list before it hands it out.
import { describe, expect, it } from 'vitest';
import type { ListState } from '../../protocol/desk-lists';
import { entriesWords, versionWords } from './list-words';

const state = (changes: Partial<ListState>): ListState => ({
	list: 'annex1',
	entries: 42,
	version: 0,
	day: '',
	changed: true,
	...changes
});

describe('a list that can be handed out', () => {
	it('says how many stand in it', () => {
		expect(entriesWords(state({}))).toBe('42 Einrichtungen');
		expect(entriesWords(state({ list: 'annex2', entries: 1 }))).toBe('1 Fachkraft');
		expect(entriesWords(state({ list: 'agreement', entries: 1 }))).toBe('1 Netzwerkpartner');
	});

	it('says whether the partners have what stands in it now, and which number comes next', () => {
		expect(versionWords(state({}))).toBe('Noch nicht ausgegeben.');
		expect(versionWords(state({ version: 3, day: '2026-11-12', changed: false }))).toBe(
			'Version 3 vom 12. November 2026 ist noch aktuell.'
		);
		expect(versionWords(state({ version: 3, day: '2026-11-12' }))).toBe(
			'Seit Version 3 vom 12. November 2026 hat sich etwas geändert. Was Sie jetzt ausgeben, wird Version 4.'
		);
	});
});
