declare module 'virtual:data-worker' {
	const url: string;
	export default url;
}
