/** Short confirmations at the foot of the screen. Nothing that must be read stands only here. */
export interface Toast {
	id: number;
	text: string;
	tone: 'neutral' | 'danger';
}

const SHOWN_MS = 6000;
let last = 0;
const shown = $state<Toast[]>([]);

export const toasts: readonly Toast[] = shown;

export function toast(text: string, tone: Toast['tone'] = 'neutral'): void {
	const id = ++last;
	shown.push({ id, text, tone });
	setTimeout(() => dismissToast(id), SHOWN_MS);
}

export function dismissToast(id: number): void {
	const at = shown.findIndex((one) => one.id === id);
	if (at >= 0) shown.splice(at, 1);
}
