/** HTML out of texts. Guarantees: what is set in is a text and nothing else, whatever stands in it. Pure. */

/** What is HTML already. */
export class Html {
	constructor(readonly text: string) {}
}

type Value = string | number | Html | readonly Html[] | undefined;

const SIGNS: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

export function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** Every value has to stand in an element or within quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
	return new Html(parts.map((part, index) => part + written(values[index])).join(''));
}

function written(value: Value): string {
	if (value === undefined) return '';
	if (value instanceof Html) return value.text;
	if (typeof value === 'object') return value.map(({ text }) => text).join('');
	return escaped(String(value));
}
