declare namespace App {
	interface PageState {
		/** The entry of the history at which the form of a request shows its summary. */
		summary?: true;
	}
}

/** The whole code of a thread of the server's, as one text. */
declare module 'virtual:plan-thread' {
	const code: string;
	export default code;
}

declare module 'virtual:data-worker' {
	const url: string;
	export default url;
}

declare module 'virtual:passphrase-worker' {
	const url: string;
	export default url;
}
