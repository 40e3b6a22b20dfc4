/**
 * Writing minutes, by the offices of the meeting's network. A paragraph is a record: two who write at the same moment write two, and of
 * one that both change nothing is overwritten unseen (record/change.ts). Each word is written for a version: once that is published, the
 * word is refused and stays on the phone, to be taken into a correction. To which network a paragraph belongs, its meeting says.
 */
import type { Caller } from '../../../domain/access/caller';
import { FOLLOWED_FIELDS, type MinuteParagraph, WRITTEN_FIELDS } from '../../../domain/meeting/minutes';
import type { Meeting } from '../../../domain/meeting/meeting';
import type { RecordChanges } from '../../../domain/record-changes';
import type { ErrorCode } from '../../../protocol/errors';
import type { HistoryWay } from '../../../protocol/entry-history';
import { defineAction, type Reading } from '../action';
import { type Decision, done, type Effect, rejected } from '../decision';
import { decideChange } from '../record/change';
import { known } from '../record/fields';

export interface WriteFacts {
	meeting?: Pick<Meeting, 'id' | 'circle'> | undefined;
	/** Of the circle that invites. */
	region?: string;
	/** The record that has this id already. */
	row?: MinuteParagraph | undefined;
	/** The version that is out; 0 before the first. */
	published?: number;
}

/** The meeting as the caller sees it, and the network it belongs to. */
export async function meetingFacts(
	id: string,
	read: Reading
): Promise<Pick<WriteFacts, 'meeting' | 'region'>> {
	const meeting = await read.one('meetings', 'id', id);
	const circle = meeting && (await read.one('circles', 'id', meeting.circle));
	return { meeting, region: circle?.region ?? '' };
}

const write = defineAction({
	kind: 'paragraph.write',
	guests: false,
	facts: async ({ id, meeting }, _caller, read): Promise<WriteFacts> => ({
		...(await meetingFacts(meeting, read)),
		row: await read.one('paragraphs', 'id', id),
		published: await read.publishedMinutes(meeting)
	}),
	decide({ id, body }, { meeting, region = '', row, published = 0 }, caller, at) {
		const { id: paragraph, edition, text, ...said } = body;
		if (caller.role !== 'coordination') return rejected(id, 'forbidden');
		if (!meeting) return rejected(id, 'not_found');
		if (!caller.networks.includes(region)) return rejected(id, 'forbidden');
		const refused = refusedFor(edition, published);
		if (refused) return rejected(id, refused);
		if (text.trim() === '') return rejected(id, 'bad_request', ['text']);
		if (row) return rejected(id, 'conflict');
		const fields = {
			...{ ...said, text, edition, region, circle: meeting.circle, by: caller.userId },
			...{ removed: false, number: 0, broughtOn: '' },
			state: said.section === 'questions' ? ('open' as const) : ('' as const)
		};
		return done(id, at, [{ table: 'paragraphs', operation: 'create', id: paragraph, fields }]);
	}
});

const change = defineAction({
	kind: 'paragraph.change',
	guests: false,
	facts: async ({ id }, _caller, read): Promise<WriteFacts> => {
		const row = await read.one('paragraphs', 'id', id);
		return { row, ...(row && { published: await read.publishedMinutes(row.meeting) }) };
	},
	decide({ id, kind, body }, { row, published = 0 }, caller, at) {
		const { edition, changes } = body;
		const refused = mayChange(row, caller) ?? refusedFor(edition, published);
		if (!row || refused) return rejected(id, refused ?? 'not_found');
		const empty = typeof changes.text?.to === 'string' && changes.text.to.trim() === '';
		// What has a number was decided: it is not taken out, or the numbers would have a gap.
		const numbered = changes.removed?.to === true && row.number > 0;
		if (empty || numbered) return rejected(id, 'bad_request', [empty ? 'text' : 'removed']);
		const decision = changed({ id, kind, row, changes, fields: WRITTEN_FIELDS }, caller, at);
		const effects = decision.effects.map((effect) => ({
			...effect,
			fields: { ...effect.fields, edition }
		})) as Effect[];
		return { ...decision, effects };
	}
});

const follow = defineAction({
	kind: 'question.follow',
	guests: false,
	facts: async ({ id }, _caller, read): Promise<WriteFacts> => ({
		row: await read.one('paragraphs', 'id', id)
	}),
	decide({ id, kind, body: { changes } }, { row }, caller, at) {
		const refused = mayChange(row, caller);
		if (!row || refused) return rejected(id, refused ?? 'not_found');
		if (row.section !== 'questions') return rejected(id, 'bad_request');
		return changed({ id, kind, row, changes, fields: FOLLOWED_FIELDS }, caller, at);
	}
});

export const minutesWriting = {
	'paragraph.write': write,
	'paragraph.change': change,
	'question.follow': follow
};

/** What is out is not written any more; what nobody has published yet cannot be corrected. */
function refusedFor(edition: number, published: number): ErrorCode | undefined {
	if (edition <= published) return 'wrong_status';
	return edition > published + 1 ? 'bad_request' : undefined;
}

function mayChange(row: MinuteParagraph | undefined, caller: Caller): ErrorCode | undefined {
	if (caller.role !== 'coordination') return 'forbidden';
	if (!row) return 'not_found';
	return caller.networks.includes(row.region) ? undefined : 'forbidden';
}

interface Asked {
	id: string;
	kind: HistoryWay;
	row: MinuteParagraph;
	changes: RecordChanges;
	fields: readonly string[];
}

function changed({ id, kind, row, changes, fields }: Asked, caller: Caller, at: Date): Decision {
	const others = Object.keys(changes).filter((field) => !fields.includes(field));
	if (others.length > 0) return rejected(id, 'bad_request', known('paragraphs', others));
	return decideChange({ id, way: kind, table: 'paragraphs', row, changes }, caller, at);
}
