/**
 * Papers on data protection, filled with what this installation knows. Guarantees: for an office's own networks alone; periods are the
 * constants of the jobs (periods.ts), settings those of the network at that moment; what nobody has said stays a gap in brackets.
 */
import type { Caller } from '../../domain/access/caller';
import type { Operator } from '../../domain/directory/operator';
import type { Organisation } from '../../domain/directory/directory';
import { type PaperFormat, PRIVACY_PAPERS, type PrivacyPaper } from '../../domain/directory/privacy-paper';
import { fileStem } from '../../domain/directory/vcard';
import type { Region } from '../../domain/place/place';
import { berlinDay } from '../../domain/time/berlin';
import {
	fillPaper,
	type FilledPaper,
	markdownOf,
	printedPaper,
	type PrivacyFacts
} from '../../export/privacy-paper';
import { officeLines } from '../../export/office-lines';
import type { PaperFile, PapersState } from '../../protocol/privacy';
import { AppError } from '../errors';
import { typeset } from '../lists/pdf/typeset';
import type { Store } from '../sync/store';
import { PERIODS } from './periods';

export interface PaperParts {
	store: Pick<Store, 'allRows'>;
	/** What this server is set up with. */
	server: PrivacyFacts['server'];
}

/** Which gaps each paper of a network has. Throws `forbidden` for another office's. */
export async function lookAtPapers(
	parts: PaperParts,
	caller: Caller,
	network: string,
	at: Date
): Promise<PapersState> {
	const facts = await factsOf(parts, caller, network, at);
	const papers = PRIVACY_PAPERS.map((paper) => ({ paper, gaps: [...fillPaper(paper, facts).gaps] }));
	return { serverTime: at.toISOString(), papers };
}

/** Throws like `lookAtPapers`, and `unavailable` where too many files are being made. */
export async function paperAsFile(
	parts: PaperParts,
	caller: Caller,
	{ network, paper, format }: { network: string; paper: PrivacyPaper; format: PaperFormat },
	at: Date
): Promise<PaperFile> {
	const facts = await factsOf(parts, caller, network, at);
	const filled = fillPaper(paper, facts);
	const { type, bytes } =
		format === 'pdf'
			? { type: 'application/pdf', bytes: await writePaper(filled, facts.day) }
			: { type: 'text/markdown;charset=utf-8', bytes: Buffer.from(markdownOf(filled)) };
	return {
		name: `${FILE_NAMES[paper]}-${fileStem(facts.network) || 'netzwerk'}-${facts.day}.${format}`,
		type,
		content: Buffer.from(bytes).toString('base64')
	};
}

/** PDF/UA-1; the same bytes for the same paper and day. */
export async function writePaper(filled: FilledPaper, day: string): Promise<Uint8Array> {
	const { default: template } = await import('./paper.typ?raw');
	return typeset({ template, data: printedPaper(filled), day });
}

const FILE_NAMES: Readonly<Record<PrivacyPaper, string>> = {
	records: 'verarbeitungsverzeichnis',
	deletion: 'loeschkonzept',
	assessment: 'dsfa-entwurf',
	processing: 'auftragsverarbeitung'
};

async function factsOf(
	{ store, server }: PaperParts,
	caller: Caller,
	network: string,
	at: Date
): Promise<PrivacyFacts> {
	if (!caller.networks.includes(network)) throw new AppError('forbidden');
	const rowsOf = async <T>(table: 'regions' | 'operators' | 'organisations') =>
		(await store.allRows(table, caller)) as unknown as T[];
	const [regions, operators, organisations] = await Promise.all([
		rowsOf<Region>('regions'),
		rowsOf<Operator>('operators'),
		rowsOf<Organisation>('organisations')
	]);
	const region = regions.find(({ id }) => id === network);
	const [operator] = operators;
	if (!region || !operator) throw new AppError('not_found');
	return {
		day: berlinDay(at),
		network: region.name,
		land: region.land,
		operator,
		office: officeLines(organisations.find(({ id }) => id === region.coordinationOffice)),
		settings: region,
		server,
		periods: PERIODS
	};
}
