package org.starpunk.site;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads and changes what the owner says about the site. */
@Stateless
public class SiteService {

    @Inject
    private SiteRepository sites;

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Site get() {
        return sites.get();
    }

    public void describe(String title, Author author, boolean hashtags) {
        sites.get().describe(title, author, hashtags);
    }
}
