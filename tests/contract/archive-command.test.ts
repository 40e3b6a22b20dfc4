// `npm run archive -- import FILE`: an archive becomes an installation that starts, or one sentence says why not and nothing is there.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyRow } from '../../src/lib/domain/tables';
import { API } from '../../src/lib/protocol/api';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { LINKS } from '../../src/lib/protocol/endpoints/links';
import { archiveOf, inManifest, NAME, tamperedWith, withText } from '../support/archive-rows';
import { visitorOf } from '../support/built-server';
import { HOUSE } from '../support/small-network';
import { startProduct } from '../support/started-product';

const EMAIL = 'anke@example.org';
const PERSON = ['--email', ` ${EMAIL.toUpperCase()} `, '--name', 'Anke Neu-Muster'];
let folder: string;
const data = () => join(folder, 'data');
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'schutznetz-'));
	const files = {
		'good.zip': archiveOf(),
		'newer.zip': tamperedWith((some) => inManifest(some, (said) => ({ ...said, version: 2 }))),
		'broken.zip': tamperedWith((some) => withText(some, 'contacts', (text) => text.replace('Dora', 'Nora'))),
		'list.csv': new TextEncoder().encode('Einrichtung;Telefon\r\n')
	};
	for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function archive(...args: string[]): Promise<{ code: number; said: string }> {
	const env = {
		...process.env,
		DATA_DIR: data(),
		INIT_CWD: folder,
		ORIGIN: 'https://netz.example.org'
	};
	return new Promise((resolve) =>
		execFile(process.execPath, ['scripts/run.mjs', 'archive', ...args], { env }, (error, stdout, stderr) =>
			resolve({ code: error === null ? 0 : Number(error.code ?? 1), said: `${stdout}${stderr}` })
		)
	);
}

describe('npm run archive', () => {
	it.each([
		[['export', 'good.zip', ...PERSON], 'So geht es: npm run archive -- import DATEI'],
		[['import', 'good.zip', '--name', 'Anke'], 'Bitte nennen Sie die E-Mail-Adresse.'],
		[['import', 'good.zip', '--email', EMAIL], 'Bitte nennen Sie den Namen der Person.'],
		[['import', 'nothing.zip', ...PERSON], 'Diese Datei gibt es nicht.'],
		[['import', '.', ...PERSON], 'Das ist ein Ordner und keine Datei.'],
		[['import', 'newer.zip', ...PERSON], 'Dieses Archiv stammt aus einer neueren Version von Schutznetz.'],
		[['import', 'list.csv', ...PERSON], 'Das ist kein Archiv eines Netzwerks.'],
		[['import', 'broken.zip', ...PERSON], 'Das Archiv ist beschädigt oder wurde verändert.']
	])('%j: says what is wrong, and touches nothing', async (args, sentence) => {
		const { code, said } = await archive(...args);
		expect(said).toContain(sentence);
		expect(said).not.toContain('    at ');
		expect(code).toBe(1);
		expect(existsSync(data())).toBe(false);
	});

	it('takes a network into a new folder, once, and the office comes in by the address that was printed', async () => {
		const { code, said } = await archive('import', 'good.zip', ...PERSON);
		expect(said).toContain(`Das Netzwerk „${NAME}“ ist übernommen`);
		expect(code).toBe(0);
		const token = /https:\/\/netz\.example\.org\/link#([\w-]{43})/.exec(said)?.[1];
		expect(said).toContain(`gibt es eine neue mit: npm run recover -- ${EMAIL}`);

		const again = await archive('import', 'good.zip', ...PERSON);
		expect(again.said).toContain('Dieses Netzwerk gibt es in dieser Installation schon.');
		expect(again.said).toContain('Fehlt nur der Zugang zu einem Konto, hilft: npm run recover -- ADRESSE');
		expect(again.code).toBe(1);

		const product = await startProduct(data());
		// Somebody coordinates it: nobody else can set it up.
		expect(product.setupAddress).toBe('');
		const look = await visitorOf(product.url).send('POST', PAGE_API.lookAtLink, { token });
		expect(LINKS.look.answer.parse(await look.json())).toEqual({
			...{ purpose: 'invitation', name: 'Anke Neu-Muster', email: EMAIL, role: 'coordination' }
		});
		const { puts } = (await (await visitorOf(product.url).get(API.snapshot)).json()) as {
			puts: Record<string, AnyRow[]>;
		};
		expect(puts.regions).toMatchObject([{ name: NAME, coordinationOffice: HOUSE }]);
		expect(puts.organisations?.map(({ id }) => id)).toEqual([HOUSE]);
		await product.stop();
	});
});
