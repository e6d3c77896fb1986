/**
 * Owns what a load balancer and its operator ask: whether this node can serve and store, and what is in the way. MicroProfile
 * Health answers at {@code /health}; liveness needs no check of its own, as answering is the proof.
 */
package org.starpunk.health;
