/**
 * What was decided → the acts that the log tells of it. Derived from the effects alone, so that every action is in the log, and a
 * refused one, which has none, is not. What a list has written is one act, noted where the office says so (imports/desk.ts); what an
 * asker does is her own affair, and in no log. Pure.
 */
import type { ActKind, ActSubject } from '../../domain/access/acts';
import type { Caller } from '../../domain/access/caller';
import { grantOf } from '../../domain/access/permissions';
import type { Decision, Effect } from '../actions/decision';
import type { Act } from '../pocketbase/acts';

/** Of an effect: its act, and what that is about where it is not the row itself. */
type Told = { kind: ActKind; table?: ActSubject; record?: string } | undefined;

export function actsOf(decision: Decision, { userId, role }: Caller): Act[] {
	return role === 'guest' ? [] : tell(decision, { who: userId, way: 'app' });
}

/** By a mailed link: whoever has the address of the entry's own partner, and no account. */
export function actsByLink(decision: Decision): Act[] {
	return tell(decision, { who: '', way: 'link' });
}

function tell({ result, effects, history = [] }: Decision, by: Pick<Act, 'who' | 'way'>): Act[] {
	if (result.outcome === 'rejected') return [];
	if (history.some(({ way }) => way.startsWith('import.'))) return [];
	// What people answer to an invitation is theirs, and stands in the history of it.
	if (history.some(({ way }) => way.startsWith('attendance.'))) return [];
	return effects.flatMap((effect): Act[] => {
		const told = toldOf(effect, by.who);
		const { id: record, table } = effect;
		return told ? [{ at: result.at, ...by, table, record, ...told }] : [];
	});
}

/** What somebody does in the app who is signed in, beside the actions of a queue. */
export function actBy(
	{ userId: who }: Pick<Caller, 'userId'>,
	at: Date,
	kind: ActKind,
	table: ActSubject,
	record = ''
): Act {
	return { at, who, kind, way: 'app', table, record };
}

/** By the column that changed. */
const SWITCHES: Readonly<Record<string, ActKind>> = {
	publicRead: 'publicReadSwitched',
	questionnaire: 'questionnaireSwitched'
};
const WORDS: Readonly<Record<string, ActKind>> = {
	certified: 'keyCertified',
	revoked: 'keyRevoked',
	restored: 'keyRestored',
	network: 'signingKeyMade'
};

function toldOf(effect: Effect, who: string): Told {
	const { table, operation, fields } = effect;
	switch (table) {
		case 'regions':
			return { kind: switchIn(fields) ?? 'settingsChanged' };
		case 'operators':
			return { kind: 'operatorChanged' };
		case 'proposals':
			return operation === 'update' ? { kind: 'proposalDecided' } : undefined;
		case 'ballots':
			return { kind: operation === 'create' ? 'ballotOpened' : 'ballotClosed' };
		case 'requests':
			return requestAct(effect.fields, operation);
		// What somebody brings into a meeting is her own affair, as a request is.
		case 'cases':
		case 'caseTexts':
			return undefined;
		case 'ownKeys':
			return { kind: 'keyPublished', table: 'users', record: who };
		case 'keyVersions':
			return { kind: 'keyStopped' };
		case 'keyLog': {
			const kind = WORDS[String(effect.fields.kind)];
			return kind && { kind };
		}
		default:
			return grantOf('coordination', table, 'update') === 'network' ? entryAct(effect) : undefined;
	}
}

function switchIn(fields: object): ActKind | undefined {
	const [only, ...more] = Object.keys(fields);
	return more.length === 0 && only !== undefined ? SWITCHES[only] : undefined;
}

/** Who may read a request now, and whose it is: its steps in between are no act of administration. */
function requestAct(fields: object, operation: Effect['operation']): Told {
	if (operation === 'create' || !('recipients' in fields || 'expert' in fields)) return undefined;
	return { kind: 'expert' in fields ? 'requestHandedOver' : 'requestResealed' };
}

function entryAct({ operation, fields }: Effect): Told {
	if (operation === 'create') return { kind: 'entryMade' };
	const { publication } = fields as { publication?: string };
	if (publication === 'withdrawn') return { kind: 'entryWithdrawn' };
	return { kind: publication === 'published' ? 'entryPublished' : 'entryChanged' };
}
