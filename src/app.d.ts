declare namespace App {
	interface PageState {
		/** The entry of the history at which the form of a request shows its summary. */
		summary?: true;
	}
}

declare module 'virtual:data-worker' {
	const url: string;
	export default url;
}

declare module 'virtual:passphrase-worker' {
	const url: string;
	export default url;
}
