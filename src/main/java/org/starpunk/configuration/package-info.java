/**
 * Owns how a {@code starpunk.*} key is read, and how a start ends when values are malformed: with one line for each of
 * them. Which keys there are, and what a valid value is, each room says for itself. The defaults are in {@code
 * META-INF/microprofile-config.properties}.
 */
package org.starpunk.configuration;
