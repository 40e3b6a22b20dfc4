import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { workerChunk } from './scripts/vite-worker-chunk.ts';

export default defineConfig({
	plugins: [workerChunk('src/lib/app/data-worker.ts'), sveltekit()]
});
