import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import { draftOf, entryOf, phoneDraft } from './count-draft';

const REGION = idOf('region');
const contact = { channel: 'phone', phone: '', email: '', time: '', voicemail: false } as const;
const content = { profession: 'midwife', ageGroup: 'under1', concerns: ['neglect'], contact } as const;
const row = {
	legalBasis: 'kkg4',
	submittedAt: '2026-11-20T08:00:00.000Z',
	acceptedAt: '2026-11-20T10:00:00.000Z',
	answeredAt: '2026-11-21T07:00:00.000Z',
	closedAt: '2026-11-23T08:00:00.000Z'
};
const draft = (changes: Partial<typeof row> = {}, wrote: string[] = [], channel: string = 'phone') =>
	draftOf(
		{ ...row, ...changes },
		{ ...content, concerns: [...content.concerns], contact: { ...contact, channel: channel as 'phone' } },
		wrote,
		REGION
	);

describe('what is counted of a request', () => {
	it('is filled in from it', () => {
		expect(draft()).toEqual({
			region: REGION,
			profession: 'midwife',
			legalBasis: 'kkg4',
			ageGroup: 'under1',
			concerns: ['neglect'],
			way: 'phone',
			answered: 'within24h'
		});
	});

	it.each<[string, Partial<typeof row>, string]>([
		['by the first answer', {}, 'within24h'],
		['by accepting, where nothing was written', { answeredAt: '' }, 'within4h'],
		['by closing, where nothing else is known', { answeredAt: '', acceptedAt: '' }, 'later']
	])('the time to the answer %s', (_name, changes, answered) =>
		expect(draft(changes).answered).toBe(answered)
	);

	it.each<[string, string[], string]>([
		['phone', [], 'phone'],
		['phone', ['text'], 'written'],
		['phone', ['text', 'advised'], 'phone'],
		['email', [], 'written'],
		['video', ['times'], 'video'],
		['inPerson', [], 'inPerson']
	])('the way: wanted by %s, wrote %j: %s', (channel, wrote, way) =>
		expect(draft({}, wrote, channel).way).toBe(way)
	);
});

describe('the entry that leaves the phone', () => {
	it('is another one each time, though the same is counted', () => {
		const [one, two] = [entryOf(draft()), entryOf(draft())];
		expect(one?.id).not.toBe(two?.id);
		expect(one?.salt).not.toBe(two?.salt);
	});

	it('names nothing that leads to a request', () => {
		expect(Object.keys(entryOf(draft()) ?? {}).toSorted()).toEqual(
			[
				'ageGroup',
				'answered',
				'concerns',
				'id',
				'legalBasis',
				'profession',
				'region',
				'salt',
				'way'
			].toSorted()
		);
	});

	it('is none while something is missing', () => {
		expect(entryOf(phoneDraft(REGION))).toBeUndefined();
		expect(entryOf({ ...draft(), concerns: [] })).toBeUndefined();
		expect(entryOf({ ...draft(), ageGroup: '' })).toBeUndefined();
	});
});
