package org.starpunk.tag;

import jakarta.persistence.TypedQuery;

/** How tags are read past what EclipseLink knows of them: native statements change them, too. */
final class TagQuery {

    private TagQuery() {}

    static TypedQuery<Tag> anew(TypedQuery<Tag> query) {
        return query.setHint("jakarta.persistence.cache.retrieveMode", "BYPASS").setHint("eclipselink.refresh", true);
    }
}
