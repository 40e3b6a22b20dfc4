// What is counted of a consultation, filled in from the request as far as it says so: the expert confirms or changes it. The
// entry that leaves the phone names no request and carries a random salt.
import {
	answerTimeOf,
	type AnswerTime,
	type ConsultationWay,
	type CountEntry,
	countEntry
} from '$lib/domain/consultation/counting';
import { newId } from '$lib/domain/id';
import { instantOf } from '$lib/domain/time/instant';
import type { Request } from '$lib/domain/consultation/request';
import type { RequestContent } from '$lib/domain/consultation/request-content';
import type { AgeGroup, Channel, Concern, Profession } from '$lib/domain/vocabulary';
import { newSecret } from '$lib/sealing/envelope';

export interface CountDraft {
	region: string;
	profession: Profession | '';
	legalBasis: string;
	ageGroup: AgeGroup | '';
	concerns: Concern[];
	way: ConsultationWay | '';
	answered: AnswerTime;
}

const HOUR = 3_600_000;
const WAYS: Record<Channel, ConsultationWay> = {
	phone: 'phone',
	video: 'video',
	email: 'written',
	inPerson: 'inPerson'
};

/** A consultation that came by phone: nothing is known of it yet. */
export function phoneDraft(region: string): CountDraft {
	return {
		region,
		profession: '',
		legalBasis: '',
		ageGroup: '',
		concerns: [],
		way: 'phone',
		answered: 'atOnce'
	};
}

/** `wrote`: the kinds of messages the expert wrote; written advice counts as such unless she says she phoned. */
export function draftOf(
	row: Pick<Request, 'legalBasis' | 'submittedAt' | 'answeredAt' | 'acceptedAt' | 'closedAt'>,
	content: Pick<RequestContent, 'profession' | 'ageGroup' | 'concerns' | 'contact'>,
	wrote: readonly string[],
	region: string
): CountDraft {
	const { profession, ageGroup = '', concerns, contact } = content;
	const way = wrote.includes('advised')
		? 'phone'
		: wrote.includes('text')
			? 'written'
			: WAYS[contact.channel];
	const answeredAt = row.answeredAt || row.acceptedAt || row.closedAt;
	const hours = (instantOf(answeredAt) - instantOf(row.submittedAt)) / HOUR;
	const { legalBasis } = row;
	return {
		region,
		profession,
		legalBasis,
		ageGroup,
		concerns: [...concerns],
		way,
		answered: answerTimeOf(hours)
	};
}

/** Undefined while something is missing. */
export function entryOf(draft: CountDraft): CountEntry | undefined {
	const parsed = countEntry.safeParse({ ...draft, id: newId(), salt: newSecret() });
	return parsed.success ? parsed.data : undefined;
}
