/**
 * The page of all parts at /teile, in `npm run dev` alone. It is no route: Vite's development server hands out a document
 * whose script (src/parts/parts.ts) nothing of the app imports, so no build knows of it.
 */
import type { Plugin } from 'vite';

const DOCUMENT = `<!doctype html>
<html lang="de">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<link rel="icon" href="/icons/icon.svg" type="image/svg+xml" />
		<title>Teile · Schutznetz</title>
	</head>
	<body>
		<script type="module" src="/src/parts/parts.ts"></script>
	</body>
</html>
`;

export function partsPage(): Plugin {
	return {
		name: 'parts-page',
		apply: 'serve',
		configureServer(server) {
			server.middlewares.use('/teile', (_request, response, next) => {
				server
					.transformIndexHtml('/teile', DOCUMENT)
					.then((document) => response.setHeader('content-type', 'text/html').end(document))
					.catch(next);
			});
		}
	};
}
