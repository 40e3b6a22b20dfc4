/**
 * A file that the server makes at a tap. An installed app that took too long for one tap wants another: the file is kept for that
 * one, and no longer.
 */
import { type HandedOver, handOverFile } from './hand-over-file';

const KEPT_MS = 30_000;

export class ReadyFile {
	#kept: { name: string; file: File } | undefined;

	/** Hands over what `make` brings; what is kept under this name is not made again. */
	async handOver(name: string, make: () => Promise<File>): Promise<HandedOver> {
		const file = this.#kept?.name === name ? this.#kept.file : await make();
		this.#kept = undefined;
		const outcome = await handOverFile(file);
		if (outcome === 'again') this.#keep({ name, file });
		return outcome;
	}

	#keep(ready: { name: string; file: File }): void {
		this.#kept = ready;
		setTimeout(() => {
			if (this.#kept === ready) this.#kept = undefined;
		}, KEPT_MS);
	}
}

/** A file as it comes from the server, its bytes in base64. */
export function fileOf({ name, type, content }: { name: string; type: string; content: string }): File {
	const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
	return new File([bytes], name, { type });
}
