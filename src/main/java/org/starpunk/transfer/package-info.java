/**
 * Owns how a whole site leaves and comes back: backups of the database and the uploads, and what they are restored from.
 * The form is the same for every database, so that a site moves from one to another.
 */
package org.starpunk.transfer;
