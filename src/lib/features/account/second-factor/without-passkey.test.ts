import { describe, expect, it } from 'vitest';
import type { Factor } from '../../../protocol/second-factor';
import { noPasskeySentence, onlyPasskeySentence, paperLeftSentence } from './without-passkey';

const nothing: Factor = { since: null, paper: false, alone: false, needed: false, spare: 0 };
const app: Factor = { ...nothing, since: '2026-11-30T08:00:00.000Z', needed: true, spare: 8 };
const paper: Factor = { ...nothing, paper: true, needed: true, spare: 3 };

describe('who loses or removes her only passkey', () => {
	it.each<[string, Factor, string]>([
		['an app', app, 'mit Passwort und Code an'],
		['spare codes', paper, 'mit Passwort und Ersatzcode an'],
		['the password, which does', nothing, 'mit dem Passwort an']
	])('is told that she comes by what she has: %s', (_, factor, way) => {
		expect(onlyPasskeySentence(factor)).toContain(way);
		expect(noPasskeySentence(factor)).toContain(way);
	});

	it('is never told that the password does where it does not', () => {
		for (const factor of [app, paper, { ...paper, spare: 0 }, { ...nothing, needed: true }])
			for (const sentence of [onlyPasskeySentence(factor), noPasskeySentence(factor)])
				expect(sentence).not.toContain('mit dem Passwort an');
	});

	it('is told that she would stand outside, and what leads on', () => {
		const used = { ...paper, spare: 0 };
		expect(onlyPasskeySentence(used)).toContain('hilft nur Ihre Koordinierungsstelle: Ersatzcodes');
		expect(noPasskeySentence(used)).toContain('bevor Sie sich abmelden');
		const bare = { ...nothing, needed: true };
		expect(onlyPasskeySentence(bare)).toContain('hilft nur Ihre Koordinierungsstelle');
		expect(noPasskeySentence(bare)).toBe(
			'Beim nächsten Anmelden richten Sie einen anderen zweiten Faktor ein.'
		);
	});

	it('is told nothing that is not known', () => {
		expect(onlyPasskeySentence(undefined)).not.toContain('melden Sie sich');
		expect(noPasskeySentence(undefined)).toBe('');
	});
});

describe('an account that has nothing but paper', () => {
	it('says so, how often that is still good, and what the next sign-in will ask', () => {
		expect(paperLeftSentence({ ...paper, alone: true })).toMatch(
			/weder App noch Passkey.*noch 3 Mal.*nächste Anmeldung/
		);
		expect(paperLeftSentence({ ...paper, alone: true, needed: false })).not.toContain('nächste Anmeldung');
		expect(paperLeftSentence({ ...paper, alone: true, spare: 0 })).toContain(
			'hilft nur Ihre Koordinierungsstelle'
		);
	});

	it('is none that has an app or a passkey', () => {
		for (const factor of [app, paper, nothing]) expect(paperLeftSentence(factor)).toBeUndefined();
	});
});
