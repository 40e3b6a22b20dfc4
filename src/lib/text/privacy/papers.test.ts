// The papers on data protection: each period is a fact's, each table of people is named, what is not known is a gap.
import { describe, expect, it } from 'vitest';
import { PRIVACY_PAPERS } from '../../domain/directory/privacy-paper';
import { NETWORK_DEFAULTS } from '../../domain/place/network-settings';
import { gapsIn, type Periods, type PrivacyFacts, textOf } from './facts';
import { ACTIVITIES, COLLECTIONS_KEPT, TABLES_KEPT, wordsOf } from './kept';
import { paperSections } from './papers';

/** Numbers that stand nowhere else in a text. */
const PERIODS: Periods = {
	...{ binDays: 201, mutationDays: 202, deviceDays: 203, withdrawnDays: 204, importDays: 205 },
	...{ sessionIdleDays: 206, sessionDays: 207, invitationDays: 208, resetHours: 209, recoveryHours: 210 },
	...{ linkKeptDays: 211, entryLinkDays: 212, entryLinkKeptDays: 213, reviewLinkDays: 214, replyDays: 215 },
	...{ noticeDays: 216, factorMinutes: 217, keyWaitsHours: 218, oldKeyDays: 219, actYears: 220 },
	...{ listMailYears: 224, gapYears: 225, plannerLinkDays: 226, surveyYears: 227, erasureMailDays: 228 },
	...{ guestDays: 229, meetingMailDays: 230, caseDays: 231 }
};
const NOTHING = {
	...{ name: '', street: '', town: '', representedBy: '', phone: '', email: '' },
	...{ dataProtectionOfficer: '', dataProtectionAuthority: '' }
};
const facts = (changes: Partial<PrivacyFacts> = {}): PrivacyFacts => ({
	...{ day: '2026-11-30', network: 'Kreis [Möwenfelde]', land: 'SH', operator: NOTHING, office: [] },
	settings: {
		...{ ...NETWORK_DEFAULTS, closedDays: 221, openDays: 222, reviewMonths: 23 },
		...{ publicRead: false, questionnaire: false }
	},
	server: { mail: true, push: true, provider: true },
	periods: PERIODS,
	...changes
});
const textIn = (paper: (typeof PRIVACY_PAPERS)[number], known = facts()) =>
	paperSections(paper, known)
		.flatMap(({ title, parts }) => [title, ...parts.map(textOf)])
		.join('\n');

describe('the deletion concept', () => {
	it.each(Object.entries(PERIODS).filter(([name]) => name !== 'keyWaitsHours'))(
		'names %s as it is',
		(_, period) => {
			expect(textIn('deletion')).toMatch(new RegExp(`\\b${period}\\b`));
		}
	);

	it('names what the network has set', () => {
		for (const period of [221, 222, 23]) expect(textIn('deletion')).toMatch(new RegExp(`\\b${period}\\b`));
	});

	it('names no period that is nobody’s', () => {
		const known = new Set([...Object.values(PERIODS), 221, 222, 23].map(String));
		for (const paper of ['deletion', 'records'] as const) {
			const said = [...textIn(paper).matchAll(/(\d+)\.? (?:Tag|Stunde|Minute|Monat|Jahr)/g)];
			expect(said.length).toBeGreaterThan(15);
			for (const [words, number] of said) expect(known, words).toContain(number);
		}
	});
});

describe('the record of processing activities', () => {
	it('names everything that is kept of people, under its activity', () => {
		const sections = paperSections('records', facts());
		for (const [at, activity] of ACTIVITIES.entries()) {
			const section = sections.find(({ title }) => title.startsWith(`2.${at + 1} `));
			const said = section?.parts.map(textOf) ?? [];
			expect(wordsOf(activity).length, activity).toBeGreaterThan(0);
			for (const word of wordsOf(activity)) expect(said).toContain(word);
		}
		const all = [...Object.values(TABLES_KEPT), ...Object.values(COLLECTIONS_KEPT)];
		const words = all.flatMap((kept) => ('word' in kept ? [kept.word] : []));
		for (const word of words) expect(textIn('records')).toContain(word);
	});

	it('says what the settings say', () => {
		const open = facts({ settings: { ...facts().settings, publicRead: true, sealToDesk: true } });
		expect(textIn('records')).toContain('ausgeschaltet');
		expect(textIn('records', open)).toContain('auch ohne App lesbar');
		expect(textIn('records', open)).toContain('die Koordinierungsstelle (vor dem Absenden gesagt)');
		const alone = facts({ server: { mail: false, push: false, provider: false } });
		expect(textIn('records', alone)).toContain('Ein Mailserver ist nicht eingerichtet.');
		expect(textIn('records', alone)).not.toContain('Browserherstellers');
	});
});

describe('a gap', () => {
	it.each(PRIVACY_PAPERS)('of %s stands in brackets and is listed, and goes when it is known', (paper) => {
		const gaps = gapsIn(paperSections(paper, facts()));
		expect(gaps).toContain('Name der verantwortlichen Stelle');
		const operator = { ...NOTHING, name: 'Kreis [Nord]', dataProtectionAuthority: 'ULD' };
		const filled = paperSections(paper, facts({ operator, office: ['Stelle', 'Telefon 040 66969 100'] }));
		const left = gapsIn(filled);
		expect(left).not.toContain('Name der verantwortlichen Stelle');
		expect(left).not.toContain('Name und Kontakt der Koordinierungsstelle');
		// What somebody is called is none.
		expect(left).not.toContain('Nord');
		expect(left.length).toBeGreaterThan(0);
	});
});

it('every paper has headings, each once, and no part without a word', () => {
	for (const paper of PRIVACY_PAPERS) {
		const sections = paperSections(paper, facts());
		const titles = sections.map(({ title }) => title);
		expect(new Set(titles).size).toBe(titles.length);
		for (const { parts } of sections) {
			expect(parts.length).toBeGreaterThan(0);
			for (const part of parts) expect(textOf(part)).not.toMatch(/undefined|\bNaN\b|^\s*$/);
		}
	}
});
