/** The system of this device by what its browser says: how the app is installed, and what it may do there. */
export type System = 'android' | 'ios' | 'desktop';

/** An iPad calls itself a Mac, but has fingers. */
export function systemOf(userAgent: string, touchPoints: number): System {
	if (/Android/.test(userAgent)) return 'android';
	if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'ios';
	return 'desktop';
}
