// The pseudonymisation check of what is typed: runs on this phone, after a pause in typing and before anything is sent.
// Knows what was found in which text; what the person decided about it, the caller keeps (decisions.ts). Rules and word
// lists are files of their own, in the phone's cache like every other, and none of them is needed to type.
import { berlinDay } from '$lib/domain/time/berlin';
import { now } from '$lib/local/live/clock';
import { foundWords, openFindings, standingDecisions, type Decision } from '../decisions';
import { isBinding, replaceAll, type Finding } from '../finding';
import type { Check } from '../load-check';
import { nameEverybody, newCast } from '../names/people';
import { carryFindings } from './carry-findings';

/** Not at every key: the marks would run ahead of the word that is being typed. */
const PAUSE_MS = 500;

/** Of one text, for its field. */
export interface TextCheck {
	/** What waits for a decision, at its place in the text as it is now. */
	open(text: string, decisions: readonly Decision[]): Finding[];
}

/** The texts of a form that are sent together, by field. */
type Texts<Field extends string> = Readonly<Record<Field, string>>;

interface Checked {
	text: string;
	findings: Finding[];
}

export class TextChecks<Field extends string> {
	/** `failed`: nobody has looked at the text but the person herself. */
	state = $state<'waiting' | 'ready' | 'failed'>('waiting');
	#checked = $state.raw<Partial<Record<Field, Checked>>>({});
	readonly #cast = newCast();

	constructor(private readonly load: () => Promise<Check> = loadRules) {}

	/**
	 * Call once during component initialisation; `texts` is read as an effect. `earlier`: what the same people have written to
	 * each other before.
	 */
	start(texts: () => Texts<Field>, earlier: () => readonly string[] = () => []): void {
		$effect(() => {
			const current = texts();
			const before = earlier();
			const timer = setTimeout(() => void this.run(current, before), PAUSE_MS);
			return () => clearTimeout(timer);
		});
	}

	/** Looks at all texts now; false when the check cannot run. */
	async run(texts: Texts<Field>, earlier: readonly string[] = []): Promise<boolean> {
		try {
			const check = await this.load();
			const today = berlinDay(now());
			const checked = entriesOf(texts).map(([field, text]) => {
				const known = this.#checked[field];
				return { field, ...(known?.text === text ? known : { text, findings: check(text, today) }) };
			});
			// Over all of them, and with whom an earlier look has named: one person, one word.
			const named = nameEverybody(checked, this.#cast, earlier);
			this.#checked = Object.fromEntries(
				checked.map(({ field, text }, at) => [field, { text, findings: named[at] ?? [] }])
			) as Partial<Record<Field, Checked>>;
			this.state = 'ready';
		} catch {
			this.#checked = {};
			this.state = 'failed';
		}
		return this.state === 'ready';
	}

	/** The check of one text, as its field takes it. */
	of(field: Field): TextCheck {
		return { open: (text, decisions) => this.#open(field, text, decisions) };
	}

	/** Fields whose texts must not be sent as they are. */
	blocked(texts: Texts<Field>, decisions: readonly Decision[]): Field[] {
		return entriesOf(texts)
			.filter(([field, text]) => this.#open(field, text, decisions).some(isBinding))
			.map(([field]) => field);
	}

	/** The words that nobody has decided about, each once. */
	undecided(texts: Texts<Field>, decisions: readonly Decision[]): string[] {
		const words = entriesOf(texts).flatMap(([field, text]) =>
			this.#open(field, text, decisions).map((finding) => foundWords(text, finding))
		);
		return words.filter((word, index) => words.indexOf(word) === index);
	}

	/** Every text with all names replaced that nobody has decided about: the preview, and what one tap writes. */
	withoutNames(texts: Texts<Field>, decisions: readonly Decision[]): Record<Field, string> {
		const written = entriesOf(texts).map(([field, text]) => [
			field,
			replaceAll(text, this.#names(field, text, decisions))
		]);
		return Object.fromEntries(written) as Record<Field, string>;
	}

	/** The names that nobody has decided about, with the word for each, in the order of the texts. */
	names(texts: Texts<Field>, decisions: readonly Decision[]): { name: string; word: string }[] {
		return entriesOf(texts).flatMap(([field, text]) =>
			this.#names(field, text, decisions).map((finding) => ({
				name: foundWords(text, finding),
				word: finding.suggestion
			}))
		);
	}

	/** What stays in the texts although it was marked, with the reasons. */
	overruled(texts: Texts<Field>, decisions: readonly Decision[]): Decision[] {
		return standingDecisions(
			entriesOf(texts).map(([field, text]) => ({ text, findings: this.#found(field, text) })),
			decisions
		);
	}

	#names(field: Field, text: string, decisions: readonly Decision[]): Finding[] {
		return this.#open(field, text, decisions).filter(({ kind }) => kind === 'name');
	}

	#open(field: Field, text: string, decisions: readonly Decision[]): Finding[] {
		return openFindings(text, this.#found(field, text), decisions);
	}

	/** Decided or not. */
	#found(field: Field, text: string): Finding[] {
		const known = this.#checked[field];
		return known ? carryFindings(known.findings, known.text, text) : [];
	}
}

/** Rejects when the files cannot be had (never loaded, and no network now): then the person is asked to look herself. */
async function loadRules(): Promise<Check> {
	return (await import('../load-check')).loadCheck();
}

function entriesOf<Field extends string>(texts: Texts<Field>): [Field, string][] {
	return Object.entries(texts) as [Field, string][];
}
