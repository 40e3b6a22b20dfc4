import { describe, expect, it } from 'vitest';
import { NETWORK_DEFAULTS } from '../../domain/place/network-settings';
import { draftOf, readDraft, type SettingsDraft, settingsNamed, shortened } from './settings-form';

const draft = (changes: Partial<SettingsDraft> = {}) => ({ ...draftOf(NETWORK_DEFAULTS), ...changes });

describe('the form of a network’s settings', () => {
	it('gives back what it was filled with', () => {
		expect(readDraft(draft(), false, NETWORK_DEFAULTS)).toEqual({ settings: NETWORK_DEFAULTS });
	});

	it.each<[Partial<SettingsDraft>, string[]]>([
		[{ answerHours: '0' }, ['answerHours']],
		[{ answerHours: '337' }, ['answerHours']],
		[{ answerHours: '' }, ['answerHours']],
		[{ closedDays: '30,5' }, ['closedDays']],
		[{ openDays: 'neunzig' }, ['openDays']],
		[{ closedDays: '366', openDays: '-1' }, ['closedDays', 'openDays']],
		[{ reviewMonths: '2' }, ['reviewMonths']],
		[{ reviewMonths: '37' }, ['reviewMonths']],
		[{ workDays: [] }, ['workHours']],
		[{ workFrom: 'früh' }, ['workHours']],
		[{ workFrom: '16:00', workTo: '8:00' }, ['workHours']]
	])('%j names its fields', (changes, fields) => {
		const read = readDraft(draft(changes), true, NETWORK_DEFAULTS);
		expect('problems' in read ? Object.keys(read.problems) : []).toEqual(fields);
	});

	it('begins with a year where a phone holds a network that has not said how long a check counts', () => {
		const before = { ...NETWORK_DEFAULTS, reviewMonths: undefined as unknown as number };
		expect(draftOf(before)).toMatchObject({ reviewMonths: '12' });
	});

	it('takes blanks around a number', () => {
		expect(readDraft(draft({ answerHours: ' 24 ' }), true, NETWORK_DEFAULTS)).toEqual({
			settings: { ...NETWORK_DEFAULTS, answerHours: 24 }
		});
	});

	it('does not seal to a desk that has no key', () => {
		expect(readDraft(draft({ sealToDesk: true }), false, NETWORK_DEFAULTS)).toMatchObject({
			problems: { sealToDesk: expect.stringContaining('Schlüssel') }
		});
		expect(readDraft(draft({ sealToDesk: true }), true, NETWORK_DEFAULTS)).toMatchObject({
			settings: { sealToDesk: true }
		});
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

describe('when somebody is there', () => {
	const hoursOf = (changes: Partial<SettingsDraft>) => {
		const read = readDraft(draft(changes), true, NETWORK_DEFAULTS);
		return 'settings' in read ? read.settings.workHours : undefined;
	};

	it('is an office’s usual time until somebody says otherwise', () => {
		expect(draft()).toMatchObject({ workDays: ['1', '2', '3', '4', '5'], workFrom: '8:00', workTo: '16:00' });
		expect(hoursOf({ workFrom: '08.00 Uhr' })).toBeNull();
	});

	it('is what the office enters, however it writes a time', () => {
		expect(hoursOf({ workDays: ['2', '1'], workFrom: '9', workTo: '17.30' })).toEqual({
			always: false,
			closedOnHolidays: true,
			slots: [{ days: [1, 2], from: '09:00', to: '17:30' }]
		});
	});

	it('with several spans a day stays as it is', () => {
		const days = [1, 2, 3, 4, 5];
		const slots = [
			{ days, from: '08:00', to: '12:00' },
			{ days, from: '13:00', to: '17:00' }
		];
		const kept = { ...NETWORK_DEFAULTS, workHours: { always: false, closedOnHolidays: true, slots } };
		expect(readDraft(draftOf(kept), true, kept)).toEqual({ settings: kept });
	});
});
