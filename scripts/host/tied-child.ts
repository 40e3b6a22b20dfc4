/**
 * A child that ends with this process, however that ends: beside it a shell waits for the end of a pipe that only we hold,
 * and then asks the child to close, and after five seconds ends it. The child takes the shell's own place, so its id is
 * the one that was started, and there is no moment at which it runs unwatched. Windows has no such shell: there it is
 * started as it is.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';

/** 3: the pipe. 4: what the child is to inherit. */
const SCRIPT = `
(
	trap '' INT HUP TERM
	exec >/dev/null 2>&1 4<&-
	read -r _ <&3
	kill -TERM $$ || exit
	for _ in 1 2 3 4 5; do sleep 1; kill -0 $$ || exit; done
	kill -KILL $$
) &
exec "$@" 3<&-
`;

/** Starts `binary`, with `more` in its environment; `inherited`, a file descriptor, stays open in it. */
export function spawnTied(
	binary: string,
	args: string[],
	inherited?: number,
	more: Record<string, string> = {}
): ChildProcess {
	const env = { ...process.env, ...more };
	if (process.platform === 'win32') return spawn(binary, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
	const child = spawn('/bin/sh', ['-c', SCRIPT, 'sh', binary, ...args], {
		env,
		stdio: ['ignore', 'pipe', 'pipe', 'pipe', inherited ?? 'ignore']
	});
	const leash = child.stdio[3] as Writable | null;
	leash?.on('error', () => {});
	// Ended by itself: then there is nothing to watch, and its number may become another's.
	child.once('exit', () => leash?.end());
	return child;
}
