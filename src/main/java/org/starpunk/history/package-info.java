/**
 * Owns what notes said before: each change of one keeps it, with when and by whom, in the transaction of the change; and
 * the screen that shows the changes of a note, what is different, and brings a former text back.
 */
package org.starpunk.history;
