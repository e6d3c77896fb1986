/**
 * Owns how other programs, and the exports of this one, keep posts: each form is one reader, and all of them give the same,
 * an entry in the words of microformats2. What becomes of it is the matter of intake.
 */
package org.starpunk.foreign;
