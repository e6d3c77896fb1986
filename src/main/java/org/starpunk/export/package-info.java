/**
 * Owns the forms in which everything that the owner ever wrote leaves, so that other programs understand it: Markdown with
 * front matter, microformats2 as JSON, and the uploads. Backups, which only StarPunk reads, are the matter of transfer.
 */
package org.starpunk.export;
