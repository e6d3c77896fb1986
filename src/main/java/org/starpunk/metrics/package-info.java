/**
 * Owns what the operator's monitoring is told: requests by their route, and the figures of the other rooms, in the text
 * form of Prometheus. A room that measures something itself declares that where it happens.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition formats</a>
 */
package org.starpunk.metrics;
