/** Every history that once went wrong, as the smallest that still shows what it was. They are played in each run. */
import { idOf } from '../../support/directory-rows';
import type { Fault } from '../model-phone';
import type { Happening, History } from './happenings';

const among = (...faults: Fault[]) => ({ sends: true, trouble: { faults, killAfter: null } });
const ask = (steps = among()): Happening => ({
	type: 'ask',
	asker: 0,
	to: idOf('anna'),
	full: null,
	...steps
});
const sync = (who: number): Happening => ({ type: 'sync', who, trouble: among().trouble });
const days = (count: 31 | 91): Happening => ({ type: 'days', days: count });
/** `yes` takes Anna's role, no gives it back. */
const role = (yes: boolean): Happening => ({ type: 'role', expert: 'anna', deputy: '', yes });
const played = (...steps: Happening[]): History => ({ steps });

export const KNOWN: readonly [what: string, history: History][] = [
	[
		'a request was deleted before its phone had ever asked for it, and was kept as lost',
		played(ask(among('none', 'none', 'lostBefore')), days(91), days(91))
	],
	[
		// The check was wrong: the note that a request is gone leaves the phone too.
		'a request was gone for so long that its phone knew nothing of it any more',
		played(ask(), days(91), days(91), sync(0), days(31), sync(0))
	],
	[
		// The check was wrong: only an expert's key goes into the directory.
		'a key was made while its owner was no expert, and was missed in the directory',
		played(ask(), role(true), { type: 'loseKey', name: 'anna', ...among() }, role(false))
	]
];
