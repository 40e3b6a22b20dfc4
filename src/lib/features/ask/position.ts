// Where on the page somebody is: the step under the header and how far into it. Steps grow and shrink with what is loaded,
// so a distance from the top of the page would lead elsewhere after a restart.
import { BEGINNING, type Position } from '../../consultation/draft/ask-form';

/** What the header covers. */
const HEADER_PX = 72;
const idOf = (step: string) => `schritt-${step}`;

/** For the element of a step. */
export function stepId(step: string): string {
	return idOf(step);
}

export function currentPosition(view: Position['view']): Position {
	const sections = [...document.querySelectorAll<HTMLElement>(`[id^="${idOf('')}"]`)];
	const passed = sections.filter((section) => section.getBoundingClientRect().top <= HEADER_PX);
	const last = passed.at(-1);
	if (!last) return { ...BEGINNING, view };
	const offset = Math.round(HEADER_PX - last.getBoundingClientRect().top);
	return { view, step: last.id.slice(idOf('').length), offset };
}

export function goTo({ step, offset }: Position): void {
	const section = step === '' ? null : document.getElementById(idOf(step));
	if (!section) return;
	const top = section.getBoundingClientRect().top + window.scrollY;
	window.scrollTo({ top: top - HEADER_PX + offset, behavior: 'instant' });
}
