/**
 * pdfmake with its typeface, a good half megabyte: imported only by save-pdf.ts, at the click. Roboto, because it has
 * the letters of the names of half of Europe (ş ğ ı ł ż ț ж), which the app's own face has not. The fonts travel as
 * text inside the chunk, where the server can compress them; the service worker keeps it like every other file.
 */
import pdfMake from 'pdfmake/build/pdfmake.min';
import medium from 'pdfmake/fonts/Roboto/Roboto-Medium.ttf?inline';
import regular from 'pdfmake/fonts/Roboto/Roboto-Regular.ttf?inline';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

const base64 = (dataUrl: string): string => dataUrl.slice(dataUrl.indexOf(',') + 1);

pdfMake.addVirtualFileSystem({ 'Roboto-Regular.ttf': base64(regular), 'Roboto-Medium.ttf': base64(medium) });
pdfMake.setFonts({ Roboto: { normal: 'Roboto-Regular.ttf', bold: 'Roboto-Medium.ttf' } });
// Neither picture nor font is ever fetched: everything a sheet needs is in this file.
pdfMake.setUrlAccessPolicy(() => false);

export async function renderPdf(definition: TDocumentDefinitions): Promise<Blob> {
	return pdfMake.createPdf(definition).getBlob();
}
