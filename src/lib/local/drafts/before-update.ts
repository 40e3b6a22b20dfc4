/**
 * The arrow from "a new version is about to take over" to whoever holds words that are not yet written down.
 * Guarantees that the page reloads only after every registered save has ended or had its time; a save that fails
 * does not hold up the others. Deliberately knows nothing of drafts, service workers or screens.
 */
const PATIENCE_MS = 3000;
const saves = new Set<() => Promise<unknown>>();

/** Registers what must be written down before a reload; gives back how to leave (as `$effect` and `onMount` expect). */
export function onBeforeUpdate(save: () => Promise<unknown>): () => void {
	saves.add(save);
	return () => saves.delete(save);
}

/** Runs every registered save; resolves when all have ended, or when waiting longer helps nobody. */
export async function saveBeforeUpdate(patience = PATIENCE_MS): Promise<void> {
	const all = Promise.allSettled([...saves].map(async (save) => save()));
	await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience))]);
}
