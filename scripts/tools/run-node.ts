// Runs one of the installed tools in a process of its own and keeps what it prints.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Finished {
	code: number;
	output: string;
}

/** `script` is a path from the project's root; the tool's colours are off. */
export async function runNode(
	script: string,
	args: readonly string[],
	env: Record<string, string> = {}
): Promise<Finished> {
	const child = spawn(process.execPath, [script, ...args], {
		env: { ...process.env, NO_COLOR: '1', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const [code] = (await once(child, 'close')) as [number | null];
	return { code: code ?? 1, output };
}
