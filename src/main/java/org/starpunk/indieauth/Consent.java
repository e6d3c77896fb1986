package org.starpunk.indieauth;

import java.util.Set;

/**
 * What the owner agrees to.
 *
 * @param scopes of those that were asked for; none lets the client know who the owner is, and do nothing
 */
public record Consent(AuthorizationRequest request, ClientInformation client, Set<Scope> scopes, GrantLife life) {}
