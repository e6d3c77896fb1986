package org.starpunk.site;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Gives the site its time zone at the first start. */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class TimeZoneSetUp {

    @Inject
    private SiteService sites;

    @PostConstruct
    void start() {
        if (!sites.get().hasZone()) {
            sites.settleZone();
        }
    }
}
