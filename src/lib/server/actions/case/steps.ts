/** What becomes of a case: the office's word on one that came late, that the answer went back to the family, that it is taken back. */
import type { Caller } from '../../../domain/access/caller';
import type { CaseText, MeetingCase } from '../../../domain/meeting/case';
import type { Meeting } from '../../../domain/meeting/meeting';
import { instantOf } from '../../../domain/time/instant';
import { defineAction, type Reading } from '../action';
import { type Decision, done, type Effect, rejected } from '../decision';

export interface CaseFacts {
	row?: MeetingCase | undefined;
	/** Gone when its time is over. */
	text?: CaseText | undefined;
	meeting?: Meeting | undefined;
}

async function facts({ id }: { id: string }, _caller: Caller, read: Reading): Promise<CaseFacts> {
	const [row, text] = await Promise.all([read.one('cases', 'id', id), read.one('caseTexts', 'case', id)]);
	return { row, text, meeting: await read.one('meetings', 'id', row?.meeting ?? '') };
}

const decide = defineAction({
	kind: 'case.decide',
	guests: false,
	facts,
	decide({ id, body }, { row, text }, caller, at) {
		if (caller.role !== 'coordination') return rejected(id, 'forbidden');
		if (!row || !text || !isOfOffice(row, caller)) return rejected(id, 'not_found');
		const state = body.outcome === 'accepted' ? 'registered' : 'declined';
		// Said already, by a colleague or from another tab.
		if (row.state === state && text.decidedAt !== '') return done(id, at, []);
		if (row.state !== 'late') return rejected(id, 'wrong_status');
		return done(id, at, [
			onCase(row, { state }),
			onText(text, { answer: body.answer, decidedAt: at.toISOString() })
		]);
	}
});

const returned = defineAction({
	kind: 'case.returned',
	guests: false,
	facts,
	decide: ({ id }, { row, text, meeting }, caller, at) =>
		bySubmitter(id, row, text, caller, (hers, words) => {
			if (words.returnedAt !== '') return done(id, at, []);
			const wasThere = meeting !== undefined && instantOf(meeting.startsAt) <= at.getTime();
			if (hers.kind !== 'consented' || hers.state !== 'registered' || !wasThere)
				return rejected(id, 'wrong_status');
			return done(id, at, [onText(words, { returnedAt: at.toISOString() })]);
		})
});

const withdraw = defineAction({
	kind: 'case.withdraw',
	guests: false,
	facts,
	decide: ({ id }, { row, text, meeting }, caller, at) =>
		bySubmitter(id, row, text, caller, (hers) => {
			if (hers.state === 'withdrawn') return done(id, at, []);
			if (meeting && instantOf(meeting.startsAt) <= at.getTime()) return rejected(id, 'wrong_status');
			return done(id, at, [onCase(hers, { state: 'withdrawn' })]);
		})
});

export const caseActions = { 'case.decide': decide, 'case.returned': returned, 'case.withdraw': withdraw };

/** Hers, or entered by the office that asks, in the name of somebody. Of another's she learns no more than that it is not hers. */
function bySubmitter(
	id: string,
	row: MeetingCase | undefined,
	text: CaseText | undefined,
	caller: Caller,
	decide: (row: MeetingCase, text: CaseText) => Decision
): Decision {
	if (!row || !text) return rejected(id, 'not_found');
	const isHers = caller.userId !== '' && row.author === caller.userId;
	const inName = text.seat !== '' && caller.role === 'coordination' && isOfOffice(row, caller);
	return isHers || inName ? decide(row, text) : rejected(id, 'forbidden');
}

const isOfOffice = ({ region }: MeetingCase, { networks }: Caller) => networks.includes(region);

function onCase({ id, updated }: MeetingCase, fields: Partial<MeetingCase>): Effect {
	return { table: 'cases', operation: 'update', id, fields, basedOn: updated };
}

function onText({ id, updated }: CaseText, fields: Partial<CaseText>): Effect {
	return { table: 'caseTexts', operation: 'update', id, fields, basedOn: updated };
}
