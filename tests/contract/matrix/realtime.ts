/** A subscription to PocketBase's realtime interface, by hand: what comes is kept as text. */
export interface Listening {
	/** Everything that came so far. */
	heard(): string;
	/** Resolves when `text` came. */
	hears(text: string): Promise<void>;
	stop(): void;
}

export async function listen(
	url: string,
	token: string,
	topics: readonly string[],
	headers: Readonly<Record<string, string>> = {}
): Promise<Listening> {
	const ended = new AbortController();
	const stream = await fetch(`${url}/api/realtime`, { signal: ended.signal });
	const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	let look = () => {};
	const keep = async () => {
		for (;;) {
			const { value, done } = await reader.read();
			if (done) return;
			text += value;
			look();
		}
	};
	// It ends with the test, by whichever side.
	keep().catch(() => {});
	const hears = (wanted: string) =>
		new Promise<void>((resolve) => {
			look = () => {
				if (text.includes(wanted)) resolve();
			};
			look();
		});
	await hears('"clientId":"');
	const [, clientId] = /"clientId":"([^"]+)"/.exec(text) ?? [];
	// Rules are judged by what the subscription says of itself.
	const options =
		Object.keys(headers).length === 0 ? '' : `?options=${encodeURIComponent(JSON.stringify({ headers }))}`;
	const answer = await fetch(`${url}/api/realtime`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...(token && { authorization: token }) },
		body: JSON.stringify({ clientId, subscriptions: topics.map((topic) => topic + options) })
	});
	if (!answer.ok) throw new Error(`subscription: ${answer.status}`);
	return { heard: () => text, hears, stop: () => ended.abort() };
}
