// `npm run measure`: the figures the product has to reach, measured on this machine. Prints the table and writes it to
// docs/figures.md and README.md, where every subject has its rows: what nobody has measured says so. `npm run measure -- lighthouse idle` measures some subjects and only prints; with `--keep` behind
// them their rows are written too.
import { chromium, type Browser } from '@playwright/test';
import { startDemoServer } from '../../tests/support/demo-server';
import { provideChromium } from './chromium';
import { build, isBuilt } from '../build/build';
import { AIMS, MANY, type Subject, WALKS } from './measure/aims';
import { measureCapture } from './measure/capture';
import { measureCheckText } from './measure/check-text';
import { measureColdStart } from './measure/cold-start';
import { measureEditors } from './measure/editors';
import { measureEmptyDelta } from './measure/empty-delta';
import { measureEngines } from './measure/engines';
import { measureFullDisk, measureKills, measureLossyDatabase } from './measure/faults';
import { measureFirstSnapshot } from './measure/first-snapshot';
import { measureFirstVisit } from './measure/first-visit';
import { measureFlood } from './measure/flood';
import { measureHistories, measureLyingHistories } from './measure/histories';
import { measureIdle } from './measure/idle';
import { measureImportKills } from './measure/import-kills';
import { measureImportMess } from './measure/import-mess';
import { measureImportWhole } from './measure/import-whole';
import { measureInitialSync } from './measure/initial-sync';
import { measureInterleavings } from './measure/interleavings';
import { measureLighthouse } from './measure/lighthouse';
import { measureLogin } from './measure/login';
import { measureMarker } from './measure/marker';
import { measureMinutes } from './measure/minutes';
import { measureOverview } from './measure/overview';
import { asMarkdown, publish, type Figure, type Taken } from './measure/table';
import { measureWork } from './measure/work';
import { runCommand, step } from '../host/steps';

const SYNCED = 5_000;
const FEW = 500;
const CASES = process.env.SYNC_CASES ?? '5000';
const HISTORIES = Number(process.env.HISTORIES ?? 10_000);
const EDITORS = Number(process.env.EDITOR_CASES ?? 2_000);
const MINUTES = Number(process.env.MINUTES_CASES ?? 1_000);
const LYING_HISTORIES = Number(process.env.LYING_HISTORIES ?? 2_000);

await runCommand(async () => {
	const asked = process.argv.slice(3).filter((word) => word !== '--keep');
	const executablePath = provideChromium();
	process.env.CHROMIUM_PATH = executablePath;
	if (!isBuilt()) await step('App gebaut', build);
	const withServer = async (
		size: number,
		act: (browser: Browser, url: string, password: string) => Promise<Figure[]>
	) => {
		const server = await startDemoServer(size > 0 ? { size } : {});
		const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
		try {
			return await act(browser, server.url, server.password);
		} finally {
			await browser.close();
			await server.stop();
		}
	};
	const withBrowser = async (act: (browser: Browser) => Promise<Figure[]>) => {
		const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
		try {
			return await act(browser);
		} finally {
			await browser.close();
		}
	};
	const subjects: Record<Subject, () => Promise<Figure[]>> = {
		'first-visit': () => withServer(0, measureFirstVisit),
		lighthouse: () => withServer(0, (_, url) => measureLighthouse(executablePath, url)),
		'empty-delta': () => withServer(0, measureEmptyDelta),
		'initial-sync': () => withServer(SYNCED, (browser, url) => measureInitialSync(browser, url, SYNCED)),
		'first-snapshot': () => measureFirstSnapshot(MANY),
		'cold-start': () => measureColdStart(executablePath, FEW, MANY),
		overview: () =>
			withServer(MANY, (browser, url, password) => measureOverview(browser, url, password, MANY)),
		idle: () => withServer(0, measureIdle),
		capture: measureCapture,
		interleavings: () => measureInterleavings(CASES),
		editors: () => measureEditors(EDITORS),
		minutes: () => measureMinutes(MINUTES),
		'check-text': () => withBrowser(measureCheckText),
		'import-mess': measureImportMess,
		'import-whole': measureImportWhole,
		'import-kills': measureImportKills,
		histories: () => measureHistories(HISTORIES),
		lies: () => measureLyingHistories(LYING_HISTORIES),
		marker: measureMarker,
		lossy: measureLossyDatabase,
		kills: measureKills,
		'full-disk': measureFullDisk,
		flood: measureFlood,
		login: () => withServer(0, (_, url) => measureLogin(url)),
		work: () => withBrowser(measureWork),
		engines: () => measureEngines(WALKS)
	};
	const unknown = asked.filter((name) => !Object.hasOwn(subjects, name));
	if (unknown.length > 0) throw new Error(`no such subject: ${unknown.join(', ')}`);
	const taken: Taken[] = [];
	for (const [subject, measure] of Object.entries(subjects)) {
		if (asked.length > 0 && !asked.includes(subject)) continue;
		taken.push({
			subject,
			figures: await step(subject, measure),
			day: new Date().toISOString().slice(0, 10)
		});
	}
	console.log(`\n${asMarkdown(taken)}`);
	if (asked.length === 0 || process.argv.includes('--keep')) await publish(taken, AIMS);
});
