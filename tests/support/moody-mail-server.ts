/**
 * An SMTP server on loopback that answers every try as it is told: it takes the mail, refuses its receiver for now, refuses the text, or
 * reads the text and hangs up before it says that it has it.
 */
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../../scripts/host/pocketbase';

export type Mood = 'take' | 'refuse' | 'refuseText' | 'hangUp';

export interface HandedMail {
	to: string;
	source: string;
	/** Whether it said that it has it. */
	taken: boolean;
}

export interface MoodyMailServer {
	url: string;
	handed: HandedMail[];
	/** What it does with the next try for `receiver`. */
	mood: (receiver: string) => Mood;
	stop(): Promise<void>;
}

export async function moodyMailServer(): Promise<MoodyMailServer> {
	const port = await freePort();
	const moody: MoodyMailServer = {
		url: `smtp://127.0.0.1:${port}`,
		handed: [],
		mood: () => 'take',
		stop: () => new Promise<void>((resolve) => server.close(() => resolve()))
	};
	const moods = new Map<string, Mood>();
	const busy = (code: number) => Object.assign(new Error('not now'), { responseCode: code });
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		closeTimeout: 100,
		onRcptTo({ address }, session, done) {
			const mood = moody.mood(address);
			moods.set(session.id, mood);
			done(mood === 'refuse' ? busy(450) : null);
		},
		onData(stream, session, done) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				const mood = moods.get(session.id);
				const to = session.envelope.rcptTo.map(({ address }) => address).join();
				const source = Buffer.concat(chunks).toString('utf8');
				if (mood === 'refuseText') return done(busy(451));
				moody.handed.push({ to, source, taken: mood === 'take' });
				if (mood === 'take') return done();
				for (const connection of server.connections as Set<Connection>)
					if (connection.id === session.id) connection._socket.destroy();
			});
		}
	});
	server.on('error', () => undefined);
	server.listen(port, '127.0.0.1');
	await once(server.server, 'listening');
	return moody;
}

/** Of what smtp-server keeps of a connection. */
interface Connection {
	id: string;
	_socket: { destroy(): void };
}

/** A mail's parts, each with its type and what it holds; of parts in parts the innermost. */
export function partsOf(source: string): { type: string; text: string }[] {
	const [head = '', ...rest] = source.split(/\r?\n\r?\n/);
	const headers = head.replace(/\r?\n[ \t]+/g, ' ');
	const body = rest.join('\r\n\r\n');
	const type = /^Content-Type: (.*)$/im.exec(headers)?.[1]?.trim() ?? 'text/plain';
	const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
	if (boundary !== undefined)
		return body
			.split(`--${boundary}`)
			.slice(1, -1)
			.flatMap((part) => partsOf(part.replace(/^\r?\n/, '')));
	const isBase64 = /^Content-Transfer-Encoding: base64/im.test(headers);
	return [{ type, text: isBase64 ? Buffer.from(body, 'base64').toString('utf8') : body }];
}

export function headerOf(source: string, name: string): string {
	const headers = (source.split(/\r?\n\r?\n/)[0] ?? '').replace(/\r?\n[ \t]+/g, ' ');
	return new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
}
