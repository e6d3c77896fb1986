/** Owns who and where: the site's title, its author, and its base URL. */
package org.starpunk.site;
