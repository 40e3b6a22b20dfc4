/** The passphrase worker: one job, one answer; the page then ends it, and its 128 MiB go with it. */
import { perform, type PassphraseJob } from './passphrase-job';

addEventListener('message', ({ data }: MessageEvent<PassphraseJob>) => {
	void perform(data).then((outcome) => postMessage(outcome));
});
