/**
 * Owns which spellings are one word, and where the words of a text stand: the same for what is searched and for what is
 * searched for, on every database. It knows neither notes nor queries.
 */
package org.starpunk.word;
