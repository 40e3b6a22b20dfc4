/** What vault.ts makes of a text: the form in which it lies in Dexie. */
export interface Sealed {
	iv: Uint8Array<ArrayBuffer>;
	data: ArrayBuffer;
}
