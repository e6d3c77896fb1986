package org.starpunk.micropub;

import java.util.Set;
import org.starpunk.indieauth.Scope;

/**
 * What a client asks.
 *
 * @param scopes what its token allows: not everything is everybody's to know
 */
record ClientQuery(FormParameters asked, Set<Scope> scopes) {}
