/** A site full of notes, for trials, screenshots and benchmarks; its notes are those that a client could have sent. */
package org.starpunk.seed;
