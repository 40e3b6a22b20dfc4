// The check of what somebody writes (lib/check), fetched beside the form and kept: rules and word lists are files of their
// own, in the phone's cache like every other, and none of them is needed to type.
import type { Check } from '../load-check';

export type Checker = Check;

/** Throws when the files cannot be had (never loaded, and no network now): the form then asks the person to check herself. */
export async function loadChecker(): Promise<Checker> {
	const { loadCheck } = await import('../load-check');
	return loadCheck();
}
