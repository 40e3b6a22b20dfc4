/**
 * What is answered to whom by every action but those on a request that is there (request/decide.test.ts), on records
 * (record/decide.test.ts), on what is said of them (the tests in proposal/) and on one's own entry (expert/decide.test.ts):
 * each answer is written down by hand, with what is written. A kind without rows does not compile.
 */
import { newId } from '../../domain/id';
import {
	CALLERS,
	type DecidedRow,
	describeDecisions,
	KEY,
	type KindOfExpert,
	type KindOfMinutes,
	type KindOfProposal,
	type KindOfRecord
} from '$tests/support/decided';
import type { MutationKind } from '../../protocol/mutation';

/** Decided cell by cell in `request/decide.test.ts` and `expert/decide.test.ts`. */
type Elsewhere =
	Exclude<Extract<MutationKind, `request.${string}`>, 'request.submit'> | KindOfExpert | KindOfMinutes;

const own = { id: KEY, recipient: 'age1' };
const kept = { ownKey: own };
const entered = { publicKey: { id: KEY } };

/** A key asked for anew, that waits its day. */
const waiting = (owner: string, state = 'waiting') => ({
	version: { id: KEY, owner: CALLERS[owner]!.userId, network: KEY, state }
});

const NORTH = newId();
const office = { publication: 'published', audience: 'public' };
const expert = { ...office, youthOffices: [NORTH] };
const open = { youthOffice: office, legalBasis: office };
const toExpert = { ...open, expert };
const forMembers = { ...open, expert: { ...expert, audience: 'members' } };
const elsewhere = { ...open, expert: { ...expert, youthOffices: [] } };
const withdrawn = { ...open, expert: { ...expert, publication: 'withdrawn' } };
const toPool = { id: KEY, youthOffice: NORTH, expert: '' };
const toOne = { ...toPool, expert: newId() };
const sent = { id: KEY, round: 0, status: 'accepted', acceptedAt: '2026-05-04T09:00:00.000Z' };

const word = { id: newId(), network: KEY, holder: newId(), key: 'age1' };
const certified = { ...word, kind: 'certified' };
const revoked = { ...word, kind: 'revoked' };
const restored = { ...word, kind: 'restored' };
const signingKey = { id: newId(), network: KEY, publicKey: 'first', madeAt: '2026-05-01T08:00:00.000Z' };
const known = { signingKey, listed: { recipient: 'age1' } };
const newKey = { id: signingKey.id, network: KEY, publicKey: 'first', entry: { id: newId() } };
const another = { ...newKey, publicKey: 'second' };
const wrappedAnew = { ...newKey, entry: undefined };
const region = { id: KEY, updated: '', answerHours: 48 };
const again = { region, kept: signingKey };

const counted = { id: newId(), concerns: ['neglect', 'unclear'] };
const counting = { region: { id: KEY }, legalBasis: {}, own: [KEY] };
const beside = { ...counting, own: [newId()] };

const TABLE: Record<Exclude<MutationKind, Elsewhere | KindOfProposal | KindOfRecord>, DecidedRow[]> = {
	'key.publish': [
		['a member', 'her first', own, {}, 'done: create ownKeys'],
		['an expert', 'her first', own, { self: {} }, 'done: create ownKeys, create publicKeys'],
		['an expert', 'her first, without an entry', own, {}, 'done: create ownKeys'],
		['the desk', 'its first', own, {}, 'done: create ownKeys, create publicKeys'],
		['a member', 'hers again', own, kept, 'done: update ownKeys'],
		[
			'an expert',
			'hers again',
			own,
			{ ...kept, ...entered, self: {} },
			'done: update ownKeys, update publicKeys'
		],
		[
			'an expert',
			'another in its place',
			own,
			{ ...kept, ownKey: { id: KEY, recipient: 'age2' } },
			'forbidden'
		],
		['an expert', 'a second one', own, { ownKey: { id: newId() }, self: {} }, 'conflict'],
		['an expert', "under another's id", own, { ...entered, self: {} }, 'conflict'],
		['a member', "under another's id", own, entered, 'conflict'],
		["another network's desk", 'its first', own, {}, 'done: create ownKeys, create publicKeys'],
		['a guest', 'one of nobody', own, {}, 'unauthenticated']
	],
	'key.stop': [
		['a member', 'hers, in its day', { id: KEY }, waiting('a member'), 'done: update keyVersions'],
		['the desk', 'one of its network', { id: KEY }, waiting('a member'), 'done: update keyVersions'],
		["another network's desk", 'a foreign one', { id: KEY }, waiting('a member'), 'forbidden'],
		['an expert', "another's", { id: KEY }, waiting('a member'), 'forbidden'],
		['a member', 'once more', { id: KEY }, waiting('a member', 'stopped'), 'done: '],
		['a member', 'one that came into force', { id: KEY }, waiting('a member', 'replaced'), 'conflict'],
		['a member', 'one nobody knows', { id: KEY }, {}, 'not_found'],
		['a guest', 'any', { id: KEY }, waiting('a member'), 'unauthenticated']
	],
	'keyLog.sign': [
		['the desk', 'a key compared', certified, known, 'done: create keyLog'],
		['the desk', 'a key made anew since', certified, { ...known, listed: { recipient: 'age2' } }, 'conflict'],
		['the desk', 'a key that is gone', certified, { signingKey }, 'conflict'],
		['the desk', 'a word taken back, of a key that is gone', revoked, { signingKey }, 'done: create keyLog'],
		['the desk', 'an older copy put back', restored, { signingKey }, 'done: create keyLog'],
		['the desk', 'without a key to sign with', certified, { listed: known.listed }, 'not_found'],
		["another network's desk", 'a key compared', certified, known, 'forbidden'],
		['an expert', 'a key compared', certified, known, 'forbidden'],
		['a member', 'a key compared', certified, known, 'forbidden'],
		['a guest', 'a key compared', certified, known, 'unauthenticated']
	],
	'signingKey.keep': [
		['the desk', 'its first', newKey, { region }, 'done: create signingKeys, create keyLog'],
		['the desk', 'its first, without saying so in the log', wrappedAnew, { region }, 'conflict'],
		['the desk', 'the same, wrapped anew', wrappedAnew, again, 'done: update signingKeys'],
		['the desk', 'the same, in the log again', newKey, again, 'conflict'],
		['the desk', 'another in its place', another, again, 'done: update signingKeys, create keyLog'],
		[
			'the desk',
			'another, without saying so in the log',
			{ ...wrappedAnew, publicKey: 'second' },
			again,
			'conflict'
		],
		[
			'the desk',
			'a second one beside it',
			{ ...newKey, id: newId(), publicKey: 'second' },
			again,
			'conflict'
		],
		['the desk', 'for a network nobody knows', newKey, {}, 'not_found'],
		["another network's desk", 'its first', newKey, { region }, 'forbidden'],
		['an expert', 'its first', newKey, { region }, 'forbidden'],
		['a member', 'its first', newKey, { region }, 'forbidden'],
		['a guest', 'its first', newKey, { region }, 'unauthenticated']
	],
	'request.submit': [
		['a guest', 'for the first time', toPool, open, 'done: create requests'],
		['a guest', 'once more, by the same receipt', toPool, { ...open, sent }, 'done: '],
		['a member', 'once more, and sees it', toPool, { ...open, sent, request: sent }, 'done: '],
		['a member', 'under the id of another', toPool, { ...open, request: sent }, 'conflict'],
		['a member', 'to the pool', toPool, toExpert, 'done: create requests'],
		['an expert', 'to the pool', toPool, toExpert, 'done: create requests'],
		['the desk', 'to the pool', toPool, toExpert, 'done: create requests'],
		["another network's desk", 'to the pool', toPool, toExpert, 'done: create requests'],
		['a guest', 'to the pool', toPool, toExpert, 'done: create requests'],
		['a guest', 'to an expert', toOne, toExpert, 'done: create requests'],
		['a member', 'to an expert for members', toOne, forMembers, 'done: create requests'],
		['a guest', 'to an expert for members', toOne, forMembers, 'expert_unavailable'],
		['a member', 'to nobody', toOne, open, 'expert_unavailable'],
		['a member', 'to another area', toOne, elsewhere, 'expert_unavailable'],
		['the desk', 'to one withdrawn', toOne, withdrawn, 'expert_unavailable'],
		['a member', 'to an office nobody knows', toPool, { ...toExpert, youthOffice: undefined }, 'not_found'],
		[
			'a guest',
			'to an office for members',
			toPool,
			{ ...toExpert, youthOffice: { ...office, audience: 'members' } },
			'not_found'
		],
		['a member', 'by an unknown basis', toPool, { ...toExpert, legalBasis: undefined }, 'not_found'],
		['a member', 'a second time', toPool, { ...toExpert, request: {} }, 'conflict']
	],
	'count.add': [
		['a member', 'hers', counted, counting, 'forbidden'],
		['an expert', 'hers', counted, counting, 'done: count 8'],
		['the desk', 'its own', counted, counting, 'done: count 8'],
		['an expert', 'where she does not belong', counted, beside, 'forbidden'],
		['the desk', 'where it does not belong', counted, beside, 'forbidden'],
		['an expert', 'by an unknown basis', counted, { region: {} }, 'not_found'],
		['the desk', 'in an unknown network', counted, { legalBasis: {} }, 'not_found'],
		["another network's desk", 'where it does not belong', counted, beside, 'forbidden'],
		['a guest', 'hers', counted, counting, 'unauthenticated']
	]
};

describeDecisions(TABLE);
