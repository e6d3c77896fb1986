/**
 * StarPunk, a single-owner IndieWeb publishing server. Each package below is one thing that it can do; the root holds
 * only what wires them into Jakarta EE.
 */
package org.starpunk;
