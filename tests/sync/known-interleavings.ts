/** Every interleaving that once went wrong, as the smallest that still shows what it was. They are played in each run. */
import type { Action } from './model-actions';
import type { Fault } from './model-phone';
import { ACCOUNTS, OFFICES, REQUESTS, type ServerAction } from './model-world';

const [MEMBER, EXPERT] = ACCOUNTS as [string, string];

type Trouble = Extract<Action, { type: 'sync' }>['trouble'];
const among = (...faults: Fault[]): Trouble => ({ faults, killAfter: null, meanwhile: null });
const during = (request: number, action: ServerAction): Trouble => ({
	...among(),
	meanwhile: { request, action }
});

const login = (account: string, trouble = among()): Action => ({ type: 'login', phone: 0, account, trouble });
const sync = (trouble = among()): Action => ({ type: 'sync', phone: 0, tabs: 1, trouble });
const queue = (kind: 'request.submit' | 'request.accept'): Action => ({
	type: 'enqueue',
	phone: 0,
	kind,
	office: OFFICES[0]!,
	request: REQUESTS[0]!,
	trouble: among()
});

export const KNOWN: readonly [what: string, steps: Action[]][] = [
	[
		'a member became an expert between the answer to the login and the first delta, and stayed a member on the phone',
		[login(MEMBER, during(0, { type: 'role', account: MEMBER, role: 'expert' })), sync()]
	],
	[
		// Seed 657042386. The check was wrong: what waits for its owner may be done already.
		'the answer to a request was lost, another account signed in, and a portal kept its owner from coming back',
		[
			login(MEMBER),
			queue('request.submit'),
			sync(among('lostAfter')),
			login(EXPERT),
			login(MEMBER, among('portal'))
		]
	],
	[
		'the same with what the server had refused',
		[login(MEMBER), queue('request.accept'), sync(among('lostAfter')), login(EXPERT), sync()]
	]
];
