// What a feed reader's parser finds in feeds. Reads a JSON array of documents, prints one of what it found.
import Parser from 'rss-parser';

const chunks = [];
for await (const chunk of process.stdin) {
    chunks.push(chunk);
}
const parser = new Parser();
const feeds = JSON.parse(Buffer.concat(chunks).toString('utf8'));
console.log(JSON.stringify(await Promise.all(feeds.map(feed => parser.parseString(feed)))));
