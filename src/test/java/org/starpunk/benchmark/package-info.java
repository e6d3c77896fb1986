/** How fast visitors and clients are served, beside other servers that do the same on the same machine. */
package org.starpunk.benchmark;
