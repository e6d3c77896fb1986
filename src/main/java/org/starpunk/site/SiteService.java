package org.starpunk.site;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.starpunk.database.Writes;

/** Reads and changes what the owner says about the site. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SiteService {

    @Inject
    private SiteRepository sites;

    public Site get() {
        return sites.get();
    }

    @Writes
    public void describe(String title, Author author, boolean hashtags, ZoneId zone) {
        sites.get().describe(title, author, hashtags, zone);
    }

    /** Gives the site the time zone of this server, unless it has one: then it stays when the server moves. */
    @Writes
    public void settleZone() {
        sites.settleZone(ZoneId.systemDefault());
    }
}
