// Runs in a process of its own (list-pdf.ts): a job as JSON on standard input, the PDF on standard output. It has nothing of the
// server's environment, reads no file but the compiler, and asks nobody.
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => {
	process.stdout.write(compile(JSON.parse(Buffer.concat(chunks).toString())));
});

/** Letters of such scripts no font here has; PDF/UA allows no text that is not shown. */
const NOT_SHOWN = /the text `\\?"(.+?)\\?"` could not be displayed/g;
const TRIES = 5;

function compile({ compiler, template, data, picture, fonts, created }) {
	const { NodeCompiler } = require(compiler);
	const typst = NodeCompiler.create({
		workspace: '/list',
		fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font, 'base64')) }]
	});
	if (picture !== '') typst.mapShadow('/list/arms.png', Buffer.from(picture, 'base64'));
	let texts = JSON.stringify(data);
	for (let attempt = 1; ; attempt += 1) {
		typst.mapShadow('/list/data.json', Buffer.from(texts));
		const compiled = typst.compile({ mainFileContent: template });
		if (compiled.hasError()) throw new Error(JSON.stringify(typst.fetchDiagnostics(compiled.takeError())));
		try {
			return typst.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: created });
		} catch (error) {
			const missing = [...String(error.message).matchAll(NOT_SHOWN)].map(([, text]) => unescaped(text));
			if (missing.length === 0 || attempt === TRIES) throw error;
			for (const text of missing) texts = texts.replaceAll(text, '?');
		}
	}
}

const unescaped = (text) =>
	text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(parseInt(code, 16)));
