/**
 * Owns the {@code starpunk.*} keys: their names, what a valid value is, and the one line that stops the start when a
 * value is malformed. The defaults are in {@code META-INF/microprofile-config.properties}.
 */
package org.starpunk.configuration;
