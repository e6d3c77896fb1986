package org.starpunk.site;

import java.time.ZoneId;

/** Fired in the transaction that sets the clock of the site to another time zone. */
public record ZoneChanged(ZoneId zone) {}
