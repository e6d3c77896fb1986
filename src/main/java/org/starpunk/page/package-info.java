/**
 * Owns the HTML that visitors and microformats parsers read. What a note is, and what of it is safe to show, is the
 * note's business. The markup follows microformats2: h-card, h-feed and h-entry.
 */
package org.starpunk.page;
