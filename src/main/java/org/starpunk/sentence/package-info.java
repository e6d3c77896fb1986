/**
 * Owns what StarPunk says to clients, visitors and the owner: each text is a key with arguments, and a bundle {@code
 * Sentences.properties} of each language has its words. When something is said, and with which arguments, each other package knows itself;
 * what operators read in the log stands where it is logged.
 */
package org.starpunk.sentence;
