/**
 * Owns which notes use which uploads, and the screens that show the owner all uploads: what they look like, where they are
 * used, and their alt text. The files and their rows belong to {@code media}, what a note says to {@code note}.
 */
package org.starpunk.library;
