// A text as the pieces between and inside its findings: what the backdrop of the text field paints.
import type { Finding } from '../finding';

export interface Piece {
	text: string;
	/** Of the finding that covers it. */
	level?: Finding['level'];
}

/** `findings` in order and without overlap, as the check gives them. */
export function piecesOf(text: string, findings: readonly Finding[]): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const { start, end, level } of findings) {
		pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), level });
		at = end;
	}
	pieces.push({ text: text.slice(at) });
	return pieces.filter((piece) => piece.text !== '');
}
