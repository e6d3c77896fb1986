package org.starpunk;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.starpunk.bucket.BucketSettings;
import org.starpunk.configuration.EveryKey;
import org.starpunk.configuration.Key;
import org.starpunk.database.Database;
import org.starpunk.files.DataDirectory;
import org.starpunk.http.ProxySettings;
import org.starpunk.log.LogSettings;
import org.starpunk.media.MediaSettings;
import org.starpunk.metrics.MetricsSettings;
import org.starpunk.migration.MigrationSettings;
import org.starpunk.outbound.OutboundSettings;
import org.starpunk.owner.OwnerSettings;
import org.starpunk.site.SiteSettings;
import org.starpunk.stop.StopSettings;
import org.starpunk.transfer.BackupSettings;

/** The keys of every room, in the order in which the operations guide has them. */
public final class StarPunkKeys implements EveryKey {

    @Override
    public Collection<Key<?>> list() {
        return Stream.of(
                        SiteSettings.KEYS,
                        DataDirectory.KEYS,
                        Database.KEYS,
                        OwnerSettings.KEYS,
                        ProxySettings.KEYS,
                        MigrationSettings.KEYS,
                        MediaSettings.KEYS,
                        BucketSettings.KEYS,
                        BackupSettings.KEYS,
                        OutboundSettings.KEYS,
                        MetricsSettings.KEYS,
                        LogSettings.KEYS,
                        StopSettings.KEYS)
                .<Key<?>>flatMap(List::stream)
                .toList();
    }
}
