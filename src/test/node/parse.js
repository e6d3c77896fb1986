// What a microformats parser finds on pages. Reads a JSON array of {"url", "html"}, prints one of what it found.
import { mf2 } from 'microformats-parser';

const chunks = [];
for await (const chunk of process.stdin) {
    chunks.push(chunk);
}
const pages = JSON.parse(Buffer.concat(chunks).toString('utf8'));
console.log(JSON.stringify(pages.map(page => mf2(page.html, { baseUrl: page.url }))));
