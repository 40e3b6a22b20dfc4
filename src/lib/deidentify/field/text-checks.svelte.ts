// The pseudonymisation check of what is typed: runs on this phone, after a pause in typing and before anything is sent.
// Knows what was found in which text; what the person decided about it, the caller keeps (decisions.ts).
import type { Finding } from '../finding';
import { berlinDay } from '$lib/domain/time/berlin';
import { now } from '$lib/local/live/clock';
import { carryFindings } from './carry-findings';
import { loadChecker, type Checker } from './checker';
import { openFindings, type Decision } from '../decisions';

/** Not at every key: the marks would run ahead of the word that is being typed. */
const PAUSE_MS = 500;

interface Checked {
	text: string;
	findings: Finding[];
}

export class TextChecks<Field extends string> {
	/** `failed`: nobody has looked at the text but the person herself. */
	state = $state<'waiting' | 'ready' | 'failed'>('waiting');
	#checked = $state.raw<Partial<Record<Field, Checked>>>({});

	constructor(private readonly load: () => Promise<Checker> = loadChecker) {}

	/** Call once during component initialisation; `texts` is read as an effect. */
	start(texts: () => Record<Field, string>): void {
		$effect(() => {
			const current = texts();
			const timer = setTimeout(() => void this.run(current), PAUSE_MS);
			return () => clearTimeout(timer);
		});
	}

	/** Looks at all texts now; false when the check cannot run. */
	async run(texts: Record<Field, string>): Promise<boolean> {
		try {
			const check = await this.load();
			const today = berlinDay(now());
			const checked: Partial<Record<Field, Checked>> = {};
			for (const [field, text] of Object.entries(texts) as [Field, string][]) {
				const known = this.#checked[field];
				checked[field] = known?.text === text ? known : { text, findings: check(text, today) };
			}
			this.#checked = checked;
			this.state = 'ready';
		} catch {
			this.#checked = {};
			this.state = 'failed';
		}
		return this.state === 'ready';
	}

	/** What waits for a decision in a field, at its place in the text as it is now. */
	open(field: Field, text: string, decisions: readonly Decision[]): Finding[] {
		return openFindings(text, this.found(field, text), decisions);
	}

	/** Everything found in a field, decided or not. */
	found(field: Field, text: string): Finding[] {
		const known = this.#checked[field];
		return known ? carryFindings(known.findings, known.text, text) : [];
	}
}
