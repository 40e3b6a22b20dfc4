/** What has stayed open in published minutes, as the office brings it to the yearly meeting of those who decide (§ 8). Pure. */
import type { MinuteParagraph, Minutes, QuestionState } from '$lib/domain/meeting/minutes';
import { isSame } from '$lib/domain/record-changes';
import type { QueuedBody } from '$lib/local/outbox/queued-bodies';

export interface OpenQuestion extends Pick<
	MinuteParagraph,
	'id' | 'meeting' | 'text' | 'owner' | 'broughtOn'
> {
	state: Exclude<QuestionState, ''>;
	/** Something about it is on the way. */
	waiting: boolean;
	/** What was refused: the office looks again. */
	refused: readonly string[];
}

export function openQuestions(
	paragraphs: readonly MinuteParagraph[],
	minutes: readonly Pick<Minutes, 'meeting' | 'version'>[],
	queued: readonly QueuedBody<'question.follow'>[]
): OpenQuestion[] {
	const isOut = ({ meeting, edition }: MinuteParagraph) =>
		minutes.some((one) => one.meeting === meeting && one.version >= edition);
	return paragraphs
		.filter((one) => one.section === 'questions' && !one.removed && isOut(one))
		.map((row) => {
			const own = queued.filter(({ body }) => body.id === row.id);
			const waiting = own.filter(({ code }) => !code);
			const said = waiting.reduce<Record<string, unknown>>(
				(before, { body }) => ({
					...before,
					...Object.fromEntries(Object.entries(body.changes).map(([field, { to }]) => [field, to]))
				}),
				{}
			);
			const { id, meeting, text, owner, broughtOn, state } = { ...row, ...said } as MinuteParagraph;
			return {
				...{ id, meeting, text, owner, broughtOn, state: state === '' ? 'open' : state },
				waiting: waiting.length > 0,
				refused: own.filter(({ code }) => code).map(({ mutation }) => mutation)
			} satisfies OpenQuestion;
		});
}

/** What following a question changes, from what stands there. */
export function followed(
	question: Pick<OpenQuestion, 'owner' | 'state' | 'broughtOn'>,
	to: Partial<Pick<OpenQuestion, 'owner' | 'state' | 'broughtOn'>>
): Record<string, { from: string; to: string }> {
	return Object.fromEntries(
		(['owner', 'state', 'broughtOn'] as const).flatMap((field) => {
			const next = to[field];
			return next === undefined || isSame(question[field], next)
				? []
				: [[field, { from: question[field], to: next }]];
		})
	);
}
