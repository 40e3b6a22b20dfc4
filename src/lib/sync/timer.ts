/** Time that passes, as a parameter: the engine and the wire wait through this, tests wait without waiting. */
export interface Timer {
	/** Device time in ms. */
	now(): number;
	/** Runs later; the answer cancels. */
	after(ms: number, run: () => void): () => void;
	/** 0 ≤ x < 1, for jitter. */
	random(): number;
}

export const realTimer: Timer = {
	now: () => Date.now(),
	after(ms, run) {
		const handle = setTimeout(run, ms);
		return () => clearTimeout(handle);
	},
	random: () => Math.random()
};
