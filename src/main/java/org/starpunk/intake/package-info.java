/**
 * Owns how posts come in that were written elsewhere: each once, whole, and by the rules of Micropub. How they are kept
 * there is the matter of foreign.
 */
package org.starpunk.intake;
