package org.starpunk.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.starpunk.site.ZoneChanged;

/** Moves notes to other months when the clock of the site is set to another zone, in the same transaction. */
@Dependent
class ZoneMove {

    @Inject
    private ArchiveService archive;

    void move(@Observes ZoneChanged event) {
        archive.move(event.zone());
    }
}
