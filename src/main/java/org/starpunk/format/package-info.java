/**
 * Owns what a file is by its bytes, whatever its name and its sender say, and how it forgets where and by whom it was
 * made, while its pixels and sounds stay as they are. Where files come from and where they go is nothing to it.
 */
package org.starpunk.format;
