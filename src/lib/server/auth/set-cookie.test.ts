import { expect, it } from 'vitest';
import { isPlain } from './set-cookie';

it.each([
	['the demo here', { PLAIN_COOKIES: 'demo', ORIGIN: 'http://localhost:3000' }, true],
	['the demo by number', { PLAIN_COOKIES: 'demo', ORIGIN: 'http://127.0.0.1:3000' }, true],
	['production', { ORIGIN: 'https://netz.example.org' }, false],
	['production on a machine of its own', { ORIGIN: 'http://localhost:3000' }, false],
	['the demo behind a proxy', { PLAIN_COOKIES: 'demo', ORIGIN: 'https://demo.example.org' }, false],
	['a name that only begins so', { PLAIN_COOKIES: 'demo', ORIGIN: 'http://localhost.example.org' }, false]
])('cookies without the prefix of a host: %s', (_, environment, plain) => {
	expect(isPlain(environment)).toBe(plain);
});
