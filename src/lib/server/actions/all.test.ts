import { expect, it } from 'vitest';
import { joined } from '../../domain/joined';
import { costsWork } from '../../protocol/costs-work';
import { MUTATION_KINDS } from '../../protocol/mutation';
import { type Actions, actions } from './all';
import { countActions } from './count/add';
import { keyActions } from './key/publish';

it('has an action for every kind of the protocol, under its own name', () => {
	expect(Object.keys(actions).sort()).toEqual([...MUTATION_KINDS].sort());
	for (const kind of MUTATION_KINDS) expect(actions[kind].kind).toBe(kind);
});

it('lets a guest ask, write by the receipt, take back and say what is wrong, and nothing else', () => {
	const kinds = MUTATION_KINDS.filter((kind) => actions[kind].guests);
	expect(kinds).toEqual(['request.submit', 'request.withdraw', 'request.write', 'proposal.make']);
	// What begins something costs work, what goes on with a request that is there does not.
	const free = kinds.filter((kind) => !costsWork({ kind }));
	expect(free).toEqual(['request.withdraw', 'request.write']);
});

it('does not compile with an action missing, doubled, or under another name', () => {
	const { 'key.publish': publish, ...others } = actions;
	// @ts-expect-error `key.publish` is missing
	const missing: Actions = others;
	// @ts-expect-error `key.publish` is there twice
	joined(keyActions, countActions, keyActions);
	// @ts-expect-error what counts does not publish a key
	const exchanged: Actions = { ...others, 'key.publish': actions['count.add'] };
	expect([missing, exchanged, publish]).toHaveLength(3);
});
