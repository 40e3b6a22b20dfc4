/** Cases as they are decided on: who asks, what is there, and the answer in one line. */
import { expect } from 'vitest';
import { type Caller, GUEST } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { CaseText, MeetingCase } from '../../src/lib/domain/meeting/case';
import type { Action } from '../../src/lib/server/actions/action';
import { actions } from '../../src/lib/server/actions/all';
import type { RegisterFacts } from '../../src/lib/server/actions/case/register';
import { circleRow, idOf, meetingRow, seatRow } from './directory-rows';
import { FINGERPRINT, sealedLike } from './sealed-like';

const IN_TIME = new Date('2026-11-17T22:59:00Z');
const [REGION, CIRCLE, MEETING, CASE] = ['region', 'circle', 'meeting', 'case'].map(idOf) as [
	string,
	string,
	string,
	string
];
const CALLERS = {
	'a member of the meeting': { ...GUEST, role: 'member', userId: idOf('mia'), meetings: [MEETING] },
	'a member of another meeting': { ...GUEST, role: 'member', userId: idOf('max'), meetings: [newId()] },
	'an expert who sits there': { ...GUEST, role: 'expert', userId: idOf('anna'), meetings: [MEETING] },
	'the desk': { ...GUEST, role: 'coordination', userId: idOf('karla'), networks: [REGION] },
	'a desk that sits there': {
		...GUEST,
		...{ role: 'coordination', userId: idOf('kira'), networks: [REGION], meetings: [MEETING] }
	},
	"another network's desk": { ...GUEST, role: 'coordination', userId: idOf('beate'), networks: [newId()] },
	'a guest': GUEST
} as const satisfies Record<string, Caller>;
export type Who = keyof typeof CALLERS;

// In Berlin the 2nd of December; two weeks before is the 18th of November.
export const meeting = meetingRow('meeting', {
	circle: CIRCLE,
	stage: 'invited',
	startsAt: '2026-12-02T08:00:00.000Z'
});
const circle = circleRow('circle', { region: REGION });
export const seat = seatRow('seat', { circle: CIRCLE, account: idOf('mia') });
export const there: RegisterFacts = { meeting, circle, procedures: [], seat };
export const known: MeetingCase = {
	...{ id: CASE, updated: '2026-11-01T08:00:00.000Z', region: REGION, meeting: MEETING, author: idOf('mia') },
	...{ kind: 'consented', minutes: 20, title: '', place: 0, state: 'registered', shown: false }
};
export const text: CaseText = {
	case: CASE,
	...{ id: CASE, updated: '2026-11-01T08:00:00.000Z', region: REGION, meeting: MEETING, author: idOf('mia') },
	...{
		seat: '',
		payload: sealedLike('Fall'),
		recipients: [FINGERPRINT],
		registeredAt: '2026-11-01T08:00:00.000Z'
	},
	...{ answer: '', decidedAt: '', returnedAt: '' }
};
export const draft = {
	id: CASE,
	meeting: MEETING,
	kind: 'short',
	minutes: 10,
	seat: '',
	payload: text.payload,
	recipients: text.recipients
};

/** `done` with the state that follows and whose it is, or the code of the refusal with its fields. */
export function answerOf(
	kind: `case.${string}`,
	who: Who,
	body: object,
	facts: object,
	at = IN_TIME
): string {
	const action = actions[kind as 'case.register'] as unknown as Action<'case.register'>;
	const caller = CALLERS[who];
	if (caller.role === 'guest' && !action.guests) return 'unauthenticated';
	const { result, effects } = action.decide({ id: newId(), kind, body } as never, facts, caller, at);
	if (result.outcome === 'rejected') {
		expect(effects).toEqual([]);
		return [result.code, ...(result.fields ?? [])].join(': ');
	}
	const [first] = effects as { table: string; fields: Partial<MeetingCase & CaseText> }[];
	if (!first) return 'done';
	const { state, returnedAt, author } = first.fields;
	return [
		'done',
		state ?? (returnedAt ? 'returned' : ''),
		...(author === undefined ? [] : [`by ${author.replace(/0+$/, '')}`])
	].join(' ');
}
