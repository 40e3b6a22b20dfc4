/**
 * `GET /api/surveys`: what a member is asked now; `POST`: her answer, which counts once and is nobody's afterwards. `GET /api/desk/surveys`:
 * the surveys of an office's networks, their results once they are closed; `PUT`: opens one, closes it, or drops it.
 */
import * as z from 'zod/mini';
import { day, line } from '../domain/fields';
import { recordId } from '../domain/id';
import { surveyAnswer, surveyKind, surveyTopics } from '../domain/survey/survey';
import { profession } from '../domain/vocabulary';

const about = { id: recordId, kind: surveyKind, title: line, topics: surveyTopics, until: day };

export const mySurveys = z.object({
	/** What she does, as her office knows it; she may say otherwise. */
	profession: z.union([z.literal(''), profession]),
	surveys: z.array(z.object({ ...about, network: z.string(), answered: z.boolean() }))
});
export type MySurveys = z.infer<typeof mySurveys>;
export type MySurvey = MySurveys['surveys'][number];

export const answerBody = z.object({ survey: recordId, profession, answer: surveyAnswer });
export type AnswerBody = z.infer<typeof answerBody>;
/** `already`: this account has an answer in it, whichever that is; this one was not added. */
export const answerResult = z.object({ outcome: z.enum(['counted', 'already']) });

const group = z.object({ n: z.int(), items: z.record(z.string(), z.array(z.int())) });
const result = z.object({
	all: group,
	groups: z.array(z.extend(group, { profession })),
	othersHidden: z.boolean(),
	lines: z.array(z.string())
});

export const deskSurveys = z.object({
	networks: z.array(
		z.object({
			id: recordId,
			name: z.string(),
			/** The yearly question has not been asked for a year. */
			due: z.boolean(),
			/** The newest first. */
			surveys: z.array(
				z.object({
					...about,
					opensOn: day,
					/** Empty while it is open, or about to be closed. */
					closedOn: z.string(),
					year: z.int(),
					/** So many have answered, in steps of five. */
					atLeast: z.int(),
					/** Null before it is closed, and where too few have answered. */
					result: z.nullable(result)
				})
			)
		})
	)
});
export type DeskSurveys = z.infer<typeof deskSurveys>;
export type SurveysOfNetwork = DeskSurveys['networks'][number];
export type DeskSurvey = SurveysOfNetwork['surveys'][number];

/** `id` is made by whoever opens it: what is tried twice stays one. */
const opening = z.object({ to: z.literal('open'), network: recordId, ...about });
export const changeSurveyBody = z.discriminatedUnion('to', [
	opening,
	z.object({ to: z.literal('close'), id: recordId }),
	z.object({ to: z.literal('remove'), id: recordId })
]);
export type ChangeSurvey = z.infer<typeof changeSurveyBody>;
export type OpenSurvey = z.infer<typeof opening>;
