/**
 * Owns the HTML that visitors and microformats parsers read. What a note is, and how it is ready to be shown, is the
 * entry's business. The markup follows microformats2: h-card, h-feed and h-entry.
 */
package org.starpunk.page;
