// `npm run --silent check-text`: the pseudonymisation check for measuring. Reads JSON lines {"id","text"} on standard
// input and writes {"id","findings":[{"start","end","text","kind","level"}]} line by line; offsets are UTF-16 units. A line
// that is none of these is named on standard error, and the exit code is 1 after all others were checked.
import { createInterface } from 'node:readline';
import { checkText } from '../../src/lib/deidentify/check-text';
import { loadLexicon } from '../../src/lib/deidentify/lexicon';
import { berlinDay } from '../../src/lib/domain/time/berlin';

interface Line {
	id: string | number;
	text: string;
}

const lexicon = await loadLexicon();
const today = berlinDay(new Date());

function read(line: string): Line | undefined {
	try {
		const { id, text } = JSON.parse(line) as Partial<Record<keyof Line, unknown>>;
		const isId = typeof id === 'string' || typeof id === 'number';
		return isId && typeof text === 'string' ? { id, text } : undefined;
	} catch {
		return undefined;
	}
}

function answer({ id, text }: Line): string {
	const findings = checkText(text, today, lexicon).map(({ start, end, kind, level }) => ({
		start,
		end,
		text: text.slice(start, end),
		kind,
		level
	}));
	return `${JSON.stringify({ id, findings })}\n`;
}

// Whoever stops reading ("| head") ends the command, without a trace on the screen.
process.stdout.on('error', () => process.exit(0));
let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
	number += 1;
	if (line.trim() === '') continue;
	const asked = read(line);
	if (asked === undefined) {
		console.error(`line ${number}: not {"id","text"}`);
		process.exitCode = 1;
	} else if (!process.stdout.write(answer(asked))) {
		await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
	}
}
