/**
 * Owns publishing by clients: the Micropub endpoint. It speaks HTTP and microformats2, decides who may do what, and
 * leaves to the note what becomes of it. A bearer token opens it, and nothing else does.
 *
 * @see <a href="https://www.w3.org/TR/micropub/">Micropub</a>
 */
package org.starpunk.micropub;
