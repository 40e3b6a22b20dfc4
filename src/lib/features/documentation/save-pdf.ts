/** From the sheet to a file on this device: made here, handed to the browser's downloads or the system's share sheet. */
import { berlinDay } from '$lib/domain/time/berlin';
import { canShareFile, handOverFile, shareFile, type HandedOver } from '$lib/local/device/hand-over-file';
import { pdfDefinition } from './pdf-definition';
import type { Sheet } from './sheet';
import { TITLE } from './words';

/** To another app, or as this device saves files. */
export type Way = 'save' | 'share';

const TYPE = 'application/pdf';

/** Names the day and nobody: file names are seen by whoever opens the folder. */
export function fileName({ date }: Pick<Sheet, 'date'>, at: Date): string {
	return `dokumentation-${/^\d{4}-\d\d-\d\d$/.test(date) ? date : berlinDay(at)}.pdf`;
}

export async function makePdf(sheet: Sheet, at: Date): Promise<File> {
	const { renderPdf } = await import('./pdf-engine');
	return new File([await renderPdf(pdfDefinition(sheet, at))], fileName(sheet, at), { type: TYPE });
}

/** Whether this device hands PDFs to other apps. */
export const canSharePdf = (): boolean =>
	canShareFile(new File(['%PDF'], 'dokumentation.pdf', { type: TYPE }));

export const handOverPdf = (file: File, way: Way): Promise<HandedOver> =>
	way === 'share' ? shareFile(file, TITLE) : handOverFile(file, TITLE);
