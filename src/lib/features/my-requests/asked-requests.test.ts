import { expect, it } from 'vitest';
import { type Caller, GUEST } from '$lib/domain/access/caller';
import type { Request } from '$lib/domain/consultation/request';
import { isOwn } from './asked-requests';

const member: Caller = { ...GUEST, role: 'member', userId: 'me' };
const expert: Caller = { ...member, role: 'expert', expertId: 'anna', youthOffices: ['nord'] };
const desk: Caller = { ...member, role: 'coordination' };
const row = (changes: Partial<Request>) =>
	({
		payload: 'c2VhbGVk',
		expert: 'berta',
		youthOffice: 'nord',
		acceptedBy: '',
		forDesk: false,
		...changes
	}) as Request;

it.each<[string, Caller, Partial<Request>, boolean]>([
	['what a member sees is her own', member, {}, true],
	['what an expert may answer is not', expert, { expert: 'anna' }, false],
	['nor what her pool may answer', expert, { expert: '' }, false],
	['what comes with its texts and is not hers to answer, she has asked', expert, {}, true],
	[
		'what somebody else took came without them',
		expert,
		{ expert: '', acceptedBy: 'berta', payload: undefined },
		false
	],
	['what the desk reads along is not its own', desk, { forDesk: true }, false],
	['what it does not read along, it has asked', desk, {}, true]
])('%s', (_name, caller, changes, own) => expect(isOwn(row(changes), caller)).toBe(own));
