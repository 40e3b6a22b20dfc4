/** Why an office cannot read a case, and what it can do. */
import type { UnreadableReason } from '$lib/sealing/errors';

export const cannotOpen: Readonly<Record<UnreadableReason, string>> = {
	damaged: 'Dieser Text ist beschädigt angekommen. Bitten Sie die Person, den Fall noch einmal anzumelden.',
	notForMe:
		'Dieser Text ist für einen anderen Schlüssel verschlossen. Vielleicht haben Sie seither einen neuen, oder er war noch nicht bestätigt. Jemand aus Ihrer Stelle mit dem älteren Schlüssel kann ihn lesen; sonst bitten Sie die Person, den Fall noch einmal anzumelden.',
	foreign:
		'Hier liegt der Text eines anderen Falls oder Treffens. Er wird deshalb nicht gezeigt. Bitte fragen Sie die Person.',
	forged: 'Der Text stammt nicht von der Person, die den Fall eingereicht hat. Er wird nicht gezeigt.',
	newer: 'Dieser Fall wurde mit einer neueren Version geschrieben. Bitte laden Sie die App neu.'
};
