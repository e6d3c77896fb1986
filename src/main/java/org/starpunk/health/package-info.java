/**
 * Owns what a load balancer asks: whether this node can serve. MicroProfile Health answers at {@code /health}; liveness
 * needs no check of its own, as answering is the proof.
 */
package org.starpunk.health;
