/** What the papers on data protection take from an installation, what their parts are, and how a gap is written. */
import type { PrivacyPaper } from '../../domain/directory/privacy-paper';
import type { NetworkSettings } from '../../domain/place/network-settings';
import type { Land } from '../../domain/vocabulary';

/** Read from the constants by which the server works (server/privacy/periods.ts): a paper says what is done. */
export interface Periods {
	/** A deleted request lies in the bin. */
	binDays: number;
	/** Records of what a phone has sent. */
	mutationDays: number;
	/** What a phone keeps of drafts, queue and answers. */
	deviceDays: number;
	/** A withdrawn entry, and a decided proposal. */
	withdrawnDays: number;
	/** The text of a case, after its meeting. */
	caseDays: number;
	/** A list that was brought in can be taken back. */
	importDays: number;
	/** A guest of a meeting, after it. */
	guestDays: number;
	sessionIdleDays: number;
	sessionDays: number;
	invitationDays: number;
	resetHours: number;
	recoveryHours: number;
	/** After the end of such a link. */
	linkKeptDays: number;
	entryLinkDays: number;
	entryLinkKeptDays: number;
	reviewLinkDays: number;
	/** An address for one answer. */
	replyDays: number;
	noticeDays: number;
	/** A second factor that is being set up. */
	factorMinutes: number;
	keyWaitsHours: number;
	oldKeyDays: number;
	actYears: number;
	/** To which addresses the lists of the network went. */
	listMailYears: number;
	/** Who was told what of a meeting, after it. */
	meetingMailDays: number;
	/** An offer that is missing, after its end. */
	gapYears: number;
	plannerLinkDays: number;
	/** A survey, after its end. */
	surveyYears: number;
	/** The address of somebody who was deleted, for the mail that says so. */
	erasureMailDays: number;
}

export interface PrivacyFacts {
	day: string;
	network: string;
	land: Land;
	/** Who runs the installation, as the Impressum has it; empty where it is a gap there. */
	operator: Readonly<
		Record<
			| 'name'
			| 'street'
			| 'town'
			| 'representedBy'
			| 'phone'
			| 'email'
			| 'dataProtectionOfficer'
			| 'dataProtectionAuthority',
			string
		>
	>;
	/** The coordination office: its name, where it is, how it is reached. */
	office: readonly string[];
	settings: NetworkSettings & { publicRead: boolean; questionnaire: boolean };
	/** What this server is set up with. */
	server: { mail: boolean; push: boolean; provider: boolean };
	periods: Periods;
}

/** A paragraph, a point of a list, or a paragraph with its heading in front. */
export type PaperPart = string | { point: string } | { label: string; text: string };
export interface PaperSection {
	title: string;
	parts: readonly PaperPart[];
}

export const PAPER_TITLES: Readonly<Record<PrivacyPaper, string>> = {
	records: 'Verzeichnis von Verarbeitungstätigkeiten',
	deletion: 'Löschkonzept',
	assessment: 'Datenschutz-Folgenabschätzung (Entwurf)',
	processing: 'Vertrag zur Auftragsverarbeitung'
};
export const PAPER_PURPOSES: Readonly<Record<PrivacyPaper, string>> = {
	records:
		'Welche Daten zu welchem Zweck verarbeitet werden, wer sie bekommt und wann sie gelöscht werden (Art. 30 DSGVO).',
	deletion: 'Wie lange was bleibt, wodurch es gelöscht wird und woran man das sieht.',
	assessment:
		'Was für die Menschen passieren kann, und was dagegen getan ist (Art. 35 DSGVO). Bewerten müssen Sie es selbst.',
	processing: 'Zwischen Ihnen und wem der Server betrieben wird (Art. 28 DSGVO).'
};

/** The day on which the citations were last compared with the laws. */
export const LAW_DAY = '2026-11-30';

/** What the installation does not know: in brackets, as the page lists it. */
export const gap = (what: string): string => `[${what}]`;

/** What is known as it is; brackets in it are no gap. */
export function known(value: string, what: string): string {
	const said = value.trim();
	return said === '' ? gap(what) : said.replaceAll('[', '(').replaceAll(']', ')');
}

/** In the order of the text, each once. */
export function gapsIn(sections: readonly PaperSection[]): string[] {
	const texts = sections.flatMap(({ title, parts }) => [title, ...parts.map(textOf)]);
	return [
		...new Set(texts.flatMap((text) => [...text.matchAll(/\[([^\]]+)\]/g)].map(([, what]) => what ?? '')))
	];
}

export function textOf(part: PaperPart): string {
	if (typeof part === 'string') return part;
	return 'point' in part ? part.point : `${part.label}: ${part.text}`;
}

export const points = (...texts: readonly string[]): PaperPart[] => texts.map((point) => ({ point }));
