/**
 * A page as a person meets it: by the words of buttons, links, fields and headings. Everything is looked for again and again until
 * it is there; the limit is for what hangs. What WebDriver says of a page that is just being left is no answer, and asked again.
 */
import { COMMAND_MS, DriverError, type Driver, type ElementRef } from './driver';

type Kind = 'button' | 'link' | 'field' | 'choice' | 'heading';

/** Runs in the page: the element of this kind whose name holds these words, in the middle of the screen. */
const FIND = `
	const [kind, words] = arguments;
	const plain = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
	const labels = (element) => [...(element.labels ?? [])].map((label) => label.textContent).join(' ');
	const name = (element) => plain(element.getAttribute('aria-label') ?? (labels(element) || element.textContent));
	const KINDS = {
		button: 'button, summary',
		link: 'a[href]',
		field: 'textarea, select, input:not([type=radio]):not([type=checkbox])',
		choice: 'input[type=radio], input[type=checkbox]',
		heading: 'h1, h2, h3'
	};
	const named = [...document.querySelectorAll(KINDS[kind])].filter(
		(element) => name(element).includes(words) && !element.disabled && (element.labels?.[0] ?? element).getClientRects().length > 0
	);
	const found = named.find((element) => name(element) === words) ?? named[0];
	if (!found) return null;
	const touched = kind === 'choice' ? (found.labels[0] ?? found) : found;
	touched.scrollIntoView({ block: 'center' });
	return touched;
`;
const TEXT = `return (document.body?.innerText ?? '').replace(/\\s+/g, ' ')`;
const PAUSE_MS = 50;

export class Screen {
	constructor(
		readonly driver: Driver,
		readonly origin: string
	) {}

	/** Loads a page from the beginning, as the address bar does. */
	open(path: string): Promise<void> {
		return this.driver.go(this.origin + path);
	}

	/** Asks again and again until the answer is neither empty nor false. */
	async until<T>(what: string, probe: () => Promise<T | null | undefined | false>): Promise<T> {
		const limit = Date.now() + COMMAND_MS;
		for (;;) {
			const answer = await probe().catch((error: unknown) => {
				if (!(error instanceof DriverError)) throw error;
				return undefined;
			});
			if (answer) return answer;
			if (Date.now() > limit)
				throw new Error(`${what} does not come. The page shows: ${await this.#shown()}`);
			await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
		}
	}

	async tap(kind: Kind, words: string): Promise<void> {
		await this.until(`${kind} „${words}“`, async () => {
			const element = await this.#find(kind, words);
			if (!element) return false;
			await this.driver.tap(element);
			return true;
		});
	}

	/** Chooses it, and sees that it is chosen. */
	async choose(words: string): Promise<void> {
		await this.until(`choice „${words}“`, async () => {
			const label = await this.#find('choice', words);
			if (!label) return false;
			const chosen = () =>
				this.driver.run<boolean>(`return (arguments[0].control ?? arguments[0]).checked`, label);
			if (!(await chosen())) await this.driver.tap(label);
			return chosen();
		});
	}

	async fill(words: string, text: string): Promise<void> {
		await this.until(`field „${words}“`, async () => {
			const field = await this.#find('field', words);
			if (!field) return false;
			await this.driver.type(field, text);
			return true;
		});
	}

	sees(words: string): Promise<boolean> {
		return this.until(`„${words}“`, () => this.shows(words));
	}

	heading(words: string): Promise<ElementRef> {
		return this.until(`heading „${words}“`, () => this.#find('heading', words));
	}

	async shows(words: string): Promise<boolean> {
		return (await this.driver.run<string>(TEXT)).includes(words);
	}

	has(kind: Kind, words: string): Promise<ElementRef | null> {
		return this.#find(kind, words);
	}

	/** Resolves when the address is this; gives what the pattern caught. */
	at(path: RegExp): Promise<RegExpExecArray> {
		return this.until(`address ${path.source}`, async () =>
			path.exec(await this.driver.run<string>('return location.pathname'))
		);
	}

	#find(kind: Kind, words: string): Promise<ElementRef | null> {
		return this.driver.run(FIND, kind, words);
	}

	#shown(): Promise<string> {
		return this.driver
			.run<string>(`return location.href + ' ' + (document.body?.innerText ?? '').slice(0, 1500)`)
			.catch(String);
	}
}
