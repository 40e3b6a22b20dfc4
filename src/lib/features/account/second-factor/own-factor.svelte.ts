import type { Ask } from '$lib/local/ports';
import { ACCOUNT } from '$lib/protocol/endpoints/account';
import type { Factor } from '$lib/protocol/second-factor';
import { doorFailure } from '$lib/text/door-errors';

/** What opens her own account beside the password, as the server says it: the sections of factor and passkeys show the same. */
export class OwnFactor {
	readonly #ask: Ask;
	factor = $state.raw<Factor>();
	/** Why it is not known, or may be an old one. */
	problem = $state('');

	constructor(ask: Ask) {
		this.#ask = ask;
	}

	async load(): Promise<void> {
		this.problem = '';
		try {
			this.factor = await this.#ask(ACCOUNT.factor, {});
		} catch (error) {
			this.problem = doorFailure(error);
		}
	}
}
