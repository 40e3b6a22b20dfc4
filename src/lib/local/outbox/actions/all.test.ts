import { expect, it } from 'vitest';
import { MUTATION_KINDS } from '../../../protocol/mutation';
import { queuedAction } from './all';
import { queuedCounts } from './count';
import { joined } from '../../../domain/joined';
import { queuedKeys } from './key';

it('says in a few words of its own what somebody did, whatever the kind', () => {
	const words = MUTATION_KINDS.map((kind) => queuedAction(kind).word);
	expect(new Set(words).size).toBe(MUTATION_KINDS.length);
});

it('has a word for what another version of the app has queued, and lets it pass', () => {
	const { word, ...rest } = queuedAction('circle.found' as never);
	expect(word).toBe('Eingabe einer anderen Version dieser App');
	expect(rest).toEqual({ eachCounts: true });
});

it('does not compile with a kind that is there twice', () => {
	// @ts-expect-error `key.publish` is there twice
	expect(joined(queuedKeys, queuedCounts, queuedKeys)).toBeDefined();
});
