package org.starpunk.migration;

/**
 * One statement of a script, without the semicolon that ends it.
 *
 * @param line where it begins in its script, from 1
 */
record SqlStatement(String text, int line) {}
