/** What somebody has chosen in a survey, and the answer that is sent of it, or what is missing. Pure. */
import type { Decision } from '$lib/deidentify/decisions';
import { LIMITS } from '$lib/domain/limits';
import {
	type Mark,
	type NeedTime,
	SCALE,
	type Statement,
	STATEMENTS,
	type Survey
} from '$lib/domain/survey/survey';
import type { Profession } from '$lib/domain/vocabulary';
import type { AnswerBody } from '$lib/protocol/surveys';

/** As it lies in the draft. */
export interface Chosen {
	profession: Profession | '';
	/** By topic; none at all is "no need", too. */
	needs: Readonly<Record<string, NeedTime | 'none'>>;
	/** By statement, as the radio buttons have it. */
	marks: Readonly<Partial<Record<Statement, `${Mark}`>>>;
	line: string;
	/** What of the line stays although it was marked. */
	decisions: Decision[];
}

/** Sentences, by `profession`, `line`, or a statement. */
export type Missing = Readonly<Partial<Record<'profession' | 'line' | Statement, string>>>;

export function nothingChosen(profession: Profession | ''): Chosen {
	return { profession, needs: {}, marks: {}, line: '', decisions: [] };
}

/** `undecided`: words in the line that may name somebody, about which nobody has decided yet. */
export function answerOf(
	survey: Pick<Survey, 'id' | 'kind' | 'topics'>,
	{ profession, needs, marks, line }: Chosen,
	undecided: number
): { body: AnswerBody } | { missing: Missing } {
	// One line: whatever breaks it is a blank.
	const said = line.replace(/\s+/g, ' ').trim();
	const missing: Partial<Record<'profession' | 'line' | Statement, string>> = {};
	if (profession === '') missing.profession = 'Bitte wählen Sie, was Ihrer Arbeit am nächsten kommt.';
	if (said.length > LIMITS.line) missing.line = `Bitte höchstens ${LIMITS.line} Zeichen.`;
	else if (undecided > 0)
		missing.line =
			'Bitte ersetzen Sie zuerst, was jemanden erkennbar macht, oder lassen Sie es bewusst stehen.';
	if (survey.kind === 'cooperation')
		for (const statement of STATEMENTS)
			if (!marks[statement]) missing[statement] = 'Bitte wählen Sie eine der fünf Antworten.';
	if (profession === '' || Object.keys(missing).length > 0) return { missing };
	const about = { survey: survey.id, profession };
	if (survey.kind === 'training') {
		const needed = survey.topics.flatMap(({ id: topic }) => {
			const time = needs[topic] ?? 'none';
			return time === 'none' ? [] : [{ topic, time }];
		});
		return { body: { ...about, answer: { kind: 'training', needs: needed, line: said } } };
	}
	const marked = Object.fromEntries(STATEMENTS.map((one) => [one, markOf(marks[one])]));
	return {
		body: { ...about, answer: { kind: 'cooperation', marks: marked as Record<Statement, Mark>, line: said } }
	};
}

function markOf(chosen: string | undefined): Mark {
	return SCALE.find((mark) => `${mark}` === chosen) ?? SCALE[0];
}
