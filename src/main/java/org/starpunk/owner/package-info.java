/**
 * Owns the one user: how they become the owner, their password, and the sign-in that every protected page asks for. The
 * pages themselves are in {@code admin}.
 */
package org.starpunk.owner;
