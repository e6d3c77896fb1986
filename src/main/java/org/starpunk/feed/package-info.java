/**
 * Owns what feed readers read: RSS 2.0, Atom and JSON Feed 1.1, of the same notes in the same order. Which notes there
 * are to read is the note's business, and how one is shown that of the entry.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287: Atom</a>
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
package org.starpunk.feed;
