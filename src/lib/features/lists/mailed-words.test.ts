import { expect, it } from 'vitest';
import type { MailedRound, NetworkMails } from '../../protocol/mailed-lists';
import { nextWords, receiversWords, reasonWords, roundWords } from './mailed-words';

const round: MailedRound = {
	day: '2027-01-04',
	cause: 'rhythm',
	sent: 12,
	waiting: 0,
	retried: 0,
	failed: []
};
const network: NetworkMails = {
	...{ id: 'region000000000', name: 'Kreis', rhythm: 'off', next: '', today: false },
	...{ receivers: [], without: [], rounds: [] }
};

it.each<[change: Partial<MailedRound>, words: string]>([
	[{}, '12 erreicht'],
	[{ waiting: 3 }, '12 erreicht, 3 noch unterwegs'],
	[
		{ waiting: 3, retried: 2 },
		'12 erreicht, 3 noch unterwegs (2 davon schon versucht, es wird weiter versucht)'
	],
	[{ failed: [{ names: ['Haus'], why: 'EENVELOPE' }] }, '12 erreicht, 1 nicht erreicht']
])('says of a round %o: %s', (change, words) => {
	expect(roundWords({ ...round, ...change })).toBe(words);
});

it('says when the next one goes out, and that none does', () => {
	expect(nextWords(network)).toContain('nur hinaus, wenn Sie');
	expect(nextWords({ ...network, rhythm: 'year', next: '2027-01-04' })).toContain('4. Januar 2027');
});

it('says who is written to, and who cannot be', () => {
	const receivers = [{ address: 'haus@example.org', names: ['Haus'] }];
	expect(receiversWords({ ...network, receivers })).toBe('1 Adresse, alle Einrichtungen sind dabei');
	expect(receiversWords({ ...network, receivers, without: ['A', 'B'] })).toBe(
		'1 Adresse, 2 Einrichtungen ohne Adresse'
	);
});

it.each(['no_address', 'withdrawn', 'next_round', 'EENVELOPE'])('has a sentence for %s', (why) => {
	expect(reasonWords(why)).not.toContain('Kennung');
});
