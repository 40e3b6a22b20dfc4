/**
 * What a phone may ask the server to do, one after the other, each with an id made on the phone. A kind is one line with
 * its body in actions/<subject>.ts; here the subjects are joined. Only the server checks by these shapes; phones take
 * their types. Every body names by `id` the record it is about: of one record, one mutation is decided at a time.
 */
import * as z from 'zod/mini';
import { optionalRecordId, recordId } from '../domain/id';
import { joined } from '../domain/joined';
import { LIMITS } from '../domain/limits';
import { countBodies } from './actions/count';
import { expertBodies } from './actions/expert';
import { keyBodies } from './actions/key';
import { keyLogBodies } from './actions/key-log';
import { legacyBodies } from './actions/legacy';
import { minutesBodies } from './actions/minutes';
import { proposalBodies } from './actions/proposal';
import { recordBodies } from './actions/record';
import { requestBodies } from './actions/request';
import { PROTOCOL_VERSION } from './version';
import { workProof } from './work';

const bodies = joined(
	requestBodies,
	recordBodies,
	proposalBodies,
	minutesBodies,
	expertBodies,
	keyBodies,
	keyLogBodies,
	legacyBodies,
	countBodies
);

type Bodies = typeof bodies;
export type MutationKind = keyof Bodies;
/** A mutation of kind `K`; of several kinds, one of them. */
export type MutationOf<K extends MutationKind> = {
	[Kind in K]: { id: string; kind: Kind; body: z.infer<Bodies[Kind]> };
}[K];
export type Mutation = MutationOf<MutationKind>;

export const MUTATION_KINDS = Object.keys(bodies) as MutationKind[];

const shapes = MUTATION_KINDS.map((kind) =>
	z.object({ id: recordId, kind: z.literal(kind), body: bodies[kind] })
);
/** One shape for each kind; which one, `kind` says. (The types above say the same, which a list made by `map` cannot.) */
const mutation = z.discriminatedUnion(
	'kind',
	shapes as unknown as [(typeof shapes)[number]]
) as unknown as z.ZodMiniType<Mutation>;

export const pushBody = z.object({
	v: z.literal(PROTOCOL_VERSION),
	/**
	 * Whose mutations these are: an account's id, or empty for a guest's. When the session is another's (or nobody's)
	 * the server answers `unauthenticated` and records nothing: a phone may not know yet that its session changed.
	 */
	account: optionalRecordId,
	/** Of a guest who submits requests or reports: the work they cost. */
	work: z.optional(workProof),
	mutations: z.array(mutation).check(z.minLength(1), z.maxLength(LIMITS.mutationsPerPush))
});
export type PushBody = z.infer<typeof pushBody>;
