/** An SMTP server on loopback that keeps what it is given; it can be down, or refuse recipients, as real ones do. */
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../../scripts/host/pocketbase';
import type { DemoMail } from '../../src/lib/protocol/desk-notices';
import { readMail } from '../../src/lib/server/notices/mail-folder';

export interface ReceivedMail extends DemoMail {
	/** From the envelope. */
	recipients: string[];
	source: string;
}

export interface MailServer {
	url: string;
	received: ReceivedMail[];
	/** Recipients it does not take. */
	refused: Set<string>;
	start(): Promise<void>;
	stop(): Promise<void>;
}

/** Not started yet: nobody listens on its port. */
export async function mailServer(): Promise<MailServer> {
	const port = await freePort();
	const received: ReceivedMail[] = [];
	const refused = new Set<string>();
	let server: SMTPServer | undefined;
	return {
		url: `smtp://127.0.0.1:${port}`,
		received,
		refused,
		async start() {
			server = new SMTPServer({
				authOptional: true,
				disabledCommands: ['STARTTLS', 'AUTH'],
				onRcptTo: ({ address }, _session, done) =>
					done(refused.has(address) ? new Error('no such mailbox') : null),
				onData(stream, { envelope }, done) {
					const chunks: Buffer[] = [];
					stream.on('data', (chunk: Buffer) => chunks.push(chunk));
					stream.on('end', () => {
						const source = Buffer.concat(chunks).toString('utf8');
						const recipients = envelope.rcptTo.map(({ address }) => address);
						received.push({ ...readMail(source), recipients, source });
						done();
					});
				}
			});
			server.listen(port, '127.0.0.1');
			await once(server.server, 'listening');
		},
		async stop() {
			const running = server;
			server = undefined;
			if (running) await new Promise<void>((resolve) => running.close(() => resolve()));
		}
	};
}
