/** Trials of what the disk and the database may do to a server that runs. */
package org.starpunk.faults;
