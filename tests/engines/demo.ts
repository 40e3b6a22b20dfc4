// One demo server for both engines; each comes to it through a gate of its own.
import type { TestProject } from 'vitest/node';
import { startDemoServer } from '../support/demo-server';

export interface DemoAccess {
	url: string;
	password: string;
	passphrase: string;
}

declare module 'vitest' {
	interface ProvidedContext {
		demo: DemoAccess;
	}
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const { url, password, passphrase, stop } = await startDemoServer();
	provide('demo', { url, password, passphrase });
	return stop;
}
