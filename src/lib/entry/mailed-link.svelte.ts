/**
 * A link that was mailed about entries: what it opens, or why it is no good. Opening it changes nothing (mail scanners open links
 * too), and a mailbox knows no account and no password: what is said of other links would only confuse here.
 */
import { linkToken } from '../protocol/links';
import { doorFailure, doorSentence, failureCode } from '../text/door-errors';

const NO_LONGER: readonly string[] = ['link_unknown', 'link_spent', 'link_expired'];

export class MailedLink<T> {
	token = '';
	/** What it opens; undefined before that is known, and where it opens nothing. */
	opened = $state.raw<T>();
	/** Why it is no good. */
	refused = $state('');
	/** Why nobody could say whether it is. */
	unknown = $state('');
	readonly #ask: (token: string) => Promise<T>;

	/** `ask` asks the server what a token opens. */
	constructor(ask: (token: string) => Promise<T>) {
		this.#ask = ask;
	}

	/** Looks at what the address bar holds behind its `#`. */
	look = async (hash: string): Promise<void> => {
		this.token = hash.slice(1);
		this.unknown = this.refused = '';
		this.opened = undefined;
		if (!linkToken.safeParse(this.token).success) {
			this.refused = doorSentence('link_expired');
			return;
		}
		try {
			this.opened = await this.#ask(this.token);
		} catch (error) {
			if (!this.turnDown(error)) this.unknown = doorFailure(error);
		}
	};

	/** Whether the link is no good any more, which the page then says in the place of what it opened. */
	turnDown(error: unknown): boolean {
		const code = failureCode(error);
		if (!NO_LONGER.includes(code)) return false;
		this.refused = code === 'link_unknown' ? doorSentence('link_expired') : doorFailure(error);
		return true;
	}
}
