import { describe, expect, it } from 'vitest';
import type { Expert } from '$lib/domain/directory/directory';
import type { RequestContent } from '$lib/domain/consultation/request-content';
import { newSecret } from '$lib/sealing/envelope';
import { fingerprintOf } from '$lib/sealing/fingerprint';
import { newOwnKey } from '$lib/sealing/own-key';
import { expertRow, idOf } from '$tests/support/directory-rows';
import { openContent, openMessage, sealContent, sealMessage } from '../envelope';
import type { ReaderFacts } from '../readers/plan-readers';
import { planReseal, sealAnew, type ResealRow } from './reseal';

const OFFICE = idOf('office');
const NAMES = ['anna', 'dora', 'emil', 'fritz', 'desk', 'asker', 'annaNew'] as const;
type Name = (typeof NAMES)[number];
const keys = Object.fromEntries(
	await Promise.all(NAMES.map(async (name) => [name, await newOwnKey()] as const))
) as Record<Name, Awaited<ReturnType<typeof newOwnKey>>>;
const prints = async (names: readonly Name[]) =>
	Promise.all(names.map((name) => fingerprintOf(keys[name].recipient)));
const recipientsOf = (names: readonly Name[]) => names.map((name) => keys[name].recipient);

const AT = new Date('2026-11-22T09:00:00Z');
const AWAY: Expert['absences'] = [{ from: '2026-11-20', until: '2026-11-30' }];
const anna = expertRow('anna', { deputy: idOf('dora'), youthOffices: [OFFICE] });
const dora = expertRow('dora', { deputy: idOf('emil'), youthOffices: [OFFICE] });
const emil = expertRow('emil', { deputy: '', youthOffices: [OFFICE] });
const fritz = expertRow('fritz', { deputy: '', youthOffices: [] });
const EXPERTS = [anna, dora, emil, fritz];

function facts(experts: readonly Expert[] = EXPERTS, without: readonly Name[] = []): ReaderFacts {
	const held = (['anna', 'dora', 'emil', 'fritz', 'desk'] as const).filter((name) => !without.includes(name));
	return {
		experts,
		keys: held.map((name) => ({
			id: idOf(`key${name}`),
			expert: name === 'desk' ? '' : idOf(name),
			recipient: keys[name].recipient
		}))
	};
}
const row = (changes: Partial<ResealRow> = {}): ResealRow => ({
	id: idOf('request'),
	expert: idOf('anna'),
	youthOffice: OFFICE,
	acceptedBy: '',
	forDesk: false,
	status: 'submitted',
	recipients: [],
	...changes
});
const POOL = { expert: '' };

describe('to whom a request is sealed anew', () => {
	interface Case {
		is: Name[];
		/** Undefined: nothing to do. */
		then?: Name[];
		row?: Partial<ResealRow>;
		facts?: ReaderFacts;
		by?: Name;
	}
	it.each<[string, Case]>([
		['nothing has changed', { is: ['anna', 'dora'] }],
		['the order alone is no change', { is: ['dora', 'anna'] }],
		[
			'another deputy: the old one goes, the new one reads',
			{
				is: ['anna', 'dora'],
				facts: facts([{ ...anna, deputy: idOf('fritz') }, dora, emil, fritz]),
				then: ['anna', 'fritz']
			}
		],
		[
			'the deputy is away too: her deputy reads',
			{
				is: ['anna', 'dora'],
				facts: facts([anna, { ...dora, absences: AWAY }, emil]),
				then: ['anna', 'dora', 'emil']
			}
		],
		['and is back', { is: ['anna', 'dora', 'emil'], then: ['anna', 'dora'] }],
		['the deputy has made her first key', { is: ['anna'], then: ['anna', 'dora'] }],
		['she has none yet', { is: ['anna'], facts: facts(EXPERTS, ['dora']) }],
		['a new key of hers, sealed by the deputy', { is: ['dora'], by: 'dora', then: ['anna', 'dora'] }],
		[
			'a new expert in the pool',
			{
				is: ['anna', 'dora', 'emil'],
				row: POOL,
				facts: facts([anna, dora, emil, { ...fritz, youthOffices: [OFFICE] }]),
				then: ['anna', 'dora', 'emil', 'fritz']
			}
		],
		[
			'one of the pool has left',
			{
				is: ['anna', 'dora', 'emil'],
				row: POOL,
				facts: facts([anna, dora, { ...emil, publication: 'withdrawn' }]),
				then: ['anna', 'dora']
			}
		],
		[
			'the addressed expert has left, the deputy does it',
			{ is: ['anna', 'dora'], by: 'dora', facts: facts([dora, emil]), then: ['dora'] }
		],
		[
			'accepted out of the pool: she alone, who has no deputy',
			{
				is: ['anna', 'dora', 'emil'],
				row: { ...POOL, status: 'accepted', acceptedBy: idOf('emil') },
				by: 'emil',
				then: ['emil']
			}
		],
		[
			'the coordination office reads along, with a key made later',
			{ is: ['anna', 'dora'], row: { forDesk: true }, then: ['anna', 'dora', 'desk'] }
		],
		['it does not, and is not added', { is: ['anna', 'dora'], row: { forDesk: false } }],
		[
			'closed: what is done stays as it is',
			{ is: ['anna'], row: { status: 'closed', acceptedBy: idOf('anna') } }
		]
	])('%s', async (_name, { is, then, row: changes, facts: given = facts(), by = 'anna' }) => {
		const planned = row({ recipients: await prints(is), ...changes });
		const recipients = await planReseal(planned, keys[by].recipient, given, AT);
		expect(recipients?.toSorted()).toEqual(then && recipientsOf(then).toSorted());
	});

	it('puts a renewed key in the place of the old one before the directory says so', async () => {
		const renewal = { from: keys.anna.recipient, to: keys.annaNew.recipient };
		const planned = row({ recipients: await prints(['anna', 'dora']) });
		const recipients = await planReseal(planned, keys.anna.recipient, facts(), AT, renewal);
		expect(recipients?.toSorted()).toEqual(recipientsOf(['annaNew', 'dora']).toSorted());
	});
});

describe('the texts sealed anew', () => {
	const id = idOf('request');
	const secret = newSecret();
	const content: RequestContent = {
		format: 2,
		profession: 'midwife',
		ageGroup: 'under1',
		concerns: ['neglect'],
		question: 'Wie spreche ich es an?',
		contact: { channel: 'phone', phone: '040 66969 123', email: '', time: '', voicemail: false },
		replyTo: [keys.asker.recipient]
	};
	const place = (message: string) => ({ request: id, message, from: 'expert' as const });
	const readable = { kind: 'text', text: 'So.' } as const;

	async function sealed() {
		const to = recipientsOf(['anna', 'asker']);
		const message = async (name: string, recipients: string[]) => ({
			id: idOf(name),
			from: 'expert' as const,
			at: AT.toISOString(),
			payload: await sealMessage(place(idOf(name)), readable, secret, recipients)
		});
		return {
			id,
			payload: await sealContent(id, content, secret, recipientsOf(['anna'])),
			thread: [await message('hers', to), await message('others', recipientsOf(['asker']))]
		};
	}

	it.each<Name>(['fritz', 'asker'])('open for %s, request and thread', async (name) => {
		const before = await sealed();
		const after = await sealAnew(before, [keys.anna.identity], recipientsOf(['fritz']));
		const own = [keys[name].identity];
		expect((await openContent(id, after.payload, own)).content).toEqual(content);
		const [first] = after.thread;
		expect(await openMessage(place(first!.id), first!.payload, own, secret)).toEqual(readable);
		expect(after.recipients).toEqual(await prints(['fritz']));
	});

	it('are closed to who may no longer read', async () => {
		const after = await sealAnew(await sealed(), [keys.anna.identity], recipientsOf(['fritz']));
		await expect(openContent(id, after.payload, [keys.anna.identity])).rejects.toMatchObject({
			reason: 'notForMe'
		});
	});

	it('keep a message that she cannot open as it is', async () => {
		const before = await sealed();
		const after = await sealAnew(before, [keys.anna.identity], recipientsOf(['fritz']));
		expect(after.thread[1]).toEqual({ id: idOf('others'), payload: before.thread[1]!.payload });
	});

	it('are not made by who cannot read the request', async () => {
		await expect(
			sealAnew(await sealed(), [keys.fritz.identity], recipientsOf(['fritz']))
		).rejects.toMatchObject({ reason: 'notForMe' });
	});
});
