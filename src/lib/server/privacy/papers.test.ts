// The papers as files: PDF/UA-1 read by its structure, Markdown, and periods that are the constants of the jobs.
import { expect, it } from 'vitest';
import { elementsOf, readPdf } from '$tests/support/pdf-structure';
import { PRIVACY_PAPERS } from '../../domain/directory/privacy-paper';
import { LIMITS } from '../../domain/limits';
import { NETWORK_DEFAULTS } from '../../domain/place/network-settings';
import { fillPaper, markdownOf, type PrivacyFacts } from '../../export/privacy-paper';
import { ABSOLUTE_DAYS } from '../auth/adapter';
import { BIN_DAYS, MUTATION_DAYS } from '../jobs/retention';
import { PERIODS } from './periods';
import { writePaper } from './papers';

const DAY = '2026-11-30';
const FACTS: PrivacyFacts = {
	...{ day: DAY, network: 'Kreis *Möwenfelde* #set', land: 'SH', office: ['Stelle'] },
	operator: {
		...{ name: 'Kreis „Łódka“', street: '', town: '', representedBy: '', phone: '', email: '' },
		...{ dataProtectionOfficer: '', dataProtectionAuthority: '' }
	},
	settings: { ...NETWORK_DEFAULTS, publicRead: true, questionnaire: true },
	server: { mail: true, push: true, provider: false },
	periods: PERIODS
};
const bare = (text: string) => text.replace(/\s+/g, '');

it.each(PRIVACY_PAPERS)('%s is PDF/UA-1, with its headings, lists and every word', async (paper) => {
	const filled = fillPaper(paper, FACTS);
	const { ua, title, language, document } = readPdf(await writePaper(filled, DAY));
	expect([ua, title, language]).toEqual(['1', filled.title, 'de-DE']);
	expect(elementsOf(document, 'H1', 'H2', 'H3').map(({ text }) => bare(text))).toEqual(
		[filled.title, ...filled.sections.map((section) => section.title)].map(bare)
	);
	const points = filled.sections.flatMap(({ parts }) =>
		parts.flatMap((part) => (typeof part === 'object' && 'point' in part ? [bare(part.point)] : []))
	);
	expect(elementsOf(document, 'LBody').map(({ text }) => bare(text))).toEqual(points);
	for (const gap of filled.gaps) expect(bare(document.text)).toContain(bare(`[${gap}]`));
});

it('is the same, byte for byte, when it is made again', async () => {
	const filled = fillPaper('deletion', FACTS);
	const [one, other] = await Promise.all([writePaper(filled, DAY), writePaper(filled, DAY)]);
	expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

it('is Markdown that shows what somebody is called, and leaves gaps as they are', () => {
	const text = markdownOf(fillPaper('records', FACTS));
	expect(text).toMatch(/^# Verzeichnis von Verarbeitungstätigkeiten\n\nKreis \\\*Möwenfelde\\\* #set/);
	expect(text).toContain('\n## 1 Angaben zur verantwortlichen Stelle\n');
	expect(text).toContain('**Vertreten durch:** [Name und Funktion der vertretungsberechtigten Person]');
	expect(text).toMatch(/\n- [^\n]+\n- [^\n]+\n/);
});

it('takes its periods from where the server does', () => {
	expect(PERIODS).toMatchObject({
		...{ binDays: BIN_DAYS, mutationDays: MUTATION_DAYS, sessionDays: ABSOLUTE_DAYS },
		...{ deviceDays: LIMITS.deviceDays, withdrawnDays: LIMITS.withdrawnDays, importDays: LIMITS.importDays }
	});
	for (const [name, period] of Object.entries(PERIODS)) {
		expect(Number.isInteger(period), name).toBe(true);
		expect(period, name).toBeGreaterThan(0);
	}
});
