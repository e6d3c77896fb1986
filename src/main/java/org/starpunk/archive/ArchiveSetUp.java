package org.starpunk.archive;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Lays out the months at the first start, and after the rules of the site's time zone have changed. */
@Singleton
@Startup
@DependsOn("TimeZoneSetUp")
@TransactionManagement(TransactionManagementType.BEAN)
public class ArchiveSetUp {

    @Inject
    private ArchiveService archive;

    @PostConstruct
    void start() {
        if (!archive.isInZone()) {
            archive.recount();
        }
    }
}
