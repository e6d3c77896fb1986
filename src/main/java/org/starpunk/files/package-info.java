/**
 * Owns the data directory, and files that only the server reads and a power failure does not take. What is in them is
 * the business of whoever writes them.
 */
package org.starpunk.files;
