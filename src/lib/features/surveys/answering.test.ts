import { describe, expect, it } from 'vitest';
import { STATEMENTS } from '$lib/domain/survey/survey';
import { answerBody } from '$lib/protocol/surveys';
import { answerOf, type Chosen, nothingChosen } from './answering';

const TOPIC = 'topic0000000000';
const training = {
	id: 'survey000000000',
	kind: 'training',
	topics: [{ id: TOPIC, title: 'Thema' }]
} as const;
const yearly = { ...training, kind: 'cooperation', topics: [] } as const;
const chosen = (change: Partial<Chosen> = {}): Chosen => ({ ...nothingChosen('midwife'), ...change });
const all = Object.fromEntries(STATEMENTS.map((one) => [one, '4'])) as Chosen['marks'];

describe('an answer about trainings', () => {
	it('has what was chosen, and may be that nothing is needed', () => {
		const needs = { [TOPIC]: 'soon', somethingelse00: 'later' } as const;
		const read = answerOf(training, chosen({ needs, line: ' Mehr \n zur Stillzeit ' }), 0);
		const body = {
			survey: training.id,
			profession: 'midwife',
			answer: { kind: 'training', needs: [{ topic: TOPIC, time: 'soon' }], line: 'Mehr zur Stillzeit' }
		};
		expect(read).toEqual({ body });
		expect(answerBody.parse(body)).toEqual(body);
		expect(answerOf(training, chosen({ needs: { [TOPIC]: 'none' } }), 0)).toMatchObject({
			body: { answer: { needs: [] } }
		});
	});

	it('is not sent without a profession, with a line that is too long, or with what names somebody', () => {
		expect(answerOf(training, chosen({ profession: '' }), 0)).toHaveProperty('missing.profession');
		expect(answerOf(training, chosen({ line: 'x'.repeat(201) }), 0)).toHaveProperty('missing.line');
		expect(answerOf(training, chosen({ line: 'Frau Muster' }), 1)).toHaveProperty('missing.line');
	});
});

describe('an answer to the yearly question', () => {
	it('has a mark for every statement', () => {
		const read = answerOf(yearly, chosen({ marks: all }), 0);
		expect(read).toMatchObject({ body: { answer: { marks: { heard: 4, meetings: 4 } } } });
		expect(answerBody.safeParse('body' in read && read.body).success).toBe(true);
	});

	it('says which are missing', () => {
		const { heard, ...others } = all;
		expect(heard).toBe('4');
		const read = answerOf(yearly, chosen({ marks: others }), 0);
		expect('missing' in read && Object.keys(read.missing)).toEqual(['heard']);
	});
});
