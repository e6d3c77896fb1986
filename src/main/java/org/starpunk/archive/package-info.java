/**
 * Owns how many notes were published in which month by the clock of the site. Which notes those are is the note's
 * business; the database's triggers count.
 */
package org.starpunk.archive;
