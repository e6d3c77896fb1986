package org.starpunk.site;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;

@Dependent
class SiteRepository {

    @PersistenceContext
    private EntityManager entityManager;

    Site get() {
        return entityManager.find(Site.class, Site.ID);
    }

    /** Does nothing where there is a zone already; another node may be faster. */
    void settleZone(ZoneId zone) {
        entityManager
                .createQuery("UPDATE Site site SET site.timeZone = :zone WHERE site.timeZone IS NULL")
                .setParameter("zone", zone.getId())
                .executeUpdate();
    }
}
