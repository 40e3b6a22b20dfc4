/** The yearly report of one network as a PDF. Guarantees: for its own office alone; the numbers are those of the screen (year-report.ts). */
import type { Caller } from '../../domain/access/caller';
import { fileStem } from '../../domain/directory/vcard';
import { berlinDay } from '../../domain/time/berlin';
import { printedReport } from '../../export/year-report';
import type { ReportFile } from '../../protocol/desk-report';
import { AppError } from '../errors';
import { typeset } from '../lists/pdf/typeset';
import { type ReportParts, readReport } from './year-report';

/** Throws `forbidden` for another office's network. */
export async function reportAsFile(
	parts: ReportParts,
	caller: Caller,
	{ network, year }: { network: string; year: string },
	at: Date
): Promise<ReportFile> {
	if (!caller.networks.includes(network)) throw new AppError('forbidden');
	const { report, rows } = await readReport(parts, caller, Number(year), at);
	const found = report.networks.find(({ region }) => region === network);
	if (!found) throw new AppError('not_found');
	const day = berlinDay(at);
	const facts = { ...found, year: report.year };
	const bytes = await writeReport(printedReport(facts, rows.legalBases, { network: found.name, day }), day);
	return {
		name: `jahresbericht-${report.year}-${fileStem(found.name) || 'netzwerk'}.pdf`,
		type: 'application/pdf',
		content: Buffer.from(bytes).toString('base64')
	};
}

/** PDF/UA-1; the same bytes for the same report and day. */
export async function writeReport(data: object, day: string): Promise<Uint8Array> {
	const { default: template } = await import('./report.typ?raw');
	return typeset({ template, data, day });
}
