/**
 * Owns the screen on which the owner sees how the server is: its version, its database and disk, the pages that it keeps,
 * its jobs, and what last went wrong. The numbers are those of the rooms that own them.
 */
package org.starpunk.system;
