/** What page and passphrase worker say to each other, and the work itself, which both can do. */
import { UnreadableError, WrongPassphraseError, type UnreadableReason } from './errors';
import { unwrapWithPassphrase, wrapWithPassphrase } from './passphrase-wrap';

export interface PassphraseJob {
	kind: 'wrap' | 'unwrap';
	/** The identity to wrap, or the wrapped one. */
	text: string;
	passphrase: string;
}

/** Errors lose their class between threads: they travel as words. */
export type PassphraseOutcome =
	{ value: string } | { failure: 'wrongPassphrase' | UnreadableReason | 'unexpected' };

export async function perform({ kind, text, passphrase }: PassphraseJob): Promise<PassphraseOutcome> {
	try {
		const work = kind === 'wrap' ? wrapWithPassphrase : unwrapWithPassphrase;
		return { value: await work(text, passphrase) };
	} catch (error) {
		if (error instanceof WrongPassphraseError) return { failure: 'wrongPassphrase' };
		return { failure: error instanceof UnreadableError ? error.reason : 'unexpected' };
	}
}
