/** Call by call as many bytes as a function takes arguments. */
const AT_ONCE = 0x8000;

/** A file in base64, as it goes to the server. */
export async function base64Of(file: Blob): Promise<string> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	let signs = '';
	for (let at = 0; at < bytes.length; at += AT_ONCE)
		signs += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
	return btoa(signs);
}
