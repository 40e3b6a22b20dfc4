import { describe, expect, it } from 'vitest';
import type { Expert } from '$lib/domain/directory/directory';
import type { Request } from '$lib/domain/consultation/request';
import { expertRow, idOf } from '$tests/support/directory-rows';
import { keys, type Name, NAMES, prints, recipientsOf } from '$tests/support/reader-keys';
import { compareReaders, DESK } from '../readers/compare-readers';
import { plannedReaders, type ReaderFacts, readersOfRequest } from '../readers/plan-readers';
import { planReseal, type ResealRow } from './reseal';

const OFFICE = idOf('office');
const AT = new Date('2026-11-22T09:00:00Z');
const AWAY: Expert['absences'] = [{ from: '2026-11-20', until: '2026-11-30' }];
const anna = expertRow('anna', { deputy: idOf('dora'), youthOffices: [OFFICE] });
const dora = expertRow('dora', { deputy: idOf('emil'), youthOffices: [OFFICE] });
const emil = expertRow('emil', { deputy: '', youthOffices: [OFFICE] });
const fritz = expertRow('fritz', { deputy: '', youthOffices: [] });
const EXPERTS = [anna, dora, emil, fritz];

function facts(
	experts: readonly Expert[] = EXPERTS,
	without: readonly Name[] = [],
	anew: readonly Name[] = []
): ReaderFacts {
	const held = (['anna', 'dora', 'emil', 'fritz', 'desk'] as const).filter((name) => !without.includes(name));
	return {
		experts,
		keys: held.map((name) => ({
			id: idOf(`key${name}`),
			expert: name === 'desk' ? '' : idOf(name),
			recipient: keys[name].recipient,
			awaitsOffice: anew.includes(name)
		}))
	};
}
interface Row extends ResealRow, Pick<Request, 'expert' | 'youthOffice' | 'forDesk'> {}
const row = (changes: Partial<Row> = {}): Row => ({
	expert: idOf('anna'),
	youthOffice: OFFICE,
	acceptedBy: '',
	forDesk: false,
	status: 'submitted',
	recipients: [],
	...changes
});
const POOL = { expert: '' };
const HERS = { status: 'accepted', acceptedBy: idOf('anna') } as const;
const holderOf = (name: Name) => (name === 'desk' ? DESK : idOf(name));

/** As this device knows them: every key, and of whom the person was told. */
async function compared(planned: Row, given: ReaderFacts, told: readonly Name[], own: Name) {
	const entries = NAMES.map(async (name) => [holderOf(name), await prints([name])] as const);
	const plan = plannedReaders(readersOfRequest(planned, given, AT), planned.forDesk, given);
	return compareReaders(plan, {
		keys: Object.fromEntries(await Promise.all(entries)),
		readers: told.map(holderOf),
		own: { holder: idOf(own), recipient: keys[own].recipient }
	});
}

describe('to whom a request is sealed anew', () => {
	interface Case {
		is: Name[];
		/** Undefined: nothing to do. */
		add?: Name[];
		replace?: Name[];
		/** Those for whom it waits. */
		waits?: Name[];
		row?: Partial<Row>;
		facts?: ReaderFacts;
		by?: Name;
		told?: Name[];
	}
	const withFritz = facts([{ ...anna, deputy: idOf('fritz') }, dora, emil, fritz]);
	const pool = facts([anna, dora, emil, { ...fritz, youthOffices: [OFFICE] }]);
	it.each<[string, Case]>([
		['nothing has changed', { is: ['anna', 'dora'] }],
		['the order alone is no change', { is: ['dora', 'anna'], row: HERS }],
		[
			'another deputy is added; nobody is taken away',
			{ is: ['anna', 'dora'], facts: withFritz, add: ['fritz'] }
		],
		[
			'who has accepted seals anew: the old one goes, the new one reads',
			{ is: ['anna', 'dora'], row: HERS, facts: withFritz, replace: ['anna', 'fritz'] }
		],
		[
			'of whom she was not told: it waits, and nobody gets anything',
			{
				is: ['anna', 'dora'],
				row: HERS,
				facts: withFritz,
				told: ['anna', 'dora'],
				replace: [],
				waits: ['fritz']
			}
		],
		[
			'others do not wait for him, where readers are added',
			{ is: ['anna'], facts: withFritz, told: [], add: [], waits: ['fritz'] }
		],
		[
			'the deputy is away too: her deputy reads',
			{ is: ['anna', 'dora'], facts: facts([anna, { ...dora, absences: AWAY }, emil]), add: ['emil'] }
		],
		['and is back', { is: ['anna', 'dora', 'emil'] }],
		[
			'and is back, once it was accepted',
			{ is: ['anna', 'dora', 'emil'], row: HERS, replace: ['anna', 'dora'] }
		],
		['the deputy has made her first key', { is: ['anna'], add: ['dora'] }],
		['she has none yet', { is: ['anna'], facts: facts(EXPERTS, ['dora']) }],
		['a new key of hers, opened by the deputy', { is: ['dora'], by: 'dora', add: ['anna'] }],
		[
			'… which the office has not certified yet: it waits, though the deputy has agreed',
			{ is: ['dora'], by: 'dora', facts: facts(EXPERTS, [], ['anna']), add: [], waits: ['anna'] }
		],
		[
			'… and others do not wait for her',
			{
				is: ['dora'],
				by: 'dora',
				facts: facts([{ ...anna, deputy: idOf('fritz') }, dora, emil, fritz], [], ['anna']),
				add: ['fritz'],
				waits: ['anna']
			}
		],
		[
			'a new key of the deputy, not certified yet, once it was accepted: nobody gets anything',
			{ is: ['anna', 'emil'], row: HERS, facts: facts(EXPERTS, [], ['dora']), replace: [], waits: ['dora'] }
		],
		[
			'not certified yet, but the asker had sealed to it: it stays',
			{
				is: ['anna', 'dora', 'emil'],
				row: HERS,
				facts: facts(EXPERTS, [], ['dora']),
				replace: ['anna', 'dora']
			}
		],
		[
			'her own new key, with which she looks: what she could open before stays hers',
			{ is: ['dora'], facts: facts(EXPERTS, [], ['anna']), add: ['anna'] }
		],
		['a new expert in the pool', { is: ['anna', 'dora', 'emil'], row: POOL, facts: pool, add: ['fritz'] }],
		[
			'a new expert in the pool, of whom she was not told',
			{
				is: ['anna', 'dora'],
				row: POOL,
				facts: pool,
				told: ['dora', 'emil'],
				add: ['emil'],
				waits: ['fritz']
			}
		],
		[
			'one of the pool has left',
			{
				is: ['anna', 'dora', 'emil'],
				row: POOL,
				facts: facts([anna, dora, { ...emil, publication: 'withdrawn' }])
			}
		],
		[
			'the addressed expert has left, the deputy looks',
			{ is: ['anna', 'dora'], by: 'dora', facts: facts([dora, emil]) }
		],
		[
			'accepted out of the pool: she alone, who has no deputy',
			{
				is: ['anna', 'dora', 'emil'],
				row: { ...POOL, status: 'accepted', acceptedBy: idOf('emil') },
				by: 'emil',
				replace: ['emil']
			}
		],
		[
			'the coordination office reads along, with a key made later',
			{ is: ['anna', 'dora'], row: { forDesk: true }, add: ['desk'] }
		],
		['it does not, and is not added', { is: ['anna', 'dora'], row: { forDesk: false } }],
		['closed: what is done stays as it is', { is: ['anna'], row: { ...HERS, status: 'closed' } }]
	])(
		'%s',
		async (_name, { is, row: changes, facts: given = facts(), by = 'anna', told = NAMES, ...then }) => {
			const planned = row({ recipients: await prints(is), ...changes });
			const readers = await compared(planned, given, told, by);
			const plan = await planReseal(planned, readers, { expert: idOf(by), own: keys[by].recipient });
			const { add, replace, waits = [] } = then;
			const names = add ?? replace;
			expect(
				plan && { ...plan, recipients: plan.recipients.toSorted(), waiting: plan.waiting.length }
			).toEqual(
				names && {
					how: add ? 'add' : 'replace',
					recipients: recipientsOf(names).toSorted(),
					waiting: waits.length
				}
			);
			expect(plan?.waiting.map(({ holder }) => holder) ?? []).toEqual(waits.map(holderOf));
		}
	);
});
