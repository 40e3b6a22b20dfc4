// Minutes as PDF and as the text of a mail, read by their structure: headings, lists; and hostile names, HTML and typst's own signs are
// texts in both.
import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import { elementsOf, readPdf } from '$tests/support/pdf-structure';
import { MINUTE_SECTIONS, type Minutes } from '../../domain/meeting/minutes';
import { minutesMail, minutesPdf, minutesText } from './mail';

const HOSTILE = '<script>alert(1)</script> *fett* #set text(red) $x$ @ref <b>„Ö“</b>';
const said = (name: string, text: string, changes: object = {}) => ({
	...{ id: idOf(name), point: '', text, number: 0, owner: '' },
	...changes
});
const minutes: Minutes = {
	...(rowOf('minutes', idOf('protokoll')) as unknown as Minutes),
	...{ title: `Treffen ${HOSTILE}`, venue: 'Kreishaus', version: 2, note: 'Ein Wort war falsch.' },
	content: {
		...{ circles: ['Nord', 'Süd'], points: ['Fortbildung'], cases: ['Kurze Frage zum Verfahren'] },
		attended: [
			{ seat: 'Hebammen', person: 'Łucja Öz', as: 'present' },
			{ seat: HOSTILE, person: '', as: 'excused' }
		],
		sections: MINUTE_SECTIONS.map((section) => ({
			section,
			paragraphs:
				section === 'decisions'
					? [said('beschluss', `${HOSTILE}\nzweite Zeile`, { number: 12 })]
					: section === 'keywords'
						? [said('wort', 'Stichwort', { point: 'Fortbildung' })]
						: []
		}))
	}
};
const bare = (text: string) => text.replace(/\s+/g, '');

describe('minutes as PDF', () => {
	it('say that they are PDF/UA-1, have headings of three levels, and lists below them', async () => {
		const pdf = readPdf(await minutesPdf(minutes));
		expect([pdf.ua, pdf.language]).toEqual(['1', 'de-DE']);
		const headings = elementsOf(pdf.document, 'H1', 'H2', 'H3').map(({ role, text }) => [role, bare(text)]);
		expect(headings).toEqual([
			['H1', bare(`Protokoll: ${minutes.title}`)],
			['H2', 'Teilnehmende'],
			['H3', 'Anwesend'],
			['H3', 'Entschuldigt'],
			['H2', 'Fallbesprechungen'],
			['H2', 'Stichworte'],
			['H3', 'Fortbildung'],
			['H2', 'Beschlüsse']
		]);
		expect(elementsOf(pdf.document, 'LI').length).toBe(5);
	});

	it('show hostile names and HTML as the texts that they are', async () => {
		const { document } = readPdf(await minutesPdf(minutes));
		expect(bare(document.text)).toContain(bare(HOSTILE));
		expect(bare(document.text)).toContain(bare('Beschluss Nr. 12: <script>'));
	});

	it('are the same bytes for the same version', async () => {
		expect(await minutesPdf(minutes)).toEqual(await minutesPdf(minutes));
	});
});

describe('the mail', () => {
	it('has all of it as plain text, says what was corrected, and no line break gets into its subject', async () => {
		const { subject, text, file } = await minutesMail({
			...minutes,
			title: 'Treffen\r\nBcc: alle@example.org'
		});
		expect(subject).toBe('Berichtigt: Protokoll: Treffen Bcc: alle@example.org');
		expect(file.name).toMatch(/^protokoll-2026-12-02-treffen-[a-z-]+-fassung-2\.pdf$/);
		expect(text).toContain('Berichtigt wurde: Ein Wort war falsch.');
	});

	it('leaves a section without words out', () => {
		const text = minutesText(minutes);
		expect(text).toContain(`- Beschluss Nr. 12: ${HOSTILE}\n  zweite Zeile`);
		expect(text).toContain('STICHWORTE\nFortbildung:\n- Stichwort');
		expect(text).not.toContain('OFFENE FRAGEN');
	});
});
