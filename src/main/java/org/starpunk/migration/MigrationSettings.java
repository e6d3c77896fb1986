package org.starpunk.migration;

import java.util.List;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.Keys;

/** What the operator says of migrations on this node. */
public record MigrationSettings(boolean enabled, boolean networkFilesystemAllowed) {

    private static final Key<Boolean> ENABLED = Key.flag("starpunk.migration.enabled");
    private static final Key<Boolean> NETWORK_FILESYSTEM = Key.flag("starpunk.migration.allow-network-filesystem");

    public static final List<Key<?>> KEYS = List.of(ENABLED, NETWORK_FILESYSTEM);

    public static MigrationSettings from(Keys keys) {
        return new MigrationSettings(keys.get(ENABLED), keys.get(NETWORK_FILESYSTEM));
    }
}
