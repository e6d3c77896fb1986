package org.starpunk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.Sentences;
import org.starpunk.site.SiteService;

/** Points in time as the owner's screens show them and the owner types them: all in the time zone of the site. */
@RequestScoped
public class Moments {

    private static final Sentence READABLE = Sentence.of("admin.label.timePattern");

    @Inject
    private SiteService site;

    @Inject
    private Clock clock;

    private ZoneId zone;

    public Moment of(Instant instant) {
        return new Moment(
                instant.truncatedTo(ChronoUnit.SECONDS).toString(),
                Sentences.spoken().dates(READABLE).format(instant.atZone(zone())));
    }

    public OffsetDateTime now() {
        return clock.instant().atZone(zone()).toOffsetDateTime();
    }

    /** As a date field takes it, to the minute. */
    public String typed(Instant instant) {
        return instant.atZone(zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /**
     * What a date field says.
     *
     * @throws DateTimeException when that is no date and time
     */
    public OffsetDateTime parse(String typed) {
        return LocalDateTime.parse(typed.strip().replace(' ', 'T'))
                .atZone(zone())
                .toOffsetDateTime();
    }

    /** How people call the time zone. */
    public String zoneName() {
        return zone().getId();
    }

    public ZoneId zone() {
        if (zone == null) {
            zone = site.get().zone();
        }
        return zone;
    }
}
