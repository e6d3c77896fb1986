package org.starpunk.site;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@Dependent
class SiteRepository {

    @PersistenceContext
    private EntityManager entityManager;

    Site get() {
        return entityManager.find(Site.class, Site.ID);
    }
}
