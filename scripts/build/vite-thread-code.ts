// A thread of the server's, bundled to one text: the server's build is bundled a second time by the adapter, which knows nothing of
// files that somebody starts as threads. So a thread is started from its text, in the build, in `npm run dev` and in tests alike.
import { build, type Plugin } from 'vite';

/** `import code from 'virtual:<name>'` gives the code of `entry` (a path from the project's root), with all that it imports. */
export function threadCode(name: string, entry: string): Plugin {
	const module = `virtual:${name}`;
	return {
		name: `thread-code:${name}`,
		resolveId(id) {
			return id === module ? `\0${module}` : undefined;
		},
		async load(id) {
			if (id !== `\0${module}`) return undefined;
			const built = await build({
				configFile: false,
				logLevel: 'warn',
				publicDir: false,
				ssr: { noExternal: true },
				build: {
					write: false,
					ssr: entry,
					target: 'node20',
					// As a text a thread is CommonJS.
					rolldownOptions: { output: { format: 'cjs', codeSplitting: false } }
				}
			});
			const outputs = Array.isArray(built) ? built : [built];
			const [chunk] = outputs.flatMap((one) => ('output' in one ? one.output : []));
			if (chunk?.type !== 'chunk') throw new Error(`${entry} has no code.`);
			for (const source of chunk.moduleIds) if (!source.startsWith('\0')) this.addWatchFile(source);
			return `export default ${JSON.stringify(chunk.code)}`;
		}
	};
}
