package org.starpunk.archive;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.starpunk.database.Writes;
import org.starpunk.site.SiteService;

/** Says in which months there are notes, and keeps that right. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ArchiveService {

    @Inject
    private MonthRepository months;

    @Inject
    private SiteService sites;

    /** Those that have notes, the last first. */
    public List<MonthCount> list() {
        return months.list();
    }

    /** Whether the months begin where the zone of the site says: the rules of zones change, too. */
    public boolean isInZone() {
        return months.listStarts().equals(MonthStart.list(sites.get().zone()));
    }

    public boolean isMiscounted() {
        return !isInZone() || months.existsWrong();
    }

    /** Gives each note the month that it was written in by the clock of a zone. */
    @Writes
    public void move(ZoneId zone) {
        months.replace(MonthStart.list(zone));
        months.count();
    }

    /** Does nothing where all is right; says how many months were counted wrong. */
    @Writes
    public int recount() {
        if (!isInZone()) {
            months.replace(MonthStart.list(sites.get().zone()));
        }
        return months.count();
    }
}
