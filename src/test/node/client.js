// A Micropub client as people use it: posts, changes, looks up, uploads, deletes and brings back.
// Arguments: Micropub endpoint, media endpoint, access token. Prints what it saw as JSON.
import { createRequire } from 'node:module';

// Its module for "import" asks its own dependency for a name that it does not have.
const { Micropub } = createRequire(import.meta.url)('micropub-helper');

const [micropubEndpoint, mediaEndpoint, token] = process.argv.slice(2);
const client = new Micropub({ micropubEndpoint, mediaEndpoint, token });
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const seen = {};

seen.config = await client.query('config');

const url = await client.create({
    type: ['h-entry'],
    properties: { content: ['Posted by a helper'], category: ['Helper', 'helper', 'Web'] },
});
seen.created = url;
seen.form = await client.create({ h: 'entry', content: 'Posted as a form', category: ['one', 'two'] }, 'form');
seen.multipart = await client.create({ h: 'entry', content: 'Posted in parts', category: ['one'] }, 'multipart');
seen.source = await client.querySource(url);
seen.chosen = await client.querySource(url, ['content', 'category']);
seen.categories = await client.query('category');

await client.update(url, {
    replace: { content: ['Changed by a helper'] },
    add: { category: ['HELPER', 'More'] },
    delete: { category: ['Web'] },
});
seen.updated = await client.querySource(url, ['content', 'category']);
seen.moved = await client.update(url, { replace: { 'mp-slug': ['moved-by-a-helper'] } });
seen.list = (await client.querySource({ limit: 2 })).items.length;

seen.file = await client.postMedia(new File([Buffer.from(pixel, 'base64')], 'pixel.png', { type: 'image/png' }));
const photo = await client.create({
    h: 'entry',
    content: 'With a file',
    photo: new File([Buffer.from(pixel, 'base64')], 'pixel.png', { type: 'image/png' }),
}, 'multipart');
seen.photo = (await client.querySource(photo, ['photo'])).properties.photo;

seen.deleted = await client.delete(url);
seen.gone = (await fetch(url)).status;
seen.undeleted = await client.undelete(url);
seen.back = (await fetch(url)).status;
seen.refused = await client.create({ type: ['h-entry'], properties: {} }).catch(error => error.message);

console.log(JSON.stringify(seen));
