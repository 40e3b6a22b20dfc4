/**
 * A picture that somebody has → the network's coat of arms: drawn anew by the browser, so that nothing of the file goes along but what
 * is seen, and as large as the row takes it.
 */
import { ARMS_BYTES } from '../../domain/place/arms';

/** The longer side, the first that is small enough. Two hundred on paper are 16 mm in print quality. */
export const SIDES = [256, 192, 128, 96, 64] as const;
/** Of what is opened at all. */
export const FILE_BYTES = 10 * 1024 * 1024;

/** The Base64 of a PNG; undefined where it is no picture that the browser can draw. */
export async function armsOf(file: Blob): Promise<string | undefined> {
	if (file.size > FILE_BYTES) return undefined;
	try {
		const picture = await createImageBitmap(file);
		const found = await firstThatFits((side) => drawn(picture, side));
		picture.close();
		return found && (await base64Of(found));
	} catch {
		return undefined;
	}
}

/** The first picture within the limit, from the largest on. */
export async function firstThatFits(draw: (side: number) => Promise<Blob | null>): Promise<Blob | undefined> {
	for (const side of SIDES) {
		const made = await draw(side);
		if (made && made.size <= ARMS_BYTES) return made;
	}
	return undefined;
}

function drawn(picture: ImageBitmap, side: number): Promise<Blob | null> {
	const { width, height } = picture;
	const scale = Math.min(1, side / Math.max(width, height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(width * scale));
	canvas.height = Math.max(1, Math.round(height * scale));
	const context = canvas.getContext('2d');
	if (context) context.imageSmoothingQuality = 'high';
	context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

async function base64Of(file: Blob): Promise<string> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
