// A text as the pieces between and inside its findings: what the backdrop of the text field paints.
import type { Finding } from '$lib/check/finding';

export interface Piece {
	text: string;
	marked: boolean;
}

/** `findings` in order and without overlap, as the room check gives them. */
export function piecesOf(text: string, findings: readonly Finding[]): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const { start, end } of findings) {
		pieces.push(
			{ text: text.slice(at, start), marked: false },
			{ text: text.slice(start, end), marked: true }
		);
		at = end;
	}
	pieces.push({ text: text.slice(at), marked: false });
	return pieces.filter((piece) => piece.text !== '');
}
