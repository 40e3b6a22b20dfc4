// A file offered in the installed app: it goes to the system's share sheet, or is saved beside the app. The app itself never
// goes to a file, because on an iPhone no way leads back from there.
import type { Page } from '@playwright/test';
import { demoId } from '../../scripts/demo/random';
import { DEMO_EXPERT } from '../../scripts/demo/experts';
import { expect, test } from './fixtures';
import { synced, visit } from './pages';

const ENTRY = `/kontakte/experts/${DEMO_EXPERT}`;
const WITH_CONTACTS = `/kontakte/organisations/${demoId('organisation', 'RZ', 'Fachstelle Kinderschutz')}`;
/** Of whose lists no other story counts the versions. */
const NETWORK = 'Region Hannover';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MEETING = `/termine/${demoId('meeting', 'Kooperationskreis Nord', 1)}`;

/** As an app on the home screen sees its system; the share sheet is the system's, so a stand-in notes what it gets. */
async function install(page: Page, sheet: 'there' | 'missing' | 'late'): Promise<void> {
	await page.addInitScript((sheet) => {
		const asked = matchMedia.bind(window);
		const yes = asked('all');
		window.matchMedia = (query) => (query.includes('display-mode: standalone') ? yes : asked(query));
		const shared: string[] = [];
		let late = sheet === 'late';
		const share = async ({ files }: ShareData) => {
			if (late) {
				late = false;
				throw new DOMException('the tap is too long ago', 'NotAllowedError');
			}
			shared.push(...(files ?? []).map(({ name, type }) => `${name} ${type.split(';')[0]}`));
		};
		Object.assign(globalThis, { shared });
		Object.assign(navigator, { standalone: true });
		if (sheet === 'missing') Object.assign(navigator, { canShare: () => false });
		else Object.assign(navigator, { share, canShare: () => true });
	}, sheet);
}

const shared = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'shared') as string[]);

interface Offer {
	name: string;
	path: string;
	take: (page: Page) => Promise<void>;
	file: RegExp;
}

const tapIn = (group: RegExp, button: RegExp) => (page: Page) =>
	page
		.getByRole('region', { name: NETWORK })
		.getByRole('group', { name: group })
		.getByRole('button', { name: button })
		.click();
const tapLink = (name: string) => (page: Page) => page.getByRole('link', { name }).first().click();
const OFFERS: readonly Offer[] = [
	{
		name: 'an entry',
		path: ENTRY,
		take: tapLink('Als Kontakt speichern'),
		file: /^[a-z0-9-]+\.vcf text\/vcard$/
	},
	{
		name: 'somebody to talk to',
		path: WITH_CONTACTS,
		take: (page) =>
			page
				.getByRole('region', { name: 'Ansprechpersonen' })
				.getByRole('link', { name: 'Als Kontakt speichern' })
				.first()
				.click(),
		file: /^[a-z0-9-]+\.vcf text\/vcard$/
	},
	{
		name: 'a meeting',
		path: MEETING,
		take: tapLink('In den Kalender'),
		file: /^termin\.ics text\/calendar$/
	},
	{
		name: 'the sheet of a consultation',
		path: '/dokumentation',
		take: async (page) => {
			await page.getByLabel('Abweichende Sicht').fill('keine');
			await page.getByRole('button', { name: 'Als PDF speichern' }).click();
		},
		file: /^dokumentation-[\d-]+\.pdf application\/pdf$/
	},
	{
		name: 'the figures of a year',
		path: '/stelle/jahresbericht',
		take: (page) => page.getByRole('button', { name: 'Als Tabelle (CSV)' }).click(),
		file: /^jahresbericht-\d{4}\.csv text\/csv$/
	},
	{
		name: 'the report of a year on paper',
		path: '/stelle/jahresbericht',
		take: (page) =>
			page.getByRole('region', { name: NETWORK }).getByRole('button', { name: 'Als PDF' }).click(),
		file: /^jahresbericht-\d{4}-region-hannover\.pdf application\/pdf$/
	},
	{
		name: 'a list on paper',
		path: '/stelle/listen',
		take: tapIn(/^Anlage 1/, /PDF/),
		file: /^anlage-1-region-hannover-v\d+\.pdf application\/pdf$/
	},
	{
		name: 'a list as a workbook',
		path: '/stelle/listen',
		take: tapIn(/^Anlage 1/, /Excel/),
		file: new RegExp(`^anlage-1-region-hannover-v\\d+\\.xlsx ${EXCEL.replaceAll('.', '\\.')}$`)
	},
	{
		name: 'everybody’s card',
		path: '/stelle/listen',
		take: tapIn(/^Kontakte/, /ZIP/),
		file: /^[\w-]+\.zip application\/zip$/
	},
	{
		name: 'the network as one file',
		path: '/stelle/archiv',
		take: (page) =>
			page
				.getByRole('region', { name: NETWORK })
				.getByRole('button', { name: 'Archiv herunterladen' })
				.click(),
		file: /^archiv-region-hannover-[\d-]+\.zip application\/zip$/
	},
	{
		name: 'a paper for data protection',
		path: '/stelle/datenschutz',
		take: tapIn(/^Löschkonzept/, /PDF/),
		file: /^[\w-]+-region-hannover-[\w-]+\.pdf application\/pdf$/
	},
	{
		name: 'the same as a text',
		path: '/stelle/datenschutz',
		take: tapIn(/^Löschkonzept/, /Markdown/),
		file: /^[\w-]+-region-hannover-[\w-]+\.md text\/markdown$/
	},
	{
		name: 'the log of acts',
		path: '/stelle/protokoll',
		take: (page) => page.getByRole('button', { name: 'Als Tabelle (CSV)' }).click(),
		file: /^protokoll-[\w-]+\.csv text\/csv$/
	},
	{
		name: 'what is kept of oneself',
		path: '/konto/daten',
		take: (page) => page.getByRole('button', { name: 'Als Datei sichern (JSON)' }).click(),
		file: /^auskunft-[\d-]+\.json application\/json$/
	},
	{
		name: 'a document of the shelf',
		path: '/unterlagen',
		take: tapLink('Öffnen: Leitfaden Kinderschutz (Demo)'),
		file: /^leitfaden-[\w-]+\.pdf application\/pdf$/
	}
];

/** Takes each and looks that the app stays where it is. */
async function takeAll(page: Page, look: (offer: Offer, take: () => Promise<void>) => Promise<void>) {
	await synced(page);
	const documents: string[] = [];
	page.on('request', (request) => {
		if (request.isNavigationRequest()) documents.push(request.url());
	});
	for (const offer of OFFERS)
		await test.step(offer.name, async () => {
			await visit(page, offer.path);
			await look(offer, () => offer.take(page));
			await expect(page).toHaveURL(offer.path);
		});
	expect(documents).toEqual([]);
}

test('installed: every file goes to the share sheet, and the app stays', async ({ page, signIn }) => {
	await install(page, 'there');
	await signIn(page, 'coordination');
	await takeAll(page, async ({ file }, take) => {
		const before = (await shared(page)).length;
		await take();
		await expect.poll(() => shared(page)).toHaveLength(before + 1);
		expect((await shared(page)).at(-1)).toMatch(file);
	});
});

test('installed, without a share sheet: every file is saved, and the app stays', async ({ page, signIn }) => {
	await install(page, 'missing');
	await signIn(page, 'coordination');
	await takeAll(page, async ({ file }, take) => {
		const saving = page.waitForEvent('download');
		await take();
		const name = (await saving).suggestedFilename();
		expect(file.test(`${name} ${typeOf(name)}`), name).toBe(true);
	});
});

test('what came too late for the tap is kept for the next one', async ({ page }) => {
	await install(page, 'late');
	await synced(page);
	await visit(page, MEETING);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.getByRole('link', { name: 'In den Kalender' }).click();
	await expect(page.getByText('Die Datei ist bereit. Bitte tippen Sie noch einmal.')).toBeVisible();
	await page.getByRole('link', { name: 'In den Kalender' }).click();
	await expect.poll(() => shared(page)).toEqual(['termin.ics text/calendar']);
	expect(asked.filter((path) => path.startsWith('/api/calendar/'))).toHaveLength(1);
});

/** What saving does not tell. */
function typeOf(name: string): string {
	const types = {
		...{ vcf: 'text/vcard', ics: 'text/calendar', pdf: 'application/pdf', csv: 'text/csv' },
		...{ xlsx: EXCEL, zip: 'application/zip', md: 'text/markdown', json: 'application/json' }
	};
	return Reflect.get(types, name.split('.').at(-1) ?? '') as string;
}
