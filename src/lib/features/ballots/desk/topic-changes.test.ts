// What may become of a topic: what did not come up is offered again (§ 6 of the rules of procedure).
import { expect, it } from 'vitest';
import { stepsOf } from './topic-changes';

const SPRING = 'spring000000000';

it.each([
	['a proposal', { state: 'open', meeting: '' }, false, ['chosen', 'backlog', 'withdrawn']],
	['one that was put by', { state: 'backlog', meeting: '' }, false, ['chosen', 'withdrawn']],
	['one that was chosen', { state: 'chosen', meeting: SPRING }, false, ['done', 'backlog']],
	['one that was worked on', { state: 'done', meeting: SPRING }, true, ['backlog']]
] as const)('%s', (_what, topic, held, expected) => {
	expect(stepsOf(topic, held).map(({ to }) => to.publication ?? to.state)).toEqual(expected);
});

it('§ 6: a topic that did not come up goes back to the backlog, without its meeting', () => {
	const step = stepsOf({ state: 'chosen', meeting: SPRING }, true)[1];
	expect(step).toMatchObject({ label: 'Kam nicht dran', to: { state: 'backlog', meeting: '' } });
});
