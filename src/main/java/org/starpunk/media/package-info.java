/**
 * Owns uploaded files: what may come in, where the bytes are kept, and how they are given out. A file is in its store,
 * under its name for ever, before its row is committed; what is marked as unfinished is swept.
 */
package org.starpunk.media;
