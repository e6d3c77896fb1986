/**
 * Owns what a text says and what of it is safe to show. A text is read once for whoever looks at it; what notes, tags and
 * sites are is not known here.
 */
package org.starpunk.content;
