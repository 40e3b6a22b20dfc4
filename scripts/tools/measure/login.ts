// Whether the time of a login tells that an account is there: a wrong password for one that is, and any for one that is not, in turn. The
// shortest of many is compared, since a busy machine makes some longer and none shorter. (tests/contract/login.test.ts holds what it rests on.)
import { API } from '../../../src/lib/protocol/api';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../../src/lib/protocol/version';
import type { Aim, Figure } from './table';

/** Of the demo: so many that none of them is locked by the guesses. */
const KNOWN = ['koordination', 'insofa', 'vertretung', 'asd', 'hebamme'];
const GUESSES = 4;
/** Without the comparison of a password the answer would take a tenth. */
const MOST = 3;

export const LOGIN_AIM: Aim = {
	what: 'login with a wrong password, and for an account that is not there: the longer against the shorter',
	wanted: `≤ ${MOST} ×`
};

export async function measureLogin(url: string): Promise<Figure[]> {
	const time = async (email: string) => {
		const began = performance.now();
		const answer = await fetch(url + API.login, {
			method: 'POST',
			headers: {
				...{ origin: url, 'content-type': 'application/json' },
				[PROTOCOL_HEADER]: `${PROTOCOL_VERSION}`
			},
			body: JSON.stringify({ email, password: 'falsch falsch', device: '' })
		});
		await answer.text();
		if (answer.status !== 401) throw new Error(`a wrong password is answered with ${answer.status}`);
		return performance.now() - began;
	};
	let [known, unknown] = [Infinity, Infinity];
	for (let guess = 0; guess < GUESSES; guess += 1)
		for (const name of KNOWN) {
			known = Math.min(known, await time(`${name}@example.org`));
			unknown = Math.min(unknown, await time(`niemand-${name}@example.org`));
		}
	const ratio = Math.max(known, unknown) / Math.min(known, unknown);
	return [
		{
			...LOGIN_AIM,
			measured: `${ratio.toFixed(2)} × (${known.toFixed(0)} ms, ${unknown.toFixed(0)} ms)`,
			met: ratio <= MOST
		}
	];
}
