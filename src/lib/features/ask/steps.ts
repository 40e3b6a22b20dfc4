// Which steps of the form are done, and how far it is open: the next step shows when the one before is done.
import type { AskField, AskForm } from '$lib/consultation/draft/ask-form';
import { problemsOf } from './problems';

export const STEPS = ['acute', 'who', 'place', 'whom', 'about', 'question', 'contact'] as const;
export type StepName = (typeof STEPS)[number];

const FIELDS: Readonly<Record<StepName, readonly AskField[]>> = {
	acute: ['acute'],
	who: ['profession'],
	place: ['ags'],
	whom: ['expert'],
	about: ['urgency'],
	question: ['question'],
	contact: ['phone', 'email', 'time', 'place', 'children', 'done']
};

export function doneSteps(form: AskForm): Readonly<Record<StepName, boolean>> {
	const problems = problemsOf(form);
	const done = (step: StepName) => FIELDS[step].every((field) => problems[field] === undefined);
	return Object.fromEntries(STEPS.map((step) => [step, done(step)])) as Record<StepName, boolean>;
}

/** How many steps are open: all that are done one after the other, and the next. */
export function openCount(form: AskForm): number {
	const done = doneSteps(form);
	const first = STEPS.findIndex((step) => !done[step]);
	return first < 0 ? STEPS.length : first + 1;
}
