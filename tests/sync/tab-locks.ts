/** Web Locks as far as the sender lock needs them: one holder, a queue, giving up, taking over. */
export class TabLocks implements Pick<LockManager, 'request'> {
	#holder: { lose: (error: unknown) => void } | undefined;
	#waiting: (() => void)[] = [];
	#noticeQueue = () => {};
	/** Resolves when somebody has to wait for the first time. */
	readonly queued = new Promise<void>((resolve) => (this.#noticeQueue = resolve));

	async request<T>(
		_name: string,
		options: LockOptions | LockGrantedCallback<T>,
		work?: LockGrantedCallback<T>
	): Promise<Awaited<T>> {
		const { signal, steal } = options as LockOptions;
		if (steal) this.#holder?.lose(new DOMException('stolen', 'AbortError'));
		else if (this.#holder) await this.#turn(signal);
		let lose: (error: unknown) => void = () => {};
		const lost = new Promise<never>((_, reject) => (lose = reject));
		const holder = { lose };
		this.#holder = holder;
		try {
			return await Promise.race([(work as LockGrantedCallback<T>)(null), lost]);
		} finally {
			if (this.#holder === holder) {
				this.#holder = undefined;
				this.#waiting.shift()?.();
			}
		}
	}

	#turn(signal: AbortSignal | undefined): Promise<void> {
		this.#noticeQueue();
		return new Promise((resolve, reject) => {
			this.#waiting.push(resolve);
			signal?.addEventListener('abort', () => {
				this.#waiting = this.#waiting.filter((one) => one !== resolve);
				reject(signal.reason as Error);
			});
		});
	}
}
