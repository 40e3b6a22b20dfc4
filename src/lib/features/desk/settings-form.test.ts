import { describe, expect, it } from 'vitest';
import { NETWORK_DEFAULTS } from '../../domain/place/network-settings';
import { draftOf, readDraft, type SettingsDraft, settingsNamed, shortened } from './settings-form';

const draft = (changes: Partial<SettingsDraft> = {}) => ({ ...draftOf(NETWORK_DEFAULTS), ...changes });

describe('the form of a network’s settings', () => {
	it('gives back what it was filled with', () => {
		expect(readDraft(draft(), false)).toEqual({ settings: NETWORK_DEFAULTS });
	});

	it.each<[Partial<SettingsDraft>, string[]]>([
		[{ answerHours: '0' }, ['answerHours']],
		[{ answerHours: '337' }, ['answerHours']],
		[{ answerHours: '' }, ['answerHours']],
		[{ closedDays: '30,5' }, ['closedDays']],
		[{ openDays: 'neunzig' }, ['openDays']],
		[{ closedDays: '366', openDays: '-1' }, ['closedDays', 'openDays']]
	])('%j names its fields', (changes, fields) => {
		const read = readDraft(draft(changes), true);
		expect('problems' in read ? Object.keys(read.problems) : []).toEqual(fields);
	});

	it('takes blanks around a number', () => {
		expect(readDraft(draft({ answerHours: ' 24 ' }), true)).toEqual({
			settings: { ...NETWORK_DEFAULTS, answerHours: 24 }
		});
	});

	it('does not seal to a desk that has no key', () => {
		expect(readDraft(draft({ sealToDesk: true }), false)).toMatchObject({
			problems: { sealToDesk: expect.stringContaining('Schlüssel') }
		});
		expect(readDraft(draft({ sealToDesk: true }), true)).toMatchObject({ settings: { sealToDesk: true } });
	});

	it('names the periods that become shorter, and no others', () => {
		const after = { ...NETWORK_DEFAULTS, closedDays: 7, openDays: 120, answerHours: 1 };
		expect(shortened(NETWORK_DEFAULTS, after)).toEqual(['Abgeschlossene Anfragen: 7 statt 30 Tage']);
	});
});

it('names what a refusal is about in the words of the form, and nothing it does not know', () => {
	expect(settingsNamed(['sealToDesk', 'answerHours', 'note'])).toEqual(['Zeit für die Antwort', 'Mitlesen']);
	expect(settingsNamed([])).toEqual([]);
});
