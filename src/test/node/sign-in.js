// A Micropub client that knows the address of its owner alone, before the consent and after it.
// Reads its options as JSON, and with a code among them what came of the consent. Prints what it saw, and its options.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// It calls this function of its dependency by a name that the newest version to be had does not know.
const relParser = require('rel-parser');
relParser.relParser = relParser;
const { Micropub } = require('micropub-helper');

const chunks = [];
for await (const chunk of process.stdin) {
    chunks.push(chunk);
}
const { code, ...options } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
const client = new Micropub(options);
const seen = {};

if (code === undefined) {
    seen.endpoints = await client.getEndpointsFromUrl(options.me);
    seen.url = await client.getAuthUrl();
    seen.options = client.options;
} else {
    seen.token = await client.getToken(code);
    seen.created = await client.create({ type: ['h-entry'], properties: { content: ['Posted after a sign-in'] } });
    seen.again = await client.getToken(code).catch(error => error.status);
}
console.log(JSON.stringify(seen));
