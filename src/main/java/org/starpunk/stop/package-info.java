/** Owns how the server ends when it is asked to: those who send requests here hear of it first, and what was taken is answered. */
package org.starpunk.stop;
