package org.starpunk.site;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.starpunk.database.Writes;

/** Reads and changes what the owner says about the site. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SiteService {

    @Inject
    private SiteRepository sites;

    @Inject
    private Event<ZoneChanged> zones;

    public Site get() {
        return sites.get();
    }

    /** Says what the site is called, where it is at home and how it looks. */
    @Writes
    public void present(String title, ZoneId zone, Appearance appearance) {
        Site site = sites.get();
        boolean moved = !site.zone().equals(zone);
        site.present(title, zone, appearance);
        if (moved) {
            zones.fire(new ZoneChanged(zone));
        }
    }

    /** Says whose site it is. */
    @Writes
    public void write(Author author) {
        sites.get().write(author);
    }

    /**
     * Says what becomes of new notes, and how lists show them.
     *
     * @param pageLength how many notes a page has
     */
    @Writes
    public void post(Posting posting, int pageLength) {
        Site site = sites.get();
        site.post(posting);
        site.list(pageLength);
    }

    /** Leaves a word that every node of this site knows, and no other site. */
    @Writes(visible = false)
    public void leaveProbe(String probe) {
        sites.get().probe(probe);
    }

    /** The word that was left last. */
    public Optional<String> findProbe() {
        return sites.get().addressProbe();
    }

    /** Gives the site the time zone of this server, unless it has one: then it stays when the server moves. */
    @Writes
    public void settleZone() {
        sites.settleZone(ZoneId.systemDefault());
    }
}
