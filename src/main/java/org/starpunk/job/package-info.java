/**
 * Owns work that is done later, once, on one node, and survives a crash: the table {@code jobs}, and what every node does
 * about it. It does not know what the work is: rooms bring their kinds.
 */
package org.starpunk.job;
