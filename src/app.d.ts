declare module 'virtual:data-worker' {
	const url: string;
	export default url;
}

declare module 'virtual:passphrase-worker' {
	const url: string;
	export default url;
}
