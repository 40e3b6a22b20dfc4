/**
 * A page as a person meets it: by the words of buttons, links, fields and headings. Everything is looked for again and again until
 * it is there; the limit is for what hangs. What WebDriver says of a page that is just being left is no answer, and asked again.
 * A tap that missed, because the page moved under it, is done again; one that the page has got never is.
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
	// What a dialog covers nobody can touch.
	const within = document.querySelector('dialog[open]') ?? document;
	const named = [...within.querySelectorAll(KINDS[kind])].filter(
		(element) => name(element).includes(words) && !element.disabled && (element.labels?.[0] ?? element).getClientRects().length > 0
	);
	const found = named.find((element) => name(element) === words) ?? named[0];
	if (!found) return null;
	const touched = kind === 'choice' ? (found.labels[0] ?? found) : found;
	touched.scrollIntoView({ block: 'center' });
	return touched;
`;
/** From now on the document knows what was tapped; answers whether this element was. */
const GOT_TAP = `
	const [element] = arguments;
	const known = window.tapped !== undefined;
	window.tapped ??= new WeakSet();
	if (!known)
		document.addEventListener('click', (event) => event.composedPath().forEach((node) => window.tapped.add(node)), { capture: true });
	return window.tapped.has(element);
`;
const MARK = `window.leaving = arguments[0]`;
const IS_MARKED = `return window.leaving === arguments[0]`;
const TEXT = `return (document.body?.innerText ?? '').replace(/\\s+/g, ' ')`;
const PAUSE_MS = 50;

export class Screen {
	#opened = 0;

	constructor(
		readonly driver: Driver,
		readonly origin: string
	) {}

	/** Loads a page from the beginning, as the address bar does; resolves as soon as it is no longer the one before. */
	async open(path: string): Promise<void> {
		this.#opened += 1;
		const mark = this.#opened;
		await this.until('the page before', async () => {
			await this.driver.run(MARK, mark);
			return true;
		});
		await this.driver.go(this.origin + path);
		await this.until(`another page than the one before ${path}`, async () => {
			return !(await this.driver.run<boolean>(IS_MARKED, mark));
		});
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
			return element ? this.#tapped(element) : false;
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

	/** Whether the page has got the tap. A page that is left by it cannot be asked any more. */
	async #tapped(element: ElementRef): Promise<boolean> {
		await this.driver.run(GOT_TAP, element);
		await this.driver.tap(element);
		try {
			return await this.driver.run<boolean>(GOT_TAP, element);
		} catch (error) {
			if (error instanceof DriverError) return true;
			throw error;
		}
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
