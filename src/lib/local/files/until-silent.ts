/** Ends what a network has left hanging: after fifteen seconds without a byte, a large file may take as long as it takes. */

/** As long as the app waits for any other answer (sync/wire.ts). */
export const SILENCE_MS = 15_000;

/** `work` says what it has heard; its signal ends it where that was nothing for too long. Rejects as the signal does, too. */
export async function untilSilent<T>(
	work: (signal: AbortSignal, heard: () => void) => Promise<T>
): Promise<T> {
	const silence = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const heard = () => {
		clearTimeout(timer);
		timer = setTimeout(() => silence.abort(), SILENCE_MS);
	};
	heard();
	const ended = new Promise<never>((_, reject) => {
		silence.signal.addEventListener('abort', () => reject(new DOMException('silent', 'AbortError')));
	});
	try {
		return await Promise.race([work(silence.signal, heard), ended]);
	} finally {
		clearTimeout(timer);
	}
}
