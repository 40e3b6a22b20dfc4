import { describe, expect, it } from 'vitest';
import { isPushEndpoint } from './push-hosts';

const OWN = ['push.example.org', '127.0.0.1:4711', 'push.example.org:8443', 'intern.example.org'];

describe('a push may go', () => {
	it.each([
		'https://fcm.googleapis.com/fcm/send/abc:def',
		'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
		'https://wns2-par02p.notify.windows.com/w/?token=abc',
		'https://web.push.apple.com/QABC',
		'https://push.example.org/x',
		'https://push.example.org:8443/x',
		'http://127.0.0.1:4711/x'
	])('to %s', (endpoint) => expect(isPushEndpoint(endpoint, OWN)).toBe(true));
});

describe('a push may not go', () => {
	it.each([
		['in the open', 'http://fcm.googleapis.com/fcm/send/abc'],
		['to another port', 'https://fcm.googleapis.com:8080/x'],
		['to a host that only begins like one', 'https://fcm.googleapis.com.evil.example/x'],
		['to a host that only ends like one', 'https://evilpush.apple.com.example/x'],
		['to the parent of a service', 'https://notify.windows.com/x'],
		['to a lookalike of a parent', 'https://evilnotify.windows.com/x'],
		['with a name before the host', 'https://fcm.googleapis.com@10.0.0.1/x'],
		['with credentials', 'https://user:pass@fcm.googleapis.com/x'],
		['to loopback that is not named', 'http://127.0.0.1:8090/api/'],
		['to loopback over TLS that is not named', 'https://127.0.0.1/x'],
		['to loopback written otherwise', 'http://2130706433:8090/x'],
		['to loopback in IPv6', 'http://[::1]:8090/x'],
		['to the metadata of a cloud', 'http://169.254.169.254/latest/meta-data'],
		['to a private network', 'https://10.0.0.1/x'],
		['in the open to a host that is named', 'http://intern.example.org/x'],
		['to a file', 'file:///etc/passwd'],
		['to something that is no address', 'fcm.googleapis.com'],
		['nowhere', '']
	])('%s', (_, endpoint) => expect(isPushEndpoint(endpoint, OWN)).toBe(false));
});
