// The opened key of the person in front of this screen. It lives in this module's memory and nowhere else: a reload, a
// logout, somebody else's login, ten minutes without a touch or the button forget it. Sealed texts stay where they are.
import { LIMITS } from '$lib/domain/limits';
import { observe } from '$lib/local/live/observe';
import { currentOwner } from '$lib/local/device/local-session';
import type { KeyDraft } from '$lib/domain/access/own-key';

const IDLE = LIMITS.keyIdleMinutes * 60_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;
const NOTHING: readonly string[] = [];

/** Why it was closed last, for the sentence above the passphrase. */
export type LockReason = 'idle' | 'button' | 'owner';

export class KeyHolder {
	#owner = '';
	#identities = $state.raw<readonly string[]>(NOTHING);
	#draft = $state.raw<KeyDraft>();
	#lockedBy = $state.raw<LockReason>();
	#touchedAt = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#end = () => {};

	get isOpen(): boolean {
		return this.#identities.length > 0;
	}

	get lockedBy(): LockReason | undefined {
		return this.#lockedBy;
	}

	/** What opens sealed texts, the present key first; empty while locked. */
	identities(): readonly string[] {
		return this.#identities;
	}

	/** The key as it was made here, for as long as it has not come back from the server. */
	draftOf(owner: string): KeyDraft | undefined {
		return owner === this.#owner ? this.#draft : undefined;
	}

	/** Opens for this account. A key just made (`draft`) takes its place before the old one, which still opens old texts. */
	open(owner: string, identity: string, draft?: KeyDraft): void {
		const before = owner === this.#owner ? this.#identities : NOTHING;
		this.lock('owner');
		this.#owner = owner;
		this.#lockedBy = undefined;
		if (draft) this.#draft = draft;
		this.#identities = [identity, ...before.filter((one) => one !== identity)];
		this.#watch(owner);
	}

	/** It has come back from the server: from now on that copy counts. */
	forgetDraft(): void {
		this.#draft = undefined;
	}

	lock(reason: LockReason): void {
		this.#end();
		this.#end = () => {};
		clearTimeout(this.#timer);
		if (this.isOpen) this.#lockedBy = reason;
		this.#identities = NOTHING;
		if (reason === 'owner') this.#draft = undefined;
	}

	#watch(owner: string): void {
		const touched = () => (this.#touchedAt = Date.now());
		const looked = () => document.visibilityState === 'visible' && this.#tick();
		const endOwner = observe(() => currentOwner(), {
			next: (current) => {
				if (current !== owner) this.lock('owner');
			},
			error: () => this.lock('owner')
		});
		for (const touch of TOUCHES) addEventListener(touch, touched, { capture: true, passive: true });
		document.addEventListener('visibilitychange', looked);
		this.#end = () => {
			endOwner();
			for (const touch of TOUCHES) removeEventListener(touch, touched, { capture: true });
			document.removeEventListener('visibilitychange', looked);
		};
		touched();
		this.#tick();
	}

	/** Timers stand still in a pocket: the time that has passed decides, not the timer. */
	#tick(): void {
		clearTimeout(this.#timer);
		const passed = Math.abs(Date.now() - this.#touchedAt);
		if (passed >= IDLE) this.lock('idle');
		else this.#timer = setTimeout(() => this.#tick(), IDLE - passed);
	}
}

/** The one of this page. */
export const keyHolder = new KeyHolder();
