/**
 * What the stories in WebKit and Firefox need of a browser: the few commands of WebDriver that both speak. WebKit says them over
 * HTTP (webkit.ts), Firefox over a socket of its own (firefox.ts). Page loads are never waited for (`pageLoadStrategy: none`):
 * what is meant is looked for on the page (screen.ts).
 */

/** An element as WebDriver hands it out; opaque. */
export type ElementRef = Readonly<Record<string, string>>;

export interface Driver {
	go(url: string): Promise<void>;
	back(): Promise<void>;
	/** Runs the body of a function in the page; a promise that it gives back is waited for. */
	run<T>(body: string, ...args: unknown[]): Promise<T>;
	tap(element: ElementRef): Promise<void>;
	type(element: ElementRef, text: string): Promise<void>;
	/** Opens a tab and turns to it. */
	openTab(): Promise<string>;
	turnTo(tab: string): Promise<void>;
	currentTab(): Promise<string>;
	/** The screen as PNG, base64. */
	picture(): Promise<string>;
	/** Ends the browser and everything that was started with it, and removes what it kept. */
	quit(): Promise<void>;
}

/** What the engine did not do; `code` is WebDriver's word for it, such as "stale element reference". */
export class DriverError extends Error {
	override name = 'DriverError';
	constructor(
		readonly code: string,
		message: string
	) {
		super(`${code}: ${message}`);
	}
}

/** A command that gets no answer within this hangs; the starts of an engine hang now and then, and are tried again. */
export const COMMAND_MS = Number(process.env.ENGINE_MS ?? 120_000);
export const START_MS = 60_000;
