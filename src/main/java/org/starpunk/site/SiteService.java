package org.starpunk.site;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneId;

/** Reads and changes what the owner says about the site. */
@Stateless
public class SiteService {

    @Inject
    private SiteRepository sites;

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Site get() {
        return sites.get();
    }

    public void describe(String title, Author author, boolean hashtags, ZoneId zone) {
        sites.get().describe(title, author, hashtags, zone);
    }

    /** Gives the site the time zone of this server, unless it has one: then it stays when the server moves. */
    public void settleZone() {
        sites.settleZone(ZoneId.systemDefault());
    }
}
