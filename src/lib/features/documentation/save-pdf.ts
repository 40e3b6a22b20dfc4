/** From the sheet to a file on this device: made here, handed to the browser's downloads or the system's share sheet. */
import { berlinDay } from '$lib/domain/time/berlin';
import { pdfDefinition } from './pdf-definition';
import type { Sheet } from './sheet';
import { TITLE } from './words';

/** `again`: the browser wants a fresh tap, because making the file took too long for the first one. */
export type HandedOver = 'done' | 'cancelled' | 'again' | 'failed';

const TYPE = 'application/pdf';
/** Some browsers read the file only after the click has long returned. */
const REVOKE_AFTER_MS = 60_000;

/** Names the day and nobody: file names are seen by whoever opens the folder. */
export function fileName({ date }: Pick<Sheet, 'date'>, at: Date): string {
	return `dokumentation-${/^\d{4}-\d\d-\d\d$/.test(date) ? date : berlinDay(at)}.pdf`;
}

export async function makePdf(sheet: Sheet, at: Date): Promise<File> {
	const { renderPdf } = await import('./pdf-engine');
	return new File([await renderPdf(pdfDefinition(sheet, at))], fileName(sheet, at), { type: TYPE });
}

export function downloadPdf(file: File): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = file.name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}

/** Whether this device hands PDFs to other apps. */
export function canSharePdf(): boolean {
	const sample = new File(['%PDF'], 'dokumentation.pdf', { type: TYPE });
	return 'canShare' in navigator && navigator.canShare({ files: [sample] });
}

export async function sharePdf(file: File): Promise<HandedOver> {
	try {
		await navigator.share({ files: [file], title: TITLE });
		return 'done';
	} catch (error) {
		if (!(error instanceof DOMException)) return 'failed';
		// Putting the share sheet away is an answer, too.
		if (error.name === 'AbortError') return 'cancelled';
		return error.name === 'NotAllowedError' ? 'again' : 'failed';
	}
}
